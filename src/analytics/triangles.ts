/** Triangle balance: in how many closed threesomes the friend of a friend is a friend, and which are out of tune. */
import { ones } from "../base/popcount.ts";
import { finished } from "../base/steps.ts";
import type { SignedTies } from "./signed.ts";

export interface TriangleBalance {
  /** Closed threesomes, and how many of them have no or two negative ties. */
  readonly triangles: number;
  readonly balanced: number;
  /** Balanced ÷ all, 0 … 1; NaN without triangles. */
  readonly index: number;
  /** The unbalanced ones as nodes a < b < c, in order, at most `limit`. */
  readonly unbalanced: readonly (readonly [number, number, number])[];
}

/**
 * Counts closed triads by sign. Exact; O(ties × nodes/32), with the neighbours as bits.
 * D. Cartwright & F. Harary, "Structural balance", Psychological Review 63 (1956) 277–293.
 */
export function triangleBalance(ties: SignedTies, limit = 1000): TriangleBalance {
  return finished(triangleSteps(ties, limit));
}

/** Words that are looked at before a pause is offered. */
const PART = 4e6;

/** The same in steps, so that a worker can stop. */
export function* triangleSteps(ties: SignedTies, limit = 1000): Generator<undefined, TriangleBalance> {
  const words = (ties.nodes + 31) >>> 5;
  const friend = new Uint32Array(ties.nodes * words);
  const foe = new Uint32Array(ties.nodes * words);
  for (let e = 0; e < ties.length; e++) {
    const table = ties.strength[e]! > 0 ? friend : foe;
    // Each node knows the later ones only: every triangle is met once, at its first two nodes.
    table[ties.a[e]! * words + (ties.b[e]! >>> 5)]! |= 1 << (ties.b[e]! & 31);
  }
  let triangles = 0;
  let balanced = 0;
  const unbalanced: [number, number, number][] = [];
  const pause = Math.max(1, Math.floor(PART / words));
  for (let e = 0; e < ties.length; e++) {
    if (e % pause === pause - 1) yield;
    const [a, b] = [ties.a[e]!, ties.b[e]!];
    for (let w = b >>> 5; w < words; w++) {
      const [fa, fb] = [friend[a * words + w]!, friend[b * words + w]!];
      const [na, nb] = [foe[a * words + w]!, foe[b * words + w]!];
      const alike = (fa & fb) | (na & nb);
      const unlike = (fa & nb) | (na & fb);
      if ((alike | unlike) === 0) continue;
      const wrong = ties.strength[e]! > 0 ? unlike : alike;
      const [all, bad] = [ones(alike) + ones(unlike), ones(wrong)];
      triangles += all;
      balanced += all - bad;
      if (bad > 0 && unbalanced.length < limit) list(a, b, w, wrong, unbalanced, limit);
    }
  }
  return { triangles, balanced, index: balanced / triangles, unbalanced };
}

function list(
  a: number,
  b: number,
  word: number,
  set: number,
  into: [number, number, number][],
  limit: number,
) {
  for (let rest = set; rest !== 0 && into.length < limit; rest &= rest - 1)
    into.push([a, b, (word << 5) + (31 - Math.clz32(rest & -rest))]);
}
