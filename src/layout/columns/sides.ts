/** Both columns of a picture as they see each other: neighbours by number, and what must stay together. */
import { type Components, findComponents } from "../sis/components.ts";
import { spectralPlaces } from "../sis/spectral.ts";
import type { Stances } from "../sis/types.ts";

/** One column: its nodes are 0 … count − 1, as the input numbers actors, or issues. */
export interface Side {
  readonly count: number;
  /** Neighbours of node i in the other column: `to[start[i]] … to[start[i + 1] − 1]`, ascending. */
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  /** Group of each node, numbered from the largest on; nodes without a tie are a last group of their own. */
  readonly group: Uint32Array;
  /** Where the node stands on the leading axis of the stances: those of one mind are near. */
  readonly axis: Float64Array;
}

/** Actors, issues. */
export type Sides = readonly [Side, Side];

export function sidesOf(stances: Stances, seed: number): Sides {
  const { actors, issues, actor, issue, ofActor, ofIssue, byIssue } = stances;
  const nodes = actors + issues;
  const groups = findComponents(nodes, { a: actor, b: issue.map((i) => actors + i) });
  const at = spectralPlaces(stances, groups, seed);
  const axis = Float64Array.from({ length: nodes }, (_, i) => at[2 * i]!);
  const group = groupsBySize(groups);
  const side = (start: Uint32Array, to: Uint32Array, from: number, end: number): Side => ({
    count: end - from,
    start,
    to,
    group: group.subarray(from, end),
    axis: axis.subarray(from, end),
  });
  return [
    side(ofActor, issue, 0, actors),
    side(
      ofIssue,
      byIssue.map((e) => actor[e]!),
      actors,
      nodes,
    ),
  ];
}

function groupsBySize({ count, start, of }: Components): Uint32Array {
  const size = (c: number) => start[c + 1]! - start[c]!;
  const order = Array.from({ length: count }, (_, c) => c).sort((p, q) => size(q) - size(p) || p - q);
  const rank = new Uint32Array(count);
  order.forEach((c, k) => {
    rank[c] = k;
  });
  return Uint32Array.from(of, (c) => (c < 0 ? count : rank[c]!));
}

/** The places in a column by node, from its nodes from top to bottom. */
export function ranksOf(order: Uint32Array): Uint32Array {
  const rank = new Uint32Array(order.length);
  for (let k = 0; k < order.length; k++) rank[order[k]!] = k;
  return rank;
}
