/** Listeners that are told of a change before all others: what is asked of a worker is to go out before the page works out anything of its own. */
import type { StoreApi } from "zustand/vanilla";
import type { State } from "./model.ts";

type Listener = (state: State, before: State) => void;

const listeners = new WeakMap<StoreApi<State>, Set<Listener>>();

/** Once for each store, before anybody listens to it. */
export function tellFirst(store: StoreApi<State>): StoreApi<State> {
  const first = new Set<Listener>();
  listeners.set(store, first);
  store.subscribe((state, before) => {
    for (const each of [...first]) each(state, before);
  });
  return store;
}

/** @returns what ends it. */
export function subscribeFirst(store: StoreApi<State>, listener: Listener): () => void {
  const first = listeners.get(store);
  if (!first) return store.subscribe(listener);
  first.add(listener);
  return () => first.delete(listener);
}
