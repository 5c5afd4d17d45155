/** The menu of the layout: which one, how neutral is read, and anew from what is shown. */
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components";
import { NEUTRAL } from "../../domain/stance.ts";
import { LAYOUT_WAYS, MAP_MODES, NEUTRAL_READINGS, PAIR_LINES } from "../../state/arrangement.ts";
import { arrange } from "../../state/store.ts";
import { choiceSection } from "../ChoiceSection.tsx";
import { useApp, usePorts, useText } from "../context.tsx";

export function LayoutItems() {
  const t = useText();
  const { store, run } = usePorts();
  const { mode, way, lines, neutral, afresh } = useApp(({ document }) => document.arrangement);
  const anyNeutral = useApp(({ opened }) => opened?.dataset.stances.stance.includes(NEUTRAL) ?? false);
  return (
    <Menu className="menu settings layout-menu" aria-label={t("layout.title")}>
      <MenuSection>
        <MenuItem
          id="afresh"
          textValue={t("command.afresh")}
          className="menu-choice"
          onAction={() => run("layout.afresh")}
        >
          <span className="choice-check" />
          <span>{t("command.afresh")}</span>
        </MenuItem>
        {afresh ? (
          <MenuItem
            id="whole"
            textValue={t("command.layOutWhole")}
            className="menu-choice"
            onAction={() => run("layout.whole")}
          >
            <span className="choice-check" />
            <span>{t("command.layOutWhole")}</span>
          </MenuItem>
        ) : null}
      </MenuSection>
      {choiceSection(
        "mode",
        t("layout.mode"),
        MAP_MODES.map((key) => ({ key, label: t(`layout.mode.${key}`) })),
        mode,
        (key) => arrange(store, { mode: key }),
      )}
      {mode === "actors" || mode === "issues"
        ? choiceSection(
            "lines",
            t("layout.lines"),
            PAIR_LINES.map((key) => ({ key, label: t(`layout.lines.${key}`) })),
            lines,
            (key) => arrange(store, { lines: key }),
          )
        : null}
      {choiceSection(
        "way",
        t("layout.way"),
        LAYOUT_WAYS.map((key) => ({ key, label: t(`layout.way.${key}`) })),
        way,
        (key) => arrange(store, { way: key }),
      )}
      {anyNeutral || neutral !== "between"
        ? choiceSection(
            "neutral",
            t("layout.neutral"),
            NEUTRAL_READINGS.map((key) => ({ key, label: t(`layout.neutral.${key}`) })),
            neutral,
            (key) => arrange(store, { neutral: key }),
          )
        : null}
      <MenuSection>
        <Header>{t("layout.note")}</Header>
      </MenuSection>
    </Menu>
  );
}
