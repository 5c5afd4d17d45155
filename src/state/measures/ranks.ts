/** Ranked lists as they are shown: each row with the figure that its number is. */
import type { RankedList, RankedRow, RankId } from "../../analytics/ranked.ts";
import { LEASTS, RANKS } from "../../analytics/ranked.ts";
import type { Dataset } from "../../domain/dataset.ts";
import type { FigureRef } from "./figure.ts";

export { LEASTS, RANKS, type RankId };

export interface RankRow extends RankedRow {
  readonly figure: FigureRef;
}

export interface RankList extends Omit<RankedList, "rows"> {
  readonly rows: readonly RankRow[];
}

export function ranksOf({ actors, issues }: Dataset, lists: readonly RankedList[]): RankList[] {
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
  return lists.map((list) => ({
    ...list,
    rows: list.rows.map((row) => ({ ...row, figure: figureOf(list.id, row.things) })),
  }));
}
