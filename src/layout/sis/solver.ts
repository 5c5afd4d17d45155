/** The signed layout as a thing that is stepped: a worker streams it, stops it, or lets the hand into it. */
import { trayBeneath } from "../arrange.ts";
import { buildModel, type Model, type ModelOptions } from "./model.ts";
import type { Hold } from "./move.ts";
import { placeNew } from "./place.ts";
import { type Course, fromBefore, fromNothing } from "./schedule.ts";
import type { Room } from "./separate.ts";
import { spectralPlaces } from "./spectral.ts";
import type { Frame, Places, SignedInput } from "./types.ts";
import { arrange, fullStep, separateAt, unrestOf, type Work } from "./work.ts";

/** A picture, with all that a later one needs in order to resemble it. Entries by node. */
export interface Drawn {
  /** Pixels, centred on the origin, y up; NaN for a node that was not there. */
  readonly positions: Places;
  /** Pixels per map unit. */
  readonly scale: number;
  /** What the forces still asked of each node where it stands, map units: what did not change is not to move. */
  readonly unrest: Float64Array;
  /** Nodes marked 1 were placed by hand, and stay. */
  readonly pinned: Uint8Array;
}

/**
 * A picture by the nodes of another input.
 * @param from for each new node the old one, or −1.
 */
export function carry({ positions, scale, unrest, pinned }: Drawn, from: Int32Array): Drawn {
  const pick = (column: Float64Array, missing: number) =>
    Float64Array.from({ length: from.length * 2 }, (_, k) =>
      from[k >> 1]! < 0 ? missing : column[2 * from[k >> 1]! + (k & 1)]!,
    );
  return {
    positions: pick(positions, Number.NaN),
    scale,
    unrest: pick(unrest, 0),
    pinned: Uint8Array.from(from, (old) => (old < 0 ? 0 : pinned[old]!)),
  };
}

export interface SolveOptions extends ModelOptions {
  /** Default: 1600 × 1000 with a margin of 40. */
  readonly frame?: Frame;
  /** Radius of each node in pixels; default: all nodes together cover 6 % of the frame, each 2 to 7. */
  readonly radius?: Float32Array;
  /** Reach of node and name from the centre, `[left, down, right, up]` for each node, pixels; heeded on small maps. */
  readonly boxes?: Float32Array;
  /** The long axis runs upright: for a frame higher than wide. */
  readonly upright?: boolean;
  /** Take the short course even on a small map: rougher, and cheap. */
  readonly quick?: boolean;
  /** Start from this map instead of from nothing. */
  readonly before?: Drawn;
}

export interface Solver {
  /** Takes up to `count` steps. @returns whether the map is done. */
  step(count: number): boolean;
  readonly done: boolean;
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

const FRAME: Frame = { width: 1600, height: 1000, margin: 40 };
/** Names are kept apart on maps of up to this many nodes. */
const BOXES_UP_TO = 150;
const WARM = { alpha: 0.4, strength: 0.6 };
const HAND = { alpha: 0.3, strength: 0.3, rounds: 6 };

/**
 * Starts a layout; nothing but the first rough map is computed yet. The same input and options give the same bytes, step by
 * step, in every engine: no clock, no `Math.random`, and of arithmetic only + − × ÷ √.
 * @throws RangeError on indexes or positions out of range.
 */
export function solve(input: SignedInput, options: SolveOptions = {}): Solver {
  const model = buildModel(input, options);
  const work = startWork(model, options);
  let pinned: Uint8Array = options.before?.pinned.slice() ?? new Uint8Array(model.nodes);
  let course = options.before ? warmCourse(work, options, pinned) : fromNothing(work);
  let done = false;
  let steps = 0;
  let hand: { node: number; hold: Hold } | undefined;
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
    get steps() {
      return steps;
    },
    get scale() {
      return work.scale > 0 ? work.scale : arranged(work).scale;
    },
    positions: () => inPixels(work, options),
    drawn: () => drawnOf(work, options, pinned),
    drag(node, x, y) {
      if (work.scale === 0) arrange(work);
      if (hand?.node !== node) hand = { node, hold: holdAll(work, pinned, HAND.strength) };
      done = true;
      hand.hold.pinned[node] = 1;
      work.at[2 * node] = x / work.scale;
      work.at[2 * node + 1] = y / work.scale;
      fullStep(work, HAND.alpha, true, hand.hold);
      separateAt(work, HAND.rounds, hand.hold.pinned);
    },
    release(keep) {
      if (!hand) return;
      hand.hold.pinned[hand.node] = keep ? 1 : 0;
      hand.hold.strength[hand.node] = 0;
      pinned = hand.hold.pinned;
      course = fromBefore(work, hand.hold, HAND.alpha);
      done = false;
      hand = undefined;
    },
  };
}

/** The whole layout at once. */
export function layOutSigned(input: SignedInput, options: SolveOptions = {}): Places {
  const solver = solve(input, options);
  while (!solver.step(1000));
  return solver.positions();
}

function startWork(model: Model, options: SolveOptions): Work {
  const seed = options.seed ?? 1;
  const at = new Float64Array(model.nodes * 2);
  if (!options.before) at.set(spectralPlaces(model.stances, model.groups, seed));
  return {
    model,
    frame: options.frame ?? FRAME,
    room: roomFor(model, options),
    upright: options.upright ?? false,
    quick: options.quick ?? false,
    at,
    force: new Float64Array(model.nodes * 2),
    reach: new Float64Array(model.nodes).fill(Number.NaN),
    scale: 0,
  };
}

function roomFor({ nodes, groups }: Model, { frame = FRAME, radius, boxes }: SolveOptions): Room {
  const each = Math.sqrt((0.06 * frame.width * frame.height) / (Math.PI * Math.max(1, nodes)));
  return {
    radius: radius ?? new Float32Array(nodes).fill(Math.max(2, Math.min(7, each))),
    boxes: nodes <= BOXES_UP_TO ? boxes : undefined,
    nodes: groups.nodes,
  };
}

function warmCourse(work: Work, { before, seed = 1 }: SolveOptions, pinned: Uint8Array): Course {
  const { positions, scale, unrest } = before!;
  work.scale = scale;
  for (let k = 0; k < work.at.length; k++) work.at[k] = positions[k]! / scale;
  const { stances, groups } = work.model;
  const isNew = placeNew(work.model, work.at, () => spectralPlaces(stances, groups, seed));
  const hold = { ...holdAll(work, pinned, WARM.strength), unrest };
  for (let i = 0; i < isNew.length; i++) if (isNew[i]) hold.strength[i] = 0;
  return fromBefore(work, hold, WARM.alpha);
}

function holdAll(work: Work, pinned: Uint8Array, strength: number): Hold {
  return {
    to: work.at.slice(),
    strength: new Float64Array(work.model.nodes).fill(strength),
    unrest: unrestOf(work),
    pinned: pinned.slice(),
  };
}

function drawnOf(work: Work, options: SolveOptions, pinned: Uint8Array): Drawn {
  const settled = work.scale > 0;
  return {
    positions: inPixels(work, options),
    scale: settled ? work.scale : arranged(work).scale,
    unrest: settled ? unrestOf(work) : new Float64Array(work.at.length),
    pinned: pinned.slice(),
  };
}

/** The map as it would be if it ended now. */
function arranged(work: Work): Work {
  const copy = { ...work, at: work.at.slice() };
  arrange(copy);
  return copy;
}

function inPixels(work: Work, { boxes }: SolveOptions): Places {
  const { at, scale, room, model, upright } = work.scale > 0 ? work : arranged(work);
  const pixels = Float64Array.from(at, (value) => (Number.isNaN(value) ? 0 : value * scale));
  if (model.groups.nodes.length === model.nodes) return pixels;
  const halves = Float32Array.from({ length: model.nodes * 2 }, (_, k) =>
    boxes ? Math.max(boxes[2 * k]!, boxes[2 * k + 2]!) : room.radius[k >> 1]!,
  );
  if (boxes)
    for (let i = 0; i < model.nodes; i++)
      for (const axis of [0, 1])
        halves[2 * i + axis] = Math.max(boxes[4 * i + axis]!, boxes[4 * i + axis + 2]!);
  trayBeneath(pixels, (node) => model.groups.of[node]! < 0, halves, upright);
  return pixels;
}
