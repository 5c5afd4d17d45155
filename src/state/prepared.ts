/** What follows from a dataset while nothing is narrowed or unfolded: made where the files are read, away from the screen. */
import { Checksum } from "../base/hash.ts";
import { type Dataset, ruleOf } from "../domain/dataset.ts";
import { resolveFold } from "../graph/fold.ts";
import { drawLots } from "../graph/lots.ts";
import { measureNodes, type NodeMeasures } from "../graph/measure.ts";
import { findTiesOfRows } from "../graph/narrowed.ts";
import {
  type Line,
  linesBetweenNodes,
  memberLines,
  type NodeLines,
  type NodeOrder,
  orderNodes,
} from "../graph/order.ts";
import { type KnownPositions, knownPositions } from "../graph/positions.ts";
import { buildTies, summarizeTies, type TieIndex, type TieSummary } from "../graph/ties.ts";
import { EMPTY_ARRANGEMENT, NEUTRAL_VALUE } from "./arrangement.ts";
import { buildChoices, type Choices } from "./choices.ts";
import { buildFrame, type TimelineFrame } from "./timeline.ts";
import { countDataset, type Totals } from "./totals.ts";

/** What the map of everything rests on. */
export interface PreparedBase {
  readonly fold: Uint32Array;
  readonly ties: TieIndex;
  readonly summary: TieSummary;
  /** Known positions, as neutral is read by default, with no wording turned round. */
  readonly entries: number;
  /** A name for what a map of all of it rests on, as it is read by default. */
  readonly base: string;
  /** Its nodes, its lines, and which of these lead from members to their bodies. */
  readonly order: NodeOrder;
  readonly lines: NodeLines;
  readonly members: readonly Line[];
}

export interface Prepared extends PreparedBase {
  /** By which the lines are thinned. */
  readonly lots: Int32Array;
  /** The tie of each statement. */
  readonly tieOfRow: Uint32Array;
  /** Which layout has been told of the base: the how manieth that was started; undefined = none has. */
  readonly handed?: number | undefined;
  /** Known positions of each actor and issue. */
  readonly measures: NodeMeasures;
  readonly totals: Totals;
  /** With the counts of everything. */
  readonly choices: Choices;
  /** Undefined where nothing is dated. */
  readonly frame: TimelineFrame | undefined;
}

/** O(statements). */
export function prepareBase(dataset: Dataset): { base: PreparedBase; known: KnownPositions } {
  const fold = resolveFold(dataset.actors, new Set());
  const ties = buildTies(dataset.stances, fold, dataset.issues.length);
  const summary = summarizeTies(ties, dataset.stances, undefined, ruleOf(dataset));
  const known = knownPositions(ties, summary, NEUTRAL_VALUE[EMPTY_ARRANGEMENT.neutral]);
  const order = orderNodes(dataset, fold);
  const members = memberLines(dataset, order);
  const lines = linesBetweenNodes(order, ties, members);
  const base = baseOf(dataset, ties, known);
  const entries = known.tie.length;
  return { base: { fold, ties, summary, entries, base, order, lines, members }, known };
}

/** O(statements). */
export function prepare(dataset: Dataset, base: PreparedBase): Prepared {
  const { fold, ties, summary, lines } = base;
  return {
    ...base,
    lots: drawLots(lines),
    tieOfRow: findTiesOfRows(ties),
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
