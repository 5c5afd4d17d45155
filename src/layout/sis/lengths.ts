/** How far apart a pair of nodes wants to be: the table of the signed layout, in map units. */

/** Distance of two actors who disagree on everything; also support + opposition, so that an issue fits between its two camps. */
export const WIDTH = 4;
const SUPPORT = 1.5;
const OPPOSE = WIDTH - SUPPORT;
/** Positions this near to ±1 count as plain support and opposition, and have room to give. */
const PLAIN = 0.99;
const CLOSER = 0.8;
const FARTHER = 1.3;

/** Length that a position s asks for: linear from `SUPPORT` (+1) to `OPPOSE` (−1). */
export function lengthOf(s: number): number {
  return SUPPORT + ((1 - s) / 2) * (OPPOSE - SUPPORT);
}

/** Shortest length that contents a stance. */
export function shortestOf(s: number): number {
  if (s >= PLAIN) return CLOSER * SUPPORT;
  return s <= -PLAIN ? OPPOSE : lengthOf(s);
}

/** Longest length that contents a stance. */
export function longestOf(s: number): number {
  if (s >= PLAIN) return SUPPORT;
  return s <= -PLAIN ? FARTHER * OPPOSE : lengthOf(s);
}

/** An issue that an actor is not known to stand on keeps so much farther than what the actor is most for, be that little. */
export const UNKNOWN_BEYOND = 1.1;

/** A member and its body stand at most this far apart. */
export const BOND_UP_TO = 0.5 * SUPPORT;

/** Length between two actors who disagree by δ, 0 … 1: D·δ^0.6, which spreads small disagreements and keeps their order. */
export function disagreementLength(delta: number): number {
  return WIDTH * threeFifths(delta);
}

const NEWTON = 6;

/** x^(3/5) for x from 0 to 1, by + − × ÷ √ alone: `Math.pow` differs between engines in the last digits. */
function threeFifths(x: number): number {
  if (x <= 0) return 0;
  const cube = x * x * x;
  let y = Math.sqrt(x * Math.sqrt(Math.sqrt(x)));
  for (let i = 0; i < NEWTON; i++) y = (4 * y + cube / (y * y * y * y)) / 5;
  return y;
}
