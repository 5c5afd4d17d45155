/** The signed network of actors under one reading of the unknown, and how firm its coalitions are; in steps that can be stopped. */
import { type LineIndex, lineIndexSteps } from "./balance.ts";
import { type Coalitions, coalitions } from "./coalitions.ts";
import type { PositionMatrix } from "./matrix.ts";
import { measurePairs } from "./pairs.ts";
import type { PairTable, Unknown } from "./pairTable.ts";
import { REASONABLE, type Robustness, robustnessSteps } from "./robustness.ts";
import { type SignedTies, signedTies } from "./signed.ts";
import { type TriangleBalance, triangleSteps } from "./triangles.ts";

export interface Network {
  readonly ties: SignedTies;
  readonly line: LineIndex;
  /** Undefined where there are too many ties to go through all threesomes. */
  readonly triangles: TriangleBalance | undefined;
  readonly coalitions: Coalitions;
}

/** Steps that all threesomes may take, and actors up to which coalitions are tried under every setting. */
const TRIANGLE_STEPS = 1e9;
const ROBUST_UP_TO = 250;
/** Unbalanced threesomes that are listed. */
const LISTED = 200;

/** One network. */
export function* networkSteps(
  pairs: PairTable,
  rows: number,
  unknown: Unknown,
): Generator<undefined, Network> {
  const ties = signedTies(pairs, rows, { unknown });
  yield;
  const line = yield* lineIndexSteps(ties);
  yield;
  const within = (ties.length * rows) / 8 <= TRIANGLE_STEPS;
  const triangles = within ? yield* triangleSteps(ties, LISTED) : undefined;
  yield;
  return { ties, line, triangles, coalitions: coalitions(ties) };
}

/**
 * Coalitions under every reasonable setting; undefined with too many actors.
 * @param pairs of the matrix.
 * @param matrixOf the positions when a conditional counts for so much; undefined where none rests on one.
 * @param usual what it counts for in the matrix.
 */
export function* firmnessSteps(
  matrix: PositionMatrix,
  pairs: PairTable,
  matrixOf: ((conditional: number) => PositionMatrix) | undefined,
  usual: number,
): Generator<unknown, Robustness | undefined> {
  if (matrix.rowsInView > ROBUST_UP_TO) return undefined;
  const when = (conditional: number) => (matrixOf && conditional !== usual ? matrixOf(conditional) : matrix);
  return yield* robustnessSteps(when, REASONABLE, { matrix, pairs });
}

/** Two rows of a matrix on their own; what is in view stays as it is. */
export function twoRows(matrix: PositionMatrix, a: number, b: number): PositionMatrix {
  const cells = [a, b].flatMap((row) => {
    const from = matrix.start[row]!;
    return Array.from({ length: matrix.start[row + 1]! - from }, (_, i) => from + i);
  });
  const first = matrix.start[a + 1]! - matrix.start[a]!;
  return {
    ...matrix,
    rows: 2,
    start: Uint32Array.of(0, first, cells.length),
    column: Uint32Array.from(cells, (c) => matrix.column[c]!),
    value: Float64Array.from(cells, (c) => matrix.value[c]!),
    state: Uint8Array.from(cells, (c) => matrix.state[c]!),
    answer: Uint32Array.from(cells, (c) => matrix.answer[c]!),
    salience: matrix.salience && Float64Array.from(cells, (c) => matrix.salience![c]!),
    row: Uint32Array.from(cells, (c) => matrix.row[c]!),
  };
}

/** The pairs of two rows: one, or none where they have nothing in common. */
export const pairOf = (two: PositionMatrix): PairTable => measurePairs(two);
