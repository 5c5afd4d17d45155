/** What follows from a dataset while nothing is narrowed or unfolded: made where the files are read, away from the screen. */
import { Checksum } from "../base/hash.ts";
import { type Dataset, ruleOf } from "../domain/dataset.ts";
import { resolveFold } from "../graph/fold.ts";
import { measureNodes, type NodeMeasures } from "../graph/measure.ts";
import { type KnownPositions, knownPositions } from "../graph/positions.ts";
import { buildTies, summarizeTies, type TieIndex, type TieSummary } from "../graph/ties.ts";
import { EMPTY_ARRANGEMENT, NEUTRAL_VALUE } from "./arrangement.ts";
import { buildChoices, type Choices } from "./choices.ts";
import { buildFrame, type TimelineFrame } from "./timeline.ts";
import { countDataset, type Totals } from "./totals.ts";

export interface Prepared {
  readonly ties: TieIndex;
  readonly summary: TieSummary;
  /** As neutral is read by default, with no wording turned round. */
  readonly known: KnownPositions;
  /** A name for what a map of all of it rests on, as it is read by default. */
  readonly base: string;
  /** Known positions of each actor and issue. */
  readonly measures: NodeMeasures;
  readonly totals: Totals;
  /** With the counts of everything. */
  readonly choices: Choices;
  /** Undefined where nothing is dated. */
  readonly frame: TimelineFrame | undefined;
}

/** O(statements). */
export function prepare(dataset: Dataset): Prepared {
  const fold = resolveFold(dataset.actors, new Set());
  const ties = buildTies(dataset.stances, fold, dataset.issues.length);
  const summary = summarizeTies(ties, dataset.stances, undefined, ruleOf(dataset));
  const known = knownPositions(ties, summary, NEUTRAL_VALUE[EMPTY_ARRANGEMENT.neutral]);
  return {
    ties,
    summary,
    known,
    base: baseOf(dataset, ties, known),
    measures: measureNodes(ties, summary, "ties", dataset.actors.length, dataset.issues.length),
    totals: countDataset(dataset, fold),
    choices: buildChoices(dataset),
    frame: buildFrame(dataset),
  };
}

/** Who is part of whom, on what, and where each stands: nodes, their sizes and their places follow from it. */
function baseOf(
  { actors, issues }: Dataset,
  ties: TieIndex,
  { actor, issue, position }: KnownPositions,
): string {
  const sum = new Checksum().number(actors.length).number(issues.length);
  for (const { id, partOf, type } of actors) sum.text(id).number(partOf).text(type);
  for (const { id } of issues) sum.text(id);
  sum.numbers(ties.actor).numbers(ties.issue).numbers(actor).numbers(issue);
  return sum.bytes(new Uint8Array(position.buffer, position.byteOffset, position.byteLength)).hex;
}
