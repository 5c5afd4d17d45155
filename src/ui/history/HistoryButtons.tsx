/** Two buttons, one step back and one forth, each saying which; and what was undone is said to those who listen. */
import { type LucideIcon, Redo2, Undo2 } from "lucide-react";
import { useRef } from "react";
import { Button, Group, Tooltip, TooltipTrigger } from "react-aria-components";
import { commandOf } from "../../commands/registry.ts";
import type { Step } from "../../state/history.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Keys } from "../Keys.tsx";
import { useStepText } from "./useStepText.ts";
import "./history.css";

const TOOLTIP_DELAY = 600;

export function HistoryButtons() {
  const t = useText();
  const past = useApp(({ history }) => history.past);
  const future = useApp(({ history }) => history.future);
  return (
    <Group className="history-buttons" aria-label={t("history.group")}>
      <StepButton way="undo" icon={Undo2} step={past.at(-1)} last={past.length === 1} />
      <StepButton way="redo" icon={Redo2} step={future.at(-1)} last={future.length === 1} />
    </Group>
  );
}

interface StepButtonProps {
  readonly way: "undo" | "redo";
  readonly icon: LucideIcon;
  readonly step: Step | undefined;
  /** After it there is none. */
  readonly last: boolean;
}

function StepButton({ way, icon: Icon, step, last }: StepButtonProps) {
  const t = useText();
  const { run } = usePorts();
  const stepText = useStepText();
  const button = useRef<HTMLButtonElement>(null);
  const words = step ? t(`history.${way}Step`, { step: stepText(step.name) }) : t(`history.${way}`);
  const press = () => {
    // A button that can do nothing more cannot keep the focus: its neighbour, which now can, takes it.
    const neighbour = last && document.activeElement === button.current;
    run(`history.${way}`);
    if (neighbour) setTimeout(() => otherThan(button.current)?.focus());
  };
  return (
    <TooltipTrigger delay={TOOLTIP_DELAY}>
      <Button
        ref={button}
        className="icon-button"
        data-history={way}
        aria-label={words}
        isDisabled={!step}
        onPress={press}
      >
        <Icon className="turns" aria-hidden="true" />
      </Button>
      <Tooltip className="hint">
        <span>{words}</span>
        <Keys name={commandOf(`history.${way}`).keys![0]!} />
      </Tooltip>
    </TooltipTrigger>
  );
}

function otherThan(button: HTMLElement | null): HTMLElement | undefined {
  const both = button?.parentElement?.querySelectorAll<HTMLElement>("[data-history]");
  return Array.from(both ?? []).find((each) => each !== button);
}

/** Says, to those who listen, what was undone or done again, and that a link was copied. */
export function HistoryStatus() {
  const t = useText();
  const stepText = useStepText();
  const told = useApp(({ history }) => history.told);
  const copied = useApp(({ notes }) => notes.some(({ kind }) => kind === "linkCopied"));
  // Two places: what was undone must neither wait for the note of the link to go, nor be said again when it goes.
  return (
    <>
      <p className="visually-hidden" role="status">
        {copied ? t("link.copied") : null}
      </p>
      <p className="visually-hidden" role="status">
        {told ? (
          <span key={told.turn}>{t(`history.told.${told.way}`, { step: stepText(told.name) })}</span>
        ) : null}
      </p>
    </>
  );
}
