/** The store and the few ways it changes: every change is one of these functions. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { EMPTY_FILTER, type Filter } from "../domain/filter.ts";
import type { Problem } from "../domain/problem.ts";
import {
  type Document,
  type Drawing,
  EMPTY_DOCUMENT,
  INITIAL_STATE,
  type Opened,
  type Pointer,
  type Selection,
  type Session,
  type State,
} from "./model.ts";
import type { Presentation } from "./presentation.ts";

export type Store = StoreApi<State>;

export function createAppStore(session: Partial<Session> = {}): Store {
  return createStore<State>(() => ({ ...INITIAL_STATE, session: { ...INITIAL_STATE.session, ...session } }));
}

export function beginLoad(store: Store, name: string): void {
  store.setState({ load: { phase: "loading", name } });
}

/** Shows a dataset; what was arranged for the former one does not apply to it. */
export function openDataset(store: Store, opened: Opened): void {
  store.setState({
    load: { phase: "ready", name: opened.dataset.name },
    opened,
    document: EMPTY_DOCUMENT,
    pointer: INITIAL_STATE.pointer,
  });
}

/** A refused file leaves what was on screen as it is. */
export function failLoad(store: Store, name: string, problems: readonly Problem[]): void {
  store.setState({ load: { phase: "failed", name, problems } });
}

/** Takes the message about a refused file away. */
export function dismissFailure(store: Store): void {
  const { opened } = store.getState();
  if (opened) store.setState({ load: { phase: "ready", name: opened.dataset.name } });
}

export function changeFilter(store: Store, change: Partial<Filter>): void {
  changeDocument(store, { filter: { ...store.getState().document.filter, ...change } });
}

export function clearFilter(store: Store): void {
  changeDocument(store, { filter: EMPTY_FILTER });
}

/** Selects; the same selection again, by identity of ids, changes nothing. */
export function select(store: Store, selection: Selection | undefined): void {
  if (!sameSelection(store.getState().document.selection, selection)) changeDocument(store, { selection });
}

export function setUnfolded(store: Store, body: string, unfolded: boolean): void {
  const others = store.getState().document.unfolded.filter((id) => id !== body);
  changeDocument(store, { unfolded: unfolded ? [...others, body] : others });
}

export function changeDocument(store: Store, change: Partial<Document>): void {
  store.setState((state) => ({ document: { ...state.document, ...change } }));
}

export function changeSession(store: Store, change: Partial<Session>): void {
  store.setState((state) => ({ session: { ...state.session, ...change } }));
}

export function setDrawing(store: Store, drawing: Drawing): void {
  if (store.getState().drawing !== drawing) store.setState({ drawing });
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
    (!pointer.hover || (known.x === pointer.x && known.y === pointer.y))
  )
    return;
  store.setState({ pointer });
}

export function sameSelection(a: Selection | undefined, b: Selection | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  if (a.kind === "tie") return b.kind === "tie" && a.actor === b.actor && a.issue === b.issue;
  return b.kind === a.kind && a.id === b.id;
}
