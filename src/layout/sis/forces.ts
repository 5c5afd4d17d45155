/** The force of springs, summed at each node. It moves nothing yet. */
import type { Places, Springs } from "./types.ts";

/** Nearer than this, two nodes have no direction. */
export const NEAR = 1e-9;
/** Adds to `force` half of what each spring lacks, times its weight, along it. @param from the first spring that counts. */
export function addSprings(springs: Springs, at: Places, force: Float64Array, from = 0): void {
  const { a, b, low, high, weight } = springs;
  for (let k = from; k < a.length; k++) {
    const p = 2 * a[k]!;
    const q = 2 * b[k]!;
    const dx = at[p]! - at[q]!;
    const dy = at[p + 1]! - at[q + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    const wanted = length < low[k]! ? low[k]! : length > high[k]! ? high[k]! : length;
    if (wanted === length) continue;
    if (length < NEAR) {
      pushFromOnePlace(force, p, q, k, (weight[k]! * wanted) / 2);
      continue;
    }
    const g = (weight[k]! * (wanted - length)) / (2 * length);
    force[p]! += g * dx;
    force[p + 1]! += g * dy;
    force[q]! -= g * dx;
    force[q + 1]! -= g * dy;
  }
}

/** Unit vectors of the 3-4-5 and 5-12-13 triangles: exact enough, and in every engine the same. */
const AWAY = [1, 0, 0.8, 0.6, 0, 1, -0.6, 0.8, -12 / 13, 5 / 13, -0.8, -0.6, 5 / 13, -12 / 13, 0.6, -0.8];

/** Two nodes in one and the same place are told apart by the number of their spring. */
export function pushFromOnePlace(force: Float64Array, p: number, q: number, k: number, g: number): void {
  const way = 2 * (k % (AWAY.length / 2));
  force[p]! += g * AWAY[way]!;
  force[p + 1]! += g * AWAY[way + 1]!;
  force[q]! -= g * AWAY[way]!;
  force[q + 1]! -= g * AWAY[way + 1]!;
}

/**
 * Weighted sum of squared distances of lengths to their intervals: what springs alone minimise. Map units².
 * @param perNode if given, each spring adds half of its stress to either end.
 */
export function stress({ a, b, low, high, weight }: Springs, at: Places, perNode?: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) {
    const dx = at[2 * a[k]!]! - at[2 * b[k]!]!;
    const dy = at[2 * a[k]! + 1]! - at[2 * b[k]! + 1]!;
    const length = Math.sqrt(dx * dx + dy * dy);
    const lack = length < low[k]! ? low[k]! - length : length > high[k]! ? length - high[k]! : 0;
    const own = weight[k]! * lack * lack;
    sum += own;
    if (!perNode) continue;
    perNode[a[k]!]! += own / 2;
    perNode[b[k]!]! += own / 2;
  }
  return sum;
}

export function distance(at: Places, i: number, j: number): number {
  const dx = at[2 * i]! - at[2 * j]!;
  const dy = at[2 * i + 1]! - at[2 * j + 1]!;
  return Math.sqrt(dx * dx + dy * dy);
}
