/** Ranked lists: who and what comes first, on how much that rests, how far it could move, and whether the first stays the first. */
import { coverages } from "./actors.ts";
import { meanAgreement } from "./isolation.ts";
import { type IssueMeasures, type SpreadMeasure, spreadBounds } from "./issues.ts";
import { type PositionMatrix, rowsInView } from "./matrix.ts";
import { type PairTable, UNKNOWNS, type Unknown } from "./pairTable.ts";
import { spreadUnder } from "./readings.ts";

export const RANKS = ["contested", "agreed", "closest", "furthest", "isolated", "known"] as const;
export type RankId = (typeof RANKS)[number];
/** On how much a row must rest to be listed: the choices. */
export const LEASTS = [1, 2, 3, 5, 10] as const;
/** Rows of a list. */
const LISTED = 25;

export interface RankedRow {
  /** Indexes of the dataset; of one thing alone one. */
  readonly things: readonly number[];
  readonly value: number;
  /** On how many it rests, of how many. */
  readonly n: number;
  readonly of: number;
  /** The least and the greatest that it could be; NaN where the unknown changes nothing. */
  readonly low: number;
  readonly high: number;
}

export interface RankedList {
  readonly id: RankId;
  readonly kind: "actor" | "issue";
  /** The first ones. */
  readonly rows: readonly RankedRow[];
  /** How many there are in all, and how many more rest on too little to be listed. */
  readonly all: number;
  readonly below: number;
  /** The readings of the unknown under which the first is another one; empty where none, or where there is no first. */
  readonly shaken: readonly Unknown[];
}

/** The lists by reading of the unknown, then by place in {@link LEASTS}. */
export type Ranked = Readonly<Record<Unknown, readonly (readonly RankedList[])[]>>;

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
  readonly row: (item: number) => Omit<RankedRow, "value" | "n">;
}

/** All lists under all choices; yields between them. O(pairs · readings · choices). */
export function* rankedSteps(
  matrix: PositionMatrix,
  pairs: PairTable,
  issues: readonly IssueMeasures[],
): Generator<unknown, Ranked> {
  const found = Object.fromEntries(
    UNKNOWNS.map((each) => [each, LEASTS.map((): RankedList[] => [])]),
  ) as unknown as Record<Unknown, RankedList[][]>;
  for (const ranking of rankings(matrix, pairs, issues))
    for (const [at, least] of LEASTS.entries()) {
      const firsts = UNKNOWNS.map((each) => firstOf(ranking, each, least));
      UNKNOWNS.forEach((unknown, u) => {
        found[unknown][at]!.push(listOf(ranking, unknown, firsts[u]!, firsts));
      });
      yield;
    }
  return found;
}

function listOf(
  ranking: Ranking,
  unknown: Unknown,
  first: ReturnType<typeof firstOf>,
  firsts: readonly ReturnType<typeof firstOf>[],
): RankedList {
  const { id, kind, open } = ranking;
  const rows = first.items.map((item) => ({
    ...ranking.row(item),
    value: ranking.value(item, unknown),
    n: ranking.n(item),
  }));
  const shaken = open ? UNKNOWNS.filter((_, u) => firsts[u]!.items[0] !== first.items[0]) : [];
  return { id, kind, rows, all: first.all, below: first.below, shaken };
}

/** The first few without sorting all: of equal values the one that rests on more, then the earlier. */
function firstOf({ length, value, n, descending }: Ranking, unknown: Unknown, least: number) {
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
    if (kept.length === LISTED && order(one, kept[LISTED - 1]!) > 0) continue;
    const at = kept.findIndex((other) => order(one, other) < 0);
    kept.splice(at < 0 ? kept.length : at, 0, one);
    if (kept.length > LISTED) kept.pop();
  }
  return { items: kept.map(({ item }) => item), all, below };
}

function rankings(matrix: PositionMatrix, pairs: PairTable, issues: readonly IssueMeasures[]): Ranking[] {
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
      return { things: [a, b], of: pairs.comparable[p]!, low, high };
    },
  });
  return [
    spread("contested", "contestedShare", issues),
    spread("agreed", "agreementIndex", issues),
    pair("closest"),
    pair("furthest"),
    isolated(matrix, pairs),
    known(matrix),
  ];
}

/** Issues by a measure of how divided they are; what has no other side is not contested. */
function spread(
  id: "contested" | "agreed",
  measure: SpreadMeasure,
  issues: readonly IssueMeasures[],
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
      return { things: [issue], of, low, high };
    },
  };
}

/** Those first who agree least with the others on the whole. */
function isolated(matrix: PositionMatrix, pairs: PairTable): Ranking {
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
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      return { things: [i], of: matrix.rowsInView - 1, low, high };
    },
  };
}

/** Those first of whom most is known. */
function known(matrix: PositionMatrix): Ranking {
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
      return { things: [i], of: of[i]!, low: Number.NaN, high: Number.NaN };
    },
  };
}
