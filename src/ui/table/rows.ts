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

/** Ties, sorted; equal ones by actor, then issue. O(ties): each pass counts, none compares. */
export function buildRows(shown: Shown, ranks: Ranks, { column, descending }: Order): Uint32Array {
  const { ties, summary } = shown;
  const passing = new Uint32Array(ties.length);
  let length = 0;
  for (let tie = 0; tie < ties.length; tie++) if (summary.count[tie] !== 0) passing[length++] = tie;
  const rows = passing.subarray(0, length);
  const byIssue = sorted(rows, (tie) => ranks.issue[ties.issue[tie]!]!);
  const byActor = sorted(byIssue, (tie) => ranks.actor[ties.actor[tie]!]!);
  if (column === "actor" && !descending) return byActor;
  return sorted(byActor, numberFor(column, shown, ranks), descending);
}

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
      const days = [...new Set(from)].filter((day) => day !== NO_DAY).sort((a, b) => a - b);
      const rank = new Map(days.map((day, at) => [day, at]));
      return (tie) => rank.get(from[summary.current[tie]!]!) ?? days.length;
    }
  }
}

/** How many say so. Most ties rest on one statement, and there is nothing to count. */
function voicesOf(shown: Shown, tie: number): number {
  const { start, rows } = shown.ties;
  if (start[tie + 1]! - start[tie]! > 1) return describeTie(shown, tie)?.voices.length ?? 0;
  return shown.dataset.stances.text.voice?.codes[rows[start[tie]!]!] ? 1 : 0;
}
