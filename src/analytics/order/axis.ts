/** Along what a table divides most: the leading axis of its positions, each less what is usual in its column. */
import { eachKnown, type PositionMatrix } from "../matrix.ts";

export interface Axis {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
}

const ROUNDS = 48;
/** Cells that are looked at before a pause is offered. */
const PART = 1_000_000;

/**
 * Power iteration on z = (x − mean of the column) / √((known of the row + 1)(known of the column + 1)); the mean is drawn
 * towards 0 as if one more had answered neutral. Unknown cells have no entry. O(48 · known cells).
 */
export function* axisSteps(matrix: PositionMatrix): Generator<undefined, Axis> {
  const { rows, columns } = matrix;
  const cells = centred(matrix);
  const ofRows = Float64Array.from({ length: rows }, (_, i) => startOf(i));
  const ofColumns = new Float64Array(columns);
  let looked = 0;
  for (let round = 0; round < ROUNDS; round++) {
    towards(cells, ofRows, cells.row, ofColumns, cells.column);
    unit(ofColumns);
    towards(cells, ofColumns, cells.column, ofRows, cells.row);
    unit(ofRows);
    looked += 2 * cells.z.length;
    if (looked < PART) continue;
    looked = 0;
    yield;
  }
  return { rows: ofRows, columns: ofColumns };
}

interface Cells {
  readonly row: Uint32Array;
  readonly column: Uint32Array;
  readonly z: Float64Array;
}

function centred(matrix: PositionMatrix): Cells {
  const { rows, columns } = matrix;
  const ofRow = new Uint32Array(rows);
  const ofColumn = new Uint32Array(columns);
  const mean = new Float64Array(columns);
  let length = 0;
  for (let i = 0; i < rows; i++)
    eachKnown(matrix, i, (k, x) => {
      ofRow[i]!++;
      ofColumn[k]!++;
      mean[k]! += x;
      length++;
    });
  for (let k = 0; k < columns; k++) mean[k]! /= ofColumn[k]! + 1;
  const cells = {
    row: new Uint32Array(length),
    column: new Uint32Array(length),
    z: new Float64Array(length),
  };
  let at = 0;
  for (let i = 0; i < rows; i++)
    eachKnown(matrix, i, (k, x) => {
      cells.row[at] = i;
      cells.column[at] = k;
      cells.z[at++] = (x - mean[k]!) / Math.sqrt((ofRow[i]! + 1) * (ofColumn[k]! + 1));
    });
  return cells;
}

function towards({ z }: Cells, from: Float64Array, source: Uint32Array, into: Float64Array, at: Uint32Array) {
  into.fill(0);
  for (let e = 0; e < z.length; e++) into[at[e]!]! += z[e]! * from[source[e]!]!;
}

function unit(vector: Float64Array): void {
  let sum = 0;
  for (const x of vector) sum += x * x;
  if (sum === 0) return;
  const length = Math.sqrt(sum);
  for (let i = 0; i < vector.length; i++) vector[i]! /= length;
}

/** Neither equal nor regular, so that it has a share of every axis. */
function startOf(i: number): number {
  return Math.sin(1 + i * 2.399963);
}
