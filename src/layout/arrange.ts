/** From raw positions to a picture: turned onto its long axis, scaled to give every node its room, nothing overlapping. */
import type { Positions } from "./types.ts";

/** Moves the centre of mass to the origin and turns the principal axis horizontal, or upright. */
export function turnToLongAxis(positions: Positions, upright: boolean): void {
  const n = positions.length / 2;
  if (n === 0) return;
  let mx = 0;
  let my = 0;
  for (let i = 0; i < n; i++) {
    mx += positions[2 * i]! / n;
    my += positions[2 * i + 1]! / n;
  }
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const x = positions[2 * i]! - mx;
    const y = positions[2 * i + 1]! - my;
    positions[2 * i] = x;
    positions[2 * i + 1] = y;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const angle = 0.5 * Math.atan2(2 * xy, xx - yy) + (upright ? Math.PI / 2 : 0);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let i = 0; i < n; i++) {
    const x = positions[2 * i]!;
    const y = positions[2 * i + 1]!;
    positions[2 * i] = x * cos + y * sin;
    positions[2 * i + 1] = y * cos - x * sin;
  }
}

const FAR = 1.35;

/** Draws in the few that drifted far off, so that they do not shrink all others: beyond the limit, distance grows as its logarithm. */
export function reinOutliers(positions: Positions): void {
  const n = positions.length / 2;
  if (n < 3) return;
  const radius = (i: number) => Math.sqrt(positions[2 * i]! ** 2 + positions[2 * i + 1]! ** 2);
  const sorted = Float64Array.from({ length: n }, (_, i) => radius(i)).sort();
  const limit = FAR * sorted[Math.floor(0.85 * (n - 1))]!;
  for (let i = 0; i < n; i++) {
    const r = radius(i);
    if (r <= limit || limit === 0) continue;
    const factor = (limit * (1 + 0.5 * Math.log(r / limit))) / r;
    positions[2 * i]! *= factor;
    positions[2 * i + 1]! *= factor;
  }
}

/** Scales so that the root-mean-square radius gives each node about `area` square pixels of the picture. */
export function scaleToRoom(positions: Positions, area: number): void {
  const n = positions.length / 2;
  let square = 0;
  for (const value of positions) square += (value * value) / n;
  const wanted = Math.sqrt((n * area) / Math.PI / 2);
  const factor = square > 0 ? wanted / Math.sqrt(square) : 1;
  for (let i = 0; i < positions.length; i++) positions[i]! *= factor;
}

const GAP = 6;
const MAX_ROUNDS = 400;

/**
 * Pushes overlapping rooms apart along the axis of least penetration until none is left (or the rounds are used up).
 * Grid of cells as wide as the widest room. O(rounds × nodes).
 * @param room half widths and half heights, `[w0, h0 …]`.
 * @param fixed 1 for nodes that do not move; undefined = all may.
 * @returns whether no two rooms overlap.
 */
export function separate(
  positions: Positions,
  room: Float32Array,
  fixed?: Uint8Array,
  rounds = MAX_ROUNDS,
): boolean {
  const n = positions.length / 2;
  let cell = 1;
  for (const half of room) cell = Math.max(cell, 2 * half + GAP);
  for (let round = 0; round < rounds; round++) {
    const cells = gridOf(positions, cell);
    let contacts = 0;
    for (let i = 0; i < n; i++) contacts += pushNeighbours(positions, room, cells, cell, i, fixed);
    if (contacts === 0) return true;
  }
  return n < 2;
}

function gridOf(positions: Positions, cell: number): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  for (let i = 0; i < positions.length / 2; i++) {
    const key = cellKey(Math.floor(positions[2 * i]! / cell), Math.floor(positions[2 * i + 1]! / cell));
    const known = cells.get(key);
    if (known) known.push(i);
    else cells.set(key, [i]);
  }
  return cells;
}

function cellKey(column: number, row: number): number {
  return (column + 0x8000) * 0x10000 + (row + 0x8000);
}

function pushNeighbours(
  positions: Positions,
  room: Float32Array,
  cells: ReadonlyMap<number, readonly number[]>,
  cell: number,
  i: number,
  fixed: Uint8Array | undefined,
): number {
  const column = Math.floor(positions[2 * i]! / cell);
  const row = Math.floor(positions[2 * i + 1]! / cell);
  let contacts = 0;
  for (let c = column - 1; c <= column + 1; c++)
    for (let r = row - 1; r <= row + 1; r++)
      for (const j of cells.get(cellKey(c, r)) ?? [])
        if (j > i && push(positions, room, i, j, fixed)) contacts++;
  return contacts;
}

function push(
  positions: Positions,
  room: Float32Array,
  i: number,
  j: number,
  fixed: Uint8Array | undefined,
): boolean {
  const holdI = fixed?.[i] === 1;
  const holdJ = fixed?.[j] === 1;
  if (holdI && holdJ) return false; // where a hand has put both, they stay
  const dx = positions[2 * j]! - positions[2 * i]!;
  const dy = positions[2 * j + 1]! - positions[2 * i + 1]!;
  const overX = room[2 * i]! + room[2 * j]! + GAP - Math.abs(dx);
  const overY = room[2 * i + 1]! + room[2 * j + 1]! + GAP - Math.abs(dy);
  if (overX <= 0 || overY <= 0) return false;
  const shareI = holdI ? 0 : holdJ ? 1 : 0.5;
  const along = overX < overY ? 0 : 1;
  const over = (along === 0 ? overX : overY) + 0.5;
  const side = (along === 0 ? dx : dy) < 0 ? -1 : 1;
  positions[2 * i + along]! -= side * over * shareI;
  positions[2 * j + along]! += side * over * (1 - shareI);
  return true;
}

/** How far a passing tie keeps from the centre of a node: the node's own size, and some air. */
const NODE_CLEARANCE = 14;
const CLEARANCE = 10;
const CLEAR_ROUNDS = 60;
const ROUNDS_BETWEEN = 3;

/**
 * Moves nodes off ties that merely pass by, so that no tie seems to end where it does not. O(rounds × nodes × ties):
 * for pictures small enough to be read tie by tie.
 */
export function clearTies(
  positions: Positions,
  source: Uint32Array,
  target: Uint32Array,
  room: Float32Array,
): void {
  const n = positions.length / 2;
  for (let round = 0; round < CLEAR_ROUNDS; round++) {
    let moved = false;
    for (let t = 0; t < source.length; t++) {
      for (let i = 0; i < n; i++)
        if (i !== source[t] && i !== target[t] && pushOff(positions, source[t]!, target[t]!, i)) moved = true;
    }
    separate(positions, room, undefined, ROUNDS_BETWEEN);
    if (!moved) break;
  }
  separate(positions, room);
}

/** Pushes node i straight away from the tie a–b when it comes closer than the clearance. */
function pushOff(positions: Positions, a: number, b: number, i: number): boolean {
  const ax = positions[2 * a]!;
  const ay = positions[2 * a + 1]!;
  const dx = positions[2 * b]! - ax;
  const dy = positions[2 * b + 1]! - ay;
  const square = dx * dx + dy * dy;
  if (square === 0) return false;
  const along = ((positions[2 * i]! - ax) * dx + (positions[2 * i + 1]! - ay) * dy) / square;
  if (along <= 0 || along >= 1) return false;
  const ox = positions[2 * i]! - ax - along * dx;
  const oy = positions[2 * i + 1]! - ay - along * dy;
  const distance = Math.sqrt(ox * ox + oy * oy);
  const wanted = NODE_CLEARANCE + CLEARANCE;
  if (distance >= wanted) return false;
  const length = Math.sqrt(square);
  const ux = distance > 1e-9 ? ox / distance : -dy / length;
  const uy = distance > 1e-9 ? oy / distance : dx / length;
  const step = (wanted - distance) * 0.5 + 0.5;
  positions[2 * i]! += ux * step;
  positions[2 * i + 1]! += uy * step;
  return true;
}

const TRAY_GAP = 56;
/** Room for a name beneath each. */
const TRAY_ROOM = 96;

/** Lines up the nodes that no drawn tie reaches in a row beneath the picture: their place there means nothing. */
export function trayBeneath(
  positions: Positions,
  inTray: (node: number) => boolean,
  room: Float32Array,
  upright: boolean,
): void {
  const n = positions.length / 2;
  const tray: number[] = [];
  let bottom = 0;
  for (let i = 0; i < n; i++) {
    if (inTray(i)) tray.push(i);
    else bottom = Math.min(bottom, positions[2 * i + 1]!);
  }
  const width = (node: number) => 2 * Math.max(room[2 * node]!, TRAY_ROOM);
  const perRow = Math.max(upright ? 3 : 6, Math.ceil(Math.sqrt(tray.length * (upright ? 1 : 4))));
  for (let from = 0, row = 0; from < tray.length; from += perRow, row++) {
    const members = tray.slice(from, from + perRow);
    let x = -members.reduce((sum, node) => sum + width(node), 0) / 2;
    for (const node of members) {
      positions[2 * node] = x + width(node) / 2;
      positions[2 * node + 1] = bottom - TRAY_GAP * (row + 1.2);
      x += width(node);
    }
  }
}
