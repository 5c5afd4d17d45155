/** The views as a menu, where the bar is too short for them; and two of them at once. */
import { Menu, MenuSection } from "react-aria-components";
import { VIEWS, type ViewName } from "../../state/model.ts";
import { ChoiceItem, choiceSection } from "../ChoiceSection.tsx";
import { useApp, usePorts, useText } from "../context.tsx";

const TWO = "two";

export function ViewItems({ view }: { view: ViewName }) {
  const t = useText();
  const { run } = usePorts();
  const two = useApp(({ session }) => session.beside !== undefined);
  return (
    <Menu className="menu settings" aria-label={t("shell.view")}>
      {choiceSection(
        "view",
        t("shell.view"),
        VIEWS.map((key) => ({ key, label: t(`shell.view.${key}`) })),
        view,
        (key) => run(`view.${key}`),
      )}
      <MenuSection
        aria-label={t("command.beside")}
        selectionMode="multiple"
        selectedKeys={two ? [TWO] : []}
        onSelectionChange={() => run("view.beside")}
      >
        <ChoiceItem choice={{ key: TWO, label: t("command.beside") }} />
      </MenuSection>
    </Menu>
  );
}
