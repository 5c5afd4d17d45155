/** The store and the few ways it changes: every change is one of these functions. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Counting } from "../domain/decisions.ts";
import { EMPTY_FILTER, type Filter } from "../domain/filter.ts";
import type { Problem } from "../domain/problem.ts";
import type { Arrangement } from "./arrangement.ts";
import { type Compared, type Place, type Pointed, sameCompared, sameSelection } from "./document.ts";
import { tellFirst } from "./first.ts";
import { type ComparedGroups, sameGroups } from "./groups.ts";
import {
  type Arranged,
  EMPTY_HISTORY,
  type Recording,
  recordReading,
  recordStep,
  redoStep,
  undoStep,
} from "./history.ts";
import {
  type Document,
  type Drawing,
  type DrawnLines,
  type DrawnPairs,
  EMPTY_DOCUMENT,
  INITIAL_STATE,
  type Opened,
  type Pointer,
  type Refused,
  type Selection,
  type Session,
  type State,
} from "./model.ts";
import type { Note } from "./notes.ts";
import type { Orders } from "./orders.ts";
import type { Presentation } from "./presentation.ts";
import { sameList } from "./same.ts";
import { changedClauses, type StepName } from "./steps.ts";
import { type TableLook, tidyTable } from "./tableLook.ts";

export { sameSelection };

export type Store = StoreApi<State>;

export function createAppStore(session: Partial<Session> = {}): Store {
  return tellFirst(
    createStore<State>(() => ({ ...INITIAL_STATE, session: { ...INITIAL_STATE.session, ...session } })),
  );
}

export function beginLoad(store: Store, name: string): void {
  store.setState({ load: { phase: "loading", name } });
}

/** How a dataset is shown first: as it was kept, or as a link has it. With a name this is a step that can be undone. */
export interface FirstView {
  readonly document: Document;
  readonly name?: StepName;
  /** How statements count, where that was chosen. */
  readonly counting?: Counting;
}

/** Shows a dataset, with a history of its own; what was arranged for the former one does not apply to it. */
export function openDataset(store: Store, opened: Opened, first?: FirstView): void {
  const document = first?.document ?? EMPTY_DOCUMENT;
  const recording = first?.name ? "now" : "never";
  store.setState({
    load: { phase: "ready", name: opened.dataset.name },
    opened,
    document,
    history: recordStep(EMPTY_HISTORY, EMPTY_DOCUMENT, document, recording, first?.name),
    pointer: INITIAL_STATE.pointer,
    cursor: undefined,
    outlineOpen: [],
  });
}

/** Shows the same data read otherwise: one step, which can be undone like any other. */
export function openReading(store: Store, opened: Opened, document: Document): void {
  store.setState(({ opened: before, document: left, history }) => ({
    load: { phase: "ready", name: opened.dataset.name },
    opened,
    document,
    history: before ? recordReading(history, left, before) : EMPTY_HISTORY,
    pointer: INITIAL_STATE.pointer,
    cursor: undefined,
  }));
}

/** A refused file leaves what was on screen as it is. */
export function failLoad(
  store: Store,
  name: string,
  problems: readonly Problem[],
  refused: Refused = {},
): void {
  store.setState({ load: { phase: "failed", name, problems, ...refused } });
}

/** Takes the message about a refused file, or about one that is not wanted any more, away. */
export function dismissFailure(store: Store): void {
  const { opened } = store.getState();
  if (opened) store.setState({ load: { phase: "ready", name: opened.dataset.name } });
}

/** Typing and dragging come in many small changes: of these clauses they are one step. */
const IN_SMALL_CHANGES = ["text", "dates", "confidence"] as const;

export function changeFilter(store: Store, change: Partial<Filter>): void {
  const before = store.getState().document.filter;
  const filter = { ...before, ...change };
  const [clause, ...others] = changedClauses(before, filter);
  const merged = others.length === 0 && IN_SMALL_CHANGES.some((each) => each === clause);
  changeDocument(store, { filter }, merged ? { merge: `filter.${clause}` } : "now");
}

export function clearFilter(store: Store): void {
  changeDocument(store, { filter: EMPTY_FILTER });
}

/** Selects; the same selection again, by identity of ids, changes nothing. */
export function select(store: Store, selection: Selection | undefined): void {
  const { document } = store.getState();
  if (document.compared || document.groups || !sameSelection(document.selection, selection))
    changeDocument(store, { selection, compared: undefined, groups: undefined });
}

/** Puts two side by side, in the place of what was selected; undefined ends that. */
export function compare(store: Store, compared: Compared | undefined): void {
  if (!sameCompared(store.getState().document.compared, compared))
    changeDocument(store, { compared, ...(compared ? { selection: undefined } : {}) });
}

/** Puts two groups side by side, in the place of what was selected; undefined ends that. */
export function compareGroups(store: Store, groups: ComparedGroups | undefined): void {
  if (!sameGroups(store.getState().document.groups, groups))
    changeDocument(store, { groups, ...(groups ? { selection: undefined, compared: undefined } : {}) });
}

/** Asks for the evidence of what was pointed at. */
export function choose(store: Store, pointed: Pointed | undefined): void {
  if (pointed?.kind === "pair") compare(store, pointed.compared);
  else select(store, pointed);
}

export function setUnfolded(store: Store, body: string, unfolded: boolean): void {
  const others = store.getState().document.unfolded.filter((id) => id !== body);
  changeDocument(store, { unfolded: unfolded ? [...others, body] : others });
}

/** Puts a node where a hand wants it. `by` steps (keys) a row of moves of one node is one step to undo. */
export function placeNode(store: Store, key: string, { x, y }: Place, by: "drag" | "steps"): void {
  const places = new Map(store.getState().document.places).set(key, {
    x: Math.round(x) || 0,
    y: Math.round(y) || 0,
  });
  changeDocument(store, { places }, by === "drag" ? "now" : { merge: `place.${key}` });
}

/** Changes how the map is arranged. */
export function arrange(store: Store, change: Partial<Arrangement>): void {
  changeDocument(store, { arrangement: { ...store.getState().document.arrangement, ...change } });
}

/** Puts actors or issues of matrix and heat map into another order. */
export function orderBy(store: Store, change: Partial<Orders>): void {
  changeDocument(store, { orders: { ...store.getState().document.orders, ...change } });
}

/** Changes what the table has as rows and columns, and how they are ordered. */
export function changeTable(store: Store, change: Partial<TableLook>): void {
  changeDocument(store, { table: tidyTable({ ...store.getState().document.table, ...change }) });
}

/** Every change of the document goes through here, and into the history: as its own step unless told otherwise. */
export function changeDocument(
  store: Store,
  change: Partial<Document>,
  recording: Recording = "now",
  name?: StepName,
): void {
  store.setState((state) => {
    const chosen = change.selection
      ? { compared: undefined, groups: undefined }
      : change.compared
        ? { groups: undefined }
        : {};
    const document = { ...state.document, ...chosen, ...change };
    return { document, history: recordStep(state.history, state.document, document, recording, name) };
  });
}

/** The hand let go, or went elsewhere: what changes next is another step. */
export function settle(store: Store): void {
  const { history } = store.getState();
  if (history.open !== undefined) store.setState({ history: { ...history, open: undefined } });
}

export function undo(store: Store): void {
  store.setState((state) => arranged(state, undoStep(state)));
}

export function redo(store: Store): void {
  store.setState((state) => arranged(state, redoStep(state)));
}

/** With another reading nothing is pointed at any more. */
function arranged({ load }: State, to: Arranged | undefined): Partial<State> {
  if (!to?.opened) return (to as Partial<State> | undefined) ?? {};
  const { phase } = load;
  return {
    ...to,
    load: phase === "ready" ? { phase, name: to.opened.dataset.name } : load,
    pointer: INITIAL_STATE.pointer,
    cursor: undefined,
  };
}

/** Tells something until it is dismissed, in place of an earlier note of its kind. */
export function tell(store: Store, note: Note): void {
  store.setState(({ notes }) => ({ notes: [...notes.filter(({ kind }) => kind !== note.kind), note] }));
}

export function dismissNote(store: Store, kind: Note["kind"]): void {
  store.setState(({ notes }) => ({ notes: notes.filter((note) => note.kind !== kind) }));
}

export function changeSession(store: Store, change: Partial<Session>): void {
  store.setState((state) => ({ session: { ...state.session, ...change } }));
}

export function setDrawing(store: Store, drawing: Drawing, drawnBy = store.getState().drawnBy): void {
  const before = store.getState();
  if (before.drawing !== drawing || before.drawnBy !== drawnBy) store.setState({ drawing, drawnBy });
}

/** How many pairs the map draws; undefined on a map of both kinds. */
/** How many lines are drawn: of a map of one kind of node, and of one of actors and issues. */
export function tellDrawnPairs(store: Store, drawnPairs: DrawnPairs | undefined): void {
  if (store.getState().drawnPairs !== drawnPairs) store.setState({ drawnPairs });
}

export function tellDrawnLines(store: Store, drawnLines: DrawnLines | undefined): void {
  const before = store.getState().drawnLines;
  if (before?.drawn !== drawnLines?.drawn || before?.all !== drawnLines?.all) store.setState({ drawnLines });
}

export function tellReach(store: Store, reach: State["reach"]): void {
  if (store.getState().reach !== reach) store.setState({ reach });
}

/** Begins, moves or (undefined) ends a presentation; what was arranged stays as it is. */
export function present(store: Store, presentation: Presentation | undefined): void {
  if (store.getState().presentation !== presentation) store.setState({ presentation });
}

export function setReading(store: Store, reading: boolean): void {
  if (store.getState().reading !== reading) store.setState({ reading });
}

export function pointAt(store: Store, pointer: Pointer): void {
  const known = store.getState().pointer;
  if (
    sameSelection(known.hover, pointer.hover) &&
    sameList(known.together ?? [], pointer.together ?? []) &&
    (!pointer.hover || (known.x === pointer.x && known.y === pointer.y && known.quiet === pointer.quiet))
  )
    return;
  store.setState({ pointer });
}
