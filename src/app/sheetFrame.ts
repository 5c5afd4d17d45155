/** The plane that a map is laid out on. By roots alone, which are the same in every browser. Pure. */
import type { Frame } from "../layout/sis/types.ts";

/** Names are kept apart up to this many nodes. */
export const NAMED_UP_TO = 60;
const FRAME: Frame = { width: 760, height: 560, margin: 20 };
/**
 * Square pixels a node where names are not minded: 14,000, and (400 ÷ nodes)^⅝ of it beyond 400 nodes, so that a dot is
 * still seen on a sheet that grows.
 */
function areaFor(nodes: number): number {
  const crowd = Math.min(1, 400 / nodes);
  return 14_000 * Math.sqrt(crowd * Math.sqrt(Math.sqrt(crowd)));
}
const PROPORTION = 1.5;

/** One plane for every window: a picture is the same on a laptop and on the wall. It grows with what stands on it. */
export function frameFor(nodes: number, upright: boolean): Frame {
  const height =
    nodes <= NAMED_UP_TO ? FRAME.height : Math.round(Math.sqrt((nodes * areaFor(nodes)) / PROPORTION));
  const width = nodes <= NAMED_UP_TO ? FRAME.width : Math.round(height * PROPORTION);
  const { margin } = FRAME;
  return upright ? { width: height, height: width, margin } : { width, height, margin };
}
