/** The layout in force until the signed one: ForceAtlas2 on support alone, turned, scaled, and freed of overlaps. */
import { clearTies, reinOutliers, scaleToRoom, separate, trayBeneath, turnToLongAxis } from "./arrange.ts";
import { layoutForceAtlas } from "./forceAtlas.ts";
import type { LayoutInput, Positions } from "./types.ts";

/** Square pixels of the picture a node gets on average, by how many there are. */
function areaFor(nodes: number): number {
  return nodes <= 60 ? 30_000 : nodes <= 400 ? 6_000 : 2_500;
}

/** Up to this many nodes, ties are kept off nodes that they only pass. */
const CLEAR_UP_TO = 80;

/** Positions in pixels of an unzoomed picture. The same input gives the same bytes. */
export function layOut(input: LayoutInput): Positions {
  const positions = layoutForceAtlas(input);
  turnToLongAxis(positions, input.upright);
  if (input.nodes > CLEAR_UP_TO) reinOutliers(positions);
  scaleToRoom(positions, areaFor(input.nodes));
  separate(positions, input.room);
  if (input.nodes <= CLEAR_UP_TO) clearTies(positions, input.source, input.target, input.room);
  const reached = new Uint8Array(input.nodes);
  for (let t = 0; t < input.source.length; t++) {
    reached[input.source[t]!] = 1;
    reached[input.target[t]!] = 1;
  }
  trayBeneath(positions, (node) => reached[node] === 0, input.room, input.upright);
  separate(positions, input.room);
  return positions;
}
