/** Follows the store; after other data were opened, in tasks of its own, one after the other, so that none of them is long. */
import type { State } from "../state/model.ts";
import type { Store } from "../state/store.ts";

export interface InSteps {
  /** Other data are open than those that were followed last. */
  behind(): boolean;
  /** @returns what ends it. */
  start(): () => void;
}

/** @param prepare does what can be done before `follow`, and is remembered. */
export function followInSteps(store: Store, prepare: (state: State) => unknown, follow: () => void): InSteps {
  let behind = false;
  const start = () =>
    store.subscribe((state, before) => {
      if (behind) return;
      if (state.opened === before.opened) return follow();
      behind = true;
      setTimeout(() => {
        prepare(store.getState());
        setTimeout(() => {
          behind = false;
          follow();
        });
      });
    });
  return { behind: () => behind, start };
}
