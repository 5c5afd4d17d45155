/** The known positions that a picture rests on, as columns for what lays it out and for what measures it. */
import { isPosition, NEUTRAL } from "../domain/stance.ts";
import type { TieIndex, TieSummary } from "./ties.ts";

/** Entry e of each array is one known position; an unknown one has no entry. */
export interface KnownPositions {
  /** Index into the ties. */
  readonly tie: Uint32Array;
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  /** −1 opposes … +1 supports. */
  readonly position: Float64Array;
}

/** What a stated neutral counts as; null = as no position. */
export type NeutralValue = number | null;

/**
 * The current position of each tie, in the order of the ties. O(ties).
 * @param neutral what a neutral at 0 counts as; a neutral to which the file gives another position keeps that.
 * @param flipped 1 for issues whose wording is turned round: their positions change sign.
 */
export function knownPositions(
  ties: TieIndex,
  { stance, position: current }: TieSummary,
  neutral: NeutralValue = 0,
  flipped?: Uint8Array,
): KnownPositions {
  const known: number[] = [];
  const value: number[] = [];
  for (let t = 0; t < ties.length; t++) {
    if (!isPosition(stance[t]!)) continue;
    const turn = flipped?.[ties.issue[t]!] === 1 ? -1 : 1;
    const position = turn * current[t]!;
    const read = position === 0 && stance[t] === NEUTRAL ? neutral : position;
    if (read === null || Number.isNaN(read)) continue;
    known.push(t);
    value.push(read || 0); // no −0
  }
  return {
    tie: Uint32Array.from(known),
    actor: Uint32Array.from(known, (t) => ties.actor[t]!),
    issue: Uint32Array.from(known, (t) => ties.issue[t]!),
    position: Float64Array.from(value),
  };
}
