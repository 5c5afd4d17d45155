/** What can be asked of a layout, and how it begins: from nothing, or from a map made before. */
import type { Drawn } from "./drawn.ts";
import { type Later, later } from "./later.ts";
import { type Ground, groundOf, type Model, type ModelOptions, makeModel } from "./model.ts";
import type { Hold } from "./move.ts";
import { placeNew } from "./place.ts";
import { type Course, fromBefore } from "./schedule.ts";
import type { Room } from "./separate.ts";
import { spectralPlaces } from "./spectral.ts";
import type { Frame, Places, SignedInput } from "./types.ts";
import { unrestOf, type Work } from "./work.ts";

export interface SolveOptions extends ModelOptions {
  /** Default: 1600 × 1000 with a margin of 40, or 1000 × 1600 for an upright map. */
  readonly frame?: Frame;
  /** Radius of each node in pixels; default: all nodes together cover 6 % of the frame, each 2 to 7. */
  readonly radius?: Float32Array;
  /** Reach of node and name from the centre, `[left, down, right, up]` for each node, pixels; heeded up to 150 nodes. */
  readonly boxes?: Float32Array;
  /** The long axis runs upright: for a frame higher than wide. */
  readonly upright?: boolean;
  /** Take the short course even on a small map: rougher, and cheap. */
  readonly quick?: boolean;
  /** Start from this map instead of from nothing, and keep to it. By the nodes of the input, see `carry`. */
  readonly before?: Drawn;
  /** Start from nothing, but turn and mirror the result to lie as this map does. Alike. */
  readonly like?: Drawn;
}

const LEVEL: Frame = { width: 1600, height: 1000, margin: 40 };
const UPRIGHT: Frame = { width: 1000, height: 1600, margin: 40 };
/** Names are kept apart on maps of up to this many nodes. */
const BOXES_UP_TO = 150;
const SEED = 1;
const WARM = { alpha: 0.4, strength: 0.6 };

/** What is to be laid out: where its nodes begin, and what moves them. */
export interface Task {
  readonly ground: Ground;
  /** What moves them: long in the making. */
  readonly model: Later<Model>;
  /** The rough map to start from. */
  rough(): Places;
  /** Gives nodes that are new to a map (NaN) a place on it. @returns 1 for each of them. */
  placeNew(at: Places): Uint8Array;
}

/** The map of actors and issues. @throws RangeError on indexes or positions out of range, see `canonical`. */
export function signedTask(input: SignedInput, options: ModelOptions): Task {
  const ground = groundOf(input);
  const rough = () => spectralPlaces(ground.stances, ground.groups, options.seed ?? SEED);
  return {
    ground,
    model: later(makeModel(ground, input.bonds, options)),
    rough,
    placeNew: (at) => placeNew(ground, at, rough),
  };
}

export function startWork({ ground, model, rough }: Task, options: SolveOptions): Work {
  const { upright = false, frame = upright ? UPRIGHT : LEVEL, quick = false, like } = options;
  const at = options.before ? new Float64Array(ground.nodes * 2) : rough();
  return {
    ground,
    model,
    frame,
    room: roomFor(ground, frame, options),
    upright,
    quick,
    like: like?.positions.map((value, k) => (like.tray[k >> 1] ? Number.NaN : value)),
    rough: at.slice(),
    at,
    force: new Float64Array(ground.nodes * 2),
    reach: new Float64Array(ground.nodes).fill(Number.NaN),
    scale: 0,
    turned: 0,
  };
}

function roomFor({ nodes, groups }: Ground, { width, height }: Frame, { radius, boxes }: SolveOptions): Room {
  const each = Math.sqrt((0.06 * width * height) / (Math.PI * Math.max(1, nodes)));
  return {
    radius: radius ?? new Float32Array(nodes).fill(Math.max(2, Math.min(7, each))),
    boxes: nodes <= BOXES_UP_TO ? boxes : undefined,
    nodes: groups.nodes,
  };
}

/** Nodes that were there are drawn back to where they were; new ones go where what is known of them points. */
export function warmCourse(work: Work, task: Task, before: Drawn): Course {
  const { positions, scale, unrest, pinned, tray } = before;
  work.scale = scale;
  for (let k = 0; k < work.at.length; k++) work.at[k] = tray[k >> 1] ? Number.NaN : positions[k]! / scale;
  const isNew = task.placeNew(work.at);
  const hold = { ...holdAll(work, pinned, WARM.strength), unrest };
  for (let i = 0; i < isNew.length; i++) if (isNew[i]) hold.strength[i] = 0;
  return fromBefore(work, hold, WARM.alpha);
}

/** Holds all nodes where they are now. */
export function holdAll(work: Work, pinned: Uint8Array, strength: number): Hold {
  return {
    to: work.at.slice(),
    strength: new Float64Array(work.ground.nodes).fill(strength),
    unrest: unrestOf(work),
    pinned: pinned.slice(),
  };
}
