/** What a name must not cover: nodes and the names that stand already, both found by a grid. */
import type { Box, LabelPlace, LabelRequest } from "./nameTypes.ts";

export interface Obstacles {
  /** The name of this request stands here now, or nowhere. */
  put(name: number, place: LabelPlace | undefined): void;
  /** Whether a name in this box would touch a node or a name other than its own. O(what is near by). */
  block(box: Box, own: number): boolean;
}

const CELL = 64;
/** Columns of cells are so far apart as numbers: pictures are narrower. */
const COLUMN = 65536;
/** Free ground around a node. */
const AROUND = 2;
/** The room that two names in a row leave between them. */
const BETWEEN = 7;

/** @param requests names with their nodes; those that are fixed stand from the start. Lengths in CSS pixels. */
export function createObstacles(requests: readonly LabelRequest[]): Obstacles {
  const nodes = new Map<number, number[]>();
  const names = new Map<number, number[]>();
  /** Where each name stands. */
  const boxes: (Box | undefined)[] = requests.map(() => undefined);
  const put = (name: number, place: LabelPlace | undefined) => {
    const before = boxes[name];
    if (before)
      for (const cell of cellsOf(before)) names.get(cell)!.splice(names.get(cell)!.indexOf(name), 1);
    const { x, y } = requests[name]!;
    const box = place && moved(place, x, y);
    boxes[name] = box;
    if (box) for (const cell of cellsOf(box)) file(names, cell, name);
  };
  requests.forEach(({ x, y, radius, fixed }, i) => {
    if (fixed) put(i, fixed);
    const r = radius + AROUND;
    for (const cell of cellsOf({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
      file(nodes, cell, i);
  });
  const touchesNode = (i: number, box: Box) => {
    const { x, y, radius } = requests[i]!;
    return near(box, x, y, radius + AROUND);
  };
  return {
    put,
    block(box, own) {
      const wide = { left: box.left - BETWEEN, right: box.right + BETWEEN, top: box.top, bottom: box.bottom };
      for (const cell of cellsOf(wide)) {
        for (const i of names.get(cell) ?? []) if (i !== own && overlaps(boxes[i]!, wide)) return true;
        for (const i of nodes.get(cell) ?? []) if (i !== own && touchesNode(i, box)) return true;
      }
      return false;
    },
  };
}

function file(cells: Map<number, number[]>, cell: number, what: number): void {
  const there = cells.get(cell);
  if (there) there.push(what);
  else cells.set(cell, [what]);
}

function cellsOf({ left, top, right, bottom }: Box): number[] {
  const cells: number[] = [];
  const last = Math.floor(right / CELL);
  const lowest = Math.floor(bottom / CELL);
  for (let column = Math.floor(left / CELL); column <= last; column++)
    for (let row = Math.floor(top / CELL); row <= lowest; row++) cells.push(column * COLUMN + row);
  return cells;
}

/** Whether a point is nearer to a box than this; inside counts as 0. */
export function near(box: Box, x: number, y: number, distance: number): boolean {
  const dx = x < box.left ? box.left - x : x > box.right ? x - box.right : 0;
  if (dx >= distance) return false;
  const dy = y < box.top ? box.top - y : y > box.bottom ? y - box.bottom : 0;
  return dx * dx + dy * dy < distance * distance;
}

export function moved(box: Box, x: number, y: number): Box {
  return { left: box.left + x, top: box.top + y, right: box.right + x, bottom: box.bottom + y };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
