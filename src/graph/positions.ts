/** The known positions that a picture rests on, as columns for what lays it out and for what measures it. */
import { isPosition, NEUTRAL } from "../domain/stance.ts";
import { positionsOfShown } from "./narrowed.ts";
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
  summary: TieSummary,
  neutral: NeutralValue = 0,
  flipped?: Uint8Array,
): KnownPositions {
  const { stance } = summary;
  const current = positionsOfShown(summary);
  // Typed from the start: this runs at each change of a filter.
  const tie = new Uint32Array(ties.length);
  const position = new Float64Array(ties.length);
  let length = 0;
  for (let t = 0; t < ties.length; t++) {
    if (!isPosition(stance[t]!)) continue;
    const turned = flipped?.[ties.issue[t]!] === 1;
    const read = readPosition(current[t]!, stance[t]!, neutral, turned);
    if (Number.isNaN(read)) continue;
    tie[length] = t;
    position[length++] = read;
  }
  const known = tie.slice(0, length);
  const actor = new Uint32Array(length);
  const issue = new Uint32Array(length);
  for (let e = 0; e < length; e++) {
    actor[e] = ties.actor[known[e]!]!;
    issue[e] = ties.issue[known[e]!]!;
  }
  return {
    tie: known,
    actor,
    issue,
    position: position.slice(0, length),
  };
}

/** The position of a statement as it counts; NaN where it counts as none. */
export function readPosition(
  position: number,
  stance: number,
  neutral: NeutralValue,
  turned: boolean,
): number {
  const read = position === 0 && stance === NEUTRAL ? neutral : turned ? -position : position;
  return read === null ? Number.NaN : read + 0; // no −0
}
