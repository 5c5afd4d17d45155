/** Walking the picture by keys: with the cursor on it arrows go from node to node, else they move the map. */
import type { State } from "../state/model.ts";
import { changeSession, choose } from "../state/store.ts";
import { toggleNote } from "../state/walking.ts";
import type { Command, CommandContext, MapStep } from "./command.ts";

const walking = ({ cursor }: State) => cursor !== undefined;
const walk =
  (step: MapStep) =>
  ({ map }: CommandContext) =>
    map?.walk(step);

export const CURSOR_COMMANDS = [
  {
    id: "cursor.start",
    label: "outline.cursorStart",
    keys: ["Enter"],
    onMap: true,
    when: (state) => !walking(state),
    why: "why.walking",
    run: walk("start"),
  },
  {
    id: "cursor.select",
    label: "outline.cursorSelect",
    keys: ["Enter"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: selectAtCursor,
  },
  {
    id: "cursor.left",
    label: "outline.cursorLeft",
    keys: ["ArrowLeft"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: walk("left"),
  },
  {
    id: "cursor.right",
    label: "outline.cursorRight",
    keys: ["ArrowRight"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: walk("right"),
  },
  {
    id: "cursor.up",
    label: "outline.cursorUp",
    keys: ["ArrowUp"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: walk("up"),
  },
  {
    id: "cursor.down",
    label: "outline.cursorDown",
    keys: ["ArrowDown"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: walk("down"),
  },
  {
    id: "cursor.nextTie",
    label: "outline.cursorNextTie",
    keys: ["n"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: walk("nextTie"),
  },
  {
    id: "cursor.previousTie",
    label: "outline.cursorPreviousTie",
    keys: ["p"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: walk("previousTie"),
  },
  {
    id: "cursor.note",
    label: "outline.cursorNote",
    keys: ["Space"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: ({ store }) => toggleNote(store),
  },
  {
    id: "cursor.leave",
    label: "outline.cursorLeave",
    keys: ["Escape"],
    onMap: true,
    when: walking,
    why: "why.notWalking",
    run: walk("leave"),
  },
] as const satisfies readonly Command[];

function selectAtCursor({ store }: CommandContext): void {
  const { cursor, session } = store.getState();
  if (!cursor) return;
  choose(store, cursor.at);
  if (!session.evidenceOpen) changeSession(store, { evidenceOpen: true });
}
