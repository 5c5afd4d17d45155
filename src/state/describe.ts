/** What can be said in a sentence of a tie, a node or the whole: numbers and names for tooltip, table and status line. */
import type { BitSet } from "../base/bitset.ts";
import { type Dataset, textAt } from "../domain/dataset.ts";
import { type DaySpan, NO_DAY } from "../domain/days.ts";
import { POSITION_CODES, STANCES } from "../domain/stance.ts";
import { passingTies } from "../graph/narrowed.ts";
import { findTie, rowsOfTie, type TieIndex, type TieSummary } from "../graph/ties.ts";
import type { EvidenceGroup } from "./evidence.ts";

/** The parts of the picture that sentences are made from. */
export interface Shown {
  readonly dataset: Dataset;
  readonly fold: Uint32Array;
  readonly ties: TieIndex;
  readonly summary: TieSummary;
  readonly mask: BitSet | undefined;
}

/** Not 0 by tie of which some statement passes; without a look at how many. */
export const passesByTie = (summary: TieSummary): Uint8Array | Uint32Array =>
  passingTies(summary) ?? summary.count;

export interface TieDescription {
  /** Index into the `TieIndex`. */
  readonly tie: number;
  /** Statements that pass the filter. */
  readonly statements: number;
  /** Row of the current statement, and its stance and basis codes. */
  readonly row: number;
  readonly stance: number;
  readonly basis: number;
  /** Stance codes of other passing statements that differ from the current one. */
  readonly others: readonly number[];
  /** Who says what is shown, without repetition; first who says it on the shown basis, newest first. */
  readonly voices: readonly string[];
  /** Those of them who say it on the shown basis. */
  readonly tellers: readonly string[];
  /** The current statement's date, undefined where it has none. */
  readonly span: DaySpan | undefined;
}

/** The tie between a displayed actor and an issue; undefined when there is none, also of an actor inside a folded body, or nothing of it passes. */
export function describePair(shown: Shown, actor: number, issue: number): TieDescription | undefined {
  const tie = findTie(shown.ties, actor, issue);
  return tie < 0 ? undefined : describeTie(shown, tie);
}

/** What a tie shows; undefined when none of its statements passes. */
export function describeTie(
  { dataset, ties, summary, mask }: Shown,
  tie: number,
): TieDescription | undefined {
  const statements = summary.count[tie]!;
  if (statements === 0) return undefined;
  const { stances } = dataset;
  const row = summary.current[tie]!;
  const stance = summary.stance[tie]!;
  const basis = summary.basis[tie]!;
  const same = rowsOfTie(ties, tie, mask)
    .filter((each) => stances.stance[each] === stance)
    .reverse();
  const told = same.filter((each) => stances.basis[each] === basis);
  const voicesOf = (rows: readonly number[]) => [
    ...new Set(rows.map((each) => textAt(stances, "voice", each)).filter((voice) => voice !== "")),
  ];
  return {
    tie,
    statements,
    row,
    stance,
    basis,
    others: POSITION_CODES.filter((code) => code !== stance && (summary.kinds[tie]! & (1 << code)) !== 0),
    voices: voicesOf([...told, ...same]),
    tellers: voicesOf(told),
    span: spanOf(dataset, row),
  };
}

/** One statement, as a tie that rests on it alone. */
export function describeStatement({ dataset }: Pick<Shown, "dataset">, row: number): TieDescription {
  const { stances } = dataset;
  const voice = textAt(stances, "voice", row);
  const voices = voice === "" ? [] : [voice];
  return {
    tie: -1,
    statements: 1,
    row,
    stance: stances.stance[row]!,
    basis: stances.basis[row]!,
    others: [],
    voices,
    tellers: voices,
    span: spanOf(dataset, row),
  };
}

/** A statement's date, undefined where it has none. */
function spanOf({ stances }: Dataset, row: number): DaySpan | undefined {
  return stances.from[row] === NO_DAY ? undefined : { from: stances.from[row]!, to: stances.to[row]! };
}

/** What the passing statements of a group of evidence come to; undefined when there are none. */
export function describeGroup(
  dataset: Dataset,
  { passing, current }: EvidenceGroup,
): Pick<TieDescription, "statements" | "stance" | "span"> | undefined {
  const { stance } = dataset.stances;
  const row = current ?? passing[0];
  if (row === undefined) return undefined;
  return { statements: passing.length, stance: stance[row]!, span: spanOf(dataset, row) };
}

/** Issues of a selected actor by stance code of its own statements, also while it stands inside a folded body. */
export function countGroups(dataset: Dataset, groups: readonly EvidenceGroup[]): Uint32Array {
  const counts = new Uint32Array(STANCES.length);
  for (const group of groups) {
    const shown = describeGroup(dataset, group);
    if (shown) counts[shown.stance]!++;
  }
  return counts;
}

/** Ties of a node by stance code of what they show now. `node` is an index of a displayed actor, or of an issue. */
export function countStances({ ties, summary }: Shown, kind: "actor" | "issue", node: number): Uint32Array {
  const counts = new Uint32Array(STANCES.length);
  const ends = kind === "actor" ? ties.actor : ties.issue;
  for (let tie = 0; tie < ties.length; tie++)
    if (ends[tie] === node && summary.count[tie]! > 0) counts[summary.stance[tie]!]!++;
  return counts;
}
