/** Order statistics, exact: ranks with ties, Spearman's correlation, the area under the curve. */

/** Ranks from 1; equal values share the mean of their ranks. O(n log n). */
export function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const rank = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let k = from; k <= to; k++) rank[order[k]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return rank;
}

/** Spearman's ρ, −1 … +1; null for fewer than three pairs, or where one side is constant. */
export function spearman(a: Float64Array, b: Float64Array): number | null {
  return a.length < 3 ? null : correlation(ranks(a), ranks(b));
}

function correlation(a: Float64Array, b: Float64Array): number | null {
  let ma = 0;
  let mb = 0;
  for (let k = 0; k < a.length; k++) {
    ma += a[k]! / a.length;
    mb += b[k]! / a.length;
  }
  let ab = 0;
  let aa = 0;
  let bb = 0;
  for (let k = 0; k < a.length; k++) {
    ab += (a[k]! - ma) * (b[k]! - mb);
    aa += (a[k]! - ma) * (a[k]! - ma);
    bb += (b[k]! - mb) * (b[k]! - mb);
  }
  return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : null;
}

/**
 * Share of the pairs (near, far) in which near is the smaller, ties as halves (Mann–Whitney U by rank sum); null where either
 * is empty.
 */
export function shareSmaller(near: readonly number[], far: readonly number[]): number | null {
  if (near.length === 0 || far.length === 0) return null;
  const rank = ranks(Float64Array.from([...near, ...far]));
  let sum = 0;
  for (let k = 0; k < near.length; k++) sum += rank[k]!;
  return 1 - (sum - (near.length * (near.length + 1)) / 2) / (near.length * far.length);
}

/** Null for nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}
