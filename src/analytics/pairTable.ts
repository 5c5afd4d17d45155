/** The table of pairs: a few sums that are kept, and every figure that follows from them, made when first asked for. */
import { eachKnown, type PositionMatrix } from "./matrix.ts";
import { type Bounds, hull } from "./unknown.ts";

type Counts = Uint16Array | Uint32Array;

/** What is kept of each pair, a < b; entry p of each array belongs to pair p. m = overlap. */
export interface PairCore {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Columns on which both have a known position. */
  readonly overlap: Counts;
  /** Of these, how many answers are the same, word for word. */
  readonly same: Counts;
  /** Columns in view that apply to both: the n of coverage and bounds. */
  readonly comparable: Counts;
  /** Of these, columns on which only one of the two is known. */
  readonly oneSided: Counts;
  /** Σ (1 − |x − y|/2) over the overlap. */
  readonly congruence: Float64Array;
  /** Congruence when every unknown position is as far away as it can be. */
  readonly low: Float64Array;
  /** Agreement weighted by √(s_a s_b); undefined without salience, NaN where no weight is known. */
  readonly salient: Float64Array | undefined;
}

/** How to read what is unknown. Worst = as far apart as can be, best = as near. */
export const UNKNOWNS = ["ignore", "neutral", "worst", "best"] as const;
export type Unknown = (typeof UNKNOWNS)[number];

/** What a pair's tie weighs. */
export const PAIR_WEIGHTS = ["congruence", "conflict", "subtract"] as const;
export type PairWeight = (typeof PAIR_WEIGHTS)[number];

/**
 * none · average activity ω ÷ ½(n_a + n_b) · Jaccard ω ÷ (n_a + n_b − m) · product ω ÷ (n_a n_b), n = known positions.
 * The last is what Discourse Network Analyzer calls cosine; the true cosine is `PairTable.cosine`.
 */
export const PAIR_NORMS = ["none", "average activity", "jaccard", "product"] as const;
export type PairNorm = (typeof PAIR_NORMS)[number];

/** Pairs as columns. Each column is made once, when it is first read. */
export class PairTable implements PairCore {
  readonly length: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly overlap: Counts;
  readonly same: Counts;
  readonly comparable: Counts;
  readonly oneSided: Counts;
  readonly congruence: Float64Array;
  readonly low: Float64Array;
  readonly salient: Float64Array | undefined;
  /** Known positions by row. */
  readonly activity: Uint32Array;
  readonly #matrix: PositionMatrix;
  #cosine: Float64Array | undefined;
  readonly #made = new Map<string, Float64Array>();

  constructor(matrix: PositionMatrix, core: PairCore) {
    this.length = core.a.length;
    this.a = core.a;
    this.b = core.b;
    this.overlap = core.overlap;
    this.same = core.same;
    this.comparable = core.comparable;
    this.oneSided = core.oneSided;
    this.congruence = core.congruence;
    this.low = core.low;
    this.salient = core.salient;
    this.#matrix = matrix;
    this.activity = new Uint32Array(matrix.rows);
    const { rows, start, value } = matrix;
    for (let i = 0; i < rows; i++)
      for (let c = start[i]!; c < start[i + 1]!; c++) if (!Number.isNaN(value[c]!)) this.activity[i]!++;
  }

  #column(name: string, value: (pair: number) => number): Float64Array {
    const known = this.#made.get(name);
    if (known) return known;
    const made = new Float64Array(this.length);
    for (let p = 0; p < made.length; p++) made[p] = value(p);
    this.#made.set(name, made);
    return made;
  }

  /** Mean nearness C/m, 0 opposed everywhere … 1 the same everywhere. */
  get agreement(): Float64Array {
    return this.#column("agreement", (p) => this.congruence[p]! / this.overlap[p]!);
  }
  /** 2C/m − 1, −1 … +1: the signed tie. */
  get signed(): Float64Array {
    return this.#column("signed", (p) => (2 * this.congruence[p]!) / this.overlap[p]! - 1);
  }
  /** Σ |x − y|/2 over the overlap, 0 … m; congruence + conflict = m. */
  get conflict(): Float64Array {
    return this.#column("conflict", (p) => this.overlap[p]! - this.congruence[p]!);
  }
  /** Congruence − conflict, −m … m. */
  get subtract(): Float64Array {
    return this.#column("subtract", (p) => 2 * this.congruence[p]! - this.overlap[p]!);
  }
  /** Identical answers ÷ overlap, 0 … 1. */
  get share(): Float64Array {
    return this.#column("share", (p) => this.same[p]! / this.overlap[p]!);
  }
  /** Overlap ÷ columns that apply to both, 0 … 1. */
  get coverage(): Float64Array {
    return this.#column("coverage", (p) => this.overlap[p]! / this.comparable[p]!);
  }
  /** Σxy ÷ √(Σx² Σy²), unknown as 0 in the products, −1 … 1; NaN where one side is neutral throughout. */
  get cosine(): Float64Array {
    this.#cosine ??= cosines(this.#matrix, this);
    return this.#cosine;
  }

  /** Subtract under DNA's normalisations. */
  get averageActivity(): Float64Array {
    return this.normalised("subtract", "average activity");
  }
  get jaccard(): Float64Array {
    return this.normalised("subtract", "jaccard");
  }
  get product(): Float64Array {
    return this.normalised("subtract", "product");
  }

  /** Agreement over all columns that apply, when everything unknown is as far apart as can be. */
  get worst(): Float64Array {
    return this.#column("worst", (p) => this.low[p]! / this.comparable[p]!);
  }
  /** The same when everything unknown is as near as can be. */
  get best(): Float64Array {
    return this.#column(
      "best",
      (p) => (this.congruence[p]! + this.comparable[p]! - this.overlap[p]!) / this.comparable[p]!,
    );
  }
  /** The same when everything unknown counts as neutral. */
  get neutral(): Float64Array {
    return this.#column("neutral", (p) => {
      const none = this.comparable[p]! - this.overlap[p]! - this.oneSided[p]!;
      return (this.low[p]! + this.oneSided[p]! / 2 + none) / this.comparable[p]!;
    });
  }

  /** Agreement under a reading of the unknown. */
  under(unknown: Unknown): Float64Array {
    return unknown === "ignore" ? this.agreement : this[unknown];
  }

  /** A weight under a normalisation. Denominators count positions, as one statement each. */
  normalised(weight: PairWeight, norm: PairNorm): Float64Array {
    if (norm === "none") return this[weight];
    return this.#column(`${weight} ${norm}`, (p) => {
      const one = this.activity[this.a[p]!]!;
      const other = this.activity[this.b[p]!]!;
      if (norm === "average activity") return this[weight][p]! / ((one + other) / 2);
      return this[weight][p]! / (norm === "jaccard" ? one + other - this.overlap[p]! : one * other);
    });
  }

  /** From the worst to the best, and the value itself, which may lie below both where a stated neutral meets an unknown. */
  bounds(pair: number): Bounds {
    return hull([this.worst[pair]!, this.best[pair]!], this.agreement[pair]!);
  }

  /** Index of the pair of two rows, in either order, or −1. O(log pairs). */
  find(one: number, other: number): number {
    const [a, b] = one < other ? [one, other] : [other, one];
    let low = 0;
    let high = this.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.a[middle]! - a || this.b[middle]! - b;
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }
}

/** O(Σ over pairs of known). */
function cosines(matrix: PositionMatrix, { a, b }: Pick<PairCore, "a" | "b">): Float64Array {
  const found = new Float64Array(a.length);
  const row = new Float64Array(matrix.columns);
  const squares = new Float64Array(matrix.rows);
  for (let i = 0; i < matrix.rows; i++) eachKnown(matrix, i, (_, x) => (squares[i]! += x * x));
  let of = -1;
  for (let p = 0; p < found.length; p++) {
    if (of !== a[p]!) {
      of = a[p]!;
      row.fill(0);
      eachKnown(matrix, of, (k, x) => (row[k] = x));
    }
    let product = 0;
    eachKnown(matrix, b[p]!, (k, y) => (product += y * row[k]!));
    found[p] = product / Math.sqrt(squares[of]! * squares[b[p]!]!);
  }
  return found;
}
