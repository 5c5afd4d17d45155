/** Other data come to the parts of the screen one after the other, each in a task of its own, so that no task is long. */
import { type ReactNode, useEffect, useMemo } from "react";
import { afterFrame } from "../base/task.ts";
import type { State } from "../state/model.ts";
import type { Store } from "../state/store.ts";
import { type Reading, ReadingProvider, usePorts } from "./context.tsx";

/** @param turn 1 = one task after the map was told, 2 = a frame later … Small data come to everybody at once. */
export function Staggered({ turn, children }: { turn: number; children: ReactNode }) {
  const { store } = usePorts();
  const reading = useMemo(() => readLater(store, turn, afterFrame), [store, turn]);
  useEffect(() => reading.start(), [reading]);
  return <ReadingProvider value={reading}>{children}</ReadingProvider>;
}

interface LateReading extends Reading {
  /** @returns what ends it. */
  start(): () => void;
}

/**
 * Until its turn has come it shows the state before; then all that has changed meanwhile.
 * @param pause between turns: each has its own frame, so that what they put on the page is laid out apart.
 */
export function readLater(
  store: Pick<Store, "getState" | "subscribe">,
  turn: number,
  pause: (then: () => void) => () => void = afterTask,
): LateReading {
  let held: State | undefined;
  let cancel: () => void = () => undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const wait = (turns: number) => {
    cancel = (turns > 1 ? pause : afterTask)(() => {
      if (turns > 1) return wait(turns - 1);
      held = undefined;
      tell();
    });
  };
  return {
    waits: () => held !== undefined,
    getState: () => held ?? store.getState(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start() {
      const stop = store.subscribe((state, before) => {
        if (state.opened !== before.opened && isLarge(state)) {
          held ??= before;
          cancel();
          wait(turn);
        }
        if (!held) tell();
      });
      tell(); // of what has changed before anybody listened
      return () => {
        stop();
        cancel();
        held = undefined;
      };
    },
  };
}

function afterTask(then: () => void): () => void {
  const timer = setTimeout(then);
  return () => clearTimeout(timer);
}

/** Data that were made ready away from the screen. */
const isLarge = ({ opened }: State) => opened?.prepared !== undefined;
