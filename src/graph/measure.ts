/** Node sizes: a named measure of how much is known of an actor or an issue, under the filter in force. */
import { isPosition } from "../domain/stance.ts";
import { memoAlong } from "./along.ts";
import { type Change, passingTies } from "./narrowed.ts";
import type { TieIndex, TieSummary } from "./ties.ts";

export const NODE_MEASURES = ["ties", "statements"] as const;
/** ties = pairs with a known position; statements = passing statements on those pairs. */
export type NodeMeasure = (typeof NODE_MEASURES)[number];

/** A number for each actor and each issue, by index. */
export interface ByNode {
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
}

export interface NodeMeasures extends ByNode {
  readonly max: number;
}

/** What a tie is worth under a filter: by its code, and as many times. */
interface Worth {
  /** Undefined = 1 for every tie. */
  readonly codes: Uint8Array | undefined;
  readonly of: Uint8Array;
  readonly times: Uint32Array | undefined;
}

/** 1 where some statement passes. */
const PASSES = Uint8Array.of(0, 1);
const POSITIONS = Uint8Array.from({ length: 256 }, (_, code) => (isPosition(code) ? 1 : 0));

/** Adds what each tie is worth to both its ends. @param sign of what is added. @param only these ties. */
function addTo(
  { actor, issue }: ByNode,
  ties: TieIndex,
  { codes, of, times }: Worth,
  sign = 1,
  only?: Uint32Array,
): void {
  const count = only?.length ?? ties.length;
  for (let i = 0; i < count; i++) {
    const t = only ? only[i]! : i;
    const each = codes ? of[codes[t]!]! : 1;
    if (each === 0) continue;
    const value = sign * (times ? each * times[t]! : each);
    actor[ties.actor[t]!]! += value;
    issue[ties.issue[t]!]! += value;
  }
}

/** From one filter to the next. @param worthIn what ties are worth under a filter. O(ties that changed). */
function following(
  before: ByNode,
  { from, ties: changed }: Change,
  summary: TieSummary,
  ties: TieIndex,
  worthIn: (summary: TieSummary) => Worth,
): ByNode {
  const next = { actor: before.actor.slice(), issue: before.issue.slice() };
  addTo(next, ties, worthIn(from), -1, changed);
  addTo(next, ties, worthIn(summary), 1, changed);
  return next;
}

const nobody = (actors: number, issues: number): ByNode => ({
  actor: new Uint32Array(actors),
  issue: new Uint32Array(issues),
});

/** Known positions count, by one or by their statements; `not found` and `not applicable` never do. */
const knownIn =
  (measure: NodeMeasure) =>
  (summary: TieSummary): Worth => ({
    codes: summary.stance,
    of: POSITIONS,
    times: measure === "ties" ? undefined : summary.count, // asked for only where it is needed
  });

/** Counts the known positions. O(ties). */
export function measureNodes(
  ties: TieIndex,
  summary: TieSummary,
  measure: NodeMeasure,
  actors: number,
  issues: number,
): NodeMeasures {
  const all = nobody(actors, issues);
  addTo(all, ties, knownIn(measure)(summary));
  return withMax(all);
}

function withMax({ actor, issue }: ByNode): NodeMeasures {
  let max = 0;
  for (const values of [actor, issue])
    for (let i = 0; i < values.length; i++) if (values[i]! > max) max = values[i]!;
  return { actor, issue, max };
}

/** {@link measureNodes}, from one filter to the next. O(ties that changed). */
export function createMeasure() {
  return memoAlong(
    (summary, ties: TieIndex, measure: NodeMeasure, actors: number, issues: number): NodeMeasures =>
      measureNodes(ties, summary, measure, actors, issues),
    (before, change, summary, ties, measure) =>
      withMax(following(before, change, summary, ties, knownIn(measure))),
  );
}

const passingIn = (summary: TieSummary): Worth => ({
  codes: passingTies(summary),
  of: PASSES,
  times: undefined,
});

/** How many ties of each actor and issue show anything, from one filter to the next. O(ties that changed). */
export function createPassing() {
  return memoAlong(
    (summary, ties: TieIndex, actors: number, issues: number): ByNode => {
      const all = nobody(actors, issues);
      addTo(all, ties, passingIn(summary));
      return all;
    },
    (before, change, summary, ties) => following(before, change, summary, ties, passingIn),
  );
}
