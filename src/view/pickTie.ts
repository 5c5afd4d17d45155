/** Which tie lies under the pointer, by the same geometry as it is drawn. */
import { distanceToTie } from "./placeGlyphs.ts";
import { isLeftOut, type MapTies, NO_STANCE_LINE, type TieLooks } from "./types.ts";

/**
 * The nearest drawn tie within reach of a point, or −1. O(ties), nothing allocated.
 * @param pixels of nodes, `[x0, y0 …]`, in the same unit as x, y and reach.
 * @param pointed the node pointed at, whose lines are all drawn, or −1.
 */
export function pickTie(
  ties: MapTies,
  looks: TieLooks,
  pixels: Float64Array,
  x: number,
  y: number,
  reach: number,
  pointed = -1,
): number {
  let best = -1;
  let nearest = reach;
  for (let t = 0; t < ties.length; t++) {
    const code = looks.stance[t]!;
    if (code >= NO_STANCE_LINE) {
      if (pointed < 0 || (ties.source[t] !== pointed && ties.target[t] !== pointed) || !isLeftOut(code))
        continue;
    }
    const distance = distanceToTie(ties, pixels, t, x, y);
    if (!(distance < nearest)) continue; // NaN, before a first picture, is nowhere
    nearest = distance;
    best = t;
  }
  return best;
}
