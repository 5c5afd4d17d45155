/** The items behind the dataset's name: how to open others, the way back, and what became of the rows of this one. */
import { Menu, MenuItem, MenuSection } from "react-aria-components";
import { type CommandId, commandOf } from "../../commands/registry.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Keys } from "../Keys.tsx";

const BRING: readonly CommandId[] = ["data.open", "own.address", "own.paste", "own.template"];

export function DatasetItems() {
  const t = useText();
  const { own, run } = usePorts();
  const former = useApp((state) => state.own.former);
  const reported = useApp(({ opened, load }) => opened !== undefined || load.phase === "failed");
  return (
    <Menu className="menu dataset-menu" aria-label={t("shell.dataset")}>
      <MenuSection aria-label={t("own.menuOpen")}>{BRING.map((id) => item(id))}</MenuSection>
      <MenuSection aria-label={t("own.menuBack")}>
        {former.map(({ id, name, statements }) => (
          <MenuItem key={id} textValue={t("own.backTo", { name })} onAction={() => own.back(id)}>
            <span className="back-name">{t("own.backTo", { name })}</span>
            <span className="count">{t("counts.statements", { count: statements })}</span>
          </MenuItem>
        ))}
        {item("data.example")}
      </MenuSection>
      <MenuSection aria-label={t("report.title")}>
        {item("own.report", !reported)}
        {item("keep.forget")}
      </MenuSection>
    </Menu>
  );

  function item(id: CommandId, isDisabled = false) {
    const { label, keys } = commandOf(id);
    return (
      <MenuItem key={id} textValue={t(label)} isDisabled={isDisabled} onAction={() => run(id)}>
        <span>{t(label)}</span>
        {keys?.[0] ? <Keys name={keys[0]} /> : null}
      </MenuItem>
    );
  }
}
