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
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    x0 = Math.min(x0, at[2 * node]!);
    x1 = Math.max(x1, at[2 * node]!);
    y0 = Math.min(y0, at[2 * node + 1]!);
    y1 = Math.max(y1, at[2 * node + 1]!);
  }
  return { x0, y0, x1, y1 };
}

/** Air between the largest group and the others, and among those; map units. */
export const GROUP_GAP = 0.35 * WIDTH;
export const SHELF_GAP = 0.15 * WIDTH;

/** How wide the shelves of the smaller groups may be, as shares of the width of all of them in one row. */
const SHELVES = [1, 1 / 2, 1 / 3, 1 / 4, 1 / 6, 1 / 8, 1 / 12, 1 / 16];

/** Of sheets drawn nearly as large as the largest, the most compact. */
const NEARLY = 0.97;
const areaOf = ({ x0, y0, x1, y1 }: Box) => (x1 - x0) * (y1 - y0);

/** Where the lower left corner of each group's box goes, and how large the sheet then is. */
interface Sheet {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly box: Box;
}

/**
 * Puts groups onto one sheet: the largest first, the others on shelves beside it or beneath it, whichever lets the sheet be drawn
 * largest in the frame.
 */
export function packGroups(at: Places, groups: Components, frame: Frame): void {
  if (groups.count < 2) return;
  const nodesOf = (c: number) => groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!);
  const boxes = Array.from({ length: groups.count }, (_, c) => boxOf(at, nodesOf(c)));
  const size = (c: number) => groups.start[c + 1]! - groups.start[c]!;
  const order = boxes.map((_, c) => c).sort((p, q) => size(q) - size(p) || p - q);
  const row = boxes.reduce((sum, { x0, x1 }) => sum + x1 - x0 + SHELF_GAP, 0);
  const sheets = SHELVES.flatMap((share) => [
    shelve(boxes, order, row * share, true),
    shelve(boxes, order, row * share, false),
  ]);
  const largest = Math.max(...sheets.map(({ box }) => scaleFor(box, frame)));
  const best = sheets
    .filter(({ box }) => scaleFor(box, frame) >= NEARLY * largest)
    .reduce((p, q) => (areaOf(q.box) < areaOf(p.box) ? q : p));
  for (let c = 0; c < groups.count; c++)
    shift(at, nodesOf(c), best.x[c]! - boxes[c]!.x0, best.y[c]! - boxes[c]!.y0);
}

/** The first of `order` at the origin, the others on shelves from its right side on, or from its lower side. */
function shelve(boxes: readonly Box[], order: readonly number[], width: number, beside: boolean): Sheet {
  const x = new Float64Array(boxes.length);
  const y = new Float64Array(boxes.length);
  const { x0, x1, y0, y1 } = boxes[order[0]!]!;
  const corner = beside ? { x: x1 - x0 + GROUP_GAP, y: y1 - y0 } : { x: 0, y: -GROUP_GAP };
  const sheet = { x0: 0, y0: 0, x1: x1 - x0, y1: y1 - y0 };
  let left = corner.x;
  let top = corner.y;
  let height = 0;
  for (const c of order.slice(1)) {
    const wide = boxes[c]!.x1 - boxes[c]!.x0;
    const high = boxes[c]!.y1 - boxes[c]!.y0;
    if (left > corner.x && left - corner.x + wide > width) {
      left = corner.x;
      top -= height + SHELF_GAP;
      height = 0;
    }
    x[c] = left;
    y[c] = top - high;
    sheet.x1 = Math.max(sheet.x1, left + wide);
    sheet.y0 = Math.min(sheet.y0, top - high);
    left += wide + SHELF_GAP;
    height = Math.max(height, high);
  }
  return { x, y, box: sheet };
}

export function shift(at: Places, nodes: Uint32Array, dx: number, dy: number): void {
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    at[2 * node]! += dx;
    at[2 * node + 1]! += dy;
  }
}

/** A map of one dot, or of two, is not blown up beyond this many pixels a map unit; more nodes need more room. */
const MOST_SCALE = 400;
const FEW_NODES = 60;

/** Pixels per map unit that fit a box of map units, with so many nodes in it, into the frame. */
export function scaleFor({ x0, y0, x1, y1 }: Box, { width, height, margin }: Frame, nodes = 0): number {
  const wide = (width - 2 * margin) / (x1 - x0 || Number.MIN_VALUE);
  const high = (height - 2 * margin) / (y1 - y0 || Number.MIN_VALUE);
  return Math.min(MOST_SCALE * Math.max(1, nodes / FEW_NODES), wide, high);
}
