/** What chance would show on a map of pairs: the same layout, its likenesses shuffled among the pairs. */

import { seededRandom } from "../../base/random.ts";
import { roundsFor } from "../faith/floor.ts";
import { mean } from "../faith/ranks.ts";
import type { SolveOptions } from "../sis/start.ts";
import { canonicalPairs } from "./canonical.ts";
import { measurePairs, type PairFaith } from "./faith.ts";
import { solvePairs } from "./task.ts";
import type { PairInput } from "./types.ts";

/** The figures of a map of pairs that are held against chance. */
export type PairFit = Pick<PairFaith, "rho" | "explained" | "friendFoe" | "accuracy">;

const FIGURES = ["rho", "explained", "friendFoe", "accuracy"] as const;

/** The same pairs, as firmly known as before, with the likenesses dealt out anew. */
export function shuffleLikeness(pairs: PairInput, seed: number): PairInput {
  const random = seededRandom(seed);
  const likeness = pairs.likeness.slice();
  for (let k = likeness.length - 1; k > 0; k--) {
    const j = Math.floor(random() * (k + 1));
    const other = likeness[j]!;
    likeness[j] = likeness[k]!;
    likeness[k] = other;
  }
  return { ...pairs, likeness };
}

/**
 * Mean figures over `rounds` layouts of shuffled likenesses. Without names, and in the short course: a floor, not a picture.
 * @param least as for `measurePairs`.
 * @returns a generator that yields after each step, so that a worker can stop it.
 */
export function* pairNoiseFloor(
  input: PairInput,
  options: SolveOptions = {},
  rounds = roundsFor(input.a.length),
  least = 0,
): Generator<undefined, PairFit> {
  const pairs = canonicalPairs(input);
  const { before: _before, like: _like, boxes: _boxes, ...rest } = options;
  const found: PairFaith[] = [];
  for (let round = 0; round < rounds; round++) {
    const shuffled = shuffleLikeness(pairs, (options.seed ?? 1) + 101 * (round + 1));
    const solver = solvePairs(shuffled, { ...rest, quick: true });
    while (!solver.step(1)) yield;
    found.push(measurePairs(shuffled, solver.positions(), least));
  }
  const figure = (name: keyof PairFit) => mean(found.flatMap((faith) => faith[name] ?? []));
  return Object.fromEntries(FIGURES.map((name) => [name, figure(name)])) as unknown as PairFit;
}
