/** The dataset by name; behind it how to open others, and what became of the rows of this one. */
import { ChevronDown } from "lucide-react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { commandOf } from "../../commands/registry.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Keys } from "../Keys.tsx";
import { useShell } from "../shell.ts";

export function DatasetMenu() {
  const t = useText();
  const { run } = usePorts();
  const { showDialog } = useShell();
  const name = useApp(({ opened, load }) => opened?.dataset.name ?? load.name);
  const opened = useApp((state) => state.opened !== undefined);
  const open = commandOf("data.open");
  return (
    <MenuTrigger>
      <Button className="dataset-button">
        <span className="visually-hidden">{t("shell.dataset")}</span>
        <bdi className="dataset-name">{name}</bdi>
        <ChevronDown aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label={t("shell.dataset")}>
          <MenuItem textValue={t(open.label)} onAction={() => run("data.open")}>
            <span>{t(open.label)}</span>
            <Keys name="Mod+o" />
          </MenuItem>
          <MenuItem textValue={t("command.openExample")} onAction={() => run("data.example")}>
            <span>{t("command.openExample")}</span>
          </MenuItem>
          <MenuItem textValue={t("report.title")} isDisabled={!opened} onAction={() => showDialog("report")}>
            <span>{t("report.title")}</span>
          </MenuItem>
          <MenuItem textValue={t("history.forget")} onAction={() => run("keep.forget")}>
            <span>{t("history.forget")}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
