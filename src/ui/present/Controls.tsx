/** Quiet controls: where one is, back and on, issues or actors, legend, dark screen, and out. */
import { ArrowLeft, ArrowRight, Columns2, ListTree, type LucideIcon, Moon, X } from "lucide-react";
import { Button, Group, ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type CommandId, commandOf } from "../../commands/registry.ts";
import { type Presentation, WALKS } from "../../state/presentation.ts";
import { usePorts, useText } from "../context.tsx";

const WALK_COMMAND = { issues: "present.issues", actors: "present.actors" } as const;

interface ControlsProps {
  readonly presentation: Presentation;
  readonly steps: number;
  /** Two views are on screen. */
  readonly both: boolean;
}

export function Controls({ presentation, steps, both }: ControlsProps) {
  const t = useText();
  const { run } = usePorts();
  const { walk, step, legend } = presentation;
  return (
    <Group className="present-controls" aria-label={t("present.controls")}>
      <ToggleButtonGroup
        className="present-walk"
        aria-label={t("present.walk")}
        disallowEmptySelection={true}
        selectedKeys={[walk]}
        onSelectionChange={(keys) => {
          const chosen = WALKS.find((name) => keys.has(name));
          if (chosen) run(WALK_COMMAND[chosen]);
        }}
      >
        {WALKS.map((name) => (
          <ToggleButton key={name} id={name}>
            {t(`present.walk.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <ToggleButton
        className="present-button"
        aria-label={t("command.largeLegend")}
        isSelected={legend}
        onChange={() => run("present.legend")}
      >
        <ListTree aria-hidden="true" />
      </ToggleButton>
      <ToggleButton
        className="present-button"
        aria-label={t("command.beside")}
        isSelected={both}
        onChange={() => run("present.both")}
      >
        <Columns2 aria-hidden="true" />
      </ToggleButton>
      <IconButton command="present.blank" icon={Moon} className="dark" />
      <IconButton command="present.previous" icon={ArrowLeft} turns={true} />
      <p className="present-counter">
        {t("present.counter", { step: Math.min(step, steps - 1) + 1, steps })}
      </p>
      <IconButton command="present.next" icon={ArrowRight} turns={true} />
      <IconButton command="present.stop" icon={X} />
    </Group>
  );
}

function IconButton({
  command,
  icon: Icon,
  turns = false,
  className = "",
}: {
  command: CommandId;
  icon: LucideIcon;
  turns?: boolean;
  className?: string;
}) {
  const t = useText();
  const { run } = usePorts();
  return (
    <Button
      className={`present-button ${className}`}
      aria-label={t(commandOf(command).label)}
      onPress={() => run(command)}
    >
      <Icon className={turns ? "turns" : ""} aria-hidden="true" />
    </Button>
  );
}
