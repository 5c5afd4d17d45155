/** What a worker is given to measure and what it gives back: plain data, worked out in steps that can be stopped. */
import { type LineIndex, lineIndex } from "./balance.ts";
import { type Coalitions, coalitions } from "./coalitions.ts";
import type { PositionMatrix } from "./matrix.ts";
import { measurePairs, pairSteps } from "./pairs.ts";
import { type PairCore, type PairTable, UNKNOWNS, type Unknown } from "./pairTable.ts";
import { robustnessSteps } from "./robustness.ts";
import { type SignedTies, signedTies } from "./signed.ts";
import { type TriangleBalance, triangleBalance } from "./triangles.ts";

export interface MeasureTask {
  readonly matrix: PositionMatrix;
  /** 1 for cells whose position follows from "conditional" alone: what that counts for is tried out. */
  readonly soft: Uint8Array;
}

/** The signed network of actors under one reading of the unknown, and what it is made up of. */
export interface Network {
  readonly ties: SignedTies;
  readonly line: LineIndex;
  /** Undefined where there are too many ties to go through all threesomes. */
  readonly triangles: TriangleBalance | undefined;
  readonly coalitions: Coalitions;
}

export interface MeasuredNetworks {
  readonly under: Readonly<Record<Unknown, Network>>;
  /** See `Robustness`; undefined with too many actors. */
  readonly robustness:
    | { readonly nodes: number; readonly settings: number; readonly together: Uint16Array }
    | undefined;
}

export interface MeasureAnswers {
  readonly pairs: PairCore;
  readonly networks: MeasuredNetworks;
}
export type MeasurePart = keyof MeasureAnswers;

/** Steps that all threesomes may take, and actors up to which coalitions are tried under every setting. */
const TRIANGLE_STEPS = 1e9;
const ROBUST_UP_TO = 250;
/** Unbalanced threesomes that are listed. */
const LISTED = 200;

/** Works out one part; yields so often that whoever asked can ask for something else. */
export function measureSteps<Part extends MeasurePart>(
  part: Part,
  task: MeasureTask,
): Generator<unknown, MeasureAnswers[Part]> {
  const steps = part === "pairs" ? corePairs(task) : networks(task);
  return steps as Generator<unknown, MeasureAnswers[Part]>;
}

/** How much there is to do, roughly: what takes long has to be done elsewhere. */
export function measureCost(part: MeasurePart, { matrix }: MeasureTask): number {
  const { rowsInView: rows, column } = matrix;
  return part === "pairs" ? rows * column.length : 20 * rows * rows + 2 ** Math.min(rows, 22) * rows;
}

function* corePairs({ matrix }: MeasureTask): Generator<unknown, PairCore> {
  return coreOf(yield* pairSteps(matrix));
}

/** A table of pairs without what it remembers. */
function coreOf(pairs: PairTable): PairCore {
  const { a, b, overlap, same, comparable, oneSided, congruence, low, salient } = pairs;
  return { a, b, overlap, same, comparable, oneSided, congruence, low, salient };
}

function* networks(task: MeasureTask): Generator<unknown, MeasuredNetworks> {
  const { matrix } = task;
  const pairs = yield* pairSteps(matrix);
  const found: Partial<Record<Unknown, Network>> = {};
  for (const unknown of UNKNOWNS) {
    found[unknown] = networkOf(pairs, matrix.rows, unknown);
    yield;
  }
  const steps = matrix.rowsInView <= ROBUST_UP_TO ? robustnessSteps(conditionalAs(task)) : undefined;
  const firm = steps ? yield* steps : undefined;
  return {
    under: found as Record<Unknown, Network>,
    robustness: firm && { nodes: firm.nodes, settings: firm.settings, together: firm.together },
  };
}

function networkOf(pairs: PairTable, rows: number, unknown: Unknown): Network {
  const ties = signedTies(pairs, rows, { unknown });
  const within = (ties.length * rows) / 8 <= TRIANGLE_STEPS;
  return {
    ties,
    line: lineIndex(ties),
    triangles: within ? triangleBalance(ties, LISTED) : undefined,
    coalitions: coalitions(ties),
  };
}

/** The same positions when a mere "conditional" counts for so much. */
function conditionalAs({ matrix, soft }: MeasureTask): (conditional: number) => PositionMatrix {
  return (conditional) => ({
    ...matrix,
    value: matrix.value.map((value, cell) =>
      soft[cell] === 1 && !Number.isNaN(value) ? conditional : value,
    ),
  });
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
