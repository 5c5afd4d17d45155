/** The force of what is not known: a gap must not look like support. */

import type { Components } from "./components.ts";
import { distance, MARGIN, NEAR } from "./forces.ts";
import { lengthOf, UNKNOWN_BEYOND } from "./lengths.ts";
import type { Places, Stances } from "./types.ts";

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

/**
 * An issue that an actor is not known to stand on goes farther from it than the nearest that it does stand on, and the nearest
 * that it supports comes nearer.
 * @param drawn as that is drawn now; else as long as its spring asks for, and nothing comes nearer.
 */
export function addGaps(gaps: Gaps, stances: Stances, at: Places, force: Float64Array, drawn: boolean): void {
  if (gaps.actor.length === 0) return;
  const { nearest, supported } = nearestOf(stances, at);
  const worst = new Float64Array(stances.actors);
  for (let k = 0; k < gaps.actor.length; k++) {
    const a = gaps.actor[k]!;
    const length = distance(at, a, gaps.issue[k]!);
    const lack = (drawn ? nearest[a]! + MARGIN : gaps.length[a]!) - length;
    if (lack <= 0 || length < NEAR) continue;
    worst[a] = Math.max(worst[a]!, lack);
    along(at, force, a, gaps.issue[k]!, (gaps.push * lack) / (2 * length));
  }
  if (!drawn) return;
  for (let a = 0; a < stances.actors; a++) {
    if (worst[a] === 0 || supported[a]! < 0) continue;
    const length = distance(at, a, supported[a]!);
    if (length >= NEAR) along(at, force, a, supported[a]!, (-gaps.pull * worst[a]!) / (2 * length));
  }
}

/** For each actor how far the nearest issue is that it is known to stand on, and which the nearest is that it supports, or −1. */
function nearestOf({ actors, actor, issue, position }: Stances, at: Places) {
  const nearest = new Float64Array(actors).fill(Number.POSITIVE_INFINITY);
  const supported = new Int32Array(actors).fill(-1);
  const least = nearest.slice();
  for (let e = 0; e < actor.length; e++) {
    const a = actor[e]!;
    const length = distance(at, a, actors + issue[e]!);
    nearest[a] = Math.min(nearest[a]!, length);
    if (!(position[e]! > 0) || length >= least[a]!) continue;
    least[a] = length;
    supported[a] = actors + issue[e]!;
  }
  return { nearest, supported };
}

/** Pushes two nodes apart by g times their difference; together, where it is negative. */
function along(at: Places, force: Float64Array, i: number, j: number, g: number): void {
  const gx = g * (at[2 * i]! - at[2 * j]!);
  const gy = g * (at[2 * i + 1]! - at[2 * j + 1]!);
  force[2 * i]! += gx;
  force[2 * i + 1]! += gy;
  force[2 * j]! -= gx;
  force[2 * j + 1]! -= gy;
}
