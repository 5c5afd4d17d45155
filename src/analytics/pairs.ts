/** Who sides with whom: every pair of rows with a position in common, with its sums, made in chunks that can be stopped. */
import { finished } from "../base/steps.ts";
import { cellAt, OUT_OF_PLACE, type PositionMatrix } from "./matrix.ts";
import { gatherByBits } from "./pairBits.ts";
import { emptySums, farthest, gatherByCells, type Sums } from "./pairSums.ts";
import { type PairCore, PairTable } from "./pairTable.ts";

export interface PairOptions {
  /** Fewest positions in common; default 1. */
  readonly minimum?: number;
}

/** Pairs that a chunk computes before it lets go. */
const CHUNK = 100_000;

/** All pairs at once. */
export function measurePairs(matrix: PositionMatrix, options: PairOptions = {}): PairTable {
  return finished(pairSteps(matrix, options));
}

/**
 * The same in steps: yields how many rows are done, so that a worker can answer, or stop by not asking again.
 * A pair without a position in common is not there: of it nothing is known.
 */
export function* pairSteps(
  matrix: PositionMatrix,
  { minimum = 1 }: PairOptions = {},
): Generator<number, PairTable> {
  const { rows } = matrix;
  const rooms = Math.max(0, (rows * (rows - 1)) / 2);
  const core = emptyCore(rooms, matrix);
  const sums = emptySums(rows);
  const gather = gatherByBits(matrix, sums) ?? gatherByCells(matrix, sums);
  const writer = new Writer(matrix, sums);
  let length = 0;
  let pending = 0;
  for (let a = 0; a < rows; a++) {
    gather(a);
    length = writer.emit(a, core, length, Math.max(1, minimum));
    pending += rows - a;
    if (pending < CHUNK) continue;
    pending = 0;
    yield a + 1;
  }
  return new PairTable(matrix, cut(core, length));
}

/** Untouched memory costs nothing, so there is room for every pair from the start. */
function emptyCore(length: number, { columns, salience }: PositionMatrix): PairCore {
  const counts = () => (columns < 0x10000 ? new Uint16Array(length) : new Uint32Array(length));
  return {
    a: new Uint32Array(length),
    b: new Uint32Array(length),
    overlap: counts(),
    same: counts(),
    comparable: counts(),
    oneSided: counts(),
    congruence: new Float64Array(length),
    low: new Float64Array(length),
    salient: salience ? new Float64Array(length) : undefined,
  };
}

function cut(core: PairCore, length: number): PairCore {
  if (length === core.a.length) return core;
  return {
    a: core.a.slice(0, length),
    b: core.b.slice(0, length),
    overlap: core.overlap.slice(0, length),
    same: core.same.slice(0, length),
    comparable: core.comparable.slice(0, length),
    oneSided: core.oneSided.slice(0, length),
    congruence: core.congruence.slice(0, length),
    low: core.low.slice(0, length),
    salient: core.salient?.slice(0, length),
  };
}

const NOTHING = { columns: 0, known: 0, floor: 0 };

/** Writes the pairs of one row after another into the table. */
class Writer {
  readonly #matrix: PositionMatrix;
  readonly #sums: Sums;
  readonly #known: Uint32Array;
  readonly #floor: Float64Array;
  readonly #outside: readonly (readonly number[])[];

  constructor(matrix: PositionMatrix, sums: Sums) {
    const { rows } = matrix;
    this.#matrix = matrix;
    this.#sums = sums;
    this.#known = new Uint32Array(rows);
    this.#floor = new Float64Array(rows);
    const { start, value } = matrix;
    for (let i = 0; i < rows; i++) {
      let [known, floor] = [0, 0];
      for (let c = start[i]!; c < start[i + 1]!; c++) {
        if (Number.isNaN(value[c]!)) continue;
        known++;
        floor += farthest(value[c]!);
      }
      this.#known[i] = known;
      this.#floor[i] = floor;
    }
    this.#outside = outsideColumns(matrix);
  }

  /** @returns how many pairs there are now */
  emit(a: number, core: PairCore, from: number, minimum: number): number {
    let at = from;
    for (let b = a + 1; b < this.#sums.overlap.length; b++) {
      const m = this.#sums.overlap[b]!;
      if (m < minimum) continue;
      const lost = this.#lost(a, b);
      const congruence = m - this.#sums.distance[b]! / 2;
      core.a[at] = a;
      core.b[at] = b;
      core.overlap[at] = m;
      core.same[at] = this.#sums.same[b]!;
      core.comparable[at] = this.#matrix.columnsInView - lost.columns;
      core.oneSided[at] = this.#known[a]! + this.#known[b]! - 2 * m - lost.known;
      core.congruence[at] = congruence;
      core.low[at] = congruence + this.#floor[a]! + this.#floor[b]! - this.#sums.both[b]! - lost.floor;
      if (core.salient)
        core.salient[at] =
          this.#sums.weight[b]! > 0 ? this.#sums.weighted[b]! / this.#sums.weight[b]! : Number.NaN;
      at++;
    }
    return at;
  }

  /** Where a question does not apply to one of the two, there is nothing to agree on, known or not. */
  #lost(a: number, b: number): { columns: number; known: number; floor: number } {
    const one = this.#outside[a]!;
    const other = this.#outside[b]!;
    if (one.length === 0 && other.length === 0) return NOTHING;
    const lost = { ...NOTHING };
    const count = (columns: readonly number[], row: number) => {
      for (const k of columns) {
        const cell = cellAt(this.#matrix, row, k);
        if (cell < 0 || Number.isNaN(this.#matrix.value[cell]!)) continue;
        lost.known++;
        lost.floor += farthest(this.#matrix.value[cell]!);
      }
    };
    count(one, b);
    count(other, a);
    lost.columns = new Set([...one, ...other]).size;
    return lost;
  }
}

function outsideColumns({ rows, start, column, state }: PositionMatrix): number[][] {
  return Array.from({ length: rows }, (_, i) => {
    const found: number[] = [];
    for (let c = start[i]!; c < start[i + 1]!; c++) if (state[c] === OUT_OF_PLACE) found.push(column[c]!);
    return found;
  });
}
