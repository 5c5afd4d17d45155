/** The signed network of actors: a tie for each pair with enough in common, + where they agree more than not. */
import type { PairTable, Unknown } from "./pairTable.ts";

/** Ties between rows a < b with strength −1 … 1, never 0; entry e of each array belongs to tie e. */
export interface SignedTies {
  readonly nodes: number;
  readonly length: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly strength: Float64Array;
}

export interface SignedOptions {
  /** Fewest positions in common; default 1. */
  readonly minimum?: number;
  /** Weaker ties are left out: |t| > threshold; default 0 (and what is 0 to nine places is no tie). */
  readonly threshold?: number;
  /** How the unknown is read; default ignore. */
  readonly unknown?: Unknown;
}

const NOTHING = 1e-9;

/** Ties of strength 2a − 1. O(pairs). */
export function signedTies(pairs: PairTable, nodes: number, options: SignedOptions = {}): SignedTies {
  const { minimum = 1, threshold = 0, unknown = "ignore" } = options;
  const agreement = pairs.under(unknown);
  const least = threshold + NOTHING;
  const { a: ones, b: others, overlap } = pairs;
  const a = new Uint32Array(pairs.length);
  const b = new Uint32Array(pairs.length);
  const strength = new Float64Array(pairs.length);
  let length = 0;
  for (let p = 0; p < pairs.length; p++) {
    const t = 2 * agreement[p]! - 1;
    if (overlap[p]! < minimum || !(Math.abs(t) > least)) continue;
    a[length] = ones[p]!;
    b[length] = others[p]!;
    strength[length++] = t;
  }
  return {
    nodes,
    length,
    a: a.subarray(0, length),
    b: b.subarray(0, length),
    strength: strength.subarray(0, length),
  };
}

/** Strength of the tie of two nodes, in either order; NaN where there is none. O(log ties). */
export function strengthBetween({ length, a, b, strength }: SignedTies, one: number, other: number): number {
  const [from, to] = one < other ? [one, other] : [other, one];
  let low = 0;
  let high = length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = a[middle]! - from || b[middle]! - to;
    if (order === 0) return strength[middle]!;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return Number.NaN;
}

/** For each node its ties: other ends and strengths. */
export interface Neighbours {
  readonly node: readonly Uint32Array[];
  readonly strength: readonly Float64Array[];
}

/** The ties by node, other ends ascending. */
export function neighboursOf({ nodes, length, a, b, strength }: SignedTies): Neighbours {
  const degree = new Uint32Array(nodes);
  for (let e = 0; e < length; e++) {
    degree[a[e]!]!++;
    degree[b[e]!]!++;
  }
  const node = Array.from(degree, (n) => new Uint32Array(n));
  const weight = Array.from(degree, (n) => new Float64Array(n));
  const filled = new Uint32Array(nodes);
  const put = (from: number, to: number, value: number) => {
    const at = filled[from]!++;
    node[from]![at] = to;
    weight[from]![at] = value;
  };
  for (let e = 0; e < length; e++) {
    put(a[e]!, b[e]!, strength[e]!);
    put(b[e]!, a[e]!, strength[e]!);
  }
  return { node, strength: weight };
}
