/** Which node lies under the pointer: by geometry, with no read-back from the graphics card. */
import type { MapNode } from "./types.ts";

/** The visible node whose disc, widened by `reach`, covers the point, the nearest centre first, or −1. O(nodes). */
export function pickNode(
  nodes: readonly MapNode[],
  pixels: Float64Array,
  radii: Float64Array,
  x: number,
  y: number,
  reach: number,
): number {
  let best = -1;
  let nearest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < nodes.length; i++) {
    if (!nodes[i]!.visible) continue;
    const dx = pixels[2 * i]! - x;
    const dy = pixels[2 * i + 1]! - y;
    const distance = dx * dx + dy * dy;
    if (!(distance <= (radii[i]! + reach) ** 2 && distance < nearest)) continue; // NaN, before a first picture, is nowhere
    nearest = distance;
    best = i;
  }
  return best;
}
