/** How well a column keeps those of one mind together. */
import { mean, shareSmaller } from "../faith/ranks.ts";
import type { Stances } from "../sis/types.ts";

/**
 * For each issue with both camps, the share of its (supporter, opponent) pairs that stand in the more frequent order; the mean
 * over issues, or null where there is none. O(stances · log).
 * @param rank place of each actor in the column.
 */
export function gatheredOf({ issues, actor, position, ofIssue, byIssue }: Stances, rank: Uint32Array) {
  const found: number[] = [];
  for (let i = 0; i < issues; i++) {
    const above: number[] = [];
    const below: number[] = [];
    for (let k = ofIssue[i]!; k < ofIssue[i + 1]!; k++) {
      const e = byIssue[k]!;
      if (position[e] !== 0) (position[e]! > 0 ? above : below).push(rank[actor[e]!]!);
    }
    const share = shareSmaller(above, below);
    if (share !== null) found.push(Math.max(share, 1 - share));
  }
  return mean(found);
}
