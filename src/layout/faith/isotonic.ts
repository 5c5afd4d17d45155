/** How much of y a rising curve over x accounts for. */

/**
 * R² of the isotonic regression of y on x, by pooling adjacent violators (Ayer et al. 1955): the share of the variance of y that
 * the best never-falling curve explains. Equal x are one point. Null for fewer than three values, or where y is constant.
 */
export function explained(x: Float64Array, y: Float64Array): number | null {
  if (x.length < 3) return null;
  const { value, weight } = poolAdjacentViolators(x, y);
  let centre = 0;
  for (const v of y) centre += v / y.length;
  let total = 0;
  let shown = 0;
  for (const v of y) total += (v - centre) * (v - centre);
  for (let k = 0; k < value.length; k++) shown += weight[k]! * (value[k]! - centre) * (value[k]! - centre);
  return total > 0 ? shown / total : null;
}

/** The steps of the curve: their heights, strictly rising, and how many values each stands for. */
function poolAdjacentViolators(x: Float64Array, y: Float64Array) {
  const order = Uint32Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || a - b);
  const value: number[] = [];
  const weight: number[] = [];
  for (let from = 0; from < order.length; ) {
    let to = from;
    let sum = 0;
    while (to < order.length && x[order[to]!] === x[order[from]!]) sum += y[order[to++]!]!;
    let count = to - from;
    while (value.length > 0 && value[value.length - 1]! * count >= sum) {
      const pooled = weight.pop()!;
      sum += value.pop()! * pooled;
      count += pooled;
    }
    value.push(sum / count);
    weight.push(count);
    from = to;
  }
  return { value, weight };
}
