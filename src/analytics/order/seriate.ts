/** The order of rows and columns in which blocs appear: those who answer alike stand together, the sides at opposite ends. */
import { finished } from "../../base/steps.ts";
import { eachKnown, type PositionMatrix, transpose } from "../matrix.ts";
import { pairSteps } from "../pairs.ts";
import { type Axis, axisSteps } from "./axis.ts";
import { leavesAlong, treeSteps } from "./tree.ts";

/** Indexes of rows and of columns, each once, in order; those of whom nothing is known come last. */
export interface Seriation {
  readonly rows: Uint32Array;
  readonly columns: Uint32Array;
}

/** Ids of rows and columns: of equals, and of those of whom nothing is known, the lower id comes first. */
export interface SeriationIds {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** More than this are ordered along the axis alone. */
const TREE_UP_TO = 1200;
/** What is known of a pair is drawn towards half way as if they had this many more things in common. */
const DOUBT = 0.5;

/** The order at once. */
export function seriate(matrix: PositionMatrix, ids: SeriationIds): Seriation {
  return finished(seriationSteps(matrix, ids));
}

/**
 * The same with pauses, so that a page can answer meanwhile. The table is first put into the order of its ids: the result depends
 * on what is known of whom, and not on the order in which it is told. O(48 · known cells + pairs · columns / 32).
 */
export function* seriationSteps(matrix: PositionMatrix, ids: SeriationIds): Generator<undefined, Seriation> {
  const byId = { rows: ranked(ids.rows), columns: ranked(ids.columns) };
  const across = transpose(matrix);
  const known = { rows: withKnown(matrix, byId.rows), columns: withKnown(across, byId.columns) };
  yield;
  const table = rearranged(across, known.rows, known.columns);
  yield;
  const axis = oriented(yield* axisSteps(table), table);
  const rows = yield* orderSteps(table, axis.rows);
  yield;
  const columns = yield* orderSteps(transpose(table), axis.columns);
  return {
    rows: withRest(rows, known.rows, byId.rows),
    columns: withRest(columns, known.columns, byId.columns),
  };
}

/** Indexes by id; the order of the code units, which is the same everywhere. */
function ranked(ids: readonly string[]): number[] {
  return ids
    .map((_, index) => index)
    .sort((a, b) => (ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : a - b));
}

function withKnown(matrix: PositionMatrix, order: readonly number[]): number[] {
  return order.filter((i) => {
    for (let c = matrix.start[i]!; c < matrix.start[i + 1]!; c++)
      if (!Number.isNaN(matrix.value[c]!)) return true;
    return false;
  });
}

function withRest(order: Uint32Array, known: readonly number[], all: readonly number[]): Uint32Array {
  const there = new Set(known);
  return Uint32Array.from([...Array.from(order, (i) => known[i]!), ...all.filter((i) => !there.has(i))]);
}

/**
 * The known cells alone, with these rows and columns in this order.
 * @param across the matrix with columns as rows: gone through in the new order, its cells fall into each row in that order.
 */
function rearranged(
  across: PositionMatrix,
  rows: readonly number[],
  columns: readonly number[],
): PositionMatrix {
  const place = new Int32Array(across.columns).fill(-1);
  const start = new Uint32Array(rows.length + 1);
  rows.forEach((row, at) => {
    place[row] = at;
  });
  for (const k of columns) eachKnown(across, k, (row) => start[place[row]! + 1]!++);
  for (let i = 0; i < rows.length; i++) start[i + 1]! += start[i]!;
  const length = start[rows.length]!;
  const cells = {
    column: new Uint32Array(length),
    value: new Float64Array(length),
    state: new Uint8Array(length),
    answer: new Uint32Array(length),
    row: new Uint32Array(length),
  };
  const next = start.slice();
  columns.forEach((k, column) => {
    eachKnown(across, k, (row, value, cell) => {
      const to = next[place[row]!]!++;
      cells.column[to] = column;
      cells.value[to] = value;
      cells.state[to] = across.state[cell]!;
      cells.answer[to] = across.answer[cell]!;
      cells.row[to] = across.row[cell]!;
    });
  });
  const size = { rows: rows.length, columns: columns.length };
  return {
    ...size,
    start,
    ...cells,
    salience: undefined,
    rowsInView: size.rows,
    columnsInView: size.columns,
  };
}

/** An axis has no natural start: the end with more rows, weighed by what is known of them, comes first. */
function oriented(axis: Axis, table: PositionMatrix): Axis {
  let lean = 0;
  for (let i = 0; i < table.rows; i++)
    lean += Math.sign(axis.rows[i]!) * (table.start[i + 1]! - table.start[i]!);
  const first = axis.rows.find((x) => x !== 0) ?? 0;
  const turn = lean > 0 || (lean === 0 && first > 0) ? -1 : 1;
  return { rows: axis.rows.map((x) => x * turn), columns: axis.columns.map((x) => x * turn) };
}

function* orderSteps(table: PositionMatrix, along: Float64Array): Generator<undefined, Uint32Array> {
  if (table.rows > TREE_UP_TO)
    return Uint32Array.from(along.keys()).sort((a, b) => along[a]! - along[b]! || a - b);
  const distance = yield* distanceSteps(table);
  return leavesAlong(yield* treeSteps(distance, table.rows), along);
}

/** Mean distance of the positions of each two, 0 … 1, half where they have nothing in common. */
function* distanceSteps(table: PositionMatrix): Generator<undefined, Float32Array> {
  const n = table.rows;
  const distance = new Float32Array(n * n).fill(0.5);
  const steps = pairSteps(table);
  for (;;) {
    const { done, value } = steps.next();
    if (!done) {
      yield;
      continue;
    }
    const { a, b, overlap, congruence, length } = value;
    for (let p = 0; p < length; p++) {
      const m = overlap[p]!;
      const d = (m - congruence[p]! + DOUBT / 2) / (m + DOUBT);
      distance[a[p]! * n + b[p]!] = d;
      distance[b[p]! * n + a[p]!] = d;
    }
    return distance;
  }
}
