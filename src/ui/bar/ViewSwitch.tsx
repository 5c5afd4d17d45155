/** Ways to look at the same: side by side where there is room, else behind one button. */
import { ChevronDown } from "lucide-react";
import { Suspense } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { VIEWS } from "../../state/model.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { lazily } from "../lazily.ts";
import { MenuButton } from "../MenuButton.tsx";
import { useShortBar } from "../useNarrow.ts";

const ViewItems = lazily(() => import("./ViewItems.tsx").then((file) => file.ViewItems));

export function ViewSwitch() {
  const t = useText();
  const { run } = usePorts();
  const view = useApp(({ session }) => session.view);
  if (useShortBar())
    return (
      <MenuButton
        className="button view-menu"
        label={t("shell.view")}
        named={true}
        placement="bottom start"
        button={
          <>
            <span>{t(`shell.view.${view}`)}</span>
            <ChevronDown aria-hidden="true" />
          </>
        }
      >
        <Suspense fallback={null}>
          <ViewItems />
        </Suspense>
      </MenuButton>
    );
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t("shell.view")}
      disallowEmptySelection={true}
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = VIEWS.find((name) => keys.has(name));
        if (chosen) run(`view.${chosen}`);
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
