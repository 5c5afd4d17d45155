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

/** Adds what each tie is worth to both its ends. @param only these ties, and what they are worth more than before. */
function addTo(
  { actor, issue }: ByNode,
  ties: TieIndex,
  worth: (tie: number) => number,
  only?: Uint32Array,
): void {
  const count = only?.length ?? ties.length;
  for (let i = 0; i < count; i++) {
    const t = only ? only[i]! : i;
    const value = worth(t);
    if (value === 0) continue;
    actor[ties.actor[t]!]! += value;
    issue[ties.issue[t]!]! += value;
  }
}

/** From one filter to the next. @param worthIn what a tie is worth under a filter. O(ties that changed). */
function following(
  before: ByNode,
  { from, ties: changed }: Change,
  summary: TieSummary,
  ties: TieIndex,
  worthIn: (summary: TieSummary) => (tie: number) => number,
): ByNode {
  const next = { actor: before.actor.slice(), issue: before.issue.slice() };
  const [was, is] = [worthIn(from), worthIn(summary)];
  addTo(next, ties, (t) => is(t) - was(t), changed);
  return next;
}

const nobody = (actors: number, issues: number): ByNode => ({
  actor: new Uint32Array(actors),
  issue: new Uint32Array(issues),
});

/** Known positions count, by one or by their statements; `not found` and `not applicable` never do. */
const knownIn =
  (measure: NodeMeasure) =>
  (summary: TieSummary): ((tie: number) => number) => {
    const { stance } = summary;
    const counts = measure === "ties" ? undefined : summary.count; // asked for only where it is needed
    return (t) => (isPosition(stance[t]!) ? (counts ? counts[t]! : 1) : 0);
  };

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

const passingIn = (summary: TieSummary): ((tie: number) => number) => {
  const passes = passingTies(summary);
  return (t) => (passes ? passes[t]! : 1);
};

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
