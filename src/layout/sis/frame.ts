/** Groups side by side on one sheet, and the sheet into the frame. Distance between groups means nothing. */
import type { Components } from "./components.ts";
import { WIDTH } from "./lengths.ts";
import type { Frame, Places } from "./types.ts";

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Smallest box around the centres of some nodes; of none, the origin. */
export function boxOf(at: Places, nodes: Uint32Array): Box {
  if (nodes.length === 0) return { x0: 0, y0: 0, x1: 0, y1: 0 };
  let x0 = Number.POSITIVE_INFINITY;
  let y0 = x0;
  let x1 = -x0;
  let y1 = -x0;
  for (const node of nodes) {
    x0 = Math.min(x0, at[2 * node]!);
    x1 = Math.max(x1, at[2 * node]!);
    y0 = Math.min(y0, at[2 * node + 1]!);
    y1 = Math.max(y1, at[2 * node + 1]!);
  }
  return { x0, y0, x1, y1 };
}

/** Air between groups, map units. */
export const GROUP_GAP = 0.35 * WIDTH;

/** Puts groups onto shelves, the largest first, so that the sheet is about as wide as the frame for its height. */
export function packGroups(at: Places, groups: Components, frame: Frame): void {
  if (groups.count < 2) return;
  const nodesOf = (c: number) => groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!);
  const boxes = Array.from({ length: groups.count }, (_, c) => boxOf(at, nodesOf(c)));
  const size = (c: number) => groups.start[c + 1]! - groups.start[c]!;
  const order = boxes.map((_, c) => c).sort((p, q) => size(q) - size(p) || p - q);
  let area = 0;
  let widest = 0;
  for (const { x0, x1, y0, y1 } of boxes) {
    area += (x1 - x0 + GROUP_GAP) * (y1 - y0 + GROUP_GAP);
    widest = Math.max(widest, x1 - x0 + GROUP_GAP);
  }
  const width = Math.max(widest, Math.sqrt((area * frame.width) / frame.height));
  let x = 0;
  let top = 0;
  let height = 0;
  for (const c of order) {
    const { x0, y0, x1, y1 } = boxes[c]!;
    if (x > 0 && x + x1 - x0 + GROUP_GAP > width * (1 + 1e-9)) {
      x = 0;
      top -= height;
      height = 0;
    }
    shift(at, nodesOf(c), x - x0, top - y1);
    x += x1 - x0 + GROUP_GAP;
    height = Math.max(height, y1 - y0 + GROUP_GAP);
  }
}

export function shift(at: Places, nodes: Uint32Array, dx: number, dy: number): void {
  for (const node of nodes) {
    at[2 * node]! += dx;
    at[2 * node + 1]! += dy;
  }
}

/** A map of one dot, or of two, is not blown up beyond this many pixels a map unit. */
const MOST_SCALE = 400;

/** Pixels per map unit that fit a box of map units into the frame. */
export function scaleFor({ x0, y0, x1, y1 }: Box, { width, height, margin }: Frame): number {
  const wide = (width - 2 * margin) / (x1 - x0 || Number.MIN_VALUE);
  const high = (height - 2 * margin) / (y1 - y0 || Number.MIN_VALUE);
  return Math.min(MOST_SCALE, wide, high);
}
