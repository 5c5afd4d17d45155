/** How lines share the ink when there are many: the same for every way of drawing. */

/** More ties than this show their glyphs only in focus. */
export const GLYPHS_EVERYWHERE_UP_TO = 400;
/** From this many visible ties on, each gets less ink. */
const CROWD_FROM = 300;
/** From this many on, lines are one pixel wide: a third of the pixels to fill. */
export const THIN_FROM = 2500;

/** 1 with few ties, towards 0 with many. */
export function crowdInk(visible: number): number {
  return Math.min(1, Math.sqrt(CROWD_FROM / Math.max(1, visible)));
}
