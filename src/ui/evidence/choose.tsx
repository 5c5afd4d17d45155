/** Names in the evidence are buttons that select what they name. */
import { createContext, type ReactNode, use } from "react";
import { Button } from "react-aria-components";
import type { Actor, Issue } from "../../domain/dataset.ts";
import type { Selection } from "../../state/model.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { useNames } from "../context.tsx";
import { LightButton } from "../LightButton.tsx";
import { Name } from "../rich.tsx";
import { usePointing } from "../usePointing.ts";

/** Selects from within the panel, which then takes the focus to its new heading. */
export const ChooseContext = createContext<(selection: Selection) => void>(() => {});

/** @param current it is selected, which is said where its name stands among others. */
export function ActorName({ actor, current }: { actor: Actor; current?: boolean | undefined }) {
  const names = useNames();
  return (
    <Chooser selection={{ kind: "actor", id: actor.id }} current={current}>
      {names(actor)}
    </Chooser>
  );
}

export function IssueName({ issue }: { issue: Issue }) {
  const names = useNames();
  return <Chooser selection={{ kind: "issue", id: issue.id }}>{names(issue)}</Chooser>;
}

interface ChooserProps {
  readonly selection: Selection;
  readonly current?: boolean | undefined;
  readonly children: string;
}

function Chooser({ selection, current, children }: ChooserProps) {
  const choose = use(ChooseContext);
  const pointing = usePointing(selection);
  return (
    <LightButton
      className="name-button"
      aria-current={current}
      {...pointing}
      {...menuTarget(selection)}
      onPress={() => choose(selection)}
    >
      <Name>{children}</Name>
    </LightButton>
  );
}

/** A button in a line of text. */
export function QuietButton({ onPress, children }: { onPress: () => void; children: ReactNode }) {
  return (
    <Button className="quiet-button" onPress={onPress}>
      {children}
    </Button>
  );
}
