/** Drawn data as the view "Measures" finds them: under a filter, folded as the map folds. */
import type { Dataset } from "../../../src/domain/dataset.ts";
import type { Filter } from "../../../src/domain/filter.ts";
import {
  foundNetworks,
  foundPairs,
  type MeasurePart,
  measureSteps,
} from "../../../src/state/measures/found.ts";
import { type Basis, basisOf } from "../../../src/state/measures/task.ts";
import { shownOf } from "../../support/shown.ts";

export function measured(dataset: Dataset, filter: Partial<Filter> = {}, neutral: number | null = 0): Basis {
  const { fold, ties, summary, mask } = shownOf(dataset, filter);
  return basisOf(dataset, fold, ties, summary, mask, neutral);
}

const finished = <Part extends MeasurePart>(part: Part, basis: Basis) => {
  const steps = measureSteps(
    part,
    structuredClone({ matrix: basis.matrix, soft: basis.soft, capability: basis.capability }),
  );
  for (;;) {
    const { done, value } = steps.next();
    if (done) return structuredClone(value); // as it comes from a worker
  }
};

export const pairsOf = (basis: Basis) => foundPairs(basis, finished("pairs", basis));
export const rankedOf = (basis: Basis) => ({ basis, ...finished("ranks", basis) });
export const networksOf = (basis: Basis) => foundNetworks(basis, finished("networks", basis));
