/** One column put in order by where its ties lead. */
import type { Side } from "./sides.ts";

/**
 * By the mean place of the neighbours (Sugiyama, Tagawa & Toda 1981), or their median (Eades & Wormald 1994); where that is the same, by
 * stance, then by number. Groups stay together. O(ties + nodes · log).
 * @param other place of each node of the other column.
 */
export function sweep(side: Side, other: Uint32Array, byMedian: boolean): Uint32Array {
  const { count, group, axis } = side;
  const wanted = Float64Array.from({ length: count }, (_, i) =>
    byMedian ? medianPlace(side, other, i) : meanPlace(side, other, i),
  );
  return Uint32Array.from({ length: count }, (_, i) => i).sort(
    (p, q) => group[p]! - group[q]! || wanted[p]! - wanted[q]! || axis[p]! - axis[q]! || p - q,
  );
}

/** 0 for a node without ties. */
export function meanPlace({ start, to }: Side, other: ArrayLike<number>, i: number): number {
  let sum = 0;
  for (let k = start[i]!; k < start[i + 1]!; k++) sum += other[to[k]!]!;
  return sum / Math.max(1, start[i + 1]! - start[i]!);
}

function medianPlace({ start, to }: Side, other: Uint32Array, i: number): number {
  const places = to.slice(start[i]!, start[i + 1]!).map((j) => other[j]!);
  places.sort();
  const { length } = places;
  return length === 0 ? 0 : (places[(length - 1) >> 1]! + places[length >> 1]!) / 2;
}
