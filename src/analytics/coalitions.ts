/** Coalitions of any number: groups that agree within and disagree between, and how firm they are. */
import { type Neighbours, neighboursOf, type SignedTies } from "./signed.ts";

/** Coalition of a node without ties. */
export const NO_COALITION = -1;

export interface Coalitions {
  /** Coalition by node, 0 the one of the earliest node; NO_COALITION without ties. */
  readonly of: Int32Array;
  readonly count: number;
  /** Strength of positive ties between + negative ties within, and of all ties. */
  readonly frustratedStrength: number;
  readonly strength: number;
}

/**
 * Parts the signed network so that Σ|t| of positive ties between and negative ties within is small: moves single nodes
 * and joins groups while that helps, from two beginnings. Deterministic; good, not proven least.
 * J. A. Davis, "Clustering and structural balance" (1967); P. Doreian & A. Mrvar (1996).
 */
export function coalitions(ties: SignedTies): Coalitions {
  const neighbours = neighboursOf(ties);
  const alone = Int32Array.from({ length: ties.nodes }, (_, i) => i);
  const one = new Int32Array(ties.nodes);
  const found = [alone, one].map((start) => settle(start, ties, neighbours));
  const best = found[0]!.inside >= found[1]!.inside - 1e-9 ? found[0]! : found[1]!;
  const { of, count } = numbered(best.group, neighbours);
  let strength = 0;
  let positive = 0;
  for (const t of ties.strength) {
    strength += Math.abs(t);
    if (t > 0) positive += t;
  }
  return { of, count, frustratedStrength: positive - best.inside, strength };
}

/** Frustration = Σ positive − Σ of ties within, so the sum within is to be made large. */
function settle(
  start: Int32Array,
  ties: SignedTies,
  neighbours: Neighbours,
): { group: Int32Array; inside: number } {
  const group = start.slice();
  let inside = 0;
  for (let e = 0; e < ties.length; e++)
    if (group[ties.a[e]!] === group[ties.b[e]!]) inside += ties.strength[e]!;
  for (;;) {
    const gained = moveNodes(group, neighbours) + joinGroups(group, ties);
    if (gained <= 1e-9) return { group, inside };
    inside += gained;
  }
}

/** Moves each node to the group it agrees with most, or out on its own, until no move gains. */
function moveNodes(group: Int32Array, { node, strength }: Neighbours): number {
  const size = new Uint32Array(group.length);
  for (const g of group) size[g]!++;
  const pull = new Float64Array(group.length);
  let total = 0;
  for (let changed = true; changed; ) {
    changed = false;
    for (let v = 0; v < group.length; v++) {
      const ends = node[v]!;
      if (ends.length === 0) continue;
      for (let k = 0; k < ends.length; k++) pull[group[ends[k]!]!]! += strength[v]![k]!;
      const from = group[v]!;
      const here = pull[from]!;
      let to = size[from] === 1 ? from : size.indexOf(0);
      if (to < 0) to = from;
      let best = to === from ? here : 0;
      for (const end of ends) {
        const g = group[end]!;
        if (pull[g]! > best + 1e-9) {
          best = pull[g]!;
          to = g;
        }
      }
      for (const end of ends) pull[group[end]!] = 0;
      if (best <= here + 1e-9) continue;
      size[from]!--;
      size[to]!++;
      group[v] = to;
      total += best - here;
      changed = true;
    }
  }
  return total;
}

/** Joins the two groups that agree most with each other, until no two agree more than not. */
function joinGroups(group: Int32Array, ties: SignedTies): number {
  const between = new Map<number, Map<number, number>>();
  const add = (g: number, h: number, strength: number) => {
    const row = between.get(g) ?? new Map<number, number>();
    between.set(g, row.set(h, (row.get(h) ?? 0) + strength));
  };
  for (let e = 0; e < ties.length; e++) {
    const [g, h] = [group[ties.a[e]!]!, group[ties.b[e]!]!];
    if (g === h) continue;
    add(g, h, ties.strength[e]!);
    add(h, g, ties.strength[e]!);
  }
  let total = 0;
  for (;;) {
    let [best, into, from] = [1e-9, -1, -1];
    for (const [g, row] of between)
      for (const [h, strength] of row) if (g < h && strength > best) [best, into, from] = [strength, g, h];
    if (into < 0) return total;
    total += best;
    for (let v = 0; v < group.length; v++) if (group[v] === from) group[v] = into;
    const moved = between.get(from)!;
    between.delete(from);
    for (const [h, strength] of moved) {
      between.get(h)!.delete(from);
      if (h === into) continue;
      add(into, h, strength);
      add(h, into, strength);
    }
  }
}

function numbered(group: Int32Array, { node }: Neighbours): { of: Int32Array; count: number } {
  const numbers = new Map<number, number>();
  const of = group.map((g, v) => {
    if (node[v]!.length === 0) return NO_COALITION;
    if (!numbers.has(g)) numbers.set(g, numbers.size);
    return numbers.get(g)!;
  });
  return { of, count: numbers.size };
}
