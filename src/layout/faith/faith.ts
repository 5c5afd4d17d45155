/** The picture's own faithfulness: how much of the stances a reader can see in it. */
import { samplePairs } from "../sis/pairs.ts";
import type { Places, Stances } from "../sis/types.ts";
import { explained } from "./isotonic.ts";
import { meanKnown, nodeAccuracy } from "./nodes.ts";
import { spearman } from "./ranks.ts";
import { measureSides } from "./sides.ts";

/** Null where a set is too small for the figure. */
export interface Faith {
  /** Spearman's ρ between the disagreement of two actors and their drawn distance. */
  readonly rho: number | null;
  /** Share of the disagreement between actors that drawn distance accounts for, 0 … 1. */
  readonly explained: number | null;
  /** Pairs of actors that both rest on. */
  readonly pairs: number;
  /** Mean over issues: supporters drawn nearer than opponents; ½ = chance. The same over actors, and both camps of issues. */
  readonly issueAccuracy: number | null;
  readonly actorAccuracy: number | null;
  /** Issues and actors that have both camps; the others cannot be tested. */
  readonly testedIssues: number;
  readonly testedActors: number;
  /** Supporters on one side of the issue, opponents on the other: 1 = always, 0 = chance. */
  readonly kappa: number | null;
  /** Each node's own accuracy; NaN = cannot be tested. Actors, then issues. */
  readonly nodes: Float64Array;
}

export interface FaithOptions {
  readonly seed?: number;
  /** Pairs of actors looked at: all, or a sample of about so many. */
  readonly mostPairs?: number;
}

const MOST_PAIRS = 400_000;
/** Fewer actors than this are compared over two common issues, others over three. */
const FEW_ACTORS = 40;

/** Measures places in any unit. The same input gives the same figures. */
export function measureFaith(stances: Stances, at: Places, options: FaithOptions = {}): Faith {
  const { seed = 1, mostPairs = MOST_PAIRS } = options;
  const pairs = samplePairs(stances, stances.actors <= FEW_ACTORS ? 2 : 3, mostPairs, seed);
  const distance = Float64Array.from(pairs.a, (a, k) => {
    const dx = at[2 * a]! - at[2 * pairs.b[k]!]!;
    const dy = at[2 * a + 1]! - at[2 * pairs.b[k]! + 1]!;
    return Math.sqrt(dx * dx + dy * dy);
  });
  const nodes = nodeAccuracy(stances, at);
  const actors = meanKnown(nodes.subarray(0, stances.actors));
  const issues = meanKnown(nodes.subarray(stances.actors));
  return {
    rho: spearman(pairs.disagreement, distance),
    explained: explained(distance, pairs.disagreement),
    pairs: distance.length,
    issueAccuracy: issues.mean,
    actorAccuracy: actors.mean,
    testedIssues: issues.count,
    testedActors: actors.count,
    kappa: measureSides(stances, at, seed + 7).kappa,
    nodes,
  };
}
