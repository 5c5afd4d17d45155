/** What follows from the state and may come after the picture of it, so that the map answers the hand first. */
import { startTransition, useEffect, useState } from "react";
import { afterFrame } from "../base/task.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import { useApp, usePorts, useReading } from "./context.tsx";
import { afterFigures } from "./underWay.ts";

const due = new Set<() => void>();

/** With the others that are due, in one task: each on its own would be drawn on its own. @returns what ends it. */
function inOne(update: () => void): () => void {
  if (due.size === 0)
    setTimeout(() => {
      const all = [...due];
      due.clear();
      for (const each of all) each();
    });
  due.add(update);
  return () => due.delete(update);
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
    const update = () => {
      const state = reading.getState();
      const next = { dataset: state.opened?.dataset, value: slice(state, selectors) };
      // In pieces: the picture that is painted meanwhile comes first.
      startTransition(() =>
        setKept((last) => (last.value === next.value && last.dataset === next.dataset ? last : next)),
      );
    };
    const schedule = () => {
      cancel();
      const then = () => {
        cancel = afterFigures(() => {
          cancel = inOne(update);
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
