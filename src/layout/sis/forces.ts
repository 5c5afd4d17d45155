/** The forces of one step, summed at each node: springs, reach, side. None moves anything yet. */
import type { Camps, Model } from "./model.ts";
import type { Places, Springs } from "./types.ts";

/** Room between a circle of reach, or a border between sides, and the nodes on both sides of it; map units. */
export const MARGIN = 0.3;
/** Nearer than this, two nodes have no direction. */
export const NEAR = 1e-9;
/** A supporter is never asked to sit on the issue itself. */
const SHORTEST_REACH = 0.2;

/** Adds to `force` half of what each spring lacks, times its weight, along it. */
export function addSprings(springs: Springs, at: Places, force: Float64Array): void {
  const { a, b, low, high, weight } = springs;
  for (let k = 0; k < a.length; k++) {
    const p = 2 * a[k]!;
    const q = 2 * b[k]!;
    const dx = at[p]! - at[q]!;
    const dy = at[p + 1]! - at[q + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    const wanted = length < low[k]! ? low[k]! : length > high[k]! ? high[k]! : length;
    if (wanted === length) continue;
    if (length < NEAR) {
      pushFromOnePlace(force, p, q, k, (weight[k]! * wanted) / 2);
      continue;
    }
    const g = (weight[k]! * (wanted - length)) / (2 * length);
    force[p]! += g * dx;
    force[p + 1]! += g * dy;
    force[q]! -= g * dx;
    force[q + 1]! -= g * dy;
  }
}

/** Unit vectors of the 3-4-5 and 5-12-13 triangles: exact enough, and in every engine the same. */
const AWAY = [1, 0, 0.8, 0.6, 0, 1, -0.6, 0.8, -12 / 13, 5 / 13, -0.8, -0.6, 5 / 13, -12 / 13, 0.6, -0.8];

function pushFromOnePlace(force: Float64Array, p: number, q: number, k: number, g: number): void {
  const way = 2 * (k % (AWAY.length / 2));
  force[p]! += g * AWAY[way]!;
  force[p + 1]! += g * AWAY[way + 1]!;
  force[q]! -= g * AWAY[way]!;
  force[q + 1]! -= g * AWAY[way + 1]!;
}

/**
 * Weighted sum of squared distances of lengths to their intervals: what springs alone minimise. Map units².
 * @param perNode if given, each spring adds half of its stress to either end.
 */
export function stress({ a, b, low, high, weight }: Springs, at: Places, perNode?: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) {
    const dx = at[2 * a[k]!]! - at[2 * b[k]!]!;
    const dy = at[2 * a[k]! + 1]! - at[2 * b[k]! + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    const lack = length < low[k]! ? low[k]! - length : length > high[k]! ? length - high[k]! : 0;
    const own = weight[k]! * lack * lack;
    sum += own;
    if (!perNode) continue;
    perNode[a[k]!]! += own / 2;
    perNode[b[k]!]! += own / 2;
  }
  return sum;
}

/**
 * Supporters into the circle of reach, opponents out of it: once with the circle of the issue, once with the actor's.
 * @param radius of each node in map units, from `measureReach`; NaN = no circle.
 */
export function addReach(model: Model, at: Places, radius: Float64Array, force: Float64Array): void {
  const { actor, issue, position, actors } = model.stances;
  const { reachOfIssue, reachOfActor } = model.camps;
  for (let e = 0; e < actor.length; e++) {
    const ofIssue = reachOfIssue[e]!;
    const ofActor = reachOfActor[e]!;
    if (ofIssue === 0 && ofActor === 0) continue;
    const p = 2 * actor[e]!;
    const q = 2 * (actors + issue[e]!);
    const dx = at[p]! - at[q]!;
    const dy = at[p + 1]! - at[q + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    if (length < NEAR) continue;
    let lack = 0;
    if (ofIssue > 0) lack += ofIssue * lackOfReach(length, radius[q >> 1]!, position[e]!);
    if (ofActor > 0) lack += ofActor * lackOfReach(length, radius[p >> 1]!, position[e]!);
    if (lack === 0) continue;
    const g = lack / (2 * length);
    force[p]! += g * dx;
    force[p + 1]! += g * dy;
    force[q]! -= g * dx;
    force[q + 1]! -= g * dy;
  }
}

/** By how much a length is to grow, or shrink (negative), to be on the right side of the circle. */
function lackOfReach(length: number, radius: number, s: number): number {
  if (Number.isNaN(radius)) return 0;
  if (s > 0) return Math.min(0, Math.max(SHORTEST_REACH, radius - MARGIN) - length);
  return Math.max(0, radius + MARGIN - length);
}

/** Supporters to one side of the issue, opponents to the other, along the line between the means of both camps. */
export function addSides(model: Model, at: Places, force: Float64Array): void {
  const { actor, issue, position, actors } = model.stances;
  const { side } = model.camps;
  const axis = sideAxes(model.stances, model.camps, at);
  for (let e = 0; e < actor.length; e++) {
    if (side[e] === 0) continue;
    const p = 2 * actor[e]!;
    const q = 2 * (actors + issue[e]!);
    const ux = axis[2 * issue[e]!]!;
    const uy = axis[2 * issue[e]! + 1]!;
    const sign = position[e]! > 0 ? 1 : -1;
    const along = sign * (ux * (at[p]! - at[q]!) + uy * (at[p + 1]! - at[q + 1]!));
    if (along >= MARGIN) continue;
    const g = (side[e]! * sign * (MARGIN - along)) / 2;
    force[p]! += g * ux;
    force[p + 1]! += g * uy;
    force[q]! -= g * ux;
    force[q + 1]! -= g * uy;
  }
}

/** Weighted sum of squares of what nodes lack to stand on their side of each issue: what the side force is against. Map units². */
export function sideStrain(model: Model, at: Places): number {
  const { actor, issue, position, actors } = model.stances;
  const { side } = model.camps;
  const axis = sideAxes(model.stances, model.camps, at);
  let sum = 0;
  for (let e = 0; e < actor.length; e++) {
    if (side[e] === 0) continue;
    const p = 2 * actor[e]!;
    const q = 2 * (actors + issue[e]!);
    const dx = at[p]! - at[q]!;
    const dy = at[p + 1]! - at[q + 1]!;
    const along = axis[2 * issue[e]!]! * dx + axis[2 * issue[e]! + 1]! * dy;
    const lack = Math.max(0, MARGIN - (position[e]! > 0 ? along : -along));
    sum += side[e]! * lack * lack;
  }
  return sum;
}

/** For each issue the unit vector from the mean of its opponents to that of its supporters; zero where they coincide. */
function sideAxes(
  { actor, issue, position, issues }: Model["stances"],
  { side }: Camps,
  at: Places,
): Float64Array {
  const axis = new Float64Array(issues * 2);
  const camp = new Uint32Array(issues * 2);
  for (let e = 0; e < actor.length; e++)
    if (side[e]! > 0) camp[2 * issue[e]! + (position[e]! > 0 ? 0 : 1)]!++;
  for (let e = 0; e < actor.length; e++) {
    if (side[e] === 0) continue;
    const i = 2 * issue[e]!;
    const share = position[e]! > 0 ? 1 / camp[i]! : -1 / camp[i + 1]!;
    axis[i]! += share * at[2 * actor[e]!]!;
    axis[i + 1]! += share * at[2 * actor[e]! + 1]!;
  }
  for (let i = 0; i < axis.length; i += 2) {
    const length = Math.sqrt(axis[i]! * axis[i]! + axis[i + 1]! * axis[i + 1]!);
    axis[i] = length < NEAR ? 0 : axis[i]! / length;
    axis[i + 1] = length < NEAR ? 0 : axis[i + 1]! / length;
  }
  return axis;
}

export function distance(at: Places, i: number, j: number): number {
  const dx = at[2 * i]! - at[2 * j]!;
  const dy = at[2 * i + 1]! - at[2 * j + 1]!;
  return Math.sqrt(dx * dx + dy * dy);
}
