/** The circle of reach of a node: the radius that best parts what it supports (inside) from what it opposes (outside). */
import type { Camps } from "./model.ts";
import type { Places, Stances } from "./types.ts";

const BINS = 64;

/**
 * Radius for each node that has both camps, NaN for the others; map units. By balanced accuracy over 64 bins; of a run of
 * equally good radii, the middle one. O(stances + nodes).
 * @param into one number for each node.
 */
export function measureReach(stances: Stances, camps: Camps, at: Places, into: Float64Array): void {
  const { actor, issue, actors, issues, ofActor, ofIssue, byIssue, position } = stances;
  const { reachOfActor, reachOfIssue } = camps;
  const distance = new Float64Array(actor.length);
  /** Of each node the farthest that counts; 0 where none does. */
  const farthest = new Float64Array(actors + issues);
  for (let e = 0; e < actor.length; e++) {
    const a = actor[e]!;
    const i = actors + issue[e]!;
    const dx = at[2 * a]! - at[2 * i]!;
    const dy = at[2 * a + 1]! - at[2 * i + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    distance[e] = length;
    if (reachOfActor[e]! > 0 && length > farthest[a]!) farthest[a] = length;
    if (reachOfIssue[e]! > 0 && length > farthest[i]!) farthest[i] = length;
  }
  const bins = new Uint32Array(2 * BINS);
  const count = (e: number, perBin: number) => {
    const bin = (distance[e]! * perBin) | 0;
    bins[2 * (bin < BINS ? bin : BINS - 1) + (position[e]! > 0 ? 0 : 1)]!++;
  };
  for (let a = 0; a < actors; a++) {
    for (let e = ofActor[a]!; e < ofActor[a + 1]!; e++)
      if (reachOfActor[e]! > 0) count(e, BINS / farthest[a]!);
    into[a] = bestRadius(bins, farthest[a]!);
  }
  for (let i = 0; i < issues; i++) {
    for (let k = ofIssue[i]!; k < ofIssue[i + 1]!; k++)
      if (reachOfIssue[byIssue[k]!]! > 0) count(byIssue[k]!, BINS / farthest[actors + i]!);
    into[actors + i] = bestRadius(bins, farthest[actors + i]!);
  }
}

/** Empties the bins. @returns NaN where nothing reaches. */
function bestRadius(bins: Uint32Array, farthest: number): number {
  if (farthest === 0) {
    bins.fill(0);
    return Number.NaN;
  }
  let supporters = 0;
  let opponents = 0;
  for (let bin = 0; bin < BINS; bin++) {
    supporters += bins[2 * bin]!;
    opponents += bins[2 * bin + 1]!;
  }
  const edge = bestEdge(bins, supporters, opponents);
  bins.fill(0);
  return (edge * farthest) / BINS;
}

/** The edge between bins with the most supporters below and opponents above, each camp counted as one. */
function bestEdge(bins: Uint32Array, supporters: number, opponents: number): number {
  let inside = 0;
  let opposedInside = 0;
  let best = -1;
  let first = 0;
  let last = 0;
  for (let edge = 0; edge <= BINS; edge++) {
    const accuracy = inside * opponents - opposedInside * supporters;
    if (accuracy > best) {
      best = accuracy;
      first = edge;
      last = edge;
    } else if (accuracy === best && last === edge - 1) last = edge;
    if (edge === BINS) break;
    inside += bins[2 * edge]!;
    opposedInside += bins[2 * edge + 1]!;
  }
  return (first + last) / 2;
}
