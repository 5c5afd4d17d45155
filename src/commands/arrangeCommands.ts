/** What is done to one thing of the map: an issue's wording turned round, a node given back to the layout. */
import type { MessageId } from "../i18n/messages.ts";
import { keyOfNode, putBack, turnWording } from "../state/arranging.ts";
import type { Selection, State } from "../state/model.ts";
import type { Store } from "../state/store.ts";
import type { Command } from "./command.ts";

const issueOf = ({ document: { selection } }: State) =>
  selection?.kind === "issue" ? selection.id : undefined;

/** The key of a node that a hand has put where it is. */
function heldKey({ document: { places } }: State, selection: Selection | undefined): string | undefined {
  const key = keyOfNode(selection);
  return key !== undefined && places.has(key) ? key : undefined;
}

export const ARRANGE_COMMANDS = [
  {
    id: "selection.turn",
    label: "wording.command",
    words: "wording.words",
    when: (state) => issueOf(state) !== undefined,
    why: "wording.noIssue",
    checked: (state) => state.document.arrangement.flipped.includes(issueOf(state) ?? ""),
    run: ({ store }) => {
      const issue = issueOf(store.getState());
      if (issue !== undefined) turnWording(store, issue);
    },
  },
  {
    id: "selection.putBack",
    label: "marks.putBackCommand",
    words: "marks.putBackWords",
    when: (state) => heldKey(state, state.document.selection) !== undefined,
    why: "marks.notHeld",
    run: ({ store }) => {
      const state = store.getState();
      const key = heldKey(state, state.document.selection);
      if (key !== undefined) putBack(store, key);
    },
  },
] as const satisfies readonly Command[];

/** An entry of the menu of a thing. */
interface Entry {
  readonly id: string;
  readonly label: MessageId;
  readonly run: (store: Store) => void;
}

/** The entries of the menu of a node that are about the map's picture of it. */
export function arrangeActions(selection: Selection, state: State): Entry[] {
  const key = heldKey(state, selection);
  const back: Entry[] =
    key === undefined ? [] : [{ id: "putBack", label: "marks.putBack", run: (store) => putBack(store, key) }];
  if (selection.kind !== "issue") return back;
  const turned = state.document.arrangement.flipped.includes(selection.id);
  return [
    {
      id: "turn",
      label: turned ? "wording.turnBack" : "wording.turn",
      run: (store) => turnWording(store, selection.id),
    },
    ...back,
  ];
}
