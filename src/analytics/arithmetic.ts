/** A figure opened: what was put in, how much of it is known, how far it could move, and the rows it rests on. */

import type { FormulaId } from "./formulas.ts";
import {
  type Capability,
  holdersOf,
  type IssueMeasures,
  type SpreadMeasure,
  spreadBounds,
} from "./issues.ts";
import { cellAt, type PositionMatrix, transpose } from "./matrix.ts";
import type { PairTable } from "./pairTable.ts";
import { settledBounds, supportBounds } from "./readings.ts";
import { type Bounds, hull } from "./unknown.ts";

/** One thing that was put in. Indexes of the dataset, empty where they do not apply. */
export interface Term {
  readonly actors: readonly number[];
  readonly issues: readonly number[];
  /** By name: x, y, weight, part …; NaN = unknown, and then nothing was added. */
  readonly values: Readonly<Record<string, number>>;
  /** Rows of the stance table that say so. */
  readonly rows: readonly number[];
}

export interface Arithmetic {
  readonly formula: FormulaId;
  /** NaN = it cannot be computed. */
  readonly value: number;
  /** How many were known, of how many; the one ÷ the other. */
  readonly n: number;
  readonly of: number;
  readonly coverage: number;
  /** Found by a search that is not proven to be the best: the least could be less. */
  readonly upperBound?: true;
  /** Value over everything that the unknown could be; NaN where that is not worked out. */
  readonly bounds: Bounds;
  /** At most {@link MOST_TERMS}; how many there are in all. */
  readonly terms: readonly Term[];
  readonly all: number;
  /** Every row behind it, ascending, once. */
  readonly rows: Uint32Array;
}

/** Nobody reads more. */
export const MOST_TERMS = 1000;

export const OPEN: Bounds = [Number.NaN, Number.NaN];

/** A figure. @param rows behind it, where they are not those of its terms. */
export function opened(
  formula: FormulaId,
  value: number,
  counts: { readonly n: number; readonly of: number },
  bounds: Bounds,
  terms: readonly Term[],
  rows: Uint32Array = Uint32Array.from(new Set(terms.flatMap((term) => term.rows))).sort(),
): Arithmetic {
  const all = terms.length;
  const first = all > MOST_TERMS ? terms.slice(0, MOST_TERMS) : terms;
  return { formula, value, ...counts, coverage: counts.n / counts.of, bounds, terms: first, all, rows };
}

/** Measures of a pair that can be opened. */
export const PAIR_MEASURES = [
  "agreement",
  "signed",
  "share",
  "congruence",
  "conflict",
  "subtract",
  "averageActivity",
  "jaccard",
  "product",
  "cosine",
  "salient",
] as const;
export type PairMeasure = (typeof PAIR_MEASURES)[number];

/** A pair of actors, issue by issue; undefined where they have nothing in common. */
export function openPair(
  matrix: PositionMatrix,
  pairs: PairTable,
  one: number,
  other: number,
  measure: PairMeasure,
): Arithmetic | undefined {
  const p = pairs.find(one, other);
  if (p < 0) return;
  const [a, b] = [pairs.a[p]!, pairs.b[p]!];
  const columns = new Set([...columnsOf(matrix, a), ...columnsOf(matrix, b)]);
  const terms = [...columns].sort((k, l) => k - l).map((k) => pairTerm(matrix, a, b, k));
  const counts = { n: pairs.overlap[p]!, of: pairs.comparable[p]! };
  const value = pairs[measure]?.[p] ?? Number.NaN;
  const bounds = hull(pairBounds(pairs, p, measure), value);
  return opened(measure, value, counts, bounds, terms);
}

/** A pair of issues, actor by actor, from the turned table that its pairs were measured in. */
export function openIssuePair(
  byIssue: PositionMatrix,
  pairs: PairTable,
  one: number,
  other: number,
  measure: PairMeasure,
): Arithmetic | undefined {
  const found = openPair(byIssue, pairs, one, other, measure);
  return (
    found && {
      ...found,
      terms: found.terms.map((term) => ({ ...term, actors: term.issues, issues: term.actors })),
    }
  );
}

function pairBounds(pairs: PairTable, p: number, measure: PairMeasure): Bounds {
  const of = pairs.comparable[p]!;
  const scaled = (scale: (agreement: number) => number): Bounds => {
    const ends = [scale(pairs.worst[p]!), scale(pairs.best[p]!)];
    return [Math.min(...ends), Math.max(...ends)];
  };
  switch (measure) {
    case "agreement":
      return scaled((a) => a);
    case "signed":
      return scaled((a) => 2 * a - 1);
    case "congruence":
      return scaled((a) => a * of);
    case "conflict":
      return scaled((a) => (1 - a) * of);
    case "subtract":
      return scaled((a) => (2 * a - 1) * of);
    case "share":
      return [pairs.same[p]! / of, (pairs.same[p]! + of - pairs.overlap[p]!) / of];
    default:
      return pairs.overlap[p] === of && pairs[measure] ? [pairs[measure][p]!, pairs[measure][p]!] : OPEN;
  }
}

function columnsOf({ start, column }: PositionMatrix, row: number): Uint32Array {
  return column.subarray(start[row], start[row + 1]);
}

function pairTerm(matrix: PositionMatrix, a: number, b: number, k: number): Term {
  const cells = [cellAt(matrix, a, k), cellAt(matrix, b, k)];
  const [x, y] = cells.map((cell) => (cell < 0 ? Number.NaN : matrix.value[cell]!)) as [number, number];
  const [s, t] = cells.map((cell) => (cell < 0 ? Number.NaN : (matrix.salience?.[cell] ?? Number.NaN)));
  const values = { x, y, nearness: 1 - Math.abs(x - y) / 2, weight: Math.sqrt(s! * t!) };
  return {
    actors: [a, b],
    issues: [k],
    values,
    rows: cells.flatMap((cell) => (cell < 0 ? [] : matrix.row[cell]!)),
  };
}

/** Measures of an issue that can be opened. */
export type IssueMeasure = SpreadMeasure | "compromise" | "weightedMedian" | "supportShare";

/** An issue, actor by actor; also those of whom a search found nothing. */
export function openIssue(
  matrix: PositionMatrix,
  capability: Capability,
  issue: IssueMeasures,
  measure: IssueMeasure,
): Arithmetic {
  const byIssue = transpose(matrix);
  const holders = new Map(holdersOf(byIssue, issue.issue, capability).map((one) => [one.actor, one]));
  const terms: Term[] = [];
  for (let c = byIssue.start[issue.issue]!; c < byIssue.start[issue.issue + 1]!; c++) {
    const actor = byIssue.column[c]!;
    const values = { x: byIssue.value[c]!, weight: holders.get(actor)?.weight ?? Number.NaN };
    terms.push({ actors: [actor], issues: [issue.issue], values, rows: [byIssue.row[c]!] });
  }
  const counts = { n: issue.known, of: issue.of };
  if (measure === "compromise" || measure === "weightedMedian")
    return opened(
      measure,
      issue[measure],
      { n: issue.weighed, of: issue.of },
      settledBounds(matrix, capability, issue.issue, measure),
      terms,
    );
  if (measure === "supportShare")
    return opened(measure, issue.supportShare, counts, supportBounds(matrix, capability, issue), terms);
  return opened(measure, issue.spread[measure], counts, spreadBounds(issue, measure), terms);
}
