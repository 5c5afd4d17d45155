/** Follows the store; after other data were opened, in tasks of its own, one after the other, so that none of them is long. */
import { inNextTask } from "../base/task.ts";
import type { State } from "../state/model.ts";
import type { Store } from "../state/store.ts";

export interface InSteps {
  /** Other data are open than those that were followed last. */
  behind(): boolean;
  /** @returns what ends it. */
  start(): () => void;
}

/** While nobody sees it, it follows once what is in sight has been shown and the hand rests. */
const UNSEEN_MS = 500;

/**
 * @param pieces do what can be done before `follow`, and are remembered.
 * @param others told at once when other data were opened.
 * @param inSight whether a person sees what follows.
 * @param elsewhere told when a filter changes what nobody sees, and when it is seen again.
 */
export function followInSteps(
  store: Store,
  pieces: readonly ((state: State) => unknown)[],
  follow: () => void,
  others: (before: State) => void,
  inSight: (state: State) => boolean,
  elsewhere: (elsewhere: boolean) => void,
): InSteps {
  let behind = false;
  let stop: () => void = () => undefined;
  /** One after the other, each in a task of its own; whoever begins anew ends what was under way. */
  const inTurn = (then: () => void, piece = 0) => {
    stop = inNextTask(() => {
      const work = pieces[piece];
      if (!work) return then();
      work(store.getState());
      inTurn(then, piece + 1);
    });
  };
  const now = () => {
    stop();
    follow();
  };
  const soon = () => {
    stop();
    const waiting = setTimeout(() => inTurn(now), UNSEEN_MS);
    stop = () => clearTimeout(waiting);
  };
  const start = () => {
    const unsubscribe = store.subscribe((state, before) => {
      if (behind) return;
      const unseen = !inSight(state);
      if (unseen && state.document.filter !== before.document.filter) elsewhere(true);
      else if (!unseen && !inSight(before)) elsewhere(false);
      if (state.opened === before.opened) return unseen ? soon() : now();
      stop();
      behind = true;
      others(before);
      inTurn(() => {
        behind = false;
        follow();
      });
    });
    return () => {
      unsubscribe();
      stop();
    };
  };
  return { behind: () => behind, start };
}
