/** How well a column keeps those of one mind together, and what a column in any order would show. */
import { seededRandom } from "../../base/random.ts";
import { shareSmaller } from "../faith/ranks.ts";
import type { Stances } from "../sis/types.ts";

/**
 * For each issue with both camps, the share of its (supporter, opponent) pairs that stand in the more frequent order: ½ … 1; NaN for
 * the others. O(stances · log).
 * @param rank place of each actor in the column.
 */
export function gatheredOf(
  { issues, actor, position, ofIssue, byIssue }: Stances,
  rank: Uint32Array,
): Float64Array {
  return Float64Array.from({ length: issues }, (_, i) => {
    const above: number[] = [];
    const below: number[] = [];
    for (let k = ofIssue[i]!; k < ofIssue[i + 1]!; k++) {
      const e = byIssue[k]!;
      if (position[e] !== 0) (position[e]! > 0 ? above : below).push(rank[actor[e]!]!);
    }
    const share = shareSmaller(above, below);
    return share === null ? Number.NaN : Math.max(share, 1 - share);
  });
}

/** Places of nodes in a column whose order is left to chance. */
export function anyRanks(count: number, seed: number): Uint32Array {
  const random = seededRandom(seed);
  const key = Float64Array.from({ length: count }, random);
  const rank = new Uint32Array(count);
  Uint32Array.from(key.keys())
    .sort((p, q) => key[p]! - key[q]! || p - q)
    .forEach((i, place) => {
      rank[i] = place;
    });
  return rank;
}
