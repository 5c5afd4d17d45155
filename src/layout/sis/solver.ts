/** The signed layout as a thing that is stepped: a worker streams it, stops it, or lets the hand into it. */

import { isSmall, tidy } from "../tidy/tidy.ts";
import { arranged, type Drawn, drawnOf, inPixels } from "./drawn.ts";
import type { Hold } from "./move.ts";
import { type Course, fromBefore, fromNothing } from "./schedule.ts";
import { holdAll, type SolveOptions, signedTask, startWork, type Task, warmCourse } from "./start.ts";
import type { Places, SignedInput } from "./types.ts";
import { fullStep, separateAt, type Work } from "./work.ts";

export interface Solver {
  /** Takes up to `count` steps. @returns whether the map is done. */
  step(count: number): boolean;
  readonly done: boolean;
  /** Whether it is known what moves nodes: until then they stand where they begin, and steps are long. */
  readonly moving: boolean;
  /** Steps taken so far. */
  readonly steps: number;
  /** Pixels per map unit of the picture as it is now. */
  readonly scale: number;
  /** The picture as it is now: pixels, centred on the origin, y up. A copy. */
  positions(): Places;
  /** The same, with what a later layout needs as its `before`. */
  drawn(): Drawn;
  /** Holds a node at a place in pixels, and lets the others give way by one step. Ends a course under way. */
  drag(node: number, x: number, y: number): void;
  /** Lets the node under the hand go, or keeps it where it was put; `step` then lets the map come to rest. */
  release(keep: boolean): void;
}

/**
 * Starts a layout; nothing but the first rough map is computed yet. The same input and options give the same bytes, step by
 * step, in every engine: no clock, no `Math.random`, and of arithmetic only + − × ÷ √.
 * @throws RangeError on indexes or positions out of range.
 */
export function solve(input: SignedInput, options: SolveOptions = {}): Solver {
  return solveTask(signedTask(input, options), options);
}

/** The solver of any task: it differs in its springs and in where it starts, in nothing else. */
export function solveTask(task: Task, options: SolveOptions): Solver {
  const { before, boxes } = options;
  const work = startWork(task, options);
  const hand = createHand(work, before?.pinned ?? new Uint8Array(work.ground.nodes));
  let course: Course = before ? warmCourse(work, task, before) : coldCourse(work);
  let done = false;
  let steps = 0;
  return {
    step(count) {
      for (let k = 0; k < count && !done; k++) {
        done = course.next().done === true;
        if (!done) steps++;
      }
      return done;
    },
    get done() {
      return done;
    },
    get moving() {
      return work.model.made;
    },
    get steps() {
      return steps;
    },
    get scale() {
      return arranged(work).scale;
    },
    positions: () => inPixels(arranged(work), boxes),
    drawn: () => drawnOf(work, boxes, hand.pinned()),
    drag(node, x, y) {
      done = true;
      hand.drag(node, x, y);
    },
    release(keep) {
      course = hand.release(keep) ?? course;
      done = false;
    },
  };
}

/** From nothing; a small map, which is read tie by tie, is tidied in the end. */
function* coldCourse(work: Work): Course {
  yield* fromNothing(work);
  if (!work.quick && isSmall(work)) yield* tidy(work);
}

/** The whole layout at once: pixels, centred on the origin, y up. @throws RangeError as `solve`. */
export function layOutSigned(input: SignedInput, options: SolveOptions = {}): Places {
  const solver = solve(input, options);
  while (!solver.step(1000));
  return solver.positions();
}

const HAND = { alpha: 0.3, strength: 0.3, rounds: 6 };

/** The hand in the map: at most one node at a time, and those it has put somewhere for good. */
function createHand(work: Work, kept: Uint8Array) {
  let pinned: Uint8Array = kept.slice();
  let holding: { node: number; hold: Hold } | undefined;
  return {
    pinned: () => pinned,
    drag(node: number, x: number, y: number): void {
      if (work.scale === 0) {
        const { at, scale } = arranged(work);
        work.at.set(at);
        work.scale = scale;
      }
      if (holding?.node !== node) holding = { node, hold: holdAll(work, pinned, HAND.strength) };
      const { hold } = holding;
      hold.pinned[node] = 1;
      work.at[2 * node] = x / work.scale;
      work.at[2 * node + 1] = y / work.scale;
      fullStep(work, HAND.alpha, true, { hold });
      separateAt(work, HAND.rounds, hold.pinned);
    },
    /** @returns how the map comes to rest; undefined when nothing was held. */
    release(keep: boolean): Course | undefined {
      if (!holding) return undefined;
      const { node, hold } = holding;
      holding = undefined;
      hold.pinned[node] = keep ? 1 : 0;
      hold.strength[node] = 0;
      pinned = hold.pinned;
      return fromBefore(work, hold, HAND.alpha);
    },
  };
}
