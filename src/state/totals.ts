/** The whole of a dataset in numbers. */
import type { Dataset } from "../domain/dataset.ts";
import { type DaySpan, NO_DAY } from "../domain/days.ts";
import { isPosition } from "../domain/stance.ts";

/** The whole, in numbers. */
export interface Totals {
  readonly actors: number;
  readonly issues: number;
  /** Statements, and those among them that hold a position. */
  readonly statements: number;
  readonly positions: number;
  readonly sources: number;
  readonly span: DaySpan | undefined;
}

/** Counts a dataset; actors as displayed, so that the number is what one can count on the map. O(statements). */
export function countDataset({ actors, issues, sources, stances }: Dataset, fold: Uint32Array): Totals {
  let positions = 0;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < stances.length; row++) {
    if (isPosition(stances.stance[row]!)) positions++;
    const first = stances.from[row]!;
    const last = stances.to[row]!;
    if (first === NO_DAY) continue;
    if (first < from) from = first;
    if (last > to) to = last;
  }
  return {
    actors: actors.filter((_, index) => fold[index] === index).length,
    issues: issues.length,
    statements: stances.length,
    positions,
    sources: sources.length,
    span: from <= to ? { from, to } : undefined,
  };
}
