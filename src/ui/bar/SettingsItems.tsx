/** How this browser shows things: theme, languages, sizes, keys. */
import { Header, Menu, MenuSection } from "react-aria-components";
import { THEMES } from "../../state/model.ts";
import { changeDocument, changeSession } from "../../state/store.ts";
import { ChoiceItem, choiceSection } from "../ChoiceSection.tsx";
import { useApp, usePorts, useText } from "../context.tsx";
import { NO_LANGUAGE, useLanguageChoices } from "./useLanguageChoices.ts";

const SIZES = ["ties", "statements"] as const;

export function SettingsItems() {
  const t = useText();
  const drawnBy = useApp((state) => state.drawnBy);
  return (
    <>
      <Choices />
      {drawnBy ? <p className="menu-foot">{t(`drawing.${drawnBy}`)}</p> : null}
    </>
  );
}

function Choices() {
  const t = useText();
  const { store } = usePorts();
  const session = useApp((state) => state.session);
  const sizeBy = useApp(({ document }) => document.sizeBy);
  const { names, locales } = useLanguageChoices();
  return (
    <Menu className="menu settings" aria-label={t("settings.title")} shouldCloseOnSelect={false}>
      {choiceSection(
        "theme",
        t("settings.theme"),
        THEMES.map((key) => ({ key, label: t(`settings.theme.${key}`) })),
        session.theme,
        (theme) => changeSession(store, { theme }),
      )}
      {choiceSection(
        "sizeBy",
        t("settings.sizeBy"),
        SIZES.map((key) => ({ key, label: t(`legend.size.${key}`) })),
        sizeBy,
        (by) => changeDocument(store, { sizeBy: by }),
      )}
      {names.length > 1
        ? choiceSection("names", t("settings.names"), names, session.names || NO_LANGUAGE, (key) =>
            changeSession(store, { names: key === NO_LANGUAGE ? "" : key }),
          )
        : null}
      {choiceSection("language", t("settings.language"), locales, session.locale, (locale) =>
        changeSession(store, { locale }),
      )}
      <MenuSection
        selectionMode="multiple"
        selectedKeys={session.singleKeys ? ["singleKeys"] : []}
        onSelectionChange={(keys) =>
          changeSession(store, { singleKeys: keys === "all" || keys.has("singleKeys") })
        }
      >
        <Header>{t("settings.keyboard")}</Header>
        <ChoiceItem choice={{ key: "singleKeys", label: t("settings.singleKeys") }} />
      </MenuSection>
    </Menu>
  );
}
