/** Which pairs of actors are compared, and how much they disagree. */
import { seededRandom } from "../../base/random.ts";
import { finished } from "../../base/steps.ts";
import { type ActorPairs, type Comparing, compareAll, compareKeys, PAIR } from "./compare.ts";
import type { Stances } from "./types.ts";

/** Up to this many actors, every pair is compared. */
export const ALL_UP_TO = 420;
const PIVOTS = 12;
const PARTNERS = 12;

/**
 * Pairs of the given actors with at least `least` common issues: all of them for small groups, else each actor with pivots
 * spread evenly and with seeded partners. O(actors · stances), or O(24 · stances).
 */
export function comparing(stances: Stances, actors: Uint32Array, seed: number, least = 1): Comparing {
  return actors.length <= ALL_UP_TO
    ? compareAll(stances, actors, least)
    : compareKeys(stances, somePairs(actors, stances.actors, seed), least);
}

/** The same at once. */
export function compareActors(stances: Stances, actors: Uint32Array, seed: number, least = 1): ActorPairs {
  return finished(comparing(stances, actors, seed, least));
}

/**
 * Keys, ascending. Drawn over the numbers of all actors, each with a seed of its own, so that an actor more or fewer leaves the
 * pairs of the others as they were.
 */
function somePairs(actors: Uint32Array, all: number, seed: number): Float64Array {
  const member = new Uint8Array(all);
  for (const a of actors) member[a] = 1;
  const pivots = Array.from({ length: PIVOTS }, (_, k) => {
    const from = Math.floor(((k + 0.5) * all) / PIVOTS);
    return actors.find((a) => a >= from) ?? actors[actors.length - 1]!;
  });
  const draws = Math.ceil((PARTNERS * all) / actors.length);
  const keys = new Float64Array(actors.length * (PIVOTS + draws));
  let length = 0;
  for (const a of actors) {
    const random = seededRandom(seed + a);
    for (let k = 0; k < PIVOTS + draws; k++) {
      const b = k < PIVOTS ? pivots[k]! : Math.floor(random() * all);
      if (a !== b && member[b] === 1) keys[length++] = keyOf(a, b);
    }
  }
  return eachOnce(keys.subarray(0, length));
}

const keyOf = (a: number, b: number): number => (a < b ? a * PAIR + b : b * PAIR + a);

/** Sorts, and leaves out what is there already. */
function eachOnce(keys: Float64Array): Float64Array {
  keys.sort();
  let length = 0;
  for (let k = 0; k < keys.length; k++) if (k === 0 || keys[k] !== keys[k - 1]) keys[length++] = keys[k]!;
  return keys.slice(0, length);
}

/**
 * All pairs with at least `least` common issues; where that would be more than `most` pairs, a seeded sample of about so many.
 */
export function samplePairs(stances: Stances, least: number, most: number, seed: number): ActorPairs {
  return finished(sampling(stances, least, most, seed));
}

/** The same in steps. */
export function sampling(stances: Stances, least: number, most: number, seed: number): Comparing {
  const { actors } = stances;
  if ((actors * (actors - 1)) / 2 <= most)
    return compareAll(
      stances,
      Uint32Array.from({ length: actors }, (_, a) => a),
      least,
    );
  const random = seededRandom(seed);
  const keys = new Float64Array(most);
  let length = 0;
  for (let k = 0; k < most; k++) {
    const a = Math.floor(random() * actors);
    const b = Math.floor(random() * actors);
    if (a !== b) keys[length++] = keyOf(a, b);
  }
  return compareKeys(stances, eachOnce(keys.subarray(0, length)), least);
}
