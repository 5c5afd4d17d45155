/** The start: the two leading axes of the centred stances, group by group, which is already a rough map. */
import { fixSigns, orthonormal, seededColumns, spread } from "./axes.ts";
import type { Components } from "./components.ts";
import type { Places, Stances } from "./types.ts";

const ROUNDS = 30;

/**
 * Subspace iteration on z_ai = (s_ai − mean_i) / √((deg_a + 1)(deg_i + 1)), mean_i = Σs / (deg_i + 1): centred by issue, or the
 * first axis would merely say who votes yes. O(30 · stances).
 */
export function spectralPlaces(stances: Stances, groups: Components, seed: number): Places {
  const { actors, issues } = stances;
  const z = centred(stances);
  const ofActors = seededColumns(actors, seed);
  const ofIssues = new Float64Array(issues * 2);
  orthonormal(ofActors, groups);
  for (let round = 0; round < ROUNDS; round++) {
    towardsIssues(stances, z, ofActors, ofIssues);
    towardsActors(stances, z, ofIssues, ofActors);
    orthonormal(ofActors, groups);
  }
  towardsIssues(stances, z, ofActors, ofIssues);
  const at = new Float64Array((actors + issues) * 2);
  for (let a = 0; a < actors; a++) put(at, a, ofActors, a, degree(stances.ofActor, a));
  for (let i = 0; i < issues; i++) put(at, actors + i, ofIssues, i, degree(stances.ofIssue, i));
  for (let c = 0; c < groups.count; c++) {
    const nodes = groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!);
    const actorsOf = nodes.filter((node) => node < actors);
    fixSigns(at, nodes, actorsOf);
    spread(at, actorsOf);
    spread(at, nodes.subarray(actorsOf.length));
  }
  return at;
}

const degree = (start: Uint32Array, k: number): number => start[k + 1]! - start[k]!;

function centred({ issue, position, ofActor, ofIssue, actors, issues }: Stances): Float64Array {
  const mean = new Float64Array(issues);
  const room = new Float64Array(issues);
  for (let e = 0; e < issue.length; e++) mean[issue[e]!]! += position[e]!;
  for (let i = 0; i < issues; i++) {
    room[i] = degree(ofIssue, i) + 1;
    mean[i]! /= room[i]!;
  }
  const z = new Float64Array(issue.length);
  for (let a = 0; a < actors; a++) {
    const own = degree(ofActor, a) + 1;
    for (let e = ofActor[a]!; e < ofActor[a + 1]!; e++) {
      const i = issue[e]!;
      z[e] = (position[e]! - mean[i]!) / Math.sqrt(own * room[i]!);
    }
  }
  return z;
}

/** into = Zᵀ · from, two columns at once. These two loops are most of what a first picture takes. */
function towardsIssues(
  { issue, actors, ofActor }: Stances,
  z: Float64Array,
  from: Float64Array,
  into: Float64Array,
): void {
  into.fill(0);
  for (let a = 0; a < actors; a++) {
    const x = from[2 * a]!;
    const y = from[2 * a + 1]!;
    const end = ofActor[a + 1]!;
    for (let e = ofActor[a]!; e < end; e++) {
      const i = 2 * issue[e]!;
      const weight = z[e]!;
      into[i]! += weight * x;
      into[i + 1]! += weight * y;
    }
  }
}

/** into = Z · from. */
function towardsActors(
  { issue, actors, ofActor }: Stances,
  z: Float64Array,
  from: Float64Array,
  into: Float64Array,
): void {
  for (let a = 0; a < actors; a++) {
    let x = 0;
    let y = 0;
    const end = ofActor[a + 1]!;
    for (let e = ofActor[a]!; e < end; e++) {
      const i = 2 * issue[e]!;
      const weight = z[e]!;
      x += weight * from[i]!;
      y += weight * from[i + 1]!;
    }
    into[2 * a] = x;
    into[2 * a + 1] = y;
  }
}

function put(at: Places, node: number, from: Float64Array, k: number, degree: number): void {
  const root = Math.sqrt(degree + 1);
  at[2 * node] = from[2 * k]! / root;
  at[2 * node + 1] = from[2 * k + 1]! / root;
}
