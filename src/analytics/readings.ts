/** What an issue's figures would be under each reading of the unknown: left out, neutral, or at its worst and best. */
import { compromise, type Voter, weightedMedian } from "./bargaining.ts";
import {
  type Capability,
  holdersOf,
  type IssueMeasures,
  SPREADS,
  type SpreadMeasure,
  type SpreadOf,
  spreadBounds,
} from "./issues.ts";
import { cellAt, OUT_OF_PLACE, type PositionMatrix, transpose } from "./matrix.ts";
import type { Unknown } from "./pairTable.ts";
import type { Bounds } from "./unknown.ts";

/** Measures that are high where actors agree; of the others, low is best. */
const HIGH_IS_BEST: ReadonlySet<SpreadMeasure> = new Set(["agreementA", "rice", "agreementIndex", "attina"]);
/** Place of the neutral in `frequencies`, and in `votes`. */
const NEUTRAL = 2;

/** A measure of spread when the unknown is read so. Best = as united as can be. NaN where there is nothing to measure. */
export function spreadUnder<Name extends SpreadMeasure>(
  issue: SpreadOf<Name>,
  name: Name,
  unknown: Unknown,
): number {
  if (unknown === "ignore") return issue.spread[name];
  if (unknown === "neutral") {
    const counts = SPREADS[name].of === "votes" ? issue.votes : (issue.frequencies ?? []);
    return SPREADS[name].measure(counts.map((n, i) => (i === NEUTRAL ? n + issue.of - issue.known : n)));
  }
  const [low, high] = spreadBounds(issue, name);
  return (unknown === "best") === HIGH_IS_BEST.has(name) ? high : low;
}

/** The same for all four readings, from bounds that were worked out already: to find them is the dear part. */
export function spreadReadings(
  issue: IssueMeasures,
  name: SpreadMeasure,
  [low, high]: Bounds,
): Record<Unknown, number> {
  const [worst, best] = HIGH_IS_BEST.has(name) ? [low, high] : [high, low];
  return { ignore: issue.spread[name], neutral: spreadUnder(issue, name, "neutral"), worst, best };
}

/** Where an issue settles. */
export type Settlement = "compromise" | "weightedMedian";

/** The same for where an issue settles: worst = all unknown oppose, best = all support, each at full salience. */
export function settledUnder(
  matrix: PositionMatrix,
  capability: Capability,
  issue: number,
  measure: Settlement,
  unknown: Unknown,
): number {
  const known: readonly Voter[] = holdersOf(transpose(matrix), issue, capability);
  const settle = measure === "compromise" ? compromise : weightedMedian;
  if (unknown === "ignore") return settle(known);
  const position = { neutral: 0, worst: -1, best: 1 }[unknown];
  const rest = unknownOf(matrix, issue).map((actor) => ({ position, weight: strengthOf(capability, actor) }));
  return settle([...known, ...rest]);
}

/** Those of unknown position all at one end, then all at the other. */
export function settledBounds(
  matrix: PositionMatrix,
  capability: Capability,
  issue: number,
  measure: Settlement,
): Bounds {
  const at = (unknown: Unknown) => settledUnder(matrix, capability, issue, measure, unknown);
  return [at("worst"), at("best")];
}

/** The share of capability in support, when all of unknown position oppose, then all support. */
export function supportBounds(matrix: PositionMatrix, capability: Capability, issue: IssueMeasures): Bounds {
  const sum = (actors: readonly number[]) =>
    actors.reduce((total, actor) => total + strengthOf(capability, actor), 0);
  const inView = [...Array(matrix.rows).keys()].filter((i) => matrix.start[i + 1]! > matrix.start[i]!);
  return [issue.supportShare, issue.supportShare + sum(unknownOf(matrix, issue.issue)) / sum(inView)];
}

function strengthOf(capability: Capability, actor: number): number {
  return capability ? capability[actor]! || 0 : 1;
}

/** Actors in view to whom the issue applies and whose position on it is not known: who is missing from the picture. */
export function unknownOf(matrix: PositionMatrix, issue: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < matrix.rows; i++) {
    if (matrix.start[i + 1] === matrix.start[i]) continue;
    const cell = cellAt(matrix, i, issue);
    if (cell < 0 || (Number.isNaN(matrix.value[cell]!) && matrix.state[cell] !== OUT_OF_PLACE)) found.push(i);
  }
  return found;
}
