/** What chance would show: the same layout of shuffled positions. A picture of thin data fits nearly anything. */
import { seededRandom } from "../../base/random.ts";
import { canonical } from "../sis/canonical.ts";
import { solve } from "../sis/solver.ts";
import type { SolveOptions } from "../sis/start.ts";
import type { SignedInput, Stances } from "../sis/types.ts";
import { type Faith, measureFaith } from "./faith.ts";
import { mean } from "./ranks.ts";

/** The figures of a picture that are held against chance. */
export type Fit = Pick<Faith, "rho" | "explained" | "issueAccuracy" | "actorAccuracy" | "kappa">;

/** A floor needs no more: the sample's error is far below the difference between two shuffles. */
const MOST_PAIRS = 50_000;
/** With so many stances, or pairs, chance leaves a round little room: one is enough. */
const ONE_ROUND_FROM = 20_000;
export const roundsFor = (size: number): number => (size < ONE_ROUND_FROM ? 3 : 1);
const FIGURES = ["rho", "explained", "issueAccuracy", "actorAccuracy", "kappa"] as const;

/** Positions shuffled within each issue among the actors that took one: every issue keeps its supporters and opponents in number. */
export function shufflePositions(stances: Stances, seed: number): Float64Array {
  const random = seededRandom(seed);
  const position = stances.position.slice();
  for (let i = 0; i < stances.issues; i++) {
    const from = stances.ofIssue[i]!;
    for (let k = stances.ofIssue[i + 1]! - 1; k > from; k--) {
      const p = stances.byIssue[k]!;
      const q = stances.byIssue[from + Math.floor(random() * (k - from + 1))]!;
      const other = position[p]!;
      position[p] = position[q]!;
      position[q] = other;
    }
  }
  return position;
}

/**
 * Mean figures over `rounds` layouts of shuffled positions. Without names, and in the short course: a floor, not a picture.
 * @returns a generator that yields after each step, so that a worker can stop it.
 */
export function* noiseFloor(
  input: SignedInput,
  options: SolveOptions = {},
  rounds = roundsFor(input.actor.length),
): Generator<undefined, Fit> {
  const stances = canonical(input);
  const { actor, issue } = stances;
  const { before: _before, like: _like, boxes: _boxes, ...rest } = options;
  const found: Faith[] = [];
  for (let round = 0; round < rounds; round++) {
    const position = shufflePositions(stances, (options.seed ?? 1) + 101 * (round + 1));
    const shuffled = { ...input, actor, issue, position };
    const solver = solve(shuffled, { ...rest, quick: true });
    while (!solver.step(1)) yield;
    found.push(measureFaith(canonical(shuffled), solver.positions(), { mostPairs: MOST_PAIRS }));
  }
  const figure = (name: keyof Fit) => mean(found.flatMap((faith) => faith[name] ?? []));
  return Object.fromEntries(FIGURES.map((name) => [name, figure(name)])) as unknown as Fit;
}

/** How much of what chance leaves open the picture shows: (fit − floor) / (1 − floor); null where either is not known. */
export function excess(fit: number | null, floor: number | null): number | null {
  return fit === null || floor === null || floor >= 1 ? null : (fit - floor) / (1 - floor);
}
