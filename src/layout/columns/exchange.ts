/** Neighbours in a column exchanged where that pays. */
import type { Side } from "./sides.ts";

/** What makes two neighbours change places. */
export interface Exchange {
  /** Share of the crossings between their ties that must be saved; 0 = any saving. */
  readonly least: number;
  /**
   * Share of these crossings that it is worth to stand in the order of the stances; 0 = only where crossings are the same.
   * Undefined: that order counts for nothing.
   */
  readonly gather?: number;
}

/**
 * Exchanges neighbours until nothing is left to exchange, or until `budget` ties have been looked at. Each exchange lowers the
 * same sum over all pairs, so that it ends. O(ties) where nothing changes.
 * @returns ties looked at.
 */
export function exchange(
  side: Side,
  order: Uint32Array,
  other: Uint32Array,
  rule: Exchange,
  budget: number,
): number {
  const { start, group } = side;
  const places = placesOf(side, other);
  /** 1 where the node of this row and the next one are known to stand as they should. */
  const settled = new Uint8Array(order.length);
  let looked = 0;
  for (let changed = true; changed && looked < budget; ) {
    changed = false;
    for (let k = 0; k + 1 < order.length; k++) {
      if (settled[k] === 1) continue;
      settled[k] = 1;
      const u = order[k]!;
      const v = order[k + 1]!;
      if (group[u] !== group[v]) continue;
      looked += start[u + 1]! - start[u]! + start[v + 1]! - start[v]!;
      if (!pays(side, places, u, v, rule)) continue;
      order[k] = v;
      order[k + 1] = u;
      if (k > 0) settled[k - 1] = 0;
      settled[k + 1] = 0;
      changed = true;
    }
  }
  return looked;
}

/** For each tie, in the order of `side.to`, the place of its other end; ascending within each node. */
function placesOf({ count, start, to }: Side, other: Uint32Array): Uint32Array {
  const places = to.map((j) => other[j]!);
  for (let i = 0; i < count; i++) places.subarray(start[i]!, start[i + 1]!).sort();
  return places;
}

/** Whether v is better above u, which now stands above it. */
function pays(
  { start, axis }: Side,
  places: Uint32Array,
  u: number,
  v: number,
  { least, gather }: Exchange,
): boolean {
  const end = start[v + 1]!;
  let below = start[v]!;
  let notAbove = below;
  let now = 0;
  let then = 0;
  for (let k = start[u]!; k < start[u + 1]!; k++) {
    while (below < end && places[below]! < places[k]!) below++;
    while (notAbove < end && places[notAbove]! <= places[k]!) notAbove++;
    now += below - start[v]!;
    then += end - notAbove;
  }
  const saved = now - then;
  const all = now + then;
  if (gather === undefined || axis[u] === axis[v]) return saved > least * all;
  return axis[u]! > axis[v]! ? saved >= -gather * all : saved > gather * all;
}
