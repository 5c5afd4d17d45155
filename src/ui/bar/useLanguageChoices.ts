/** The languages to choose from: of names as the data carries them, of the interface as we have them. */
import { useMemo } from "react";
import { useIntl } from "react-intl";
import { nameLanguages } from "../../domain/dataset.ts";
import { LOCALES } from "../../i18n/locales.ts";
import { useApp, useText } from "../context.tsx";

export interface Choice {
  readonly key: string;
  readonly label: string;
}

/** Stands for "as written": a menu's keys may not be empty. */
export const NO_LANGUAGE = "-";

export function useLanguageChoices(): { names: Choice[]; locales: Choice[] } {
  const t = useText();
  const intl = useIntl();
  const dataset = useApp(({ opened }) => opened?.dataset);
  return useMemo(() => {
    const languages = dataset ? nameLanguages(dataset) : [];
    const nameOf = (tag: string) => languageName(intl.locale, tag);
    return {
      names: [
        { key: NO_LANGUAGE, label: t("settings.asWritten") },
        ...languages.map((tag) => ({ key: tag, label: nameOf(tag) })),
      ],
      locales: LOCALES.map(({ tag, pseudo, direction }) => ({
        key: tag,
        label: pseudo ? t(`settings.pseudo.${direction}`) : nameOf(tag),
      })),
    };
  }, [dataset, intl, t]);
}

/** A language's name; a tag that is none (it comes from a column's heading) is shown as it stands. */
export function languageName(locale: string, tag: string): string {
  try {
    return new Intl.DisplayNames([locale], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
