/** Rigid motions: a group onto its long axis, one map onto another. Exact in every engine: no angle is ever computed. */
import type { Places } from "./types.ts";

/** A rotation, perhaps after a reflection (y → −y), about `from`, then a move to `to`. */
export interface Motion {
  readonly cos: number;
  readonly sin: number;
  readonly mirrored: boolean;
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/** Centre of mass of some nodes. */
export function centreOf(at: Places, nodes: Uint32Array): [x: number, y: number] {
  let x = 0;
  let y = 0;
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    x += at[2 * node]!;
    y += at[2 * node + 1]!;
  }
  return nodes.length > 0 ? [x / nodes.length, y / nodes.length] : [0, 0];
}

/**
 * Turns some nodes about their centre, so that their principal axis lies level, or upright; their centre goes to the origin.
 * @param share how much of the way there they are turned, 0 … 1; 0 = their first axis is taken for the principal one.
 */
export function turnGroup(at: Places, nodes: Uint32Array, upright: boolean, share = 1): void {
  const [mx, my] = centreOf(at, nodes);
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    const x = at[2 * node]! - mx;
    const y = at[2 * node + 1]! - my;
    xx += x * x;
    xy += x * y;
    yy += y * y;
  }
  const [cos, sin] = partOf(halfAngle(xx - yy, 2 * xy), share);
  const motion = { mirrored: false, from: [mx, my], to: [0, 0] } as const;
  applyMotion(at, nodes, upright ? { ...motion, cos: sin, sin: cos } : { ...motion, cos, sin: -sin });
}

/** Cosine and sine of half the angle of the vector (x, y); the half lies between −90° and 90°. */
function halfAngle(x: number, y: number): [cos: number, sin: number] {
  const length = Math.sqrt(x * x + y * y);
  if (length === 0) return [1, 0];
  const cos = Math.sqrt(Math.max(0, (1 + x / length) / 2));
  const sin = Math.sqrt(Math.max(0, (1 - x / length) / 2));
  return [cos, y < 0 ? -sin : sin];
}

/** A direction on the way from that of the first axis to another, which is at most a quarter turn from it. */
function partOf([cos, sin]: readonly [number, number], share: number): readonly [number, number] {
  if (share === 1) return [cos, sin];
  const x = 1 - share + share * cos;
  const y = share * sin;
  const length = Math.sqrt(x * x + y * y);
  return [x / length, y / length];
}

export function applyMotion(at: Places, nodes: Uint32Array, { cos, sin, mirrored, from, to }: Motion): void {
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    const x = at[2 * node]! - from[0];
    const y = (at[2 * node + 1]! - from[1]) * (mirrored ? -1 : 1);
    at[2 * node] = x * cos - y * sin + to[0];
    at[2 * node + 1] = x * sin + y * cos + to[1];
  }
}

/**
 * The rigid motion, reflection included, that brings `at` nearest to `target` over some nodes, by least squares
 * (Procrustes; in the plane it has a closed form). O(nodes).
 */
export function alignment(at: Places, target: Places, nodes: Uint32Array): Motion {
  const from = centreOf(at, nodes);
  const to = centreOf(target, nodes);
  const plain = bestTurn(at, target, nodes, from, to, 1);
  const mirrored = bestTurn(at, target, nodes, from, to, -1);
  const { cos, sin } = mirrored.gain > plain.gain ? mirrored : plain;
  return { cos, sin, mirrored: mirrored.gain > plain.gain, from, to };
}

function bestTurn(
  at: Places,
  target: Places,
  nodes: Uint32Array,
  from: readonly [number, number],
  to: readonly [number, number],
  flip: 1 | -1,
) {
  let c = 0;
  let s = 0;
  for (let k = 0; k < nodes.length; k++) {
    const node = nodes[k]!;
    const px = at[2 * node]! - from[0];
    const py = (at[2 * node + 1]! - from[1]) * flip;
    const qx = target[2 * node]! - to[0];
    const qy = target[2 * node + 1]! - to[1];
    c += px * qx + py * qy;
    s += px * qy - py * qx;
  }
  const gain = Math.sqrt(c * c + s * s);
  return gain > 0 ? { cos: c / gain, sin: s / gain, gain } : { cos: 1, sin: 0, gain };
}
