/** Ranked lists as they are shown: each row with the figure that its number is. */

import type { Unknown } from "../../analytics/pairTable.ts";
import type { RankedList, RankedRow, RankId } from "../../analytics/ranked.ts";
import { LEASTS, RANKS } from "../../analytics/ranked.ts";
import type { FigureRef } from "./figure.ts";
import type { FoundRanks } from "./found.ts";

export { LEASTS, RANKS, type RankId };

export interface RankRow extends RankedRow {
  readonly figure: FigureRef;
}

export interface RankList extends Omit<RankedList, "rows"> {
  readonly rows: readonly RankRow[];
}

/** @param least one of {@link LEASTS}. */
export function ranksOf({ basis, ranked }: FoundRanks, unknown: Unknown, least: number): RankList[] {
  const { actors, issues } = basis.shown.dataset;
  const figureOf = (id: RankId, [first, second]: readonly number[]): FigureRef => {
    if (id === "contested" || id === "agreed") {
      const measure = id === "contested" ? "contestedShare" : "agreementIndex";
      return { of: "issue", measure, issue: issues[first!]!.id };
    }
    if (id === "closest" || id === "furthest")
      return {
        of: "pair",
        measure: "agreement",
        kind: "actor",
        a: actors[first!]!.id,
        b: actors[second!]!.id,
      };
    const measure = id === "isolated" ? "meanAgreement" : "known";
    return { of: "actor", measure, actor: actors[first!]!.id };
  };
  const lists = ranked[unknown][(LEASTS as readonly number[]).indexOf(least)] ?? [];
  return lists.map((list) => ({
    ...list,
    rows: list.rows.map((row) => ({ ...row, figure: figureOf(list.id, row.things) })),
  }));
}
