/** Ranked lists: who and what comes first, on how much that rests, how far it could move, and whether the first stays the first. */

import { coverages } from "../../analytics/actors.ts";
import { meanAgreement } from "../../analytics/isolation.ts";
import type { IssueMeasures, SpreadMeasure } from "../../analytics/issues.ts";
import { spreadBounds } from "../../analytics/issues.ts";
import { rowsInView } from "../../analytics/matrix.ts";
import { UNKNOWNS, type Unknown } from "../../analytics/pairTable.ts";
import { spreadUnder } from "../../analytics/readings.ts";
import type { FigureRef } from "./figure.ts";
import type { FoundPairs } from "./found.ts";
import { issuesOf } from "./openFigure.ts";

export const RANKS = ["contested", "agreed", "closest", "furthest", "isolated", "known"] as const;
export type RankId = (typeof RANKS)[number];

export interface RankRow {
  /** Indexes of the dataset; of one thing alone one. */
  readonly things: readonly number[];
  readonly value: number;
  /** On how many it rests, of how many. */
  readonly n: number;
  readonly of: number;
  /** The least and the greatest that it could be; NaN where the unknown changes nothing. */
  readonly low: number;
  readonly high: number;
  readonly figure: FigureRef;
}

export interface RankList {
  readonly id: RankId;
  readonly kind: "actor" | "issue";
  /** The first ones. */
  readonly rows: readonly RankRow[];
  /** How many there are in all, and how many more rest on too little to be listed. */
  readonly all: number;
  readonly below: number;
  /** The readings of the unknown under which the first is another one; empty where none, or where there is no first. */
  readonly shaken: readonly Unknown[];
}

/** A list before it is cut: items by number. */
interface Ranking {
  readonly id: RankId;
  readonly kind: "actor" | "issue";
  readonly length: number;
  readonly descending: boolean;
  readonly value: (item: number, unknown: Unknown) => number;
  readonly n: (item: number) => number;
  /** Whether the unknown can change anything. */
  readonly open: boolean;
  readonly row: (item: number) => Omit<RankRow, "value" | "n">;
}

/** @param least what rests on fewer is not listed. @param count rows at most. O(pairs · readings). */
export function buildRanks(found: FoundPairs, unknown: Unknown, least: number, count: number): RankList[] {
  return rankings(found).map((ranking) => {
    const { id, kind } = ranking;
    const first = firstOf(ranking, unknown, least, count);
    const shaken = ranking.open
      ? UNKNOWNS.filter(
          (each) => each !== unknown && firstOf(ranking, each, least, 1).items[0] !== first.items[0],
        )
      : [];
    const rows = first.items.map((item) => ({
      ...ranking.row(item),
      value: ranking.value(item, unknown),
      n: ranking.n(item),
    }));
    return { id, kind, rows, all: first.all, below: first.below, shaken };
  });
}

/** The first few without sorting all: of equal values the one that rests on more, then the earlier. */
function firstOf({ length, value, n, descending }: Ranking, unknown: Unknown, least: number, count: number) {
  const kept: { item: number; value: number; n: number }[] = [];
  let [all, below] = [0, 0];
  const sign = descending ? -1 : 1;
  const order = (p: (typeof kept)[number], q: (typeof kept)[number]) =>
    sign * (p.value - q.value) || q.n - p.n || p.item - q.item;
  for (let item = 0; item < length; item++) {
    const one = { item, value: Math.round(value(item, unknown) * 1e9) / 1e9, n: n(item) };
    if (Number.isNaN(one.value)) continue;
    if (one.n < least) {
      below++;
      continue;
    }
    all++;
    if (kept.length === count && order(one, kept[count - 1]!) > 0) continue;
    const at = kept.findIndex((other) => order(one, other) < 0);
    kept.splice(at < 0 ? kept.length : at, 0, one);
    if (kept.length > count) kept.pop();
  }
  return { items: kept.map(({ item }) => item), all, below };
}

function rankings({ basis, pairs }: FoundPairs): Ranking[] {
  const issues = issuesOf(basis);
  const { actors } = basis.shown.dataset;
  const pair = (id: "closest" | "furthest"): Ranking => ({
    id,
    kind: "actor",
    length: pairs.length,
    descending: id === "closest",
    value: (p, unknown) => pairs.under(unknown)[p]!,
    n: (p) => pairs.overlap[p]!,
    open: true,
    row: (p) => {
      const [a, b] = [pairs.a[p]!, pairs.b[p]!];
      const [low, high] = pairs.bounds(p);
      const ids = { a: actors[a]!.id, b: actors[b]!.id };
      const figure = { of: "pair", measure: "agreement", kind: "actor", ...ids } as const;
      return { things: [a, b], of: pairs.comparable[p]!, low, high, figure };
    },
  });
  return [
    spread("contested", "contestedShare", issues, basis),
    spread("agreed", "agreementIndex", issues, basis),
    pair("closest"),
    pair("furthest"),
    isolated({ basis, pairs }),
    known(basis),
  ];
}

/** Issues by a measure of how divided they are; what has no other side is not contested. */
function spread(
  id: "contested" | "agreed",
  measure: SpreadMeasure,
  issues: readonly IssueMeasures[],
  { shown }: FoundPairs["basis"],
): Ranking {
  return {
    id,
    kind: "issue",
    length: issues.length,
    descending: true,
    value: (i, unknown) => {
      const value = spreadUnder(issues[i]!, measure, unknown);
      return id === "contested" && value === 0 ? Number.NaN : value;
    },
    n: (i) => issues[i]!.known,
    open: true,
    row: (i) => {
      const { issue, of } = issues[i]!;
      const [low, high] = spreadBounds(issues[i]!, measure);
      const figure = { of: "issue", measure, issue: shown.dataset.issues[issue]!.id } as const;
      return { things: [issue], of, low, high, figure };
    },
  };
}

/** Those first who agree least with the others on the whole. */
function isolated({ basis, pairs }: FoundPairs): Ranking {
  const { matrix, shown } = basis;
  const under = Object.fromEntries(
    UNKNOWNS.map((each) => [each, meanAgreement(pairs, matrix.rows, each)]),
  ) as Record<Unknown, ReturnType<typeof meanAgreement>>;
  return {
    id: "isolated",
    kind: "actor",
    length: matrix.rows,
    descending: false,
    value: (i, unknown) => under[unknown].value[i]!,
    n: (i) => under.ignore.partners[i]!,
    open: true,
    row: (i) => {
      const ends = [under.worst.value[i]!, under.best.value[i]!, under.ignore.value[i]!];
      const figure = { of: "actor", measure: "meanAgreement", actor: shown.dataset.actors[i]!.id } as const;
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      return { things: [i], of: matrix.rowsInView - 1, low, high, figure };
    },
  };
}

/** Those first of whom most is known. */
function known({ matrix, shown }: FoundPairs["basis"]): Ranking {
  const { known: n, of } = coverages(matrix);
  const rows = rowsInView(matrix).filter((i) => n[i]! > 0);
  return {
    id: "known",
    kind: "actor",
    length: rows.length,
    descending: true,
    value: (item) => n[rows[item]!]! / of[rows[item]!]!,
    n: (item) => n[rows[item]!]!,
    open: false,
    row: (item) => {
      const i = rows[item]!;
      const figure = { of: "actor", measure: "known", actor: shown.dataset.actors[i]!.id } as const;
      return { things: [i], of: of[i]!, low: Number.NaN, high: Number.NaN, figure };
    },
  };
}
