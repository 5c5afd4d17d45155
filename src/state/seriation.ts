/** The order in which blocs appear, for the state: of everything, or of what the map was laid out for afresh. */
import { buildMatrix, type PositionMatrix } from "../analytics/matrix.ts";
import { type Seriation, seriationSteps } from "../analytics/order/seriate.ts";
import type { BitSet } from "../base/bitset.ts";
import type { Dataset } from "../domain/dataset.ts";
import { CLAUSES, resolveClause } from "../domain/filter.ts";
import { isPosition } from "../domain/stance.ts";
import { combineMasks } from "../graph/facets.ts";
import { readPosition } from "../graph/positions.ts";
import { summarizeTies } from "../graph/ties.ts";
import { type Arrangement, NEUTRAL_VALUE } from "./arrangement.ts";
import type { Shown } from "./describe.ts";

/**
 * Positions of displayed actors on issues, as the map reads them; under the filter that `shown` has.
 * The cells are the ties of which something passes, in their order.
 */
export function positionsOf(
  { dataset, ties, summary, mask }: Shown,
  { neutral, flipped }: Pick<Arrangement, "neutral" | "flipped">,
): PositionMatrix {
  const { stances, actors, issues } = dataset;
  const size = { actors: actors.length, issues: issues.length };
  const matrix = buildMatrix({ table: stances, ties, summary, mask, ...size });
  const turned = Uint8Array.from(issues, ({ id }) => (flipped.includes(id) ? 1 : 0));
  const value = new Float64Array(matrix.value.length).fill(Number.NaN);
  let cell = 0;
  for (let t = 0; t < ties.length; t++) {
    if (summary.count[t] === 0) continue;
    const stance = summary.stance[t]!;
    const isTurned = turned[ties.issue[t]!] === 1;
    if (isPosition(stance))
      value[cell] = readPosition(summary.position[t]!, stance, NEUTRAL_VALUE[neutral], isTurned);
    cell++;
  }
  return { ...matrix, value };
}

/** What an order rests on: no filter since, so that nobody changes places while one narrows. */
export interface SeriationSource {
  readonly dataset: Dataset;
  readonly fold: Uint32Array;
  readonly ties: Shown["ties"];
  /** Of all statements. */
  readonly summary: Shown["summary"];
  readonly arrangement: Pick<Arrangement, "neutral" | "flipped" | "afresh">;
}

/** The order in steps; rows are actors, columns issues. */
export function* seriationOf({
  dataset,
  fold,
  ties,
  summary,
  arrangement,
}: SeriationSource): Generator<undefined, Seriation> {
  const { stances, actors, issues } = dataset;
  const mask = maskOf(dataset, arrangement.afresh);
  const shown = {
    dataset,
    fold,
    ties,
    mask,
    summary: mask ? summarizeTies(ties, stances, mask, dataset.statements) : summary,
  };
  yield;
  const positions = positionsOf(shown, arrangement);
  yield;
  return yield* seriationSteps(positions, {
    rows: actors.map(({ id }) => id),
    columns: issues.map(({ id }) => id),
  });
}

/** Rows for which the map was laid out afresh; undefined = all. */
function maskOf(dataset: Dataset, afresh: Arrangement["afresh"]): BitSet | undefined {
  if (!afresh) return undefined;
  const masks = CLAUSES.flatMap((clause) => {
    const mask = resolveClause(dataset, afresh.filter, clause);
    return mask ? [[clause, mask] as const] : [];
  });
  return combineMasks(dataset.stances.length, new Map(masks));
}
