/** What follows from the state and may come after the picture of it, so that what one looks at answers the hand first. */
import { startTransition, useEffect, useState } from "react";
import { afterFrame } from "../base/task.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import { isMapInSight } from "../state/viewing.ts";
import { useApp, usePorts, useReading } from "./context.tsx";
import { afterFigures } from "./underWay.ts";

/** Of so many statements it is worked out within a millisecond or two. */
const SOON_DONE = 100_000;

/**
 * Beside another view than the map what is soon done waits for no picture of the map: it is drawn in the frame after that
 * view. Drawn before the answer of the engine, or with it, it would hold the view up.
 */
const comesSoon = (state: State) =>
  !isMapInSight(state) && (state.opened?.dataset.stances.length ?? 0) <= SOON_DONE;

interface Due {
  /** Finds out what is to be shown, which can take long. */
  readonly work: () => void;
  readonly show: () => void;
}

/** Several are found out in one task, up to so many milliseconds. */
const AT_ONCE_MS = 8;

const due = new Set<Due>();
const worked = new WeakSet<Due>();

/** Found out in tasks that stay short, then shown with the others that are due: each on its own would be drawn on its own. @returns what ends it. */
function inOne(own: Due): () => void {
  if (due.size === 0) setTimeout(workOnDue);
  due.add(own);
  return () => due.delete(own);
}

function workOnDue(): void {
  const since = performance.now();
  for (const each of due) {
    if (worked.has(each)) continue;
    if (performance.now() - since > AT_ONCE_MS) {
      setTimeout(workOnDue);
      return;
    }
    worked.add(each);
    each.work();
  }
  const all = [...due];
  due.clear();
  for (const { show } of all) show();
}

/** When everybody has been told of a change: a view says then whether it will draw. @returns what ends it. */
function onceTold(then: () => void): () => void {
  let wanted = true;
  queueMicrotask(() => {
    if (wanted) then();
  });
  return () => {
    wanted = false;
  };
}

interface Kept<Value> {
  readonly dataset: Dataset | undefined;
  readonly value: Value;
}

/**
 * A slice that is worked out after the picture of it is on screen; the newest state wins. With another dataset it is
 * worked out at once, because its indexes mean other things there.
 * @param slice must not change between renders.
 */
export function useLater<Value>(slice: (state: State, selectors: Selectors) => Value): Value {
  const { selectors, afterPicture = afterFrame } = usePorts();
  const reading = useReading();
  const dataset = useApp((state) => state.opened?.dataset);
  const [kept, setKept] = useState<Kept<Value>>(() => read());
  useEffect(() => {
    let cancel: () => void = () => undefined;
    const work = () => {
      slice(reading.getState(), selectors); // remembered
    };
    const show = () => {
      const state = reading.getState();
      const next = { dataset: state.opened?.dataset, value: slice(state, selectors) };
      // In pieces: the picture that is painted meanwhile comes first.
      startTransition(() =>
        setKept((last) => (last.value === next.value && last.dataset === next.dataset ? last : next)),
      );
    };
    const schedule = () => {
      cancel();
      if (comesSoon(reading.getState())) {
        cancel = onceTold(() => {
          cancel = afterFigures(show);
        });
        return;
      }
      const then = () => {
        cancel = afterFigures(() => {
          cancel = inOne({ work, show });
        });
      };
      cancel = afterPicture(then) ?? afterFrame(then);
    };
    schedule();
    let before = reading.getState();
    const stop = reading.subscribe(() => {
      const state = reading.getState();
      if (state.document !== before.document || state.opened !== before.opened) schedule();
      before = state;
    });
    return () => {
      stop();
      cancel();
    };
  }, [reading, selectors, slice, afterPicture]);
  return kept.dataset === dataset ? kept.value : read().value;

  function read(): Kept<Value> {
    const state = reading.getState();
    return { dataset: state.opened?.dataset, value: slice(state, selectors) };
  }
}
