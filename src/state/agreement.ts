/** How far each two actors agree, on how much that rests, and in how many steps it is drawn. Pure. */
import { measurePairs } from "../analytics/pairs.ts";
import type { PairTable } from "../analytics/pairTable.ts";
import type { NeutralReading } from "./arrangement.ts";
import type { Shown } from "./describe.ts";
import { FIRM_OVERLAP } from "./pairs.ts";
import { positionsOf } from "./seriation.ts";

/** Of two actors. */
export interface Agreement {
  /** 0 … 1 over the issues on which both are known; NaN where there is none. */
  readonly share: number;
  readonly common: number;
  /** Rests on too little to be relied on. */
  readonly thin: boolean;
}

const NOTHING: Agreement = { share: Number.NaN, common: 0, thin: false };

/** Of all pairs of displayed actors under the filter: the figure that their comparison has. */
export function agreementsOf(shown: Shown, neutral: NeutralReading): (a: number, b: number) => Agreement {
  const pairs: PairTable = measurePairs(positionsOf(shown, { neutral, flipped: [] }));
  return (a, b) => {
    const pair = pairs.find(a, b);
    if (pair < 0) return NOTHING;
    const common = pairs.overlap[pair]!;
    return { share: pairs.congruence[pair]! / common, common, thin: common < FIRM_OVERLAP };
  };
}

/** Steps of the scale on each side of half way. */
export const SCALE_STEPS = 5;

/** −5 opposed everywhere … 0 half way … +5 the same everywhere, in steps of a tenth. */
export function stepOf(share: number): number {
  return Math.round((Math.round(share * 1e9) / 1e9 - 0.5) * 2 * SCALE_STEPS) + 0;
}

/** Least share of a step, for the legend. */
export function shareOfStep(step: number): number {
  return (step / SCALE_STEPS + 1) / 2;
}
