/** Moves single nodes of a small map where the reader gains and the faith of the whole does not fall. */
import { stress } from "../sis/forces.ts";
import type { Course } from "../sis/schedule.ts";
import { roomsMeet } from "../sis/separate.ts";
import { sideStrain } from "../sis/stanceForces.ts";
import type { Work } from "../sis/work.ts";
import { type Burden, burdenOf } from "./ease.ts";
import { loyaltyOf } from "./loyalty.ts";

/** Maps of up to so many nodes and ties are tidied: those that are read tie by tie. */
const NODES_UP_TO = 80;
const TIES_UP_TO = 800;
/** How much of its faith (0 … 1) the whole map may lose, all moves together. */
const MAY_LOSE = 0.004;
/** How much its springs and sides may be strained beyond what they are: a share of that, and this much for each unit of weight. */
const MAY_STRAIN = 0.05;
const SLACK = 0.005;
/** What a gain in faith is worth against a gain in ease. */
const FAITH = 1;
const ROUNDS = 3;
/** How far a node is moved, as shares of the root-mean-square radius of the map. */
const REACH = [0.04, 0.1, 0.22];
const WAYS = [1, 0, 0.8, 0.6, 0, 1, -0.8, 0.6, -1, 0, -0.8, -0.6, 0, -1, 0.8, -0.6];
/** Pixels around a node within which a tie seems to touch it. */
const TOUCH = 2;
const LEAST_GAIN = 1e-6;
/** Pairs of ties looked at in all, at most: what a map is tidied for is not worth a second. */
const MOST_PAIRS = 10_000_000;

export function isSmall({ ground }: Work): boolean {
  return ground.nodes <= NODES_UP_TO && ground.known <= TIES_UP_TO && ground.stances.actor.length > 0;
}

/** Each yield is one node looked at. */
export function* tidy(work: Work): Course {
  const { at, room, scale } = work;
  const model = work.model.value;
  const radius = Float64Array.from(room.radius, (pixels) => (pixels + TOUCH) / scale);
  const search: Search = {
    work,
    burden: burdenOf(model.stances, room.nodes, radius),
    loyalty: loyaltyOf(model.stances),
    size: sizeOf(work),
    bar: 0,
    mostStrain: 0,
  };
  let now = search.loyalty(at);
  search.bar = now - MAY_LOSE;
  const weights = model.springs.weight.reduce((sum, weight) => sum + weight, 0);
  search.mostStrain = (1 + MAY_STRAIN) * strainOf(work) + SLACK * weights;
  let left = MOST_PAIRS;
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    for (const node of room.nodes) {
      left -= (REACH.length * WAYS.length * search.burden.cost(node)) / 2;
      if (left < 0) return;
      const next = improve(search, node, now);
      if (next !== undefined) {
        now = next;
        moved = true;
      }
      yield;
    }
    if (!moved) return;
  }
}

interface Search {
  readonly work: Work;
  readonly burden: Burden;
  readonly loyalty: (at: Float64Array) => number;
  readonly size: number;
  /** The faith that the map must keep. */
  bar: number;
  mostStrain: number;
}

/** What the forces of the layout are against, in all. */
const strainOf = ({ model: { value: model }, at }: Work): number =>
  stress(model.springs, at) + sideStrain(model, at);

function sizeOf({ at, room: { nodes } }: Work): number {
  let square = 0;
  for (const node of nodes) square += at[2 * node]! * at[2 * node]! + at[2 * node + 1]! * at[2 * node + 1]!;
  return Math.sqrt(square / Math.max(1, nodes.length));
}

/** The best of the places around a node, if any is better than its own. @returns the faith of the map there. */
function improve(
  { work, burden, loyalty, size, bar, mostStrain }: Search,
  node: number,
  now: number,
): number | undefined {
  const { at } = work;
  const home = [at[2 * node]!, at[2 * node + 1]!] as const;
  const before = burden.of(at, node);
  let best: { x: number; y: number; gain: number; faith: number } | undefined;
  for (const reach of REACH)
    for (let way = 0; way < WAYS.length; way += 2) {
      const x = home[0] + reach * size * WAYS[way]!;
      const y = home[1] + reach * size * WAYS[way + 1]!;
      at[2 * node] = x;
      at[2 * node + 1] = y;
      if (!fits(work, node)) continue;
      const eased = before - burden.of(at, node);
      // What it could gain in faith besides is little: places that ease nothing are not asked for it.
      if (eased <= Math.max(LEAST_GAIN, (best?.gain ?? 0) - MAY_LOSE)) continue;
      if (strainOf(work) > mostStrain) continue;
      const faith = loyalty(at);
      const gain = eased + FAITH * (faith - now);
      if (faith < bar || gain <= Math.max(LEAST_GAIN, best?.gain ?? 0)) continue;
      best = { x, y, gain, faith };
    }
  at[2 * node] = best?.x ?? home[0];
  at[2 * node + 1] = best?.y ?? home[1];
  return best?.faith;
}

/** Whether a node stays within the frame and clear of all others. */
function fits({ at, room, scale, frame }: Work, node: number): boolean {
  const x = at[2 * node]! * scale;
  const y = at[2 * node + 1]! * scale;
  if (2 * Math.abs(x) > frame.width - 2 * frame.margin) return false;
  if (2 * Math.abs(y) > frame.height - 2 * frame.margin) return false;
  return !room.nodes.some(
    (other) =>
      other !== node &&
      roomsMeet(room, node, other, at[2 * other]! * scale - x, at[2 * other + 1]! * scale - y),
  );
}
