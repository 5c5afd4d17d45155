/** What became of the last thing taken along: it is said, and then forgotten. */
import type { Taken } from "./model.ts";
import type { Store } from "./store.ts";

export function setTaken(store: Store, taken: Pick<Taken, "end"> & Partial<Taken>): void {
  store.setState({ taken: { file: "", width: 0, height: 0, offer: 0, ...taken } });
}

export function forgetTaken(store: Store): void {
  if (store.getState().taken) store.setState({ taken: undefined });
}
