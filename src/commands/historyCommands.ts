/** Back and forth in what was done, moving nodes by keys, and taking the view along as a link. */
import { NO_PLACES } from "../state/document.ts";
import type { State } from "../state/model.ts";
import { changeDocument, redo, undo } from "../state/store.ts";
import type { Command } from "./command.ts";

/** CSS pixels that a node moves at a press. */
const NUDGE = 16;

const nodeSelected = ({ document }: State) =>
  document.selection !== undefined && document.selection.kind !== "tie";

export const HISTORY_COMMANDS = [
  {
    id: "history.undo",
    label: "history.undo",
    keys: ["Mod+z"],
    notInText: true,
    when: ({ history }) => history.past.length > 0,
    why: "why.nothingToUndo",
    run: ({ store }) => undo(store),
  },
  {
    id: "history.redo",
    label: "history.redo",
    keys: ["Mod+Shift+z", "Mod+y"],
    notInText: true,
    when: ({ history }) => history.future.length > 0,
    why: "why.nothingToRedo",
    run: ({ store }) => redo(store),
  },
  { id: "share.link", label: "history.copyLink", keys: ["l"], run: ({ copyLink }) => copyLink?.() },
  {
    id: "places.clear",
    label: "history.putBack",
    keys: ["b"],
    when: ({ document }) => document.places.size > 0,
    why: "why.nothingMoved",
    run: ({ store }) => changeDocument(store, { places: NO_PLACES }),
  },
  { id: "keep.forget", label: "history.forget", run: ({ forget }) => forget?.() },
  {
    id: "node.left",
    label: "history.nodeLeft",
    keys: ["Shift+ArrowLeft"],
    onMap: true,
    when: nodeSelected,
    why: "why.noNode",
    run: ({ map }) => map?.nudge?.(-NUDGE, 0),
  },
  {
    id: "node.right",
    label: "history.nodeRight",
    keys: ["Shift+ArrowRight"],
    onMap: true,
    when: nodeSelected,
    why: "why.noNode",
    run: ({ map }) => map?.nudge?.(NUDGE, 0),
  },
  {
    id: "node.up",
    label: "history.nodeUp",
    keys: ["Shift+ArrowUp"],
    onMap: true,
    when: nodeSelected,
    why: "why.noNode",
    run: ({ map }) => map?.nudge?.(0, -NUDGE),
  },
  {
    id: "node.down",
    label: "history.nodeDown",
    keys: ["Shift+ArrowDown"],
    onMap: true,
    when: nodeSelected,
    why: "why.noNode",
    run: ({ map }) => map?.nudge?.(0, NUDGE),
  },
] as const satisfies readonly Command[];
