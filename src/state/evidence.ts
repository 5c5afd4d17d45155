/** The statements behind a selection, grouped for reading: what passes the filter, and what the filter hides. */
import type { BitSet } from "../base/bitset.ts";
import type { Dataset } from "../domain/dataset.ts";
import { STANCE_CODES, STANCES, type StanceCode } from "../domain/stance.ts";
import { findTie, NO_ROW, type TieIndex, type TieSummary } from "../graph/ties.ts";
import type { Selection } from "./model.ts";

/** The statements of one displayed actor on one issue. */
export interface EvidenceGroup {
  /** Index of the displayed actor, and of the issue. */
  readonly actor: number;
  readonly issue: number;
  /** Rows of the stance table, newest first. */
  readonly rows: readonly number[];
  /** Those of them that pass the filter, newest first. */
  readonly passing: readonly number[];
  /** How many passing statements the tie has of each stance code, also outside this group. */
  readonly kinds: Uint32Array;
  /** The row that the map draws, see `TieSummary.current`: the latest passing position, whatever was not found later; undefined when none passes. */
  readonly current: number | undefined;
}

/** Groups under one heading; only an issue's statements are told apart by stance. */
export interface EvidenceSection {
  readonly stance: StanceCode | undefined;
  readonly groups: readonly EvidenceGroup[];
}

export interface Evidence {
  readonly selection: Selection;
  /** Index of the selected actor and issue; −1 where the selection names none. */
  readonly actor: number;
  readonly issue: number;
  /** Index of the actor that stands for it on the map: itself, or the folded body around it; −1 without an actor. */
  readonly displayed: number;
  readonly sections: readonly EvidenceSection[];
  /** All statements and the passing ones, by stance code. */
  readonly all: Uint32Array;
  readonly passing: Uint32Array;
}

/** Ids to indexes. */
interface Lookup {
  readonly actor: ReadonlyMap<string, number>;
  readonly issue: ReadonlyMap<string, number>;
}

/**
 * Gathers the statements behind a selection.
 * A body that is folded speaks for its members, so their statements are among its own; a member that is folded away shows only its own.
 * @returns undefined when nothing is selected or the dataset has no such actor or issue. O(statements of the selection + ties).
 */
export function buildEvidence(
  dataset: Dataset,
  lookup: Lookup,
  fold: Uint32Array,
  ties: TieIndex,
  summary: TieSummary,
  mask: BitSet | undefined,
  selection: Selection | undefined,
): Evidence | undefined {
  if (!selection) return undefined;
  const wanted = resolve(lookup, selection);
  if (!wanted) return undefined;
  const { actor, issue } = wanted;
  const displayed = actor < 0 ? -1 : fold[actor]!;
  const within = displayed === actor ? undefined : insideOf(dataset, actor);
  const groups = tiesOf(ties, displayed, issue).flatMap((tie) => {
    const group = readTie(dataset, ties, summary, tie, mask, within);
    return group.rows.length > 0 ? [group] : [];
  });
  return {
    selection,
    actor,
    issue,
    displayed,
    sections: selection.kind === "issue" ? byStance(dataset, groups) : [{ stance: undefined, groups }],
    all: countKinds(dataset, groups, "rows"),
    passing: countKinds(dataset, groups, "passing"),
  };
}

function resolve(lookup: Lookup, selection: Selection): { actor: number; issue: number } | undefined {
  const actor = selection.kind === "issue" ? -1 : lookup.actor.get(idOf(selection, "actor"));
  const issue = selection.kind === "actor" ? -1 : lookup.issue.get(idOf(selection, "issue"));
  return actor === undefined || issue === undefined ? undefined : { actor, issue };
}

function idOf(selection: Selection, kind: "actor" | "issue"): string {
  return selection.kind === "tie" ? selection[kind] : selection.id;
}

/** Tells whether an actor is the given one or part of it. */
function insideOf(dataset: Dataset, body: number): (actor: number) => boolean {
  return (actor) => {
    for (let i = actor; i >= 0; i = dataset.actors[i]!.partOf) if (i === body) return true;
    return false;
  };
}

/** Ties of an actor, of an issue (−1 = any), or of both; in the order of the tie index. */
function tiesOf(ties: TieIndex, actor: number, issue: number): number[] {
  if (actor >= 0 && issue >= 0) {
    const tie = findTie(ties, actor, issue);
    return tie < 0 ? [] : [tie];
  }
  const found: number[] = [];
  for (let t = 0; t < ties.length; t++)
    if (actor >= 0 ? ties.actor[t] === actor : ties.issue[t] === issue) found.push(t);
  return found;
}

function readTie(
  { stances }: Dataset,
  ties: TieIndex,
  summary: TieSummary,
  tie: number,
  mask: BitSet | undefined,
  within: ((actor: number) => boolean) | undefined,
): EvidenceGroup {
  const rows: number[] = [];
  const passing: number[] = [];
  const kinds = new Uint32Array(STANCES.length);
  for (let i = ties.start[tie + 1]! - 1; i >= ties.start[tie]!; i--) {
    const row = ties.rows[i]!;
    const passes = !mask || mask.has(row);
    if (passes) kinds[stances.stance[row]!]!++;
    if (within && !within(stances.actor[row]!)) continue;
    rows.push(row);
    if (passes) passing.push(row);
  }
  const drawn = summary.current[tie]!;
  const current = drawn === NO_ROW ? undefined : drawn;
  return { actor: ties.actor[tie]!, issue: ties.issue[tie]!, rows, passing, kinds, current };
}

/** The same statements under a heading for each stance, in legend order. */
function byStance({ stances }: Dataset, groups: readonly EvidenceGroup[]): EvidenceSection[] {
  return STANCE_CODES.flatMap((stance) => {
    const same = (row: number) => stances.stance[row] === stance;
    const part = groups.flatMap((group) => {
      const rows = group.rows.filter(same);
      return rows.length === 0 ? [] : [{ ...group, rows, passing: group.passing.filter(same) }];
    });
    return part.length === 0 ? [] : [{ stance, groups: part }];
  });
}

function countKinds(
  { stances }: Dataset,
  groups: readonly EvidenceGroup[],
  list: "rows" | "passing",
): Uint32Array {
  const counts = new Uint32Array(STANCES.length);
  for (const group of groups) for (const row of group[list]) counts[stances.stance[row]!]!++;
  return counts;
}
