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
  const { actor, issue, actors, issues, ofActor, ofIssue, byIssue } = stances;
  const distance = new Float64Array(actor.length);
  for (let e = 0; e < actor.length; e++) {
    const dx = at[2 * actor[e]!]! - at[2 * (actors + issue[e]!)]!;
    const dy = at[2 * actor[e]! + 1]! - at[2 * (actors + issue[e]!) + 1]!;
    distance[e] = Math.sqrt(dx * dx + dy * dy);
  }
  const bins = new Uint32Array(2 * BINS);
  const own = Uint32Array.from(actor.keys());
  for (let a = 0; a < actors; a++)
    into[a] = bestRadius(own, ofActor[a]!, ofActor[a + 1]!, stances, camps.reachOfActor, distance, bins);
  for (let i = 0; i < issues; i++)
    into[actors + i] = bestRadius(
      byIssue,
      ofIssue[i]!,
      ofIssue[i + 1]!,
      stances,
      camps.reachOfIssue,
      distance,
      bins,
    );
}

/** Over the stances `list[from] … list[to − 1]` of one node. */
function bestRadius(
  list: Uint32Array,
  from: number,
  to: number,
  { position }: Stances,
  weight: Float64Array,
  distance: Float64Array,
  bins: Uint32Array,
): number {
  let farthest = 0;
  let parted = false;
  for (let k = from; k < to; k++) {
    if (weight[list[k]!] === 0) continue;
    parted = true;
    farthest = Math.max(farthest, distance[list[k]!]!);
  }
  if (!parted || farthest === 0) return Number.NaN;
  bins.fill(0);
  let supporters = 0;
  let opponents = 0;
  for (let k = from; k < to; k++) {
    const e = list[k]!;
    if (weight[e] === 0) continue;
    const bin = Math.min(BINS - 1, Math.floor((BINS * distance[e]!) / farthest));
    if (position[e]! > 0) supporters++;
    else opponents++;
    bins[2 * bin + (position[e]! > 0 ? 0 : 1)]!++;
  }
  return (bestEdge(bins, supporters, opponents) * farthest) / BINS;
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
