/** Positions as they were around a day: which statements weigh how much there, and what follows for all pairs. */
import type { BitSet } from "../base/bitset.ts";
import type { StanceTable } from "../domain/dataset.ts";
import { type Day, NO_DAY } from "../domain/days.ts";
import { isPosition } from "../domain/stance.ts";
import { type Arithmetic, MOST_TERMS, OPEN, opened } from "./arithmetic.ts";
import { daysApart, type Kernel, kernelWeight } from "./kernels.ts";
import type { PairTable } from "./pairTable.ts";

/** A window in time: its form, and its width in days either way. */
export interface Window {
  readonly kernel: Kernel;
  readonly width: number;
}

type Dated = Pick<StanceTable, "length" | "stance" | "position" | "from" | "to" | "actor" | "issue">;

/** A bell has no end: what weighs less than so much of the most is not counted, though it weighs. */
const COUNTS = 0.01;

/** First and last day of dated positions; undefined where none is dated. O(statements). */
export function spanOfPositions(
  { length, stance, from, to }: Pick<Dated, "length" | "stance" | "from" | "to">,
  mask: BitSet | undefined,
): readonly [Day, Day] | undefined {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let row = 0; row < length; row++) {
    if (from[row] === NO_DAY || !isPosition(stance[row]!) || (mask && !mask.has(row))) continue;
    first = Math.min(first, from[row]!);
    last = Math.max(last, to[row]!);
  }
  return first <= last ? [first, last] : undefined;
}

/** So many days evenly from the first to the last, each once. */
export function daysBetween([first, last]: readonly [Day, Day], places: number): Day[] {
  const days = Array.from({ length: places }, (_, i) =>
    Math.round(first + (i * (last - first)) / Math.max(1, places - 1)),
  );
  return [...new Set(days)];
}

/** Rows with a dated position that weigh something around a day, and what each weighs; and how many have a position. O(statements). */
export function rowsAround(
  { length, stance, from, to }: Pick<Dated, "length" | "stance" | "from" | "to">,
  mask: BitSet | undefined,
  { kernel, width }: Window,
  day: Day,
): { readonly rows: Uint32Array; readonly weights: Float64Array; readonly of: number } {
  const rows: number[] = [];
  const weights: number[] = [];
  const least = COUNTS * kernelWeight(kernel, 0);
  let of = 0;
  for (let row = 0; row < length; row++) {
    if (!isPosition(stance[row]!) || (mask && !mask.has(row))) continue;
    of++;
    if (from[row] === NO_DAY) continue;
    const weight = kernelWeight(kernel, daysApart(day, from[row]!, to[row]!) / width);
    if (!(weight > least)) continue;
    rows.push(row);
    weights.push(weight);
  }
  return { rows: Uint32Array.from(rows), weights: Float64Array.from(weights), of };
}

/** The statements of a window, the weightiest first. @param actorOf the displayed actor of an actor */
export function openAround(
  table: Pick<Dated, "position">,
  ends: (row: number) => { readonly actor: number; readonly issue: number },
  { rows, weights, of }: ReturnType<typeof rowsAround>,
): Arithmetic {
  const order = Uint32Array.from(rows.keys()).sort((p, q) => weights[q]! - weights[p]! || p - q);
  const terms = Array.from(order.subarray(0, MOST_TERMS), (at) => {
    const row = rows[at]!;
    const { actor, issue } = ends(row);
    const values = { x: table.position[row]!, weight: weights[at]! };
    return { actors: [actor], issues: [issue], values, rows: [row] };
  });
  return { ...opened("window", rows.length, { n: rows.length, of }, OPEN, terms, rows), all: rows.length };
}

/** Σ agreement ÷ pairs, 0 … 1; NaN without pairs. */
export function pairsAgreement({ agreement, length }: PairTable): number {
  let sum = 0;
  for (let p = 0; p < length; p++) sum += agreement[p]!;
  return length > 0 ? sum / length : Number.NaN;
}

/** The same opened: those pairs that share most first. @param of pairs that there could be */
export function openPairsAgreement(pairs: PairTable, of: number, rows: Uint32Array): Arithmetic {
  const order = Uint32Array.from({ length: pairs.length }, (_, p) => p).sort(
    (p, q) => pairs.overlap[q]! - pairs.overlap[p]! || p - q,
  );
  const terms = Array.from(order.subarray(0, MOST_TERMS), (p) => ({
    actors: [pairs.a[p]!, pairs.b[p]!],
    issues: [],
    values: { agreement: pairs.agreement[p]!, m: pairs.overlap[p]! },
    rows: [],
  }));
  const counts = { n: pairs.length, of };
  return { ...opened("pairsAgreement", pairsAgreement(pairs), counts, OPEN, terms, rows), all: pairs.length };
}
