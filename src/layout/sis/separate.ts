/** Hard separation: no two nodes overlap, and on small maps no two names either. Everything in pixels. */
import { boxOf } from "./frame.ts";
import type { Places } from "./types.ts";

/** The room that nodes need. */
export interface Room {
  /** Radius of each node. */
  readonly radius: Float32Array;
  /**
   * On small maps, how far node and name together reach from the centre of node i: `[left, down, right, up]` from 4·i on, each
   * ≥ 0. Else undefined.
   */
  readonly boxes: Float32Array | undefined;
  /** Nodes that stand on the map; the others are neither seen nor moved. */
  readonly nodes: Uint32Array;
}

/** Nodes nearer than this, in sums of their radii, are in contact, and are pushed so far that they do not meet again at once. */
const CONTACT = 1.03;
const AIR = 1.12;
const BOX_AIR = 2;

/**
 * Pushes what overlaps apart, for at most `rounds` rounds.
 * @param pinned nodes marked 1 do not move.
 * @returns rounds that found an overlap: 0 = there was none to begin with, `rounds` = perhaps some are left.
 */
export function separateNodes(at: Places, room: Room, rounds: number, pinned?: Uint8Array): number {
  const contacts = room.boxes ? boxContacts : circleContacts;
  for (let round = 0; round < rounds; round++) if (contacts(at, room, pinned) === 0) return round;
  return rounds;
}

/** Whether node j, (dx, dy) pixels from node i, is too near to it. */
export function roomsMeet({ boxes, radius }: Room, i: number, j: number, dx: number, dy: number): boolean {
  const touching = radius[i]! + radius[j]!;
  if (!boxes) return dx * dx + dy * dy < CONTACT * CONTACT * touching * touching;
  return (
    boxes[4 * i + 2]! + boxes[4 * j]! + BOX_AIR > dx &&
    boxes[4 * i]! + boxes[4 * j + 2]! + BOX_AIR > -dx &&
    boxes[4 * i + 3]! + boxes[4 * j + 1]! + BOX_AIR > dy &&
    boxes[4 * i + 1]! + boxes[4 * j + 3]! + BOX_AIR > -dy
  );
}

/** One round over all pairs of boxes, each pushed along the axis of least penetration. O(nodes²). */
function boxContacts(at: Places, { boxes, nodes }: Room, pinned: Uint8Array | undefined): number {
  let count = 0;
  for (let p = 0; p < nodes.length; p++)
    for (let q = 0; q < p; q++) if (pushBoxes(at, boxes!, nodes[q]!, nodes[p]!, pinned)) count++;
  return count;
}

function pushBoxes(
  at: Places,
  boxes: Float32Array,
  i: number,
  j: number,
  pinned: Uint8Array | undefined,
): boolean {
  const dx = at[2 * j]! - at[2 * i]!;
  const dy = at[2 * j + 1]! - at[2 * i + 1]!;
  // How far j is to move, to be clear of i on either side of each axis.
  const right = boxes[4 * i + 2]! + boxes[4 * j]! + BOX_AIR - dx;
  const left = boxes[4 * i]! + boxes[4 * j + 2]! + BOX_AIR + dx;
  const up = boxes[4 * i + 3]! + boxes[4 * j + 1]! + BOX_AIR - dy;
  const down = boxes[4 * i + 1]! + boxes[4 * j + 3]! + BOX_AIR + dy;
  if (right <= 0 || left <= 0 || up <= 0 || down <= 0) return false;
  const x = right < left ? right : -left;
  const y = up < down ? up : -down;
  if (Math.abs(x) < Math.abs(y)) part(at, i, j, x * 1.01, 0, pinned);
  else part(at, i, j, 0, y * 1.01, pinned);
  return true;
}

/** Moves j by (x, y) away from i, half of it by moving i, unless one of them is held. */
function part(at: Places, i: number, j: number, x: number, y: number, pinned: Uint8Array | undefined): void {
  const ofI = pinned?.[i] ? 0 : pinned?.[j] ? 1 : 0.5;
  const ofJ = pinned?.[j] ? 0 : 1 - ofI;
  at[2 * i]! -= ofI * x;
  at[2 * i + 1]! -= ofI * y;
  at[2 * j]! += ofJ * x;
  at[2 * j + 1]! += ofJ * y;
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Nodes in order of cell; those of cell c start at start[c]. */
  readonly start: Uint32Array;
  readonly order: Uint32Array;
}

/** One round over neighbouring cells of a grid. O(nodes), while nodes are spread. */
function circleContacts(at: Places, { radius, nodes }: Room, pinned: Uint8Array | undefined): number {
  let largest = 0;
  for (const node of nodes) largest = Math.max(largest, radius[node]!);
  const grid = gridOf(at, nodes, 2 * CONTACT * largest);
  let count = 0;
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) {
      const cell = row * grid.columns + column;
      for (let k = grid.start[cell]!; k < grid.start[cell + 1]!; k++)
        count += pushAround(at, radius, grid, row, column, k, pinned);
    }
  return count;
}

/** Contacts of the k-th node of the grid with those after it in its own cell, and in the four cells ahead. */
function pushAround(
  at: Places,
  radius: Float32Array,
  { start, order, columns, rows }: Grid,
  row: number,
  column: number,
  k: number,
  pinned: Uint8Array | undefined,
): number {
  let count = 0;
  const i = order[k]!;
  const cell = row * columns + column;
  for (let l = k + 1; l < start[cell + 1]!; l++) count += pushCircles(at, radius, i, order[l]!, pinned);
  if (column + 1 < columns)
    for (let l = start[cell + 1]!; l < start[cell + 2]!; l++)
      count += pushCircles(at, radius, i, order[l]!, pinned);
  if (row + 1 === rows) return count;
  const from = cell + columns - (column > 0 ? 1 : 0);
  const to = cell + columns + (column + 1 < columns ? 1 : 0);
  for (let l = start[from]!; l < start[to + 1]!; l++) count += pushCircles(at, radius, i, order[l]!, pinned);
  return count;
}

/** Directions for nodes in one and the same place, in turn. */
const AWAY = [1, 0, 0.8, 0.6, 0, 1, -0.6, 0.8, -1, 0, -0.8, -0.6, 0, -1, 0.6, -0.8];

function pushCircles(
  at: Places,
  radius: Float32Array,
  i: number,
  j: number,
  pinned: Uint8Array | undefined,
): number {
  const touching = radius[i]! + radius[j]!;
  const dx = at[2 * j]! - at[2 * i]!;
  const dy = at[2 * j + 1]! - at[2 * i + 1]!;
  const square = dx * dx + dy * dy;
  if (square >= CONTACT * CONTACT * touching * touching) return 0;
  const distance = Math.sqrt(square);
  const lack = AIR * touching - distance;
  const way = 2 * ((i * 7 + j * 3) % (AWAY.length / 2));
  const ux = distance > 1e-9 ? dx / distance : AWAY[way]!;
  const uy = distance > 1e-9 ? dy / distance : AWAY[way + 1]!;
  part(at, i, j, lack * ux, lack * uy, pinned);
  return 1;
}

/** Counting sort of nodes into square cells, at least as wide as the widest contact and at most about four a node. */
function gridOf(at: Places, nodes: Uint32Array, least: number): Grid {
  const { x0, y0, x1, y1 } = boxOf(at, nodes);
  const wide = x1 - x0;
  const high = y1 - y0;
  const cell = Math.max(
    least,
    (wide + high) / (4 * nodes.length + 4),
    Math.sqrt((wide * high) / (4 * nodes.length + 4)),
  );
  const columns = Math.floor(wide / cell) + 1;
  const rows = Math.floor(high / cell) + 1;
  const cellOf = (node: number) =>
    Math.floor((at[2 * node + 1]! - y0) / cell) * columns + Math.floor((at[2 * node]! - x0) / cell);
  const start = new Uint32Array(columns * rows + 1);
  const cells = Uint32Array.from(nodes, cellOf);
  for (const c of cells) start[c + 1]!++;
  for (let c = 0; c < columns * rows; c++) start[c + 1]! += start[c]!;
  const next = start.slice();
  const order = new Uint32Array(nodes.length);
  nodes.forEach((node, k) => {
    order[next[cells[k]!]!++] = node;
  });
  return { columns, rows, start, order };
}
