/** The words of a command, with the name of what it was made for. */
import { useCallback } from "react";
import { useIntl } from "react-intl";
import type { Command } from "../../commands/command.ts";
import { localeOf } from "../../i18n/locales.ts";
import { languageName } from "../bar/useLanguageChoices.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";

export function useCommandLabel(): (command: Command) => string {
  const t = useText();
  const intl = useIntl();
  const nameOf = useNames();
  const actors = useApp(({ opened }) => opened?.dataset.actors);
  return useCallback(
    ({ label, about }) => {
      if (!about) return t(label);
      if (about.kind === "actor") {
        const actor = actors?.find(({ id }) => id === about.id);
        return t(label, { name: plain(actor ? nameOf(actor) : about.id) });
      }
      const { pseudo, direction } = localeOf(about.tag);
      const name =
        about.kind === "locale" && pseudo
          ? t(`settings.pseudo.${direction}`)
          : languageName(intl.locale, about.tag);
      return t(label, { name });
    },
    [t, intl, nameOf, actors],
  );
}
