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
    times(stances, z, ofActors, ofIssues, true);
    times(stances, z, ofIssues, ofActors, false);
    orthonormal(ofActors, groups);
  }
  times(stances, z, ofActors, ofIssues, true);
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

function centred({ actor, issue, position, ofActor, ofIssue, issues }: Stances): Float64Array {
  const mean = new Float64Array(issues);
  for (let e = 0; e < actor.length; e++) mean[issue[e]!]! += position[e]!;
  for (let i = 0; i < issues; i++) mean[i]! /= degree(ofIssue, i) + 1;
  return Float64Array.from(position, (s, e) => {
    const i = issue[e]!;
    return (s - mean[i]!) / Math.sqrt((degree(ofActor, actor[e]!) + 1) * (degree(ofIssue, i) + 1));
  });
}

/** into = Zᵀ · from (towards issues), or Z · from; two columns at once. */
function times(
  { actor, issue }: Stances,
  z: Float64Array,
  from: Float64Array,
  into: Float64Array,
  towardsIssues: boolean,
): void {
  into.fill(0);
  const sources = towardsIssues ? actor : issue;
  const targets = towardsIssues ? issue : actor;
  for (let e = 0; e < z.length; e++) {
    const s = 2 * sources[e]!;
    const t = 2 * targets[e]!;
    into[t]! += z[e]! * from[s]!;
    into[t + 1]! += z[e]! * from[s + 1]!;
  }
}

function put(at: Places, node: number, from: Float64Array, k: number, degree: number): void {
  const root = Math.sqrt(degree + 1);
  at[2 * node] = from[2 * k]! / root;
  at[2 * node + 1] = from[2 * k + 1]! / root;
}
