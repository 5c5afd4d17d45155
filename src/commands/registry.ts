/** All commands, in the order in which menus list them. */
import { activeClauses } from "../domain/filter.ts";
import { THEMES } from "../state/model.ts";
import { changeDocument, changeSession, clearFilter, select } from "../state/store.ts";
import type { Command, CommandContext } from "./command.ts";

const PAN_STEP = 0.1;
const ZOOM_STEP = 1.5;

const MAP_COMMANDS = [
  { id: "map.fit", label: "command.fit", keys: ["f", "0"], run: ({ map }) => map?.fit() },
  { id: "map.zoomIn", label: "command.zoomIn", keys: ["+", "="], run: ({ map }) => map?.zoom(ZOOM_STEP) },
  { id: "map.zoomOut", label: "command.zoomOut", keys: ["-"], run: ({ map }) => map?.zoom(1 / ZOOM_STEP) },
  {
    id: "map.left",
    label: "command.panLeft",
    keys: ["ArrowLeft"],
    onMap: true,
    run: ({ map }) => map?.pan(-PAN_STEP, 0),
  },
  {
    id: "map.right",
    label: "command.panRight",
    keys: ["ArrowRight"],
    onMap: true,
    run: ({ map }) => map?.pan(PAN_STEP, 0),
  },
  {
    id: "map.up",
    label: "command.panUp",
    keys: ["ArrowUp"],
    onMap: true,
    run: ({ map }) => map?.pan(0, -PAN_STEP),
  },
  {
    id: "map.down",
    label: "command.panDown",
    keys: ["ArrowDown"],
    onMap: true,
    run: ({ map }) => map?.pan(0, PAN_STEP),
  },
] as const satisfies readonly Command[];

const VIEW_COMMANDS = [
  {
    id: "view.map",
    label: "command.viewMap",
    keys: ["1"],
    run: ({ store }) => changeSession(store, { view: "map" }),
  },
  {
    id: "view.table",
    label: "command.viewTable",
    keys: ["2"],
    run: ({ store }) => changeSession(store, { view: "table" }),
  },
  {
    id: "panel.filters",
    label: "command.toggleFilters",
    keys: ["["],
    run: (context) => toggle(context, "filtersOpen"),
  },
  {
    id: "panel.evidence",
    label: "command.toggleEvidence",
    keys: ["]"],
    run: (context) => toggle(context, "evidenceOpen"),
  },
  {
    id: "panel.timeline",
    label: "command.toggleTimeline",
    keys: ["t"],
    run: (context) => toggle(context, "timelineOpen"),
  },
  { id: "theme.next", label: "command.nextTheme", keys: ["d"], run: nextTheme },
] as const satisfies readonly Command[];

const DATA_COMMANDS = [
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

export const COMMANDS: readonly Command[] = [...MAP_COMMANDS, ...VIEW_COMMANDS, ...DATA_COMMANDS];

export type CommandId = (
  | (typeof MAP_COMMANDS)[number]
  | (typeof VIEW_COMMANDS)[number]
  | (typeof DATA_COMMANDS)[number]
)["id"];

/** The command of an id; ids are checked by the compiler, so there always is one. */
export function commandOf(id: CommandId): Command {
  return COMMANDS.find((command) => command.id === id)!;
}

function toggle({ store }: CommandContext, panel: "filtersOpen" | "evidenceOpen" | "timelineOpen"): void {
  changeSession(store, { [panel]: !store.getState().session[panel] });
}

function nextTheme({ store }: CommandContext): void {
  const { theme } = store.getState().session;
  changeSession(store, { theme: THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]! });
}

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
