/** Buttons of the frame: an icon, its command's words as name and tooltip, and the key that does the same. */
import type { LucideIcon } from "lucide-react";
import { Button, ToggleButton, Tooltip, TooltipTrigger } from "react-aria-components";
import { type CommandId, commandOf } from "../commands/registry.ts";
import { useApp, usePorts, useText } from "./context.tsx";
import { Keys } from "./Keys.tsx";

/** Rests this long before a tooltip shows, in milliseconds. */
const TOOLTIP_DELAY = 600;

export function CommandButton({
  command,
  icon: Icon,
  withWord = false,
}: {
  command: CommandId;
  icon: LucideIcon;
  /** Shows the command's word beside the icon where there is room. */
  withWord?: boolean;
}) {
  const t = useText();
  const { run } = usePorts();
  return (
    <TooltipTrigger delay={TOOLTIP_DELAY}>
      <Button
        className={withWord ? "icon-button with-word" : "icon-button"}
        aria-label={t(commandOf(command).label)}
        onPress={() => run(command)}
      >
        <Icon aria-hidden="true" />
        {withWord ? <span className="word">{t(commandOf(command).label)}</span> : null}
      </Button>
      <CommandTip command={command} />
    </TooltipTrigger>
  );
}

export function CommandToggle({
  command,
  icon: Icon,
  isSelected,
  withWord = false,
}: {
  command: CommandId;
  icon: LucideIcon;
  isSelected: boolean;
  /** Shows the command's word beside the icon where there is room. */
  withWord?: boolean;
}) {
  const t = useText();
  const { run } = usePorts();
  return (
    <TooltipTrigger delay={TOOLTIP_DELAY}>
      <ToggleButton
        className={withWord ? "icon-button with-word" : "icon-button"}
        aria-label={t(commandOf(command).label)}
        isSelected={isSelected}
        onChange={() => run(command)}
      >
        <Icon aria-hidden="true" />
        {withWord ? <span className="word">{t(commandOf(command).label)}</span> : null}
      </ToggleButton>
      <CommandTip command={command} />
    </TooltipTrigger>
  );
}

function CommandTip({ command }: { command: CommandId }) {
  const t = useText();
  const { label, keys } = commandOf(command);
  const singleKeys = useApp(({ session }) => session.singleKeys);
  const key = keys?.find((name) => singleKeys || name.length > 1);
  return (
    <Tooltip className="hint">
      <span>{t(label)}</span>
      {key ? <Keys name={key} /> : null}
    </Tooltip>
  );
}
