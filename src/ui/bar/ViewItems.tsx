/** The views as a menu, where the bar is too short for them. */
import { Menu } from "react-aria-components";
import { VIEWS } from "../../state/model.ts";
import { choiceSection } from "../ChoiceSection.tsx";
import { useApp, usePorts, useText } from "../context.tsx";

export function ViewItems() {
  const t = useText();
  const { run } = usePorts();
  const view = useApp(({ session }) => session.view);
  return (
    <Menu className="menu settings" aria-label={t("shell.view")}>
      {choiceSection(
        "view",
        t("shell.view"),
        VIEWS.map((key) => ({ key, label: t(`shell.view.${key}`) })),
        view,
        (key) => run(`view.${key}`),
      )}
    </Menu>
  );
}
