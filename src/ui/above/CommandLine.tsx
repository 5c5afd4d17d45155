/** One command as a line: whether it is on, what it is called, why it cannot run, its keys. */
import { Check } from "lucide-react";
import type { Command } from "../../commands/command.ts";
import { useText } from "../context.tsx";
import { Marked } from "../find/Marked.tsx";
import { Keys } from "../Keys.tsx";

export interface CommandLineProps {
  readonly command: Command;
  readonly label: string;
  /** Folded. */
  readonly query: string;
  readonly disabled: boolean;
  readonly checked: boolean | undefined;
}

export function CommandLine({ command, label, query, disabled, checked }: CommandLineProps) {
  const t = useText();
  return (
    <>
      <span className="choice-check">{checked ? <Check aria-hidden="true" /> : null}</span>
      <span className="command-name">
        <Marked text={label} query={query} />
        {disabled ? <span className="command-why">{t(command.why ?? "why.notNow")}</span> : null}
      </span>
      {command.keys?.slice(0, 1).map((name) => (
        <Keys key={name} name={name} />
      ))}
    </>
  );
}
