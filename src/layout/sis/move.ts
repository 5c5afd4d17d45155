/** One damped step: every node towards the weighted mean of what its forces ask. */
import type { Places } from "./types.ts";

/** What holds nodes back while others move. */
export interface Hold {
  /** Where each node is drawn back to. */
  readonly to: Places;
  /** How strongly, for each node, as a share of the weights at it; 0 = free. */
  readonly strength: Float64Array;
  /** What the forces asked of each node where it was, and did not get: map units, subtracted. `[x0, y0 …]` */
  readonly unrest: Float64Array;
  /** Nodes marked 1 do not move at all: placed by hand. */
  readonly pinned: Uint8Array;
}

/** What a step keeps of the one before: Polyak's heavy ball (1964, doi:10.1016/0041-5553(64)90137-5). */
export interface Swing {
  /** The last move of each node, `[x0, y0 …]`, map units; all 0 in the beginning. */
  readonly last: Float64Array;
  /** The share of it that is made once more: 0 … 1. */
  readonly share: number;
}

/** How far nodes moved in a step, map units: root mean square, and the farthest. */
export interface Moved {
  readonly mean: number;
  readonly most: number;
}

/**
 * Moves by 2α · force / load. With springs alone and α ≤ ½ this is a majorisation step (de Leeuw 1988, doi:10.1007/BF01897162,
 * in its Jacobi form): the stress cannot grow. A swing carries it through the long shallow valleys of sides and neighbours in
 * fewer steps. Clears `force`.
 */
export function move(
  at: Places,
  force: Float64Array,
  load: Float64Array,
  alpha: number,
  hold?: Hold,
  swing?: Swing,
): Moved {
  let square = 0;
  let most = 0;
  for (let i = 0; i < load.length; i++) {
    const x = 2 * i;
    if (load[i]! > 0 && !hold?.pinned[i]) {
      const strength = hold?.strength[i] ?? 0;
      const share = (2 * alpha) / (1 + strength);
      let mx = share * (force[x]! / load[i]! + (hold ? heldBack(hold, at, x, strength) : 0));
      let my = share * (force[x + 1]! / load[i]! + (hold ? heldBack(hold, at, x + 1, strength) : 0));
      if (swing) {
        mx += swing.share * swing.last[x]!;
        my += swing.share * swing.last[x + 1]!;
        swing.last[x] = mx;
        swing.last[x + 1] = my;
      }
      at[x]! += mx;
      at[x + 1]! += my;
      square += mx * mx + my * my;
      most = Math.max(most, mx * mx + my * my);
    }
    force[x] = 0;
    force[x + 1] = 0;
  }
  return { mean: Math.sqrt(square / Math.max(1, load.length)), most: Math.sqrt(most) };
}

function heldBack({ to, unrest }: Hold, at: Places, x: number, strength: number): number {
  return (strength > 0 ? (strength / 2) * (to[x]! - at[x]!) : 0) - unrest[x]!;
}
