/** Other data come to the parts of the screen one after the other, each in a task of its own, so that no task is long. */
import { type ReactNode, useEffect, useMemo } from "react";
import { afterFrame } from "../base/task.ts";
import type { State } from "../state/model.ts";
import type { Store } from "../state/store.ts";
import { type Reading, ReadingProvider, usePorts } from "./context.tsx";

interface StaggeredProps {
  /** 1 = one task after the map was told, 2 = a frame later … Small data come to everybody at once. */
  readonly turn: number;
  /** Whether a person sees this part: else a filter comes to it when what is seen has been drawn. Must stay the same function. */
  readonly inSight?: (state: State) => boolean;
  /** It has nothing in it that the hand moves: a filter of very many statements comes to it after the map's own frame. */
  readonly follows?: boolean;
  readonly children: ReactNode;
}

export function Staggered({ turn, inSight, follows = false, children }: StaggeredProps) {
  const { store } = usePorts();
  const reading = useMemo(
    () => readLater(store, { turn, inSight, follows }, afterFrame),
    [store, turn, inSight, follows],
  );
  useEffect(() => reading.start(), [reading]);
  return <ReadingProvider value={reading}>{children}</ReadingProvider>;
}

interface Late {
  readonly turn: number;
  readonly inSight?: ((state: State) => boolean) | undefined;
  readonly follows?: boolean;
}

interface LateReading extends Reading {
  /** @returns what ends it. */
  start(): () => void;
}

/** By then what is seen has been drawn, and the hand rests. */
const UNSEEN_MS = 500;

/**
 * Until its turn has come it shows the state before; then all that has changed meanwhile.
 * @param pause between turns: each has its own frame, so that what they put on the page is laid out apart.
 */
export function readLater(
  store: Pick<Store, "getState" | "subscribe">,
  { turn, inSight = () => true, follows = false }: Late,
  pause: (then: () => void) => () => void = afterTask,
): LateReading {
  let held: State | undefined;
  /** It waits because nobody sees it. */
  let unseen = false;
  let cancel: () => void = () => undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const release = () => {
    unseen = false;
    held = undefined;
    tell();
  };
  const wait = (turns: number) => {
    cancel = turns > 1 ? pause(() => wait(turns - 1)) : afterTask(release);
  };
  const rest = () => {
    cancel();
    cancel = afterTask(release, UNSEEN_MS);
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
          unseen = false;
          cancel();
          wait(turn);
        } else if (unseen && (inSight(state) || state.opened !== before.opened)) {
          unseen = false;
          held = undefined;
          cancel();
        } else if ((unseen || !held) && isFiltered(state, before) && !inSight(state)) {
          held ??= before;
          unseen = true;
          rest();
        } else if (follows && !held && isFiltered(state, before) && isVast(state, before)) {
          held = before;
          cancel();
          cancel = pause(release);
        }
        if (!held) tell();
      });
      tell(); // of what has changed before anybody listened
      return () => {
        stop();
        cancel();
        unseen = false;
        held = undefined;
      };
    },
  };
}

function afterTask(then: () => void, more = 0): () => void {
  const timer = setTimeout(then, more);
  return () => clearTimeout(timer);
}

const isFiltered = (state: State, before: State) => state.document.filter !== before.document.filter;

/** So many statements are not narrowed within one frame. */
const VAST = 400_000;
const isVast = ({ opened }: State, before: State) =>
  opened === before.opened && (opened?.dataset.stances.length ?? 0) >= VAST;

/** Data that were made ready away from the screen. */
const isLarge = ({ opened }: State) => opened?.prepared !== undefined;
