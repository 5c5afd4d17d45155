/** What is shown of the data: filter, selection, folding, and which data. */
import { activeClauses } from "../domain/filter.ts";
import { changeDocument, clearFilter, select } from "../state/store.ts";
import type { Command, CommandContext } from "./command.ts";

export const DATA_COMMANDS = [
  {
    id: "filter.clear",
    label: "command.clearFilters",
    keys: ["x"],
    when: ({ document }) => activeClauses(document.filter).length > 0,
    run: ({ store }) => clearFilter(store),
  },
  {
    id: "selection.clear",
    label: "command.clearSelection",
    keys: ["Escape"],
    when: ({ document }) => document.selection !== undefined,
    run: ({ store }) => select(store, undefined),
  },
  { id: "fold.none", label: "command.unfoldAll", keys: ["u"], run: unfoldAll },
  { id: "data.open", label: "command.openFiles", keys: ["Mod+o"], run: ({ chooseFiles }) => chooseFiles() },
  { id: "data.example", label: "command.openExample", run: ({ openExample }) => openExample() },
] as const satisfies readonly Command[];

function bodies({ store }: CommandContext): string[] {
  const actors = store.getState().opened?.dataset.actors ?? [];
  const inside = new Set(actors.flatMap(({ partOf }) => (partOf >= 0 ? [actors[partOf]!.id] : [])));
  return [...inside];
}

/** Unfolds everything; when everything is unfolded already, folds it again. */
function unfoldAll(context: CommandContext): void {
  const open = new Set(context.store.getState().document.unfolded);
  const all = bodies(context);
  const unfold = all.some((body) => !open.has(body));
  changeDocument(context.store, { unfolded: unfold ? all : [] });
}
