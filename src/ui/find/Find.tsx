/** Find in the bar: its button, and the place where the field then stands. */
import { Search } from "lucide-react";
import { Suspense } from "react";
import { Button, Tooltip, TooltipTrigger } from "react-aria-components";
import { commandOf } from "../../commands/registry.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Keys } from "../Keys.tsx";
import { lazily } from "../lazily.ts";
import { PanelBoundary } from "../PanelBoundary.tsx";

const FindPanel = lazily(() => import("./FindPanel.tsx").then(({ FindPanel: Panel }) => Panel));

export function FindButton() {
  const t = useText();
  const { run } = usePorts();
  const open = useApp(({ dialog }) => dialog === "find");
  const label = t(commandOf("find.open").label);
  return (
    <TooltipTrigger delay={600}>
      <Button
        className="icon-button with-word"
        aria-label={label}
        aria-expanded={open}
        data-find=""
        onPress={() => run("find.open")}
      >
        <Search aria-hidden="true" />
        <span className="word">{label}</span>
      </Button>
      <Tooltip className="hint">
        <span>{label}</span>
        <Keys name="Mod+f" />
      </Tooltip>
    </TooltipTrigger>
  );
}

export function FindPlace() {
  const open = useApp(({ dialog }) => dialog === "find");
  return (
    <PanelBoundary panel="find">
      <Suspense fallback={null}>{open ? <FindPanel /> : null}</Suspense>
    </PanelBoundary>
  );
}
