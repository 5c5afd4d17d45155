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

/** A tie with what rows are sorted by; what else a row says is worked out when it is shown. */
export interface Row {
  readonly tie: number;
  readonly actor: number;
  readonly issue: number;
}

/** Ranks of names in reading order, so that sorting ten thousand rows compares numbers. */
export interface Ranks {
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
}

/** All rows, sorted; equal ones by actor, then issue. */
export function buildRows(shown: Shown, ranks: Ranks, { column, descending }: Order): Row[] {
  const { ties, summary } = shown;
  const rows: (Row & { readonly by: number })[] = [];
  const valueOfTie = numberFor(column, shown, ranks);
  for (let tie = 0; tie < ties.length; tie++) {
    if (summary.count[tie] === 0) continue;
    rows.push({ tie, actor: ties.actor[tie]!, issue: ties.issue[tie]!, by: valueOfTie(tie) });
  }
  const sign = descending ? -1 : 1;
  return rows.sort(
    (a, b) =>
      sign * (a.by - b.by) ||
      ranks.actor[a.actor]! - ranks.actor[b.actor]! ||
      ranks.issue[a.issue]! - ranks.issue[b.issue]!,
  );
}

/** The number that a column sorts by; what is not given comes last. */
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
      return (tie) => describeTie(shown, tie)?.voices.length ?? 0;
    case "basis":
      return (tie) => summary.basis[tie]! || BASES.length;
    case "date":
      return (tie) => {
        const day = dataset.stances.from[summary.current[tie]!]!;
        return day === NO_DAY ? Number.MAX_SAFE_INTEGER : day;
      };
  }
}
