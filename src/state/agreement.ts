/** How far each two actors agree, on how much that rests, and in how many steps it is drawn. Pure. */
import type { PositionMatrix } from "../analytics/matrix.ts";
import { rowsInView } from "../analytics/matrix.ts";
import type { PairTable, Unknown } from "../analytics/pairTable.ts";
import { FIRM_OVERLAP } from "./pairs.ts";

/** Every two actors in view as columns, packed: (0,1), (0,2) … (1,2) …; typed, so that they can be handed over. */
export interface AgreementTable {
  /** Indexes of the actors in view, ascending. */
  readonly actors: Uint32Array;
  /** 0 … 1 under one reading of the unknown; NaN where both are known on nothing. */
  readonly share: Float32Array;
  /** On how much it rests. */
  readonly common: Uint32Array;
}

/** O(actors²). */
export function agreementTable(matrix: PositionMatrix, pairs: PairTable, unknown: Unknown): AgreementTable {
  const actors = Uint32Array.from(rowsInView(matrix));
  const place = new Int32Array(matrix.rows).fill(-1);
  actors.forEach((actor, at) => {
    place[actor] = at;
  });
  const all = (actors.length * (actors.length - 1)) / 2;
  const share = new Float32Array(all).fill(Number.NaN);
  const common = new Uint32Array(all);
  const value = pairs.under(unknown);
  for (let p = 0; p < pairs.length; p++) {
    const at = packed(place[pairs.a[p]!]!, place[pairs.b[p]!]!, actors.length);
    share[at] = value[p]!;
    common[at] = pairs.overlap[p]!;
  }
  return { actors, share, common };
}

const packed = (i: number, j: number, n: number) => i * n - (i * (i + 1)) / 2 + j - i - 1;

/** Of two actors. */
export interface Agreement {
  /** 0 … 1 over the issues on which both are known; NaN where there is none. */
  readonly share: number;
  readonly common: number;
  /** Rests on too little to be relied on. */
  readonly thin: boolean;
}

const NOTHING: Agreement = { share: Number.NaN, common: 0, thin: false };

/** The table, asked by indexes of actors in either order. @param length of all actors. */
export function agreementsOf(
  { actors, share, common }: AgreementTable,
  length: number,
): (a: number, b: number) => Agreement {
  const place = new Int32Array(length).fill(-1);
  actors.forEach((actor, at) => {
    place[actor] = at;
  });
  return (a, b) => {
    const [one, other] = [place[Math.min(a, b)]!, place[Math.max(a, b)]!];
    if (one < 0 || other < 0 || one === other) return NOTHING;
    const at = packed(one, other, actors.length);
    const n = common[at]!;
    return n === 0 ? NOTHING : { share: share[at]!, common: n, thin: n < FIRM_OVERLAP };
  };
}

/** Steps of the scale on each side of half way. */
export const SCALE_STEPS = 5;

/** −5 opposed everywhere … 0 half way … +5 the same everywhere, in steps of a tenth. */
export function stepOf(share: number): number {
  return Math.round((Math.round(share * 1e6) / 1e6 - 0.5) * 2 * SCALE_STEPS) + 0;
}

/** Least share of a step, for the legend. */
export function shareOfStep(step: number): number {
  return (step / SCALE_STEPS + 1) / 2;
}
