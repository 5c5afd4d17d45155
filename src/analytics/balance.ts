/** Two blocs: how many ties stand in the way of two camps, each at peace within and at odds with the other. */
import { finished } from "../base/steps.ts";
import { annealSteps } from "./anneal.ts";
import { componentsOf } from "./components.ts";
import { type Neighbours, neighboursOf, type SignedTies } from "./signed.ts";

/** Parts up to this size are searched through. */
export const EXACT_UP_TO = 22;
/** Side of a node without ties. */
export const NO_SIDE = 255;

/** What is counted: ties, then their strength among equals; or strength, then ties. */
export type BalanceBy = "count" | "strength";

export interface LineIndex {
  /** Ties in all. */
  readonly ties: number;
  /** Positive ties across + negative ties within, in the best division found. */
  readonly frustrated: number;
  /** The same in strength Σ|t|, and the strength of all ties. */
  readonly frustratedStrength: number;
  readonly strength: number;
  /** 1 − 2L/m, 1 = two clean camps; by ties and by strength. NaN without ties. */
  readonly index: number;
  readonly strengthIndex: number;
  /** 0 or 1 by node, the first of each part 0; NO_SIDE without ties. */
  readonly side: Uint8Array;
  /** Ties that stand in the way. */
  readonly against: readonly number[];
  /** Proven the least; else an upper bound. */
  readonly exact: boolean;
}

/**
 * Line index of balance (frustration): the least ties to change for balance, over all divisions in two. Exact where
 * every connected part has at most 22 nodes; else seeded simulated annealing, an upper bound (proven where it is 0).
 * Of equal divisions, the one that leaves the earlier nodes on side 0.
 * F. Harary (1959); S. Aref & M. C. Wilson, "Measuring partial balance in signed networks", J. Complex Networks 6 (2018).
 */
export function lineIndex(ties: SignedTies, by: BalanceBy = "count", seed = 1): LineIndex {
  return finished(lineIndexSteps(ties, by, seed));
}

/** The same in steps, so that a worker can stop. */
export function* lineIndexSteps(
  ties: SignedTies,
  by: BalanceBy = "count",
  seed = 1,
): Generator<undefined, LineIndex> {
  const neighbours = neighboursOf(ties);
  const side = new Uint8Array(ties.nodes).fill(NO_SIDE);
  let searched = true;
  for (const part of componentsOf(neighbours)) {
    const exact = part.length <= EXACT_UP_TO;
    if (!exact) searched = false;
    const found = exact
      ? yield* searchSteps(part, neighbours, by)
      : yield* annealSteps(part, neighbours, by, seed);
    part.forEach((node, i) => {
      side[node] = found[i]! === found[0] ? 0 : 1;
    });
  }
  return { ...judge(ties, side), exact: searched || judge(ties, side).frustrated === 0 };
}

/** What a division costs. */
function judge(ties: SignedTies, side: Uint8Array): Omit<LineIndex, "exact"> {
  const against: number[] = [];
  let strength = 0;
  let frustratedStrength = 0;
  for (let e = 0; e < ties.length; e++) {
    const weight = ties.strength[e]!;
    strength += Math.abs(weight);
    if (weight > 0 === (side[ties.a[e]!] === side[ties.b[e]!])) continue;
    against.push(e);
    frustratedStrength += Math.abs(weight);
  }
  const frustrated = against.length;
  return {
    ties: ties.length,
    frustrated,
    frustratedStrength,
    strength,
    index: 1 - (2 * frustrated) / ties.length,
    strengthIndex: 1 - (2 * frustratedStrength) / strength,
    side,
    against,
  };
}

/** Sums of at most 231 of these are whole numbers below 2⁵³: equal divisions compare as equal. */
const QUANTUM = 2 ** 30;
function costOf(strength: number, by: BalanceBy): number {
  const size = Math.round(Math.abs(strength) * QUANTUM);
  return Math.sign(strength) * (by === "count" ? 2 ** 40 + size : size * 256 + 1);
}

/** Divisions that are tried before a pause is offered. */
const TRIED = 1 << 16;

/** All 2^(n−1) divisions in Gray order: each differs from the last by one node, whose ties alone are counted again. */
function* searchSteps(
  part: readonly number[],
  neighbours: Neighbours,
  by: BalanceBy,
): Generator<undefined, Uint8Array> {
  const n = part.length;
  const place = new Map(part.map((node, i) => [node, i]));
  const other = part.map((node) => Uint8Array.from(neighbours.node[node]!, (to) => place.get(to)!));
  const cost = part.map((node) => Float64Array.from(neighbours.strength[node]!, (t) => costOf(t, by)));
  const sign = new Int8Array(n).fill(1);
  let now = 0;
  part.forEach((_, i) => {
    other[i]!.forEach((j, k) => {
      if (j > i && cost[i]![k]! < 0) now -= cost[i]![k]!;
    });
  });
  let best = now;
  let bestCode = 0;
  let code = 0;
  for (let step = 1; step < 2 ** (n - 1); step++) {
    if (step % TRIED === 0) yield;
    const bit = 31 - Math.clz32(step & -step);
    const v = n - 1 - bit;
    let field = 0;
    const ends = other[v]!;
    const costs = cost[v]!;
    for (let k = 0; k < ends.length; k++) field += costs[k]! * sign[ends[k]!]!;
    now += sign[v]! * field;
    sign[v] = -sign[v]!;
    code ^= 1 << bit;
    if (now < best || (now === best && code < bestCode)) {
      best = now;
      bestCode = code;
    }
  }
  return Uint8Array.from({ length: n }, (_, i) => (bestCode >> (n - 1 - i)) & 1);
}
