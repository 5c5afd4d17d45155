/** Walking the picture by keys: the next node in a direction, the lines of a node one after the other. Pure geometry. */
import { type MapNode, type MapTies, NO_STANCE_LINE, type TieLooks } from "./types.ts";

/** Of the screen: y grows downwards. */
export type Direction = "left" | "right" | "up" | "down";

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The visible node that one means when pressing an arrow key at a node, or −1: the nearest of those ahead within 45° to
 * either side; where there is none, of all that lie ahead. Near is counted ahead and aside, |dx| + |dy|: within such a
 * quarter the nearest is also nearer to all others there, so that no node is out of reach (of a grid some may be).
 * @param pixels of nodes, `[x0, y0 …]`, y down. @param from index of a node, left out. O(nodes).
 */
export function neighbour(
  nodes: readonly Pick<MapNode, "visible">[],
  pixels: Float64Array,
  from: number,
  direction: Direction,
): number {
  const [ax, ay] = VECTORS[direction];
  let best = -1;
  let bestCost = Number.POSITIVE_INFINITY;
  let inSight = false;
  for (let i = 0; i < nodes.length; i++) {
    if (i === from || !nodes[i]!.visible) continue;
    const dx = pixels[2 * i]! - pixels[2 * from]!;
    const dy = pixels[2 * i + 1]! - pixels[2 * from + 1]!;
    const ahead = dx * ax + dy * ay;
    const aside = Math.abs(dx * ay) + Math.abs(dy * ax);
    if (!(ahead > 0)) continue;
    const near = aside <= ahead;
    const cost = ahead + aside;
    if (inSight && !near) continue;
    if ((near && !inSight) || cost < bestCost) {
      best = i;
      bestCost = cost;
    }
    inSight ||= near;
  }
  return best;
}

/** Which end of a tie lies in a direction: its node. */
export function endTowards(ties: MapTies, pixels: Float64Array, tie: number, direction: Direction): number {
  const [ax, ay] = VECTORS[direction];
  const source = ties.source[tie]!;
  const target = ties.target[tie]!;
  const dx = pixels[2 * target]! - pixels[2 * source]!;
  const dy = pixels[2 * target + 1]! - pixels[2 * source + 1]!;
  return dx * ax + dy * ay > 0 ? target : source;
}

/** The drawn ties of a node clockwise, from the one that points up. O(ties). */
export function tiesAround(ties: MapTies, looks: TieLooks, pixels: Float64Array, node: number): number[] {
  const found: { tie: number; angle: number }[] = [];
  for (let tie = 0; tie < ties.length; tie++) {
    if (looks.stance[tie]! >= NO_STANCE_LINE) continue;
    const other =
      ties.source[tie] === node ? ties.target[tie]! : ties.target[tie] === node ? ties.source[tie]! : -1;
    if (other < 0) continue;
    const dx = pixels[2 * other]! - pixels[2 * node]!;
    const dy = pixels[2 * other + 1]! - pixels[2 * node + 1]!;
    const angle = Math.atan2(dx, -dy);
    found.push({ tie, angle: angle < 0 ? angle + 2 * Math.PI : angle });
  }
  return found.sort((a, b) => a.angle - b.angle || a.tie - b.tie).map(({ tie }) => tie);
}

/** The visible node with the most drawn ties, the first of equals; −1 where nothing is drawn. O(nodes + ties). */
export function mostTied(nodes: readonly Pick<MapNode, "visible">[], ties: MapTies, looks: TieLooks): number {
  const degree = new Uint32Array(nodes.length);
  for (let tie = 0; tie < ties.length; tie++) {
    if (looks.stance[tie]! >= NO_STANCE_LINE) continue;
    degree[ties.source[tie]!]!++;
    degree[ties.target[tie]!]!++;
  }
  let best = -1;
  for (let node = 0; node < nodes.length; node++)
    if (nodes[node]!.visible && (best < 0 || degree[node]! > degree[best]!)) best = node;
  return best;
}
