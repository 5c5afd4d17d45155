/** Which tie lies under the pointer, by the same geometry as it is drawn. */
import { drawnTies, tiesOfNode } from "./hanging.ts";
import { distanceToTie } from "./placeGlyphs.ts";
import { isLeftOut, type MapTies, type TieLooks } from "./types.ts";

/**
 * The nearest drawn tie within reach of a point, or −1. O(drawn ties), nothing allocated after the first time.
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
  const look = (t: number) => {
    const distance = distanceToTie(ties, pixels, t, x, y);
    if (!(distance < nearest)) return; // NaN, before a first picture, is nowhere
    nearest = distance;
    best = t;
  };
  for (const t of drawnTies(looks.stance)) look(t);
  if (pointed >= 0)
    for (const t of tiesOfNode(ties, pixels.length / 2, pointed)) if (isLeftOut(looks.stance[t]!)) look(t);
  return best;
}
