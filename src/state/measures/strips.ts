/** Each issue as a line from opposing to supporting, with those known on it, and those of whom nothing is known beside it. */
import type { IssueCounts } from "../../analytics/issues.ts";
import type { Unknown } from "../../analytics/pairTable.ts";
import { spreadUnder } from "../../analytics/readings.ts";
import { contestedShare, type Votes } from "../../analytics/spread.ts";
import { isPosition, NOT_APPLICABLE, POSITION_CODES } from "../../domain/stance.ts";
import { type NeutralValue, readPosition } from "../../graph/positions.ts";
import { findTie } from "../../graph/ties.ts";
import type { Shown } from "../describe.ts";

export const STRIP_ORDERS = ["contested", "name", "known"] as const;
export type StripOrder = (typeof STRIP_ORDERS)[number];

/** Issues in view and the actors in view: entry i of each array belongs to one issue; all typed, so that they can be handed over. */
export interface StripTable {
  readonly issue: Uint32Array;
  readonly support: Uint32Array;
  readonly oppose: Uint32Array;
  readonly neutral: Uint32Array;
  readonly known: Uint32Array;
  readonly of: Uint32Array;
  /** Indexes of actors. */
  readonly actors: Uint32Array;
}

export function stripTable(issues: readonly IssueCounts[], actors: readonly number[]): StripTable {
  const column = (value: (one: IssueCounts) => number) => Uint32Array.from(issues, value);
  return {
    issue: column(({ issue }) => issue),
    support: column(({ votes }) => votes[0]!),
    oppose: column(({ votes }) => votes[1]!),
    neutral: column(({ votes }) => votes[2]!),
    known: column(({ known }) => known),
    of: column(({ of }) => of),
    actors: Uint32Array.from(actors),
  };
}

/** What is counted of one issue. */
export interface StripCounts extends Votes {
  readonly issue: number;
  readonly known: number;
  readonly of: number;
}

export function countsAt(table: StripTable, at: number): StripCounts {
  return {
    issue: table.issue[at]!,
    support: table.support[at]!,
    oppose: table.oppose[at]!,
    neutral: table.neutral[at]!,
    known: table.known[at]!,
    of: table.of[at]!,
  };
}

/** The smaller side's share when the unknown is read so; NaN where nobody takes a side. */
export function smallerSide({ support, oppose, neutral, known, of }: StripCounts, unknown: Unknown): number {
  const votes = [support, oppose, neutral];
  const share = contestedShare({ support, oppose, neutral });
  return spreadUnder({ votes, known, of, spread: { contestedShare: share } }, "contestedShare", unknown);
}

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
  /** From opposing to supporting; at the same place in the order of the data. */
  readonly marks: readonly StripMark[];
  /** Actors in view of whom nothing is known on it: never drawn in the middle. */
  readonly unknown: readonly number[];
}

/** Places in the table in the wanted order. @param rank of names, by issue. */
export function orderStrips(table: StripTable, order: StripOrder, rank: ArrayLike<number>): number[] {
  const { issue, support, oppose, known } = table;
  const smaller = (at: number) => Math.min(support[at]!, oppose[at]!);
  const share = (at: number) => smaller(at) / (support[at]! + oppose[at]!) || 0;
  return [...issue.keys()].sort(
    (p, q) =>
      (order === "contested" ? share(q) - share(p) || smaller(q) - smaller(p) || known[q]! - known[p]! : 0) ||
      (order === "known" ? known[q]! - known[p]! : 0) ||
      rank[issue[p]!]! - rank[issue[q]!]!,
  );
}

/** What stands on one strip. O(actors · log ties). @param actors those in view. */
export function buildStrip(
  { ties, summary }: Shown,
  neutral: NeutralValue,
  actors: Uint32Array,
  issue: number,
): Strip {
  const marks: StripMark[] = [];
  const unknown: number[] = [];
  for (const actor of actors) {
    const tie = findTie(ties, actor, issue);
    const stance = tie < 0 ? undefined : summary.stance[tie]!;
    if (tie < 0 || stance === undefined || summary.count[tie] === 0) {
      unknown.push(actor);
      continue;
    }
    const given = isPosition(stance) ? summary.position[tie]! : Number.NaN;
    const position = readPosition(given, stance, neutral, false);
    if (Number.isNaN(position)) {
      if (stance !== NOT_APPLICABLE) unknown.push(actor);
      continue;
    }
    const kinds = POSITION_CODES.filter((code) => (summary.kinds[tie]! & (1 << code)) !== 0);
    marks.push({ actor, position, stance, basis: summary.basis[tie]!, differs: kinds.length > 1 });
  }
  marks.sort((p, q) => p.position - q.position || p.stance - q.stance || p.actor - q.actor);
  return { marks, unknown };
}
