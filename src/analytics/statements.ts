/** The two-mode network by statements, as Discourse Network Analyzer counts it: every statement, not the current one alone. */
import type { BitSet } from "../base/bitset.ts";
import type { StanceTable } from "../domain/dataset.ts";
import { OPPOSE, SUPPORT } from "../domain/stance.ts";
import type { TieIndex } from "./ties.ts";

/** By tie: passing statements that support, and that oppose. Others are no statement to DNA's binary qualifier. */
export interface StatementCounts {
  readonly support: Uint32Array;
  readonly oppose: Uint32Array;
}

/** O(statements). */
export function countStatements(ties: TieIndex, table: StanceTable, mask?: BitSet): StatementCounts {
  const support = new Uint32Array(ties.length);
  const oppose = new Uint32Array(ties.length);
  for (let t = 0; t < ties.length; t++)
    for (let i = ties.start[t]!; i < ties.start[t + 1]!; i++) {
      const row = ties.rows[i]!;
      if (mask && !mask.has(row)) continue;
      if (table.stance[row] === SUPPORT) support[t]!++;
      else if (table.stance[row] === OPPOSE) oppose[t]!++;
    }
  return { support, oppose };
}

/** 0 none, 1 agree, 2 disagree, 3 mixed: DNA's `combine` of a two-mode tie. */
export function combined({ support, oppose }: StatementCounts): Uint8Array {
  return Uint8Array.from(support, (n, t) => (n > 0 ? 1 : 0) + (oppose[t]! > 0 ? 2 : 0));
}

/**
 * A tie's statements ÷ all of its actor (activity) or of its issue (prominence), 0 … 1; 0 where there are none.
 * Leifeld, Gruber & Bossner, DNA manual, "Normalization for affiliation networks".
 */
export function twoModeShare(
  ties: TieIndex,
  counts: StatementCounts,
  by: "activity" | "prominence",
): Float64Array {
  const end = by === "activity" ? ties.actor : ties.issue;
  const total = new Map<number, number>();
  const of = (t: number) => counts.support[t]! + counts.oppose[t]!;
  for (let t = 0; t < ties.length; t++) total.set(end[t]!, (total.get(end[t]!) ?? 0) + of(t));
  return Float64Array.from({ length: ties.length }, (_, t) => of(t) / (total.get(end[t]!) || 1));
}

/** Between two actors: products of statement counts on the same issue, on the same side and on opposite sides. */
export interface StatementPair {
  readonly congruence: number;
  readonly conflict: number;
}

/**
 * Congruence Σ_j Σ_k x_ijk x_i'jk and conflict Σ_j Σ_k x_ijk x_i'j(1−k) of any two actors with a binary qualifier, counting
 * statements. Pairs with the same first one after another are quick: O(ties of the second).
 * Leifeld, Gruber & Bossner, DNA manual, "Congruence", "Conflict".
 */
export function statementPairs(
  ties: TieIndex,
  { support, oppose }: StatementCounts,
): (one: number, other: number) => StatementPair {
  const tiesOf = new Map<number, number[]>();
  for (let t = 0; t < ties.length; t++) {
    const own = tiesOf.get(ties.actor[t]!);
    if (own) own.push(t);
    else tiesOf.set(ties.actor[t]!, [t]);
  }
  let of = -1;
  let byIssue = new Map<number, number>();
  return (one, other) => {
    if (of !== one) byIssue = new Map(tiesOf.get(one)?.map((t) => [ties.issue[t]!, t]));
    of = one;
    let congruence = 0;
    let conflict = 0;
    for (const t of tiesOf.get(other) ?? []) {
      const mine = byIssue.get(ties.issue[t]!);
      if (mine === undefined) continue;
      congruence += support[mine]! * support[t]! + oppose[mine]! * oppose[t]!;
      conflict += support[mine]! * oppose[t]! + oppose[mine]! * support[t]!;
    }
    return { congruence, conflict };
  };
}
