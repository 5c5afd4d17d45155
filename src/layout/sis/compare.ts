/** How much pairs of actors disagree on what both have a position on: some pairs, or all of some actors. */
import type { Making } from "./later.ts";
import type { Stances } from "./types.ts";

/** Pairs of actors a < b, sorted by (a, b), with what they have in common. */
export interface ActorPairs {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** Issues on which both have a known position, ≥ 1. */
  readonly common: Uint32Array;
  /** Mean of |s_a − s_b| / 2 over them: 0 = always agree, 1 = always opposed. */
  readonly disagreement: Float64Array;
}

/** Each part takes some ten milliseconds. */
export type Comparing = Making<ActorPairs>;

/** Positions looked at between two breaths. */
const AT_ONCE = 4_000_000;

/** A pair as one number: a · 2²⁶ + b, exact in a double. */
export const PAIR = 2 ** 26;

/** The pairs of ascending `keys` with at least `least` common issues: the row of the first actor is spread out once, those of the others run along it. */
export function* compareKeys(
  { ofActor, issue, position, issues }: Stances,
  keys: Float64Array,
  least: number,
): Comparing {
  const found = pairList(keys.length, least);
  const row = new Float64Array(issues).fill(Number.NaN);
  let looked = 0;
  let first = -1;
  for (let k = 0; k < keys.length; k++) {
    const p = Math.floor(keys[k]! / PAIR);
    const q = keys[k]! - p * PAIR;
    if (p !== first) {
      if (first >= 0) for (let e = ofActor[first]!; e < ofActor[first + 1]!; e++) row[issue[e]!] = Number.NaN;
      for (let e = ofActor[p]!; e < ofActor[p + 1]!; e++) row[issue[e]!] = position[e]!;
      first = p;
    }
    let shared = 0;
    let sum = 0;
    for (let e = ofActor[q]!; e < ofActor[q + 1]!; e++) {
      const apart = Math.abs(position[e]! - row[issue[e]!]!);
      if (Number.isNaN(apart)) continue;
      shared++;
      sum += apart;
    }
    found.add(p, q, shared, sum);
    looked += ofActor[q + 1]! - ofActor[q]!;
    if (looked < AT_ONCE) continue;
    looked = 0;
    yield;
  }
  return found.pairs();
}

/** All pairs of some actors, ascending: issue by issue each meets those after it who have a position there too, and nobody else. */
export function* compareAll(stances: Stances, actors: Uint32Array, least: number): Comparing {
  const { ofActor, ofIssue, issue, position, byIssue } = stances;
  const found = pairList((actors.length * (actors.length - 1)) / 2, least);
  const actorOf = byIssue.map((e) => stances.actor[e]!);
  const positionOf = Float64Array.from(byIssue, (e) => position[e]!);
  /** By issue the first whose actor is still to come. */
  const next = ofIssue.slice();
  const shared = new Uint32Array(stances.actors);
  const sum = new Float64Array(stances.actors);
  let looked = 0;
  for (let k = 0; k < actors.length; k++) {
    const p = actors[k]!;
    shared.fill(0);
    sum.fill(0);
    for (let e = ofActor[p]!; e < ofActor[p + 1]!; e++) {
      const end = ofIssue[issue[e]! + 1]!;
      let from = next[issue[e]!]!;
      while (from < end && actorOf[from]! <= p) from++;
      next[issue[e]!] = from;
      looked += end - from;
      meet(actorOf, positionOf, from, end, position[e]!, shared, sum);
    }
    for (let l = k + 1; l < actors.length; l++)
      found.add(p, actors[l]!, shared[actors[l]!]!, sum[actors[l]!]!);
    if (looked < AT_ONCE) continue;
    looked = 0;
    yield;
  }
  return found.pairs();
}

/** One position and those of others on the same issue. */
function meet(
  actor: Uint32Array,
  position: Float64Array,
  from: number,
  to: number,
  own: number,
  shared: Uint32Array,
  sum: Float64Array,
): void {
  for (let k = from; k < to; k++) {
    shared[actor[k]!]!++;
    sum[actor[k]!]! += Math.abs(position[k]! - own);
  }
}

/** Pairs with enough in common, as they are found. */
function pairList(most: number, least: number) {
  const a = new Uint32Array(most);
  const b = new Uint32Array(most);
  const common = new Uint32Array(most);
  const disagreement = new Float64Array(most);
  let n = 0;
  return {
    add(p: number, q: number, shared: number, sum: number): void {
      if (shared < least) return;
      a[n] = p;
      b[n] = q;
      common[n] = shared;
      disagreement[n++] = sum / (2 * shared);
    },
    pairs: (): ActorPairs => ({
      a: a.slice(0, n),
      b: b.slice(0, n),
      common: common.slice(0, n),
      disagreement: disagreement.slice(0, n),
    }),
  };
}
