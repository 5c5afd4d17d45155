/** Who can insist: power from who influences whom, or from one number an actor; and MACTOR's tables that follow from it. */
import {
  ambivalences,
  type Convergence,
  convergences,
  type InfluenceBalance,
  influenceBalance,
  levelled,
  mobilisations,
  relative,
  type ValuedPositions,
} from "./mactor.ts";
import { eachKnown, type PositionMatrix, rowsInView } from "./matrix.ts";

/** Direct influence by actor index on others, 0 … 4; undefined where the data give none. */
export type DirectInfluence = readonly ReadonlyMap<number, number>[] | undefined;

export interface Power {
  /** Actors in view whose power is known; the lists below follow their order. */
  readonly actors: readonly number[];
  /** R, mean 1. */
  readonly competitiveness: readonly number[];
  /** Where it follows from influences. */
  readonly balance: InfluenceBalance | undefined;
}

/** Influences come before single numbers; undefined where there are neither. */
export function powerOf(
  matrix: PositionMatrix,
  capability: Float64Array | undefined,
  influence: DirectInfluence,
): Power | undefined {
  const inView = rowsInView(matrix);
  if (influence?.some((on) => on.size > 0)) {
    const taking = new Set(inView.flatMap((i) => [...(influence[i]?.keys() ?? [])]));
    const actors = inView.filter((i) => (influence[i]?.size ?? 0) > 0 || taking.has(i));
    const direct = actors.map((i) => actors.map((j) => influence[i]?.get(j) ?? 0));
    const balance = influenceBalance(direct);
    return { actors, competitiveness: balance.competitiveness, balance };
  }
  if (!capability) return undefined;
  const actors = inView.filter((i) => !Number.isNaN(capability[i]!));
  return { actors, competitiveness: relative(actors.map((i) => capability[i]!)), balance: undefined };
}

/** MACTOR's tables of those whose power is known. 2MAO = 4 · position · salience, where salience is given. */
export interface Mactor extends Power {
  readonly valued: ValuedPositions;
  /** At levels 1 (sides), 2 (as valued) and 3 (valued × power). */
  readonly levels: readonly [Convergence, Convergence, Convergence];
  readonly mobilisation: readonly number[];
  /** EQ at each of the three levels. */
  readonly ambivalence: readonly (readonly number[])[];
}

export function mactorOf(matrix: PositionMatrix, power: Power): Mactor {
  const valued = power.actors.map((i) => valuedRow(matrix, i));
  const [first, second, third] = [1, 2, 3].map((level) =>
    levelled(valued, level as 1 | 2 | 3, power.competitiveness),
  ) as [ValuedPositions, ValuedPositions, ValuedPositions];
  const levels = [convergences(first), convergences(second), convergences(third)] as const;
  return {
    ...power,
    valued,
    levels,
    mobilisation: mobilisations(third),
    ambivalence: levels.map(ambivalences),
  };
}

/** −4 … 4 by issue; NaN = no position, or no salience where others have one. */
export function valuedRow(matrix: PositionMatrix, row: number): number[] {
  const valued = new Array<number>(matrix.columns).fill(Number.NaN);
  eachKnown(matrix, row, (k, value, cell) => {
    valued[k] = 4 * value * (matrix.salience ? matrix.salience[cell]! : 1);
  });
  return valued;
}
