/** Other data come to the parts of the screen one after the other, each in a task of its own, so that no task is long. */
import { type ReactNode, useEffect, useMemo } from "react";
import type { State } from "../state/model.ts";
import type { Store } from "../state/store.ts";
import { type Reading, ReadingProvider, usePorts } from "./context.tsx";

/** @param turn 1 = one task after the map was told, 2 = two … Small data come to everybody at once. */
export function Staggered({ turn, children }: { turn: number; children: ReactNode }) {
  const { store } = usePorts();
  const reading = useMemo(() => readLater(store, turn), [store, turn]);
  useEffect(() => reading.start(), [reading]);
  return <ReadingProvider value={reading}>{children}</ReadingProvider>;
}

interface LateReading extends Reading {
  /** @returns what ends it. */
  start(): () => void;
}

/** Until its turn has come it shows the state before; then all that has changed meanwhile. */
export function readLater(store: Pick<Store, "getState" | "subscribe">, turn: number): LateReading {
  let held: State | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const wait = (tasks: number) => {
    timer = setTimeout(() => {
      if (tasks > 1) return wait(tasks - 1);
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
          clearTimeout(timer);
          wait(turn);
        }
        if (!held) tell();
      });
      tell(); // of what has changed before anybody listened
      return () => {
        stop();
        clearTimeout(timer);
        held = undefined;
      };
    },
  };
}

/** Data that were made ready away from the screen. */
const isLarge = ({ opened }: State) => opened?.prepared !== undefined;
