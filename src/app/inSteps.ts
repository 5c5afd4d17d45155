/** Follows the store; after other data were opened, and of many lines after another filter, in tasks of its own, so that none of them is long. */
import { inNextTask } from "../base/task.ts";
import type { State } from "../state/model.ts";
import type { Store } from "../state/store.ts";

type Pieces = readonly ((state: State) => unknown)[];

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
 * @param narrowed the same after another filter; undefined where that takes no time.
 * @param others told at once when other data were opened.
 * @param inSight whether a person sees what follows.
 * @param elsewhere told when a filter changes what nobody sees, and when it is seen again.
 */
export function followInSteps(
  store: Store,
  pieces: Pieces,
  narrowed: (state: State) => Pieces | undefined,
  follow: () => void,
  others: (before: State) => void,
  inSight: (state: State) => boolean,
  elsewhere: (elsewhere: boolean) => void,
): InSteps {
  let behind = false;
  let stop: () => void = () => undefined;
  /** One after the other, each in a task of its own; whoever begins anew ends what was under way. */
  const inTurn = (then: () => void, all: Pieces = pieces, piece = 0) => {
    stop = inNextTask(() => {
      const work = all[piece];
      if (!work) return then();
      work(store.getState());
      inTurn(then, all, piece + 1);
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
      const filtered = state.document.filter !== before.document.filter;
      if (unseen && filtered) elsewhere(true);
      else if (!unseen && !inSight(before)) elsewhere(false);
      const reopened = state.opened !== before.opened;
      if (!reopened && unseen) return soon();
      const again = !reopened && filtered ? narrowed(state) : undefined;
      stop();
      if (again) return inTurn(now, again);
      if (!reopened) return now();
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
