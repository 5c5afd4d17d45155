/** What is not known: the pairs that must not look like support, and what they weigh. */

import type { Components } from "./components.ts";
import { lengthOf, UNKNOWN_BEYOND } from "./lengths.ts";
import type { Stances } from "./types.ts";

/** Pairs of an actor and an issue, of one group, without a known position: entry k joins nodes actor[k] and issue[k]. */
export interface Gaps {
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  /** How far each actor keeps such issues, before it is known where the others are drawn; map units. */
  readonly length: Float64Array;
  /** Of the push on each pair. */
  readonly push: number;
  /** Of the pull between an actor and the nearest issue that it supports, where a gap is nearer. */
  readonly pull: number;
}

/** A few times the push: one issue is drawn in, where many would have to be driven out. */
const PULL = 4;

export const NO_GAPS: Gaps = {
  actor: new Uint32Array(0),
  issue: new Uint32Array(0),
  length: new Float64Array(0),
  push: 0,
  pull: 0,
};

export function findGaps(
  { actors, issues, ofActor, issue, position }: Stances,
  groups: Components,
  push: number,
): Gaps {
  const length = new Float64Array(actors);
  const pairs: { actor: number; issue: number }[] = [];
  for (let a = 0; a < actors; a++) {
    const known = new Set(issue.subarray(ofActor[a]!, ofActor[a + 1]!));
    if (known.size === 0) continue;
    const best = position.subarray(ofActor[a]!, ofActor[a + 1]!).reduce((p, q) => Math.max(p, q));
    length[a] = UNKNOWN_BEYOND * lengthOf(best);
    for (let i = 0; i < issues; i++)
      if (!known.has(i) && groups.of[actors + i] === groups.of[a])
        pairs.push({ actor: a, issue: actors + i });
  }
  return {
    actor: Uint32Array.from(pairs, (pair) => pair.actor),
    issue: Uint32Array.from(pairs, (pair) => pair.issue),
    length,
    push,
    pull: PULL * push,
  };
}

/** What gaps can weigh at each node: the pushes of all springs, and where `drawn` one pull. */
export function loadGaps({ actor, issue, push, pull }: Gaps, load: Float64Array, drawn: boolean): void {
  for (let k = 0; k < actor.length; k++) {
    load[actor[k]!]! += push;
    load[issue[k]!]! += push;
  }
  if (drawn) for (const node of new Set([...actor, ...issue])) load[node]! += pull;
}
