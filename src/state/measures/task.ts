/** From what is shown to what is measured: positions as the map and the comparison read them. */

import { type Development, developmentOf } from "../../analytics/first.ts";
import type { Capability } from "../../analytics/issues.ts";
import {
  buildMatrix,
  type MatrixSource,
  type PositionMatrix,
  type PositionRule,
  transpose,
} from "../../analytics/matrix.ts";
import { narrowMatrix } from "../../analytics/narrow.ts";
import { capabilityOf, influenceOf } from "../../analytics/overview.ts";
import type { DirectInfluence } from "../../analytics/power.ts";
import { memoLast } from "../../base/memo.ts";
import { ruleOf } from "../../domain/dataset.ts";
import { CONDITIONAL, isPosition } from "../../domain/stance.ts";
import { type NeutralValue, readPosition } from "../../graph/positions.ts";
import { NO_ROW } from "../../graph/ties.ts";
import type { Shown } from "../describe.ts";

/** Everything that figures are read off. */
export interface Basis {
  readonly shown: Shown;
  readonly matrix: PositionMatrix;
  /** The positions when a conditional without a position of its own counts for so much; undefined where there is none. */
  readonly whenConditional: ((conditional: number) => PositionMatrix) | undefined;
  /** The positions when of several statements the mean counts, weighted by time. */
  readonly within: (rule: PositionRule) => PositionMatrix;
  readonly capability: Capability;
  readonly influence: DirectInfluence;
  /** What a stated neutral counts as. */
  readonly neutral: NeutralValue;
  /** Issues × actors, made when it is first asked for. */
  readonly byIssue: PositionMatrix;
}

/** The positions that a picture shows, as the measures want them; also the rule by which each was found. */
export function matrixSource({ dataset, ties, summary, mask }: Shown): MatrixSource {
  const { stances: table, actors, issues } = dataset;
  const size = { actors: actors.length, issues: issues.length };
  return { table, ties, summary, mask, ...size, statements: ruleOf(dataset) };
}

/**
 * O(ties).
 * @param neutral what a stated neutral counts as.
 * @param whole the same without a filter, where that is at hand: then little is read anew.
 */
export function makeBasis(shown: Shown, neutral: NeutralValue, whole?: Basis): Basis {
  const source = matrixSource(shown);
  const { stance } = shown.summary;
  const matrix = whole
    ? narrowMatrix(whole.matrix, source, (value, t) => counts(value, stance[t]!, neutral))
    : read(buildMatrix(source), shown, neutral);
  return {
    matrix,
    get whenConditional() {
      if (!restsOnConditional(shown)) return undefined;
      return (conditional: number) => read(buildMatrix(source, { conditional }), shown, neutral);
    },
    within: (rule) => read(buildMatrix(source, { rule }), shown, neutral),
    shown,
    capability: capabilityOf(shown.dataset),
    influence: influenceOf(shown.dataset),
    neutral,
    get byIssue() {
      return transpose(matrix);
    },
  };
}

/** A stated neutral counts as it is read. */
function read(matrix: PositionMatrix, { ties, summary }: Shown, neutral: NeutralValue): PositionMatrix {
  let cell = 0;
  for (let t = 0; t < ties.length; t++) {
    if (summary.current[t] === NO_ROW) continue;
    matrix.value[cell] = counts(matrix.value[cell]!, summary.stance[t]!, neutral);
    cell++;
  }
  return matrix;
}

const counts = (value: number, stance: number, neutral: NeutralValue) =>
  readPosition(isPosition(stance) ? value : Number.NaN, stance, neutral, false);

/** Whether any statement that passes takes its position from "conditional" alone. O(statements). */
function restsOnConditional({ dataset: { stances }, mask }: Shown): boolean {
  for (let row = 0; row < stances.length; row++)
    if (stances.stance[row] === CONDITIONAL && stances.positionGiven[row] === 0 && (!mask || mask.has(row)))
      return true;
  return false;
}

const developments = new WeakMap<Basis, { readonly found: Development | undefined }>();

/** How positions changed since they were first dated, worked out once; undefined where nothing can have. */
export function developed(basis: Basis): Development | undefined {
  const { matrix, shown, neutral } = basis;
  const { ties, summary, mask, dataset } = shown;
  const before = developments.get(basis);
  if (before) return before.found;
  const source = { table: dataset.stances, ties, summary, mask };
  const found = developmentOf(matrix, source, (position, stance) =>
    readPosition(position, stance, neutral, false),
  );
  developments.set(basis, { found });
  return found;
}

/** The same, remembered for the picture on screen. */
export const basisOf = memoLast(
  (
    dataset: Shown["dataset"],
    fold: Shown["fold"],
    ties: Shown["ties"],
    summary: Shown["summary"],
    mask: Shown["mask"],
    neutral: NeutralValue,
  ): Basis => makeBasis({ dataset, fold, ties, summary, mask }, neutral),
);
