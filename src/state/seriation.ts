/** The order in which blocs appear, for the state: of everything, or of what the map was laid out for afresh. */
import { buildMatrix, type PositionMatrix } from "../analytics/matrix.ts";
import { type Seriation, seriate } from "../analytics/order/seriate.ts";
import type { BitSet } from "../base/bitset.ts";
import { type Dataset, ruleOf } from "../domain/dataset.ts";
import { CLAUSES, resolveClause } from "../domain/filter.ts";
import { isPosition } from "../domain/stance.ts";
import { combineMasks } from "../graph/facets.ts";
import { readPosition } from "../graph/positions.ts";
import { summarizeTies } from "../graph/ties.ts";
import { type Arrangement, NEUTRAL_VALUE, type NeutralReading } from "./arrangement.ts";
import type { Shown } from "./describe.ts";
import { matrixSource } from "./measures/task.ts";

export type { Seriation };

/**
 * Positions of displayed actors on issues, as the map reads them; under the filter that `shown` has.
 * The cells are the ties of which something passes, in their order.
 */
export function positionsOf(
  shown: Shown,
  { neutral, flipped }: Pick<Arrangement, "neutral" | "flipped">,
): PositionMatrix {
  const { dataset, ties, summary } = shown;
  const matrix = buildMatrix(matrixSource(shown));
  const turned = Uint8Array.from(dataset.issues, ({ id }) => (flipped.includes(id) ? 1 : 0));
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

/** What an order rests on: no filter since the map was laid out afresh, so that nobody changes places while one narrows. */
export function orderShown(whole: Shown, afresh: Arrangement["afresh"]): Shown {
  const { dataset, ties } = whole;
  const mask = maskOf(dataset, afresh);
  return mask
    ? { ...whole, mask, summary: summarizeTies(ties, dataset.stances, mask, ruleOf(dataset)) }
    : whole;
}

let last:
  | { shown: Shown; neutral: NeutralReading; flipped: readonly string[]; seriation: Seriation }
  | undefined;

/** The order at once; rows are actors, columns issues. The last one is remembered. */
export function seriationOf(shown: Shown, reading: Pick<Arrangement, "neutral" | "flipped">): Seriation {
  const { neutral, flipped } = reading;
  const { actors, issues } = shown.dataset;
  if (last?.shown.summary === shown.summary && last.neutral === neutral && last.flipped === flipped)
    return last.seriation;
  const seriation = seriate(positionsOf(shown, reading), {
    rows: actors.map(({ id }) => id),
    columns: issues.map(({ id }) => id),
  });
  last = { shown, neutral, flipped, seriation };
  return seriation;
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
