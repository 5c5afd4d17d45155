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

/** The pairs of ascending `keys` with at least `least` common issues. */
export function* compareKeys(stances: Stances, keys: Float64Array, least: number): Comparing {
  const { ofActor, issue, position } = stances;
  const found = new Found(keys.length, least);
  const row = new Float64Array(stances.issues).fill(Number.NaN);
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
    compareWith(row, stances, q, found);
    found.add(p, q, found.shared, found.sum);
    looked += ofActor[q + 1]! - ofActor[q]!;
    if (looked < AT_ONCE) continue;
    looked = 0;
    yield;
  }
  return found.pairs();
}

/** Sums up what one actor's positions differ from those of another, spread out by issue (NaN = none). */
function compareWith(row: Float64Array, { ofActor, issue, position }: Stances, q: number, into: Found): void {
  let shared = 0;
  let sum = 0;
  for (let e = ofActor[q]!; e < ofActor[q + 1]!; e++) {
    const apart = Math.abs(position[e]! - row[issue[e]!]!);
    if (Number.isNaN(apart)) continue;
    shared++;
    sum += apart;
  }
  into.shared = shared;
  into.sum = sum;
}

/** All pairs of some actors, ascending: issue by issue each meets those who have a position there too, and nobody else. */
export function* compareAll(stances: Stances, actors: Uint32Array, least: number): Comparing {
  const found = new Found((actors.length * (actors.length - 1)) / 2, least);
  const meeting = new Meeting(stances);
  let looked = 0;
  for (let p = 0; p < actors.length; p++) {
    looked += meeting.compare(actors[p]!);
    for (let q = p + 1; q < actors.length; q++)
      found.add(actors[p]!, actors[q]!, meeting.shared[actors[q]!]!, meeting.sum[actors[q]!]!);
    if (looked < AT_ONCE) continue;
    looked = 0;
    yield;
  }
  return found.pairs();
}

/** Each actor in turn, ascending, with all that come after it. */
class Meeting {
  /** By actor: issues in common with the one compared last, and how far apart they are there, in all. */
  readonly shared: Uint32Array;
  readonly sum: Float64Array;
  readonly #stances: Stances;
  /** Actor and position in order of issues. */
  readonly #actor: Uint32Array;
  readonly #position: Float64Array;
  /** The first entry of each issue whose actor is still to come. */
  readonly #next: Uint32Array;

  constructor(stances: Stances) {
    const { actors, actor, position, byIssue, ofIssue } = stances;
    this.shared = new Uint32Array(actors);
    this.sum = new Float64Array(actors);
    this.#stances = stances;
    this.#actor = new Uint32Array(byIssue.length);
    this.#position = new Float64Array(byIssue.length);
    this.#next = ofIssue.slice();
    for (let k = 0; k < byIssue.length; k++) {
      this.#actor[k] = actor[byIssue[k]!]!;
      this.#position[k] = position[byIssue[k]!]!;
    }
  }

  /** @returns positions looked at. */
  compare(p: number): number {
    const { ofActor, ofIssue, issue, position } = this.#stances;
    this.shared.fill(0);
    this.sum.fill(0);
    let looked = 0;
    for (let e = ofActor[p]!; e < ofActor[p + 1]!; e++) {
      const i = issue[e]!;
      const end = ofIssue[i + 1]!;
      while (this.#next[i]! < end && this.#actor[this.#next[i]!]! <= p) this.#next[i]!++;
      this.#meet(this.#next[i]!, end, position[e]!);
      looked += end - this.#next[i]!;
    }
    return looked;
  }

  #meet(from: number, to: number, own: number): void {
    const { shared, sum } = this;
    const actor = this.#actor;
    const position = this.#position;
    for (let k = from; k < to; k++) {
      const q = actor[k]!;
      shared[q]!++;
      sum[q]! += Math.abs(position[k]! - own);
    }
  }
}

/** Pairs with enough in common, as they are found. */
class Found {
  /** Of the pair compared last. */
  shared = 0;
  sum = 0;
  readonly #least: number;
  readonly #a: Uint32Array;
  readonly #b: Uint32Array;
  readonly #common: Uint32Array;
  readonly #disagreement: Float64Array;
  #length = 0;

  constructor(most: number, least: number) {
    this.#least = least;
    this.#a = new Uint32Array(most);
    this.#b = new Uint32Array(most);
    this.#common = new Uint32Array(most);
    this.#disagreement = new Float64Array(most);
  }

  add(p: number, q: number, shared: number, sum: number): void {
    if (shared < this.#least) return;
    const k = this.#length++;
    this.#a[k] = p;
    this.#b[k] = q;
    this.#common[k] = shared;
    this.#disagreement[k] = sum / (2 * shared);
  }

  pairs(): ActorPairs {
    const n = this.#length;
    return {
      a: this.#a.slice(0, n),
      b: this.#b.slice(0, n),
      common: this.#common.slice(0, n),
      disagreement: this.#disagreement.slice(0, n),
    };
  }
}
