/** How faithful a map is, in the measures of its mode; and what chance would show. */
import { columnFloor, measureColumns } from "../columns/columns.ts";
import { measureFaith } from "../faith/faith.ts";
import { noiseFloor, roundsFor, shufflePositions } from "../faith/floor.ts";
import { mean } from "../faith/ranks.ts";
import { measurePairs } from "../pairs/faith.ts";
import { pairNoiseFloor } from "../pairs/floor.ts";
import { canonical } from "../sis/canonical.ts";
import type { Places } from "../sis/types.ts";
import { runForceAtlas } from "./forceAtlas.ts";
import { pairsOf } from "./ofPairs.ts";
import { lookAt, scopeOf } from "./scope.ts";
import { askedSheet, type LayoutTask } from "./task.ts";

/** Figures by name; null where there is too little to measure. */
export type Figures = Readonly<Record<string, number | null>>;

export interface Fit {
  readonly figures: Figures;
  /** Pairs of nodes that could be compared. */
  readonly pairs: number;
  readonly testedActors: number;
  readonly testedIssues: number;
  /** By node of the sheet; NaN where it cannot be tested. */
  readonly nodes: Float64Array;
}

export function measureFit(task: LayoutTask, places: Places): Fit {
  const { mode } = task;
  const { input } = askedSheet(task);
  const nodes = new Float64Array(input.actors + input.issues).fill(Number.NaN);
  if (mode === "columns") {
    const { crossings, share, gathered } = measureColumns(input, places);
    return { figures: { crossings, share, gathered }, pairs: 0, testedActors: 0, testedIssues: 0, nodes };
  }
  if (mode === "both") {
    const { rho, explained, issueAccuracy, actorAccuracy, kappa, ...faith } = measureFaith(
      canonical(input),
      places,
    );
    const figures = { explained, rho, issueAccuracy, actorAccuracy, kappa };
    return { figures, ...faith };
  }
  const { first, count } = scopeOf(mode, input);
  const faith = measurePairs(pairsOf(mode, input), places.slice(2 * first, 2 * (first + count)));
  nodes.set(faith.nodes, first);
  const { explained, rho, friendFoe, accuracy, pairs, tested } = faith;
  return {
    figures: { explained, rho, friendFoe, accuracy },
    pairs,
    testedActors: mode === "actors" ? tested : 0,
    testedIssues: mode === "issues" ? tested : 0,
    nodes,
  };
}

/** What shuffled stances would score, laid out in the same mode and way; yields after each step. */
export function* measureFloor(task: LayoutTask): Generator<undefined, Figures> {
  const { mode, way } = task;
  const { input, look } = askedSheet(task);
  if (mode === "columns") return { ...columnFloor(input) };
  if (way === "forceAtlas") return yield* forceAtlasFloor(task);
  if (mode === "both") return { ...(yield* noiseFloor(input, look)) };
  return { ...(yield* pairNoiseFloor(pairsOf(mode, input), lookAt(look, scopeOf(mode, input)))) };
}

function* forceAtlasFloor(task: LayoutTask): Generator<undefined, Figures> {
  const { input, look } = askedSheet(task);
  const stances = canonical(input);
  const { actor, issue } = stances;
  const rounds = roundsFor(actor.length);
  const found: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    const position = shufflePositions(stances, 1 + 101 * (round + 1));
    const shuffled = {
      mode: task.mode,
      way: task.way,
      base: { input: { ...input, actor, issue, position }, look },
      held: [],
    };
    const run = runForceAtlas(shuffled);
    run.step(1);
    found.push(measureFit(shuffled, run.places()!).figures);
    yield;
  }
  return Object.fromEntries(
    Object.keys(found[0]!).map((name) => [name, mean(found.flatMap((figures) => figures[name] ?? []))]),
  );
}
