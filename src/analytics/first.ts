/** What was said first: positions by the earliest statement of each pair, to hold beside the current ones. */
import type { BitSet } from "../base/bitset.ts";
import type { StanceTable } from "../domain/dataset.ts";
import { NO_DAY } from "../domain/days.ts";
import { isPosition } from "../domain/stance.ts";
import { type Change, change } from "./change.ts";
import type { PositionMatrix } from "./matrix.ts";
import { NO_ROW, type TieIndex, type TieSummary } from "./ties.ts";

/** How positions changed since they were first dated. */
export interface Development {
  readonly before: PositionMatrix;
  readonly change: Change;
}

/**
 * The same cells with the first dated position of each; where there is none, the current one. Undefined where no pair has two
 * dated positions: then nothing can have changed. O(statements).
 * @param read a position as it counts
 */
export function developmentOf(
  matrix: PositionMatrix,
  source: {
    readonly table: Pick<StanceTable, "stance" | "position" | "from">;
    readonly ties: TieIndex;
    readonly summary: TieSummary;
    readonly mask: BitSet | undefined;
  },
  read: (position: number, stance: number) => number = (position) => position,
): Development | undefined {
  const { table, ties, summary, mask } = source;
  const value = matrix.value.slice();
  const row = matrix.row.slice();
  let cell = 0;
  let any = false;
  for (let t = 0; t < ties.length; t++) {
    if (summary.current[t] === NO_ROW) continue;
    const at = cell++;
    if (ties.start[t + 1]! - ties.start[t]! === 1 || Number.isNaN(value[at]!)) continue;
    for (let i = ties.start[t]!; i < ties.start[t + 1]!; i++) {
      const first = ties.rows[i]!;
      if ((mask && !mask.has(first)) || table.from[first] === NO_DAY) continue;
      if (!isPosition(table.stance[first]!)) continue;
      if (first !== matrix.row[at] && table.from[first] !== table.from[matrix.row[at]!]!) any = true;
      value[at] = read(table.position[first]!, table.stance[first]!);
      row[at] = first;
      break;
    }
  }
  if (!any) return undefined;
  const before = { ...matrix, value, row };
  return { before, change: change(before, matrix) };
}
