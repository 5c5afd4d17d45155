/** What is shown of the data: filter, selection, folding, and which data. */
import { activeClauses } from "../domain/filter.ts";
import { changeDocument, clearFilter, select } from "../state/store.ts";
import { bodiesOf } from "./bodies.ts";
import type { Command, CommandContext } from "./command.ts";

export const DATA_COMMANDS = [
  {
    id: "filter.clear",
    label: "command.clearFilters",
    words: "words.clearFilters",
    keys: ["x"],
    when: ({ document }) => activeClauses(document.filter).length > 0,
    why: "why.noFilter",
    run: ({ store }) => clearFilter(store),
  },
  {
    id: "selection.clear",
    label: "command.clearSelection",
    keys: ["Escape"],
    when: ({ document: { selection, compared, groups } }) => (selection ?? compared ?? groups) !== undefined,
    why: "why.noSelection",
    run: ({ store }) => select(store, undefined),
  },
  {
    id: "fold.none",
    label: "command.unfoldAll",
    words: "words.unfoldAll",
    keys: ["u"],
    checked: (state) => {
      const all = bodiesOf(state);
      return all.length > 0 && all.every((body) => state.document.unfolded.includes(body));
    },
    run: unfoldAll,
  },
  {
    id: "data.open",
    label: "command.openFiles",
    words: "words.openFiles",
    keys: ["Mod+o"],
    run: ({ chooseFiles }) => chooseFiles(),
  },
  { id: "data.example", label: "command.openExample", run: ({ openExample }) => openExample() },
] as const satisfies readonly Command[];

/** Unfolds everything; when everything is unfolded already, folds it again. */
function unfoldAll({ store }: CommandContext): void {
  const open = new Set(store.getState().document.unfolded);
  const all = bodiesOf(store.getState());
  const unfold = all.some((body) => !open.has(body));
  changeDocument(store, { unfolded: unfold ? all : [] });
}
