/** Sums of one row with all later rows, gathered cell by cell: for sparse tables, for salience, for any positions. */
import { type PositionMatrix, transpose } from "./matrix.ts";

/** By row b > a. */
export interface Sums {
  readonly overlap: Uint32Array;
  readonly same: Uint32Array;
  readonly distance: Float64Array;
  /** Σ over the overlap of both sides' `farthest`. */
  readonly both: Float64Array;
  /** Σ √(s s′), and the same times nearness. */
  readonly weight: Float64Array;
  readonly weighted: Float64Array;
}

/** Fills the sums of row a. Rows are asked for in ascending order, none left out. */
export type Gather = (a: number) => void;

export function emptySums(rows: number): Sums {
  return {
    overlap: new Uint32Array(rows),
    same: new Uint32Array(rows),
    distance: new Float64Array(rows),
    both: new Float64Array(rows),
    weight: new Float64Array(rows),
    weighted: new Float64Array(rows),
  };
}

/** The least agreement with an unknown position: its answer at the far end of the scale. */
export function farthest(value: number): number {
  return (1 - Math.abs(value)) / 2;
}

/** O(Σ over columns of known²/2) in all. */
export function gatherByCells(matrix: PositionMatrix, sums: Sums): Gather {
  const by = transpose(matrix);
  // The first cell of a column that belongs to a row after the present one.
  const next = by.start.slice(0, matrix.columns);
  const { start, column, value, answer, salience } = matrix;
  return (a) => {
    for (const sum of [sums.overlap, sums.same, sums.distance, sums.both]) sum.fill(0);
    if (salience) for (const sum of [sums.weight, sums.weighted]) sum.fill(0);
    for (let c = start[a]!; c < start[a + 1]!; c++) {
      const k = column[c]!;
      next[k]!++;
      if (Number.isNaN(value[c]!)) continue;
      addColumn(by, next[k]!, by.start[k + 1]!, value[c]!, answer[c]!, sums);
      if (salience) addWeights(by, next[k]!, by.start[k + 1]!, value[c]!, salience[c]!, sums);
    }
  };
}

function addColumn(by: PositionMatrix, from: number, end: number, x: number, said: number, sums: Sums): void {
  const { column, value, answer } = by;
  const { overlap, same, distance, both } = sums;
  const floor = farthest(x);
  for (let c = from; c < end; c++) {
    const y = value[c]!;
    if (Number.isNaN(y)) continue;
    const b = column[c]!;
    overlap[b]!++;
    if (answer[c] === said) same[b]!++;
    distance[b]! += Math.abs(x - y);
    both[b]! += floor + (1 - Math.abs(y)) / 2;
  }
}

function addWeights(by: PositionMatrix, from: number, end: number, x: number, s: number, sums: Sums): void {
  const { column, value, salience } = by;
  for (let c = from; c < end; c++) {
    const weight = Math.sqrt(s * salience![c]!);
    const nearness = 1 - Math.abs(x - value[c]!) / 2;
    if (Number.isNaN(weight) || Number.isNaN(nearness)) continue;
    sums.weight[column[c]!]! += weight;
    sums.weighted[column[c]!]! += weight * nearness;
  }
}
