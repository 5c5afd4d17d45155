/** From what is shown to what is measured: positions as the map and the comparison read them. */

import { type Development, developmentOf } from "../../analytics/first.ts";
import type { Capability } from "../../analytics/issues.ts";
import { buildMatrix, type PositionMatrix, transpose } from "../../analytics/matrix.ts";
import { capabilityOf, influenceOf } from "../../analytics/overview.ts";
import type { DirectInfluence } from "../../analytics/power.ts";
import { memoLast } from "../../base/memo.ts";
import { CONDITIONAL, isPosition } from "../../domain/stance.ts";
import { type NeutralValue, readPosition } from "../../graph/positions.ts";
import { NO_ROW } from "../../graph/ties.ts";
import type { Shown } from "../describe.ts";

/** Everything that figures are read off. */
export interface Basis {
  readonly shown: Shown;
  readonly matrix: PositionMatrix;
  /** 1 for cells whose position follows from "conditional" alone: what that counts for is tried out. */
  readonly soft: Uint8Array;
  readonly capability: Capability;
  readonly influence: DirectInfluence;
  /** What a stated neutral counts as. */
  readonly neutral: NeutralValue;
  /** Issues × actors, made when it is first asked for. */
  readonly byIssue: PositionMatrix;
}

/** @param neutral what a stated neutral counts as. O(ties). */
export function makeBasis(shown: Shown, neutral: NeutralValue): Basis {
  const { dataset, ties, summary, mask } = shown;
  const { stances: table, actors, issues } = dataset;
  const size = { actors: actors.length, issues: issues.length };
  const matrix = buildMatrix({ table, ties, summary, mask, ...size });
  const soft = new Uint8Array(matrix.value.length);
  let cell = 0;
  for (let t = 0; t < ties.length; t++) {
    const row = summary.current[t]!;
    if (row === NO_ROW) continue;
    const stance = summary.stance[t]!;
    const given = isPosition(stance) ? summary.position[t]! : Number.NaN;
    matrix.value[cell] = readPosition(given, stance, neutral, false);
    if (stance === CONDITIONAL && table.positionGiven[row] === 0) soft[cell] = 1;
    cell++;
  }
  return {
    matrix,
    soft,
    shown,
    capability: capabilityOf(dataset),
    influence: influenceOf(dataset),
    neutral,
    get byIssue() {
      return transpose(matrix);
    },
  };
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
