/** From what is shown to what is measured: positions as the map and the comparison read them. */

import type { Capability } from "../../analytics/issues.ts";
import { buildMatrix, type PositionMatrix, transpose } from "../../analytics/matrix.ts";
import type { MeasureTask } from "../../analytics/measured.ts";
import { capabilityOf } from "../../analytics/overview.ts";
import { memoLast } from "../../base/memo.ts";
import { CONDITIONAL, isPosition } from "../../domain/stance.ts";
import { type NeutralValue, readPosition } from "../../graph/positions.ts";
import { NO_ROW } from "../../graph/ties.ts";
import type { Shown } from "../describe.ts";

/** Everything that figures are read off. */
export interface Basis extends MeasureTask {
  readonly shown: Shown;
  readonly byIssue: PositionMatrix;
  readonly capability: Capability;
}

/** @param neutral what a stated neutral counts as. O(ties). */
export const basisOf = memoLast(
  (
    dataset: Shown["dataset"],
    fold: Shown["fold"],
    ties: Shown["ties"],
    summary: Shown["summary"],
    mask: Shown["mask"],
    neutral: NeutralValue,
  ): Basis => {
    const { stances: table, actors, issues } = dataset;
    const matrix = buildMatrix({
      table,
      ties,
      summary,
      mask,
      actors: actors.length,
      issues: issues.length,
    });
    const soft = new Uint8Array(matrix.value.length);
    let cell = 0;
    for (let t = 0; t < ties.length; t++) {
      const row = summary.current[t]!;
      if (row === NO_ROW) continue;
      const stance = summary.stance[t]!;
      const given = isPosition(stance) ? summary.position[t]! : Number.NaN;
      matrix.value[cell] = readPosition(given, stance, neutral, false);
      if (stance === CONDITIONAL && table.positionGiven[row] === 0) soft[cell] = 1;
      cell++;
    }
    const shown = { dataset, fold, ties, summary, mask };
    return { matrix, soft, shown, byIssue: transpose(matrix), capability: capabilityOf(dataset) };
  },
);
