/** Two side by side: what is selected with another of its kind. */
import { showDialog } from "../state/above.ts";
import type { State } from "../state/model.ts";
import type { Command } from "./command.ts";

/** The actor or issue that another can be put beside. */
const hasFirst = ({ document: { selection, compared } }: State) =>
  compared !== undefined || (selection !== undefined && selection.kind !== "tie");

export const COMPARE_COMMANDS = [
  {
    id: "selection.compare",
    label: "command.compareWith",
    words: "words.compare",
    keys: ["c"],
    when: hasFirst,
    why: "why.nothingToCompare",
    run: ({ store }) => showDialog(store, "compare"),
  },
  {
    id: "selection.groups",
    label: "command.groups",
    words: "words.groups",
    keys: ["y"],
    when: ({ opened }) => opened !== undefined,
    why: "why.noData",
    run: ({ store }) => showDialog(store, "groups"),
  },
] as const satisfies readonly Command[];
