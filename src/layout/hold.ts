/** Nodes held where a hand has put them, the others where the layout has them, giving way: the same holds, the same picture. */
import { separate } from "./arrange.ts";
import type { Positions } from "./types.ts";

/** Enough for a held node in a crowd; a picture without contacts needs one. */
const ROUNDS = 60;

/** A node and where it is held. */
export interface Held {
  readonly node: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Positions with some nodes held. They follow from the layout and the holds alone, not from the way there: taking a hold
 * away puts back all that gave way to it.
 * @param room as in {@link LayoutInput}.
 */
export function holdNodes(layout: Positions, room: Float32Array, held: readonly Held[]): Positions {
  if (held.length === 0) return layout;
  const positions = layout.slice();
  const fixed = new Uint8Array(layout.length / 2);
  for (const { node, x, y } of held) {
    positions[2 * node] = x;
    positions[2 * node + 1] = y;
    fixed[node] = 1;
  }
  separate(positions, room, fixed, ROUNDS);
  return positions;
}

/** A place of the lying picture on one that stands upright, or left as it is. */
export function stand({ x, y }: { x: number; y: number }, upright: boolean): { x: number; y: number } {
  return upright ? { x: y, y: -x } : { x, y };
}

/** The other way: where a place of the picture is on the lying one. */
export function lie({ x, y }: { x: number; y: number }, upright: boolean): { x: number; y: number } {
  return upright ? { x: -y, y: x } : { x, y };
}
