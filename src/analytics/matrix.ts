/** Positions as a sparse table of actors × issues: what is known, what is not, and the rows it rests on. */

import type { BitSet } from "../base/bitset.ts";
import { halfLifeOf, type StanceTable, type TieRule } from "../domain/dataset.ts";
import { NO_DAY } from "../domain/days.ts";
import { CONDITIONAL, isPosition, NOT_APPLICABLE, NOT_FOUND } from "../domain/stance.ts";
import { daysApart, halfLifeWeight, type Kernel, kernelWeight, weightedMean } from "./kernels.ts";
import { NO_ROW, rowsOfTie, type TieIndex, type TieSummary } from "./ties.ts";

/** What is known of a cell. A pair without any statement has no cell, and reads as UNSAID. */
export const UNSAID = 0;
export const KNOWN = 1;
export const SOUGHT = 2;
export const OUT_OF_PLACE = 3;
/** The current answer is one of the words that count as no position. */
export const IGNORED = 4;

/** Which of several statements on one pair is its position. Days for `halfLife`, `day` and `width`. */
export type PositionRule =
  | { readonly kind: "latest" }
  | { readonly kind: "mean"; readonly halfLife: number }
  | { readonly kind: "window"; readonly kernel: Kernel; readonly day: number; readonly width: number };

export interface MatrixOptions {
  /**
   * Default: the current position of the summary, by whichever rule that was made. A mean of a pair without dates is the
   * plain mean; else undated statements weigh nothing.
   */
  readonly rule?: PositionRule;
  /** What a conditional counts for where the file gives no position, in [0, 1]; default 0.5, the middle. */
  readonly conditional?: number;
  /** Answers, as written, that count as no position, such as `pass`. */
  readonly ignore?: ReadonlySet<string>;
}

/**
 * Rows × columns; rows are actors, or issues once transposed. Indexes are those of the dataset.
 * The cells of row i are start[i] … start[i + 1] − 1, by column.
 */
export interface PositionMatrix {
  readonly rows: number;
  readonly columns: number;
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  /** −1 opposes … +1 supports; NaN = no known position, never 0. */
  readonly value: Float64Array;
  /** KNOWN, SOUGHT (not found), OUT_OF_PLACE (not applicable) or IGNORED. */
  readonly state: Uint8Array;
  /** Equal numbers = the same answer, word for word. */
  readonly answer: Uint32Array;
  /** 0 … 1, NaN where empty; undefined when no row has any. */
  readonly salience: Float64Array | undefined;
  /** Row of the stance table that is current. */
  readonly row: Uint32Array;
  /** How many rows and columns have a cell: the n of every coverage. */
  readonly rowsInView: number;
  readonly columnsInView: number;
}

/** What the matrix is made of: the ties of a fold and their summary under a mask. */
export interface MatrixSource {
  readonly table: StanceTable;
  readonly ties: TieIndex;
  readonly summary: TieSummary;
  readonly mask: BitSet | undefined;
  readonly actors: number;
  readonly issues: number;
  /** By which rule the summary was made. */
  readonly statements?: TieRule;
}

/** Reads the positions of all ties in view. O(statements). */
export function buildMatrix(source: MatrixSource, options: MatrixOptions = {}): PositionMatrix {
  const { table, ties, summary, actors, issues } = source;
  const readTie = tieReader(source, options);
  let length = 0;
  for (let t = 0; t < ties.length; t++) if (summary.current[t] !== NO_ROW) length++;
  const cells = emptyCells(length, table.salience !== undefined);
  const start = new Uint32Array(actors + 1);
  let cell = 0;
  for (let t = 0; t < ties.length; t++) {
    if (summary.current[t] === NO_ROW) continue;
    start[ties.actor[t]! + 1]!++;
    readTie(t, cells, cell++);
  }
  for (let i = 0; i < actors; i++) start[i + 1]! += start[i]!;
  return counted({ rows: actors, columns: issues, start, ...cells });
}

/** Writes what a tie of which something passes says into a cell. */
export function tieReader(
  source: MatrixSource,
  options: MatrixOptions = {},
): (tie: number, cells: ReturnType<typeof emptyCells>, cell: number) => void {
  const { table, ties, summary } = source;
  const stateOf = ignoringStates(table, options.ignore);
  const read = valueReader(source, options);
  const answerOf = answerReader(source);
  return (t, cells, cell) => {
    const row = summary.current[t]!;
    cells.column[cell] = ties.issue[t]!;
    cells.row[cell] = row;
    cells.state[cell] = stateOf(row);
    cells.value[cell] = cells.state[cell] === KNOWN ? read(t, row) : Number.NaN;
    cells.answer[cell] = answerOf(t, row);
    if (cells.salience) cells.salience[cell] = table.salience![row]!;
  };
}

/** No file has so many words. */
const BEYOND_WORDS = 2 ** 31;

/** The word, or the stance; of a mean that no statement says, the mean: two of the same are the same answer. */
function answerReader({ table, summary }: MatrixSource): (tie: number, row: number) => number {
  const word = table.text.word?.codes;
  const means = new Map<number, number>();
  return (tie, row) => {
    const position = summary.position[tie]!;
    if (position === table.position[row] || Number.isNaN(position))
      return word?.[row] ? word[row]! + 16 : table.stance[row]!;
    const known = means.get(position) ?? BEYOND_WORDS + means.size;
    means.set(position, known);
    return known;
  };
}

export function emptyCells(length: number, salience: boolean) {
  return {
    column: new Uint32Array(length),
    row: new Uint32Array(length),
    state: new Uint8Array(length),
    value: new Float64Array(length),
    answer: new Uint32Array(length),
    salience: salience ? new Float64Array(length) : undefined,
  };
}

function ignoringStates(
  table: StanceTable,
  ignore: ReadonlySet<string> | undefined,
): (row: number) => number {
  const word = table.text.word;
  const ignored = new Set(word && ignore ? codesOf(word.values, ignore) : []);
  return (row) => {
    const code = table.stance[row]!;
    if (code === NOT_FOUND) return SOUGHT;
    if (code === NOT_APPLICABLE) return OUT_OF_PLACE;
    return word && ignored.has(word.codes[row]!) ? IGNORED : KNOWN;
  };
}

function codesOf(values: Iterable<string>, wanted: ReadonlySet<string>): number[] {
  return Array.from(values, (text, code) => (wanted.has(text) ? code : -1)).filter((code) => code >= 0);
}

function valueReader(source: MatrixSource, options: MatrixOptions): (tie: number, row: number) => number {
  const { table, ties, mask, summary, statements } = source;
  const { conditional, rule: asked = { kind: "latest" } } = options;
  if (asked.kind === "latest" && conditional === undefined) return (tie) => summary.position[tie]!;
  const halfLife = halfLifeOf(statements);
  const rule =
    asked.kind === "latest" && halfLife !== undefined ? ({ kind: "mean", halfLife } as const) : asked;
  const single = (row: number): number =>
    conditional !== undefined && table.stance[row] === CONDITIONAL && table.positionGiven[row] === 0
      ? conditional
      : table.position[row]!;
  if (rule.kind === "latest" && statements !== "mean") return (_, row) => single(row);
  return (tie) => {
    const rows = rowsOfTie(ties, tie, mask).filter((row) => isPosition(table.stance[row]!));
    return weightedMean(
      rows.map(single),
      rule.kind === "latest" ? rows.map(() => 1) : weightsOf(rows, table, rule),
    );
  };
}

/** Undated statements weigh nothing beside dated ones; where none is dated, all weigh the same. */
function weightsOf(
  rows: readonly number[],
  { from, to }: Pick<StanceTable, "from" | "to">,
  rule: Exclude<PositionRule, { kind: "latest" }>,
): number[] {
  const dated = rows.filter((row) => from[row] !== NO_DAY);
  if (dated.length === 0) return rows.map(() => 1);
  const latest = Math.max(...dated.map((row) => from[row]!));
  return rows.map((row) => {
    const day = from[row]!;
    if (day === NO_DAY) return 0;
    if (rule.kind === "mean") return halfLifeWeight(latest - day, rule.halfLife);
    return kernelWeight(rule.kernel, daysApart(rule.day, day, to[row]!) / rule.width);
  });
}

const turned = new WeakMap<PositionMatrix, PositionMatrix>();

/** Issues × actors, for the measures between issues; of each table made once. O(cells). */
export function transpose(matrix: PositionMatrix): PositionMatrix {
  const made = turned.get(matrix) ?? transposed(matrix);
  turned.set(matrix, made);
  return made;
}

function transposed(matrix: PositionMatrix): PositionMatrix {
  const { rows, columns } = matrix;
  const start = new Uint32Array(columns + 1);
  for (const column of matrix.column) start[column + 1]!++;
  for (let k = 0; k < columns; k++) start[k + 1]! += start[k]!;
  const next = start.slice(0, columns);
  const cells = emptyCells(matrix.column.length, matrix.salience !== undefined);
  for (let i = 0; i < rows; i++)
    for (let c = matrix.start[i]!; c < matrix.start[i + 1]!; c++) {
      const to = next[matrix.column[c]!]!++;
      cells.column[to] = i;
      cells.row[to] = matrix.row[c]!;
      cells.state[to] = matrix.state[c]!;
      cells.value[to] = matrix.value[c]!;
      cells.answer[to] = matrix.answer[c]!;
      if (cells.salience) cells.salience[to] = matrix.salience![c]!;
    }
  const { rowsInView, columnsInView } = matrix;
  return {
    rows: columns,
    columns: rows,
    start,
    ...cells,
    rowsInView: columnsInView,
    columnsInView: rowsInView,
  };
}

/** Index of the cell, or −1 where nothing is said. O(log cells of the row). */
export function cellAt({ start, column }: PositionMatrix, row: number, wanted: number): number {
  let low = start[row]!;
  let high = start[row + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    if (column[middle] === wanted) return middle;
    if (column[middle]! < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The position, NaN where none is known. */
export function positionAt(matrix: PositionMatrix, row: number, column: number): number {
  const cell = cellAt(matrix, row, column);
  return cell < 0 ? Number.NaN : matrix.value[cell]!;
}

/** Calls `visit` with each cell of the row whose position is known. */
export function eachKnown(
  matrix: PositionMatrix,
  row: number,
  visit: (column: number, value: number, cell: number) => void,
): void {
  for (let c = matrix.start[row]!; c < matrix.start[row + 1]!; c++)
    if (!Number.isNaN(matrix.value[c]!)) visit(matrix.column[c]!, matrix.value[c]!, c);
}

/** Rows that have at least one cell, ascending. */
export function rowsInView({ rows, start }: PositionMatrix): number[] {
  const found: number[] = [];
  for (let i = 0; i < rows; i++) if (start[i + 1]! > start[i]!) found.push(i);
  return found;
}

/** A matrix from plain numbers, for tables that are no dataset: null = no known position. */
export function matrixOf(
  positions: readonly (readonly (number | null)[])[],
  salience?: readonly (readonly (number | null)[])[],
): PositionMatrix {
  const cells = positions.flatMap((row, i) =>
    row.flatMap((value, k) =>
      value === null ? [] : [{ i, k, value, weight: salience?.[i]?.[k] ?? Number.NaN }],
    ),
  );
  const start = new Uint32Array(positions.length + 1);
  for (const { i } of cells) start[i + 1]!++;
  for (let i = 0; i < positions.length; i++) start[i + 1]! += start[i]!;
  return counted({
    rows: positions.length,
    columns: positions[0]?.length ?? 0,
    start,
    column: Uint32Array.from(cells, ({ k }) => k),
    value: Float64Array.from(cells, ({ value }) => value),
    state: new Uint8Array(cells.length).fill(KNOWN),
    answer: Uint32Array.from(cells, ({ value }) => Math.round((value + 1) * 1e6)),
    salience: salience && Float64Array.from(cells, ({ weight }) => weight),
    row: Uint32Array.from(cells, (_, c) => c),
  });
}

export function counted(matrix: Omit<PositionMatrix, "rowsInView" | "columnsInView">): PositionMatrix {
  const seen = new Uint8Array(matrix.columns);
  for (let c = 0; c < matrix.column.length; c++) seen[matrix.column[c]!] = 1;
  let rows = 0;
  for (let i = 0; i < matrix.rows; i++) if (matrix.start[i + 1]! > matrix.start[i]!) rows++;
  return { ...matrix, rowsInView: rows, columnsInView: seen.reduce((sum, one) => sum + one, 0) };
}
