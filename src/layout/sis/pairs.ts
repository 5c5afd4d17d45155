/** Which pairs of actors are compared, and how much they disagree. */
import { seededRandom } from "../../base/random.ts";
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

/** Up to this many actors, every pair is compared. */
export const ALL_UP_TO = 420;
const PIVOTS = 12;
const PARTNERS = 12;

/**
 * Pairs of the given actors with at least `least` common issues: all of them for small groups, else each actor with pivots
 * spread evenly and with seeded partners. O(actors · stances), or O(24 · stances).
 */
export function compareActors(stances: Stances, actors: Uint32Array, seed: number, least = 1): ActorPairs {
  const keys = actors.length <= ALL_UP_TO ? allPairs(actors) : somePairs(actors, stances.actors, seed);
  return compare(stances, keys, least);
}

/** Keys a · 2²⁶ + b, ascending; exact in a double. */
const KEY = 2 ** 26;

function allPairs(actors: Uint32Array): Float64Array {
  const keys = new Float64Array((actors.length * (actors.length - 1)) / 2);
  let k = 0;
  for (let p = 0; p < actors.length; p++)
    for (let q = p + 1; q < actors.length; q++) keys[k++] = actors[p]! * KEY + actors[q]!;
  return keys;
}

/**
 * Drawn over the numbers of all actors, each with a seed of its own, so that an actor more or fewer leaves the pairs of the
 * others as they were.
 */
function somePairs(actors: Uint32Array, all: number, seed: number): Float64Array {
  const member = new Uint8Array(all);
  for (const a of actors) member[a] = 1;
  const pivots = Array.from({ length: PIVOTS }, (_, k) => {
    const from = Math.floor(((k + 0.5) * all) / PIVOTS);
    return actors.find((a) => a >= from) ?? actors[actors.length - 1]!;
  });
  const draws = Math.ceil((PARTNERS * all) / actors.length);
  const keys = new Set<number>();
  const add = (a: number, b: number) => {
    if (a !== b) keys.add(Math.min(a, b) * KEY + Math.max(a, b));
  };
  for (const a of actors) {
    const random = seededRandom(seed + a);
    for (const b of pivots) add(a, b);
    for (let k = 0; k < draws; k++) {
      const b = Math.floor(random() * all);
      if (member[b]) add(a, b);
    }
  }
  return Float64Array.from(keys).sort();
}

/**
 * All pairs with at least `least` common issues; where that would be more than `most` pairs, a seeded sample of about so many.
 */
export function samplePairs(stances: Stances, least: number, most: number, seed: number): ActorPairs {
  const { actors } = stances;
  if ((actors * (actors - 1)) / 2 <= most)
    return compare(stances, allPairs(Uint32Array.from({ length: actors }, (_, a) => a)), least);
  const random = seededRandom(seed);
  const keys = new Set<number>();
  for (let k = 0; k < most; k++) {
    const a = Math.floor(random() * actors);
    const b = Math.floor(random() * actors);
    if (a !== b) keys.add(Math.min(a, b) * KEY + Math.max(a, b));
  }
  return compare(stances, Float64Array.from(keys).sort(), least);
}

/** Compares the pairs of `keys`: the row of the first actor is spread out once, those of the others run along it. */
function compare(stances: Stances, keys: Float64Array, least: number): ActorPairs {
  const { ofActor, issue, position } = stances;
  const a = new Uint32Array(keys.length);
  const b = new Uint32Array(keys.length);
  const common = new Uint32Array(keys.length);
  const disagreement = new Float64Array(keys.length);
  const row = new Float64Array(stances.issues);
  const owner = new Int32Array(stances.issues).fill(-1);
  let length = 0;
  let first = -1;
  for (const key of keys) {
    const p = Math.floor(key / KEY);
    const q = key - p * KEY;
    if (p !== first) {
      first = p;
      for (let e = ofActor[p]!; e < ofActor[p + 1]!; e++) {
        row[issue[e]!] = position[e]!;
        owner[issue[e]!] = p;
      }
    }
    let shared = 0;
    let sum = 0;
    for (let e = ofActor[q]!; e < ofActor[q + 1]!; e++) {
      const i = issue[e]!;
      if (owner[i] !== p) continue;
      shared++;
      sum += Math.abs(position[e]! - row[i]!);
    }
    if (shared < least) continue;
    a[length] = p;
    b[length] = q;
    common[length] = shared;
    disagreement[length++] = sum / (2 * shared);
  }
  return {
    a: a.slice(0, length),
    b: b.slice(0, length),
    common: common.slice(0, length),
    disagreement: disagreement.slice(0, length),
  };
}
