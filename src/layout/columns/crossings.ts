/** How many ties of two columns cross, exactly. */
import type { Stances } from "../sis/types.ts";
import type { Sides } from "./sides.ts";

/**
 * Pairs of ties that cross when the columns are in these orders: inversions, counted with a tree of sums (Fenwick 1994; after
 * Barth, Jünger & Mutzel 2004, doi:10.7155/jgaa.00088). Ties with an end in common do not cross. O(ties · log nodes).
 * @param rank place of each node in its column.
 */
export function countCrossings([left]: Sides, rank: readonly [Uint32Array, Uint32Array]): number {
  const [ofLeft, ofRight] = rank;
  const order = new Uint32Array(left.count);
  for (let i = 0; i < left.count; i++) order[ofLeft[i]!] = i;
  const tree = new Uint32Array(ofRight.length + 1);
  let before = 0;
  let crossings = 0;
  for (const i of order) {
    const from = left.start[i]!;
    const to = left.start[i + 1]!;
    // Those of one node are counted before any of them is entered: they do not cross each other.
    for (let k = from; k < to; k++) {
      let atOrAbove = 0;
      for (let r = ofRight[left.to[k]!]! + 1; r > 0; r &= r - 1) atOrAbove += tree[r]!;
      crossings += before - atOrAbove;
    }
    for (let k = from; k < to; k++)
      for (let r = ofRight[left.to[k]!]! + 1; r < tree.length; r += r & -r) tree[r]!++;
    before += to - from;
  }
  return crossings;
}

/** Pairs of ties that could cross: those without an end in common. In an order left to chance, half of them do. */
export function possibleCrossings({ actors, issues, actor, ofActor, ofIssue }: Stances): number {
  const pairs = (n: number) => (n < 2 ? 0 : (n * (n - 1)) / 2);
  let possible = pairs(actor.length);
  for (let a = 0; a < actors; a++) possible -= pairs(ofActor[a + 1]! - ofActor[a]!);
  for (let i = 0; i < issues; i++) possible -= pairs(ofIssue[i + 1]! - ofIssue[i]!);
  return possible;
}
