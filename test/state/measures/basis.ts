/** Drawn data as the view "Measures" finds them: under a filter, folded as the map folds, answered as a worker answers. */
import { UNKNOWNS, type Unknown } from "../../../src/analytics/pairTable.ts";
import { finished } from "../../../src/base/steps.ts";
import type { Dataset } from "../../../src/domain/dataset.ts";
import type { Filter } from "../../../src/domain/filter.ts";
import { type Answers, type Asked, answerSteps, type Part } from "../../../src/state/measures/answers.ts";
import { shownFrom, sourceOf } from "../../../src/state/measures/source.ts";
import { type Basis, makeBasis } from "../../../src/state/measures/task.ts";
import { shownOf } from "../../support/shown.ts";

/** Positions as they are on screen. */
export function measured(dataset: Dataset, filter: Partial<Filter> = {}, neutral: number | null = 0): Basis {
  return makeBasis(shownOf(dataset, filter), neutral);
}

/** The same where a worker keeps them: no words, and everything went through a message. */
export function away({ shown, neutral }: Basis): Basis {
  return makeBasis(shownFrom(structuredClone(sourceOf(shown)))(shown.mask), neutral);
}

export function ask<Name extends Part>(part: Name, basis: Basis, asked: Asked[Name]): Answers[Name] {
  const here = finished(answerSteps(part, basis, asked));
  return structuredClone(here);
}

export const everyReading = <Result>(of: (unknown: Unknown) => Result) =>
  new Map(UNKNOWNS.map((unknown) => [unknown, of(unknown)]));
