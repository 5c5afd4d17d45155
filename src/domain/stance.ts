/** The stances an actor can take on an issue, the two states of not knowing one, and how each reads as a number. */

export const STANCES = [
  "support",
  "oppose",
  "conditional",
  "neutral",
  "not found",
  "not applicable",
] as const;
export type Stance = (typeof STANCES)[number];
/** Index into {@link STANCES}; stored in one byte a row. */
export type StanceCode = 0 | 1 | 2 | 3 | 4 | 5;

export const SUPPORT = 0;
export const OPPOSE = 1;
export const CONDITIONAL = 2;
export const NEUTRAL = 3;
export const NOT_FOUND = 4;
export const NOT_APPLICABLE = 5;

/** The codes of a known position, in legend order. */
export const POSITION_CODES: readonly StanceCode[] = [SUPPORT, OPPOSE, CONDITIONAL, NEUTRAL];
/** Every code, in legend order. */
export const STANCE_CODES: readonly StanceCode[] = [0, 1, 2, 3, 4, 5];

/** Whether the code is a position; `not found` and `not applicable` are states of knowledge, never positions. */
export function isPosition(code: number): boolean {
  return code <= NEUTRAL;
}

/** Position by stance where the file gives none: −1 opposes … +1 supports; NaN where there is no position. */
export const DEFAULT_POSITION: readonly number[] = [1, -1, 0.5, 0, Number.NaN, Number.NaN];

/** The stance that a declared position in [−1, 1] stands for when its word says nothing we know. */
export function stanceOfPosition(position: number): StanceCode {
  return position > 0 ? SUPPORT : position < 0 ? OPPOSE : NEUTRAL;
}

/** How we know of a stance. Index 0 = the coder left it empty. */
export const BASES = ["", "stated", "reported", "attributed", "conduct", "mandate"] as const;
export type Basis = (typeof BASES)[number];
export const BASIS_NONE = 0;
export const BASIS_STATED = 1;
export const BASIS_REPORTED = 2;
export const BASIS_ATTRIBUTED = 3;
export const BASIS_CONDUCT = 4;
export const BASIS_MANDATE = 5;

/** Strength by basis code: the holder's own words, then what is reported of them, what they do, what their role says, hearsay. */
export const BASIS_STRENGTH: readonly number[] = [0, 5, 4, 1, 3, 2];
