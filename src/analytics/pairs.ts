/** Who sides with whom: every pair of rows with a position in common, with its sums, made in chunks that can be stopped. */
import { cellAt, eachKnown, OUT_OF_PLACE, type PositionMatrix, transpose } from "./matrix.ts";
import { type PairCore, PairTable } from "./pairTable.ts";

export interface PairOptions {
  /** Fewest positions in common; default 1. */
  readonly minimum?: number;
}

/** Pairs that a chunk computes before it lets go. */
const CHUNK = 100_000;

/** All pairs at once. */
export function measurePairs(matrix: PositionMatrix, options: PairOptions = {}): PairTable {
  const steps = pairSteps(matrix, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * The same in steps: yields how many rows are done, so that a worker can answer, or stop by not asking again.
 * O(Σ over columns of known²/2). A pair without a position in common is not there: of it nothing is known.
 */
export function* pairSteps(
  matrix: PositionMatrix,
  { minimum = 1 }: PairOptions = {},
): Generator<number, PairTable> {
  const { rows } = matrix;
  const rooms = Math.max(0, (rows * (rows - 1)) / 2);
  const core = emptyCore(rooms, matrix);
  const run = new Run(matrix);
  let length = 0;
  let pending = 0;
  for (let a = 0; a < rows; a++) {
    if (run.gather(a) > 0) length = run.emit(a, core, length, Math.max(1, minimum));
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
    product: new Float64Array(length),
    salient: salience ? new Float64Array(length) : undefined,
  };
}

function cut(core: PairCore, length: number): PairCore {
  return {
    a: core.a.slice(0, length),
    b: core.b.slice(0, length),
    overlap: core.overlap.slice(0, length),
    same: core.same.slice(0, length),
    comparable: core.comparable.slice(0, length),
    oneSided: core.oneSided.slice(0, length),
    congruence: core.congruence.slice(0, length),
    low: core.low.slice(0, length),
    product: core.product.slice(0, length),
    salient: core.salient?.slice(0, length),
  };
}

/** What the least possible agreement with an unknown position is: its answer at the far end of the scale. */
export function farthest(value: number): number {
  return (1 - Math.abs(value)) / 2;
}

/** The sums of one row with all later rows, gathered column by column. */
class Run {
  readonly #matrix: PositionMatrix;
  readonly #by: PositionMatrix;
  /** First cell of a column that belongs to a row after the present one. */
  readonly #next: Uint32Array;
  readonly #known: Uint32Array;
  readonly #floor: Float64Array;
  readonly #outside: readonly (readonly number[])[];
  readonly #overlap: Uint32Array;
  readonly #same: Uint32Array;
  readonly #distance: Float64Array;
  readonly #both: Float64Array;
  readonly #product: Float64Array;
  readonly #weight: Float64Array;
  readonly #weighted: Float64Array;

  constructor(matrix: PositionMatrix) {
    const { rows } = matrix;
    this.#matrix = matrix;
    this.#by = transpose(matrix);
    this.#next = this.#by.start.slice(0, matrix.columns);
    this.#known = new Uint32Array(rows);
    this.#floor = new Float64Array(rows);
    for (let i = 0; i < rows; i++)
      eachKnown(matrix, i, (_, value) => {
        this.#known[i]!++;
        this.#floor[i]! += farthest(value);
      });
    this.#outside = outsideColumns(matrix);
    this.#overlap = new Uint32Array(rows);
    this.#same = new Uint32Array(rows);
    this.#distance = new Float64Array(rows);
    this.#both = new Float64Array(rows);
    this.#product = new Float64Array(rows);
    this.#weight = new Float64Array(rows);
    this.#weighted = new Float64Array(rows);
  }

  /** @returns how many positions row a has */
  gather(a: number): number {
    const { start, column, value, answer, salience } = this.#matrix;
    for (const sums of [this.#overlap, this.#same, this.#distance, this.#both, this.#product])
      sums.fill(0, a);
    if (salience) for (const sums of [this.#weight, this.#weighted]) sums.fill(0, a);
    for (let c = start[a]!; c < start[a + 1]!; c++) {
      const k = column[c]!;
      this.#next[k]!++;
      if (!Number.isNaN(value[c]!)) this.#add(k, value[c]!, answer[c]!, salience ? salience[c]! : Number.NaN);
    }
    return this.#known[a]!;
  }

  #add(k: number, x: number, said: number, salience: number): void {
    const { start, column, value, answer, salience: weights } = this.#by;
    const end = start[k + 1]!;
    const overlap = this.#overlap;
    const same = this.#same;
    const distance = this.#distance;
    const both = this.#both;
    const product = this.#product;
    const floor = farthest(x);
    for (let c = this.#next[k]!; c < end; c++) {
      const y = value[c]!;
      if (Number.isNaN(y)) continue;
      const b = column[c]!;
      const apart = Math.abs(x - y);
      overlap[b]!++;
      if (answer[c] === said) same[b]!++;
      distance[b]! += apart;
      both[b]! += floor + (1 - Math.abs(y)) / 2;
      product[b]! += x * y;
      if (weights === undefined) continue;
      const weight = Math.sqrt(salience * weights[c]!);
      if (Number.isNaN(weight)) continue;
      this.#weight[b]! += weight;
      this.#weighted[b]! += weight * (1 - apart / 2);
    }
  }

  emit(a: number, core: PairCore, from: number, minimum: number): number {
    let at = from;
    for (let b = a + 1; b < this.#overlap.length; b++) {
      const m = this.#overlap[b]!;
      if (m < minimum) continue;
      const lost = this.#lost(a, b);
      const congruence = m - this.#distance[b]! / 2;
      core.a[at] = a;
      core.b[at] = b;
      core.overlap[at] = m;
      core.same[at] = this.#same[b]!;
      core.comparable[at] = this.#matrix.columnsInView - lost.columns;
      core.oneSided[at] = this.#known[a]! + this.#known[b]! - 2 * m - lost.known;
      core.congruence[at] = congruence;
      core.low[at] = congruence + this.#floor[a]! + this.#floor[b]! - this.#both[b]! - lost.floor;
      core.product[at] = this.#product[b]!;
      if (core.salient)
        core.salient[at] = this.#weight[b]! > 0 ? this.#weighted[b]! / this.#weight[b]! : Number.NaN;
      at++;
    }
    return at;
  }

  /** Where a question does not apply to one of the two, there is nothing to agree on, known or not. */
  #lost(a: number, b: number): { columns: number; known: number; floor: number } {
    const lost = { columns: 0, known: 0, floor: 0 };
    const one = this.#outside[a]!;
    const other = this.#outside[b]!;
    if (one.length === 0 && other.length === 0) return lost;
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
