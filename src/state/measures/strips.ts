/** Each issue as a line from opposing to supporting, with those known on it, and those of whom nothing is known beside it. */
import type { IssueMeasures } from "../../analytics/issues.ts";
import { eachKnown } from "../../analytics/matrix.ts";
import { unknownOf } from "../../analytics/readings.ts";
import { POSITION_CODES } from "../../domain/stance.ts";
import { findTie } from "../../graph/ties.ts";
import { issuesOf } from "./openFigure.ts";
import type { Basis } from "./task.ts";

export type { IssueMeasures };

export const STRIP_ORDERS = ["contested", "name", "known"] as const;
export type StripOrder = (typeof STRIP_ORDERS)[number];

export interface StripMark {
  /** Index of the displayed actor. */
  readonly actor: number;
  /** −1 opposes … +1 supports. */
  readonly position: number;
  /** Stance and basis codes. */
  readonly stance: number;
  readonly basis: number;
  /** Its statements take different positions; the one that counts is drawn. */
  readonly differs: boolean;
}

export interface Strip {
  readonly measures: IssueMeasures;
  /** Index of the issue. */
  readonly issue: number;
  /** From opposing to supporting; at the same place in the order of the data. */
  readonly marks: readonly StripMark[];
  /** Actors in view of whom nothing is known on it: never drawn in the middle. */
  readonly unknown: readonly number[];
}

/** Issues in view in the wanted order. @param rank of names, by issue. */
export function orderStrips(basis: Basis, order: StripOrder, rank: Uint32Array): IssueMeasures[] {
  const smaller = ({ votes }: IssueMeasures) => Math.min(votes[0]!, votes[1]!);
  const share = (one: IssueMeasures) => one.spread.contestedShare || 0;
  return issuesOf(basis).toSorted(
    (p, q) =>
      (order === "contested" ? share(q) - share(p) || smaller(q) - smaller(p) || q.known - p.known : 0) ||
      (order === "known" ? q.known - p.known : 0) ||
      rank[p.issue]! - rank[q.issue]!,
  );
}

/** What stands on one strip. O(actors · log cells). */
export function buildStrip({ matrix, byIssue, shown }: Basis, measures: IssueMeasures): Strip {
  const { issue } = measures;
  const { ties, summary } = shown;
  const marks: StripMark[] = [];
  eachKnown(byIssue, issue, (actor, position) => {
    const tie = findTie(ties, actor, issue);
    const kinds = POSITION_CODES.filter((code) => (summary.kinds[tie]! & (1 << code)) !== 0);
    marks.push({
      actor,
      position,
      stance: summary.stance[tie]!,
      basis: summary.basis[tie]!,
      differs: kinds.length > 1,
    });
  });
  marks.sort((p, q) => p.position - q.position || p.stance - q.stance || p.actor - q.actor);
  return { measures, issue, marks, unknown: unknownOf(matrix, issue) };
}
