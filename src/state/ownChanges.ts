/** The ways in which the state of one's own data changes. */
import type { Opened, State } from "./model.ts";
import type { OwnDialog, OwnState, Progress } from "./own.ts";
import type { Store } from "./store.ts";

export function changeOwn(store: Store, change: Partial<OwnState>): void {
  store.setState((state) => ({ own: { ...state.own, ...change } }));
}

export function showOwnDialog(store: Store, dialog: OwnDialog): void {
  changeOwn(store, { dialog });
}

/** Opens the dialog for web addresses, with one in its field. */
export function proposeAddress(store: Store, typed: string): void {
  changeOwn(store, { dialog: "address", typed });
}

/** Closes whichever dialog is open; addresses that were asked about are thereby refused. */
export function closeOwnDialog(store: Store): void {
  changeOwn(store, { dialog: undefined, asking: [], typed: "" });
}

export function setProgress(store: Store, progress: Progress | undefined): void {
  if (store.getState().own.progress !== progress) changeOwn(store, { progress });
}

/** Whether what is open is the person's own, rather than the case that the app comes with. */
export function isOwn(opened: Opened | undefined): opened is Opened {
  return opened?.origin !== undefined && opened.origin.kind !== "example";
}

/** Whether the account of what was opened or refused can be shown. */
export function hasReport({ opened, load }: State): boolean {
  return load.phase === "failed" || opened !== undefined;
}
