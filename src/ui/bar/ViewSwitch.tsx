/** Map or table: two ways to look at the same. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { VIEWS, type ViewName } from "../../state/model.ts";
import { useApp, usePorts, useText } from "../context.tsx";

const COMMAND = { map: "view.map", table: "view.table", measures: "view.measures" } as const satisfies Record<
  ViewName,
  string
>;

export function ViewSwitch() {
  const t = useText();
  const { run } = usePorts();
  const view = useApp(({ session }) => session.view);
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t("shell.view")}
      disallowEmptySelection={true}
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = VIEWS.find((name) => keys.has(name));
        if (chosen) run(COMMAND[chosen]);
      }}
    >
      {VIEWS.map((name) => (
        <ToggleButton key={name} id={name}>
          {t(`shell.view.${name}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
