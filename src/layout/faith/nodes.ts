/** How well each single node is drawn: are those it goes with nearer than those it does not? */
import { stress } from "../sis/forces.ts";
import type { Places, Springs, Stances } from "../sis/types.ts";
import { mean, shareSmaller } from "./ranks.ts";

/**
 * For each node the share of its (supported, opposed) pairs that are drawn the right way round, the supported nearer; NaN for a
 * node that cannot be tested because it has one camp only. Below ½ it is drawn inverted. O(stances · log).
 */
export function nodeAccuracy(stances: Stances, at: Places): Float64Array {
  const { actors, issues, actor, issue, position, ofActor, ofIssue, byIssue } = stances;
  const distance = Float64Array.from(actor, (a, e) => {
    const dx = at[2 * a]! - at[2 * (actors + issue[e]!)]!;
    const dy = at[2 * a + 1]! - at[2 * (actors + issue[e]!) + 1]!;
    return Math.sqrt(dx * dx + dy * dy);
  });
  const of = (list: ArrayLike<number>, from: number, to: number) => {
    const near: number[] = [];
    const far: number[] = [];
    for (let k = from; k < to; k++) {
      const e = list[k]!;
      if (position[e]! !== 0) (position[e]! > 0 ? near : far).push(distance[e]!);
    }
    return shareSmaller(near, far) ?? Number.NaN;
  };
  const own = Uint32Array.from(actor.keys());
  const accuracy = new Float64Array(actors + issues);
  for (let a = 0; a < actors; a++) accuracy[a] = of(own, ofActor[a]!, ofActor[a + 1]!);
  for (let i = 0; i < issues; i++) accuracy[actors + i] = of(byIssue, ofIssue[i]!, ofIssue[i + 1]!);
  return accuracy;
}

/** Mean over some of the numbers, NaN left out, and how many were left in. */
export function meanKnown(values: Float64Array): { readonly mean: number | null; readonly count: number } {
  const known = [...values].filter((value) => !Number.isNaN(value));
  return { mean: mean(known), count: known.length };
}

/** Each node's share of the stress of all springs, half of each spring for either end: 0 … 1, together 1 (or all 0). */
export function stressShares(springs: Springs, at: Places, nodes: number): Float64Array {
  const shares = new Float64Array(nodes);
  const total = stress(springs, at, shares);
  if (total > 0) for (let i = 0; i < nodes; i++) shares[i]! /= total;
  return shares;
}

/** What the circle of an issue is found from: entry e of each array is what one actor says on it. */
export interface IssueStances {
  /** The node of the issue. */
  readonly node: number;
  /** Nodes of actors. */
  readonly actor: ArrayLike<number>;
  /** Above 0 supports, below opposes. */
  readonly position: ArrayLike<number>;
}

/** What is said on an issue, by the number that it has among issues. */
export function stancesOn(
  { actors, actor, position, ofIssue, byIssue }: Stances,
  issue: number,
): IssueStances {
  const entries = byIssue.subarray(ofIssue[issue]!, ofIssue[issue + 1]!);
  return {
    node: actors + issue,
    actor: entries.map((e) => actor[e]!),
    position: Float64Array.from(entries, (e) => position[e]!),
  };
}

export interface ReachCircle {
  /** In the units of the places. */
  readonly radius: number;
  /** Actors on the wrong side of the circle, ascending. */
  readonly exceptions: Uint32Array;
}

/**
 * The circle around an issue that best parts its supporters (inside) from its opponents (outside), by balanced accuracy, half
 * way between the nearest on both sides; undefined where there is one camp only. O(stances of the issue · log).
 */
export function reachCircle(stances: IssueStances, at: Places): ReachCircle | undefined {
  const { node, actor, position } = stances;
  const members = Array.from(position, (_, e) => e)
    .filter((e) => position[e] !== 0)
    .map((e) => {
      const dx = at[2 * actor[e]!]! - at[2 * node]!;
      const dy = at[2 * actor[e]! + 1]! - at[2 * node + 1]!;
      return { actor: actor[e]!, supports: position[e]! > 0, distance: Math.sqrt(dx * dx + dy * dy) };
    })
    .sort((p, q) => p.distance - q.distance || p.actor - q.actor);
  const supporters = members.filter(({ supports }) => supports).length;
  const opponents = members.length - supporters;
  if (supporters === 0 || opponents === 0) return undefined;
  let score = 0;
  let best = 0;
  let inside = 0;
  members.forEach(({ supports, distance }, k) => {
    score += supports ? opponents : -supporters;
    // Nodes at one distance are all inside or all outside.
    if (score <= best || members[k + 1]?.distance === distance) return;
    best = score;
    inside = k + 1;
  });
  const radius =
    ((members[inside - 1]?.distance ?? 0) + (members[inside]?.distance ?? members[inside - 1]!.distance)) / 2;
  const exceptions = members
    .filter(({ supports }, k) => supports !== k < inside)
    .map((member) => member.actor);
  return { radius, exceptions: Uint32Array.from(exceptions).sort() };
}
