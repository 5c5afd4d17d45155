/** The rows of the table: every tie that shows under the filter, in the wanted order. */
import { NO_DAY } from "../../domain/days.ts";
import { BASES } from "../../domain/stance.ts";
import { describeTie, type Shown } from "../../state/describe.ts";

export const COLUMNS = ["actor", "issue", "stance", "statements", "voices", "basis", "date"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** Ranks of names in reading order, so that sorting a million rows compares numbers. */
export interface Ranks {
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
}

/** Ties, sorted; equal ones by actor, then issue. O(ties): what no filter changes is sorted once, each pass counts, none compares. */
export function buildRows(shown: Shown, ranks: Ranks, { column, descending }: Order): Uint32Array {
  const { ties, summary } = shown;
  const all = byNames(ties, ranks);
  const passing = new Uint32Array(ties.length);
  let length = 0;
  for (const tie of all) if (summary.count[tie] !== 0) passing[length++] = tie;
  const rows = passing.subarray(0, length);
  if (column === "actor" && !descending) return rows;
  return sorted(rows, numberFor(column, shown, ranks), descending);
}

const named = new WeakMap<Shown["ties"], { readonly ranks: Ranks; readonly rows: Uint32Array }>();

/** All ties by the names of actors, then issues. */
function byNames(ties: Shown["ties"], ranks: Ranks): Uint32Array {
  const before = named.get(ties);
  if (before && before.ranks.actor === ranks.actor && before.ranks.issue === ranks.issue) return before.rows;
  const starts: number[] = [];
  for (let t = 0; t < ties.length; t++) if (t === 0 || ties.actor[t] !== ties.actor[t - 1]) starts.push(t);
  const rows = new Uint32Array(ties.length);
  const place = new Int32Array(ranks.issue.length).fill(-1);
  let length = 0;
  for (const start of starts.toSorted(
    (a, b) => ranks.actor[ties.actor[a]!]! - ranks.actor[ties.actor[b]!]!,
  )) {
    let end = start;
    for (; end < ties.length && ties.actor[end] === ties.actor[start]; end++)
      place[ranks.issue[ties.issue[end]!]!] = end;
    if ((end - start) * SWEEP >= place.length) {
      for (let rank = 0; rank < place.length; rank++) if (place[rank]! >= 0) rows[length++] = place[rank]!;
      place.fill(-1);
      continue;
    }
    const few = Uint32Array.from(
      { length: end - start },
      (_, i) => ranks.issue[ties.issue[start + i]!]!,
    ).sort();
    for (const rank of few) {
      rows[length++] = place[rank]!;
      place[rank] = -1;
    }
  }
  named.set(ties, { ranks, rows });
  return rows;
}

/** Going through all issues costs less than sorting where an actor has one in so many. */
const SWEEP = 16;

/** Counting sort by a whole number ≥ 0; equals stay as they are, also when it goes downwards. */
function sorted(rows: Uint32Array, keyOf: (tie: number) => number, descending = false): Uint32Array {
  const keys = new Uint32Array(rows.length);
  let most = 0;
  for (let i = 0; i < rows.length; i++) {
    const key = keyOf(rows[i]!);
    keys[i] = key;
    if (key > most) most = key;
  }
  const next = new Uint32Array(most + 2);
  for (let i = 0; i < rows.length; i++) next[(descending ? most - keys[i]! : keys[i]!) + 1]!++;
  for (let k = 0; k <= most; k++) next[k + 1]! += next[k]!;
  const into = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const key = keys[i]!;
    into[next[descending ? most - key : key]!++] = rows[i]!;
  }
  return into;
}

/** The number that a column sorts by, small and whole; what is not given comes last. */
function numberFor(column: Column, shown: Shown, ranks: Ranks): (tie: number) => number {
  const { ties, summary, dataset } = shown;
  switch (column) {
    case "actor":
      return (tie) => ranks.actor[ties.actor[tie]!]!;
    case "issue":
      return (tie) => ranks.issue[ties.issue[tie]!]!;
    case "stance":
      return (tie) => summary.stance[tie]!;
    case "statements":
      return (tie) => summary.count[tie]!;
    case "voices":
      return (tie) => voicesOf(shown, tie);
    case "basis":
      return (tie) => summary.basis[tie]! || BASES.length;
    case "date": {
      const { from } = dataset.stances;
      const { rank, last } = ranksOfDays(from);
      return (tie) => rank.get(from[summary.current[tie]!]!) ?? last;
    }
  }
}

const days = new WeakMap<Int32Array, { readonly rank: ReadonlyMap<number, number>; readonly last: number }>();

/** The place of each day among those that occur, found once. */
function ranksOfDays(from: Int32Array) {
  const before = days.get(from);
  if (before) return before;
  const sortedDays = [...new Set(from)].filter((day) => day !== NO_DAY).sort((a, b) => a - b);
  const found = { rank: new Map(sortedDays.map((day, at) => [day, at])), last: sortedDays.length };
  days.set(from, found);
  return found;
}

/** How many say so. Most ties rest on one statement, and there is nothing to count. */
function voicesOf(shown: Shown, tie: number): number {
  const { start, rows } = shown.ties;
  if (start[tie + 1]! - start[tie]! > 1) return describeTie(shown, tie)?.voices.length ?? 0;
  return shown.dataset.stances.text.voice?.codes[rows[start[tie]!]!] ? 1 : 0;
}
