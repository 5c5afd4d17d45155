/** One damped step: every node towards the weighted mean of what its forces ask. */
import type { Places } from "./types.ts";

/** What holds nodes back while others move. */
export interface Hold {
  /** Where each node is drawn back to. */
  readonly to: Places;
  /** How strongly, for each node, as a share of the weights at it; 0 = free. */
  readonly strength: Float64Array;
  /** Nodes marked 1 do not move at all: placed by hand. */
  readonly pinned: Uint8Array;
}

/**
 * Moves by 2α · force / load. With springs alone and α ≤ ½ this is a majorisation step (de Leeuw 1988, doi:10.1007/BF01897162,
 * in its Jacobi form): the stress cannot grow. Clears `force`.
 * @returns the root-mean-square move, map units.
 */
export function move(
  at: Places,
  force: Float64Array,
  load: Float64Array,
  alpha: number,
  hold?: Hold,
): number {
  let square = 0;
  for (let i = 0; i < load.length; i++) {
    const x = 2 * i;
    if (load[i]! > 0 && !hold?.pinned[i]) {
      const strength = hold?.strength[i] ?? 0;
      const pull = strength > 0 ? (strength * load[i]!) / 2 : 0;
      const fx = force[x]! + (pull > 0 ? pull * (hold!.to[x]! - at[x]!) : 0);
      const fy = force[x + 1]! + (pull > 0 ? pull * (hold!.to[x + 1]! - at[x + 1]!) : 0);
      const share = (2 * alpha) / (load[i]! * (1 + strength));
      at[x]! += share * fx;
      at[x + 1]! += share * fy;
      square += share * share * (fx * fx + fy * fy);
    }
    force[x] = 0;
    force[x + 1] = 0;
  }
  return Math.sqrt(square / Math.max(1, load.length));
}
