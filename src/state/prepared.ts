/** What follows from a dataset while nothing is narrowed or unfolded: made where the files are read, away from the screen. */
import type { Dataset } from "../domain/dataset.ts";
import { resolveFold } from "../graph/fold.ts";
import { buildTies, summarizeTies, type TieIndex, type TieSummary } from "../graph/ties.ts";
import { buildChoices, type Choices } from "./choices.ts";
import { buildFrame, type TimelineFrame } from "./timeline.ts";

export interface Prepared {
  readonly ties: TieIndex;
  readonly summary: TieSummary;
  /** With the counts of everything. */
  readonly choices: Choices;
  /** Undefined where nothing is dated. */
  readonly frame: TimelineFrame | undefined;
}

/** O(statements). */
export function prepare(dataset: Dataset): Prepared {
  const fold = resolveFold(dataset.actors, new Set());
  const ties = buildTies(dataset.stances, fold, dataset.issues.length);
  return {
    ties,
    summary: summarizeTies(ties, dataset.stances, undefined),
    choices: buildChoices(dataset),
    frame: buildFrame(dataset),
  };
}
