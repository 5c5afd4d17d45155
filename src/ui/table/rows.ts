/** The rows of the table: every tie that shows under the filter, in the wanted order. */
import { BASES, STANCES } from "../../domain/stance.ts";
import { describeTie, type Shown, type TieDescription } from "../../state/describe.ts";

export const COLUMNS = ["actor", "issue", "stance", "statements", "voices", "basis", "date"] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

export interface Row extends TieDescription {
  readonly actor: number;
  readonly issue: number;
}

/** Ranks of names in reading order, so that sorting ten thousand rows compares numbers. */
export interface Ranks {
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
}

export function rankNames(names: readonly string[], locale: string): Uint32Array {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const order = names.map((_, index) => index).sort((a, b) => compare(names[a]!, names[b]!));
  const ranks = new Uint32Array(names.length);
  order.forEach((index, rank) => {
    ranks[index] = rank;
  });
  return ranks;
}

/** All rows, sorted; equal ones by actor, then issue. */
export function buildRows(shown: Shown, ranks: Ranks, { column, descending }: Order): Row[] {
  const { ties } = shown;
  const rows: Row[] = [];
  for (let tie = 0; tie < ties.length; tie++) {
    const description = describeTie(shown, tie);
    if (description) rows.push({ ...description, actor: ties.actor[tie]!, issue: ties.issue[tie]! });
  }
  const byName = (a: Row, b: Row) =>
    ranks.actor[a.actor]! - ranks.actor[b.actor]! || ranks.issue[a.issue]! - ranks.issue[b.issue]!;
  const value = valueOf(column, ranks);
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => sign * (value(a) - value(b)) || byName(a, b));
}

/** The number that a column sorts by. */
function valueOf(column: Column, ranks: Ranks): (row: Row) => number {
  switch (column) {
    case "actor":
      return ({ actor }) => ranks.actor[actor]!;
    case "issue":
      return ({ issue }) => ranks.issue[issue]!;
    case "stance":
      return ({ stance }) => Math.min(stance, STANCES.length);
    case "statements":
      return ({ statements }) => statements;
    case "voices":
      return ({ voices }) => voices.length;
    case "basis":
      return ({ basis }) => (basis === 0 ? BASES.length : basis);
    case "date":
      return ({ span }) => span?.from ?? Number.MIN_SAFE_INTEGER;
  }
}
