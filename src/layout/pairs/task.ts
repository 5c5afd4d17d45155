/** A map of pairs as a task for the solver, and the solver that takes it. */
import { findComponents } from "../sis/components.ts";
import { made } from "../sis/later.ts";
import { springModel } from "../sis/model.ts";
import { newNodes, placeRest } from "../sis/place.ts";
import { type Solver, solveTask } from "../sis/solver.ts";
import { SpringList } from "../sis/springList.ts";
import { trust } from "../sis/springs.ts";
import type { SolveOptions, Task } from "../sis/start.ts";
import type { Places } from "../sis/types.ts";
import { canonicalPairs, springPairs } from "./canonical.ts";
import { lengthOfPair, placeAmongKnown, roughPairs } from "./rough.ts";
import type { PairInput } from "./types.ts";

/**
 * Starts the layout of a map of pairs; as `solve` does for actors and issues, with the same options (`unknownPush` apart) and the
 * same promises: stepped from outside, the same bytes for the same input.
 * @throws RangeError on indexes, likenesses or overlaps out of range.
 */
export function solvePairs(input: PairInput, options: SolveOptions = {}): Solver {
  return solveTask(pairTask(input, options.seed ?? 1), options);
}

/** The whole layout at once: pixels, centred on the origin, y up. @throws RangeError as `solvePairs`. */
export function layOutPairs(input: PairInput, options: SolveOptions = {}): Places {
  const solver = solvePairs(input, options);
  while (!solver.step(1000));
  return solver.positions();
}

function pairTask(input: PairInput, seed: number): Task {
  const pairs = springPairs(canonicalPairs(input), seed);
  const groups = findComponents(pairs.nodes, pairs);
  const list = new SpringList(pairs.a.length);
  for (let k = 0; k < pairs.a.length; k++) {
    const length = lengthOfPair(pairs.likeness[k]!);
    list.add(pairs.a[k]!, pairs.b[k]!, length, length, trust(pairs.overlap[k]!));
  }
  const model = springModel(pairs.nodes, list.springs(), groups);
  const rough = () => roughPairs(pairs, groups, seed);
  const placeNew = (at: Places) => {
    const isNew = newNodes(model, at);
    placeAmongKnown(pairs, at);
    placeRest(model, at, rough);
    return isNew;
  };
  return { ground: model, model: made(model), rough, placeNew };
}
