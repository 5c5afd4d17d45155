/** The start: the two leading axes of the centred stances, group by group, which is already a rough map. */
import { seededRandom } from "../../base/random.ts";
import type { Components } from "./components.ts";
import { WIDTH } from "./lengths.ts";
import type { Places, Stances } from "./types.ts";

const ROUNDS = 30;
const SPREAD = 0.45 * WIDTH;
/** An axis shorter than this after orthogonalisation, of 1 before, holds nothing but rounding. */
const NOTHING = 1e-10;

/**
 * Subspace iteration on z_ai = (s_ai − mean_i) / √((deg_a + 1)(deg_i + 1)), mean_i = Σs / (deg_i + 1): centred by issue, or the
 * first axis would merely say who votes yes. O(30 · stances).
 */
export function spectralPlaces(stances: Stances, groups: Components, seed: number): Places {
  const { actors, issues } = stances;
  const z = centred(stances);
  const ofActors = seededStart(actors, seed);
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

function seededStart(actors: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  return Float64Array.from({ length: actors * 2 }, () => random() - 0.5);
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

/** Gram–Schmidt on the two columns, within each group; a column that vanishes becomes zero. */
function orthonormal(columns: Float64Array, groups: Components): void {
  const dot = (p: number, q: number) => {
    const sums = new Float64Array(groups.count);
    for (let a = 0; a < columns.length / 2; a++)
      if (groups.of[a]! >= 0) sums[groups.of[a]!]! += columns[2 * a + p]! * columns[2 * a + q]!;
    return sums;
  };
  const scale = (column: number, square: Float64Array, least: Float64Array | undefined) => {
    for (let a = 0; a < columns.length / 2; a++) {
      const c = groups.of[a]!;
      if (c < 0) continue;
      const kept = square[c]! > (least ? NOTHING * least[c]! : 0);
      columns[2 * a + column] = kept ? columns[2 * a + column]! / Math.sqrt(square[c]!) : 0;
    }
  };
  scale(0, dot(0, 0), undefined);
  const before = dot(1, 1);
  const shared = dot(0, 1);
  for (let a = 0; a < columns.length / 2; a++)
    if (groups.of[a]! >= 0) columns[2 * a + 1]! -= shared[groups.of[a]!]! * columns[2 * a]!;
  scale(1, dot(1, 1), before);
}

function put(at: Places, node: number, from: Float64Array, k: number, degree: number): void {
  const root = Math.sqrt(degree + 1);
  at[2 * node] = from[2 * k]! / root;
  at[2 * node + 1] = from[2 * k + 1]! / root;
}

/** An axis has no sign of its own: the actor farthest out along it is put on its positive side. */
function fixSigns(at: Places, nodes: Uint32Array, actors: Uint32Array): void {
  for (let axis = 0; axis < 2; axis++) {
    let far = 0;
    for (const node of actors) if (Math.abs(at[2 * node + axis]!) > Math.abs(far)) far = at[2 * node + axis]!;
    if (far < 0) for (const node of nodes) at[2 * node + axis] = -at[2 * node + axis]!;
  }
}

/** Scales some nodes to the root-mean-square radius that actors and issues both start with. */
function spread(at: Places, nodes: Uint32Array): void {
  let square = 0;
  for (const node of nodes) square += at[2 * node]! * at[2 * node]! + at[2 * node + 1]! * at[2 * node + 1]!;
  if (square === 0) return;
  const factor = SPREAD / Math.sqrt(square / nodes.length);
  for (const node of nodes) {
    at[2 * node]! *= factor;
    at[2 * node + 1]! *= factor;
  }
}
