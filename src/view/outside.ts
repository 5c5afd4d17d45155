/** Names that stand outside two columns: how wide they may be, and how far the picture keeps away from the edges for them. */
import { type Box, boxOf, fitScale } from "./geometry.ts";
import { paddingOf } from "./sizes.ts";
import type { MapNode } from "./types.ts";

/** Width of a letter in sizes of its type, before anything is measured. */
const LETTER = 0.5;
/** No name makes the picture keep away from an edge by more than this share of the width. */
const MOST_SHARE = 0.28;
/** From the rim of a node to its name, and from there to the edge. */
const BESIDE = 14;
/** A line of a name outside is never narrower than this many sizes of its type. */
const LEAST_EMS = 7;
const WIDER = 1.06;
const MOST_ROUNDS = 60;

/** How wide the name of a node may be that stands at `x`, between two edges. */
export function roomOutside(
  { nameAt }: MapNode,
  x: number,
  radius: number,
  left: number,
  right: number,
  size: number,
): number {
  return Math.max(LEAST_EMS * size, (nameAt === "left" ? x - left : right - x) - radius - BESIDE);
}

/** The box of all positions, wide enough that names outside have their room when it just fits. */
export function boxWithNames(
  nodes: readonly MapNode[],
  positions: Float64Array,
  width: number,
  height: number,
  labelSize: number,
): Box {
  const box = boxOf(positions);
  const wanted = nodes.reduce((most, { nameAt, label, radius }) => {
    const reach = Math.min(label.length * LETTER * labelSize, MOST_SHARE * width) + radius + BESIDE;
    return nameAt ? Math.max(most, reach) : most;
  }, 0);
  if (wanted === 0 || width === 0 || height === 0) return box;
  const run = box.x[1] - box.x[0];
  const most = (width - 2 * wanted) / run;
  const widened = (by: number): Box => ({ ...box, x: [box.x[0] - by, box.x[1] + by] });
  let by = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (fitScale(widened(by), width, height, paddingOf(labelSize)) <= most) break;
    by = (run + 2 * by) * WIDER * 0.5 - run / 2;
  }
  return widened(by);
}
