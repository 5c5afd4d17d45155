/** Ranked lists: who and what comes first, on how much that rests, how far it could move, and whether the first stays the first. */
import { coverages } from "./actors.ts";
import { meanAgreement } from "./isolation.ts";
import { type IssueCounts, spreadBounds } from "./issues.ts";
import { type PositionMatrix, rowsInView } from "./matrix.ts";
import { type PairTable, UNKNOWNS, type Unknown } from "./pairTable.ts";
import { spreadUnder } from "./readings.ts";

export const RANKS = ["contested", "agreed", "closest", "furthest", "isolated", "known"] as const;
export type RankId = (typeof RANKS)[number];
/** On how much a row must rest to be listed: the choices. */
export const LEASTS = [1, 2, 3, 5, 10] as const;
/** Rows of a list. */
const LISTED = 25;
/** Values that are equal to nine places are equal. */
const SAME = 1e-9;

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
  /** There are several, and all have the same value: none comes before another. */
  readonly level: boolean;
  /** The readings of the unknown under which the first is another one; empty where none, or where there is no first. */
  readonly shaken: readonly Unknown[];
}

/** A list before it is cut: items by number. */
interface Ranking {
  readonly id: RankId;
  readonly kind: "actor" | "issue";
  readonly descending: boolean;
  /** By item; NaN = not in the list. */
  readonly values: (unknown: Unknown) => ArrayLike<number>;
  readonly n: ArrayLike<number>;
  /** Whether the unknown can change anything. */
  readonly open: boolean;
  readonly row: (item: number) => Omit<RankedRow, "value" | "n">;
}

/** All lists under one reading of the unknown, of what rests on so much; yields between them. O(items · readings). */
export function* rankedSteps(
  matrix: PositionMatrix,
  pairs: PairTable,
  issues: readonly IssueCounts[],
  unknown: Unknown,
  least: number,
): Generator<undefined, RankedList[]> {
  const lists: RankedList[] = [];
  for (const ranking of rankings(matrix, pairs, issues)) {
    lists.push(listOf(ranking, unknown, least));
    yield;
  }
  return lists;
}

function listOf(ranking: Ranking, unknown: Unknown, least: number): RankedList {
  const { id, kind, open } = ranking;
  const values = ranking.values(unknown);
  const first = firstOf(ranking, values, least, LISTED);
  const rows = first.items.map((item) => ({
    ...ranking.row(item),
    value: values[item]!,
    n: ranking.n[item]!,
  }));
  const leads = (each: Unknown) =>
    each === unknown ? first.items[0] : firstOf(ranking, ranking.values(each), least, 1).items[0];
  const shaken = open ? UNKNOWNS.filter((each) => leads(each) !== first.items[0]) : [];
  return { id, kind, rows, all: first.all, below: first.below, level: first.level, shaken };
}

/** The first few without sorting all: of equal values the one that rests on more, then the earlier. */
function firstOf({ n, descending }: Ranking, values: ArrayLike<number>, least: number, few: number) {
  const items: number[] = [];
  let [all, below] = [0, 0];
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const sign = descending ? -1 : 1;
  const before = (p: number, q: number): boolean => {
    const apart = sign * (values[p]! - values[q]!);
    if (Math.abs(apart) > SAME) return apart < 0;
    return n[p]! === n[q]! ? p < q : n[p]! > n[q]!;
  };
  for (let item = 0; item < values.length; item++) {
    const value = values[item]!;
    if (Number.isNaN(value)) continue;
    if (n[item]! < least) {
      below++;
      continue;
    }
    all++;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
    if (items.length === few && !before(item, items[few - 1]!)) continue;
    const at = items.findIndex((other) => before(item, other));
    items.splice(at < 0 ? items.length : at, 0, item);
    if (items.length > few) items.pop();
  }
  return { items, all, below, level: all > 1 && highest - lowest <= SAME };
}

function rankings(matrix: PositionMatrix, pairs: PairTable, issues: readonly IssueCounts[]): Ranking[] {
  const pair = (id: "closest" | "furthest"): Ranking => ({
    id,
    kind: "actor",
    descending: id === "closest",
    values: (unknown) => pairs.under(unknown),
    n: pairs.overlap,
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
  measure: "contestedShare" | "agreementIndex",
  issues: readonly IssueCounts[],
): Ranking {
  return {
    id,
    kind: "issue",
    descending: true,
    values: (unknown) =>
      issues.map((issue) => {
        const value = spreadUnder(issue, measure, unknown);
        return id === "contested" && value === 0 ? Number.NaN : value;
      }),
    n: issues.map(({ known: n }) => n),
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
    descending: false,
    values: (unknown) => under[unknown].value,
    n: under.ignore.partners,
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
  const values = rows.map((i) => n[i]! / of[i]!);
  return {
    id: "known",
    kind: "actor",
    descending: true,
    values: () => values,
    n: rows.map((i) => n[i]!),
    open: false,
    row: (item) => {
      const i = rows[item]!;
      return { things: [i], of: of[i]!, low: Number.NaN, high: Number.NaN };
    },
  };
}
