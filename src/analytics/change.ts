/** What moved between two dates: cells, actors, and the network as a whole. */
import { cellAt, eachKnown, type PositionMatrix } from "./matrix.ts";
import type { PairTable } from "./pairTable.ts";

/** A cell whose position is known before and after, and differs. */
export interface Move {
  readonly row: number;
  readonly column: number;
  readonly before: number;
  readonly after: number;
  /** Rows of the stance table that say so. */
  readonly rows: readonly [number, number];
}

export interface Change {
  readonly moves: readonly Move[];
  /** Σ|Δx| by row, over cells known both times. */
  readonly volatility: Float64Array;
  /** Cells known both times, and those known only before or only after. */
  readonly compared: number;
  readonly lost: number;
  readonly gained: number;
}

/** Δx for each cell known at both times; a cell known once is no change, and is counted apart. O(cells log cells). */
export function change(before: PositionMatrix, after: PositionMatrix): Change {
  const moves: Move[] = [];
  const volatility = new Float64Array(before.rows);
  let compared = 0;
  let lost = 0;
  for (let i = 0; i < before.rows; i++)
    eachKnown(before, i, (k, value, cell) => {
      const other = cellAt(after, i, k);
      const now = other < 0 ? Number.NaN : after.value[other]!;
      if (Number.isNaN(now)) {
        lost++;
        return;
      }
      compared++;
      if (now === value) return;
      volatility[i]! += Math.abs(now - value);
      moves.push({
        row: i,
        column: k,
        before: value,
        after: now,
        rows: [before.row[cell]!, after.row[other]!],
      });
    });
  let known = 0;
  for (let i = 0; i < after.rows; i++) eachKnown(after, i, () => known++);
  return { moves, volatility, compared, lost, gained: known - compared };
}

/** Σ|Δt| over pairs that have a tie at both times (DNA's absdiff), and how many these are. */
export function networkDistance(before: PairTable, after: PairTable): { distance: number; pairs: number } {
  let distance = 0;
  let pairs = 0;
  for (let p = 0; p < before.length; p++) {
    const q = after.find(before.a[p]!, before.b[p]!);
    if (q < 0) continue;
    pairs++;
    distance += Math.abs(after.signed[q]! - before.signed[p]!);
  }
  return { distance, pairs };
}
