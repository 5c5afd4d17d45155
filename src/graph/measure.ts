/** Node sizes: a named measure of how much is known of an actor or an issue, under the filter in force. */
import { isPosition } from "../domain/stance.ts";
import type { TieIndex, TieSummary } from "./ties.ts";

export const NODE_MEASURES = ["ties", "statements"] as const;
/** ties = pairs with a known position; statements = passing statements on those pairs. */
export type NodeMeasure = (typeof NODE_MEASURES)[number];

export interface NodeMeasures {
  /** Value by actor index, and by issue index. */
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  readonly max: number;
}

/** Counts the known positions; `not found` and `not applicable` never count. O(ties). */
export function measureNodes(
  ties: TieIndex,
  summary: TieSummary,
  measure: NodeMeasure,
  actors: number,
  issues: number,
): NodeMeasures {
  const actor = new Uint32Array(actors);
  const issue = new Uint32Array(issues);
  for (let t = 0; t < ties.length; t++) {
    if (!isPosition(summary.stance[t]!)) continue;
    const value = measure === "ties" ? 1 : summary.count[t]!;
    actor[ties.actor[t]!]! += value;
    issue[ties.issue[t]!]! += value;
  }
  let max = 0;
  for (const values of [actor, issue]) for (const value of values) if (value > max) max = value;
  return { actor, issue, max };
}
