/**
 * How much ink a line gets before anything is asked for. With few lines opposition lies quietly behind; the more there
 * are, the more all stances are alike, for what one sees of a crowd is its colour, and that must be the colour of its shares.
 */
import { DASHES } from "./sizes.ts";

/** From this many visible ties on, each gets less ink. */
const CROWD_FROM = 300;
/** Between 1, the same ink for all of them together, and 0, the same for each. */
const THINNING = 0.66;

/** 1 with few ties, towards 0 with many: ink spreads over all of them. */
export const crowdOf = (visible: number): number =>
  Math.min(1, (CROWD_FROM / Math.max(1, visible)) ** THINNING);

/** Share of its length that a dashed line covers. */
function covered(lengths: readonly number[]): number {
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.reduce((sum, length, i) => (i % 2 === 0 ? sum + length : sum), 0) / whole;
}

const OPPOSE = 1;
const CONDITIONAL = 2;
/** How much more ink a dash needs, to weigh as much as a whole line. */
const MORE_OPPOSE = 1 / covered(DASHES.oppose) - 1;
const MORE_CONDITIONAL = 1 / covered(DASHES.conditional) - 1;

/**
 * Ink of a line of this stance with nothing in focus, 1 = full. In a crowd dashes get as much more as their gaps take
 * away, and opposition is no quieter than the rest.
 * @param quiet of opposition when there are few lines
 */
export function restingInk(stance: number, quiet: number, crowd: number): number {
  if (stance === OPPOSE) return crowd * (1 + MORE_OPPOSE * (1 - crowd)) * (1 - (1 - quiet) * crowd);
  return stance === CONDITIONAL ? crowd * (1 + MORE_CONDITIONAL * (1 - crowd)) : crowd;
}

/** The same by stance: support, oppose, conditional, neutral. */
export const restingInks = (quiet: number, crowd: number): number[] =>
  [0, OPPOSE, CONDITIONAL, 3].map((stance) => restingInk(stance, quiet, crowd));
