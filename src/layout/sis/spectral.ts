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
  const { byActor, byIssue } = centred(stances);
  const ofActors = seededColumns(actors, seed);
  const ofIssues = new Float64Array(issues * 2);
  orthonormal(ofActors, groups);
  for (let round = 0; round < ROUNDS; round++) {
    times(byIssue, ofActors, ofIssues);
    times(byActor, ofIssues, ofActors);
    orthonormal(ofActors, groups);
  }
  times(byIssue, ofActors, ofIssues);
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

/** Row r holds `value[k]` in the column `at[k]`, for k from `start[r]` on. */
interface Rows {
  readonly start: Uint32Array;
  readonly at: Uint32Array;
  readonly value: Float64Array;
}

/** Z by actor, and by issue: both ways each row is summed up where it is, and by the same loop. */
function centred({ actor, issue, position, ofActor, ofIssue, byIssue, issues }: Stances) {
  const z = new Float64Array(actor.length);
  const value = new Float64Array(actor.length);
  const at = new Uint32Array(actor.length);
  for (let i = 0; i < issues; i++) {
    const end = ofIssue[i + 1]!;
    let sum = 0;
    for (let k = ofIssue[i]!; k < end; k++) sum += position[byIssue[k]!]!;
    const count = degree(ofIssue, i) + 1;
    const mean = sum / count;
    for (let k = ofIssue[i]!; k < end; k++) {
      const e = byIssue[k]!;
      const a = actor[e]!;
      at[k] = a;
      value[k] = (position[e]! - mean) / Math.sqrt((degree(ofActor, a) + 1) * count);
      z[e] = value[k]!;
    }
  }
  return { byActor: { start: ofActor, at: issue, value: z }, byIssue: { start: ofIssue, at, value } };
}

/** into = rows · from, two columns at once. */
function times({ start, at, value }: Rows, from: Float64Array, into: Float64Array): void {
  let k = 0;
  for (let r = 0; r + 1 < start.length; r++) {
    const end = start[r + 1]!;
    let x = 0;
    let y = 0;
    for (; k < end; k++) {
      const other = 2 * at[k]!;
      const share = value[k]!;
      x += share * from[other]!;
      y += share * from[other + 1]!;
    }
    into[2 * r] = x;
    into[2 * r + 1] = y;
  }
}

function put(at: Places, node: number, from: Float64Array, k: number, degree: number): void {
  const root = Math.sqrt(degree + 1);
  at[2 * node] = from[2 * k]! / root;
  at[2 * node + 1] = from[2 * k + 1]! / root;
}
