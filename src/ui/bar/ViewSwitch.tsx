/** Ways to look at the same: side by side where there is room, else behind one button; and two of them at once. */
import { ChevronDown, Columns2 } from "lucide-react";
import { Suspense } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { VIEWS } from "../../state/model.ts";
import { viewsIn } from "../../state/viewing.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { CommandToggle } from "../controls.tsx";
import { lazily } from "../lazily.ts";
import { MenuButton } from "../MenuButton.tsx";
import { useShell } from "../shell.ts";
import { useShortBar } from "../useNarrow.ts";

const ViewItems = lazily(() => import("./ViewItems.tsx").then((file) => file.ViewItems));

export function ViewSwitch() {
  const { narrow } = useShell();
  const two = useApp(({ session }) => session.beside !== undefined);
  return (
    <div className="view-choice" data-beside="">
      {useShortBar() ? <ViewMenu /> : <ViewButtons />}
      {narrow ? null : <CommandToggle command="view.beside" icon={Columns2} isSelected={two} />}
    </div>
  );
}

function ViewMenu() {
  const t = useText();
  const view = useApp(({ session }) => (session.side === "second" && session.beside?.view) || session.view);
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
        <ViewItems view={view} />
      </Suspense>
    </MenuButton>
  );
}

/** Of two views both are marked; the one that is chosen takes the place of the one used last. */
function ViewButtons() {
  const t = useText();
  const { run } = usePorts();
  const session = useApp((state) => state.session);
  const shown = viewsIn(session);
  return (
    <ToggleButtonGroup
      className="view-switch"
      aria-label={t("shell.view")}
      disallowEmptySelection={true}
      selectionMode={shown.length > 1 ? "multiple" : "single"}
      selectedKeys={shown}
      onSelectionChange={(keys) => {
        const chosen = VIEWS.find((name) => keys.has(name) !== shown.includes(name));
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
