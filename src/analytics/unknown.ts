/** How far a figure could move if what is unknown were known: its extremes over every way to answer. */

/** Least and greatest value. */
export type Bounds = readonly [number, number];

/** So many ways to answer are tried; beyond that, the bounds are the range of the measure. */
const TRIED = 20_000;

/**
 * Extremes of `measure` over every way to add `unknown` answers to the counts of the categories. Exact up to 20,000 ways
 * (198 unknown answers in three categories, 22 in five); beyond, `range`, which is never too narrow.
 * NaN where no way gives a value.
 */
export function extremes(
  counts: readonly number[],
  unknown: number,
  measure: (counts: readonly number[]) => number,
  range: Bounds,
): Bounds {
  if (ways(unknown, counts.length) > TRIED) return range;
  const filled = [...counts];
  const found: [number, number] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const fill = (category: number, left: number): void => {
    if (category === filled.length - 1) {
      filled[category]! += left;
      const value = measure(filled);
      filled[category]! -= left;
      if (value < found[0]) found[0] = value;
      if (value > found[1]) found[1] = value;
      return;
    }
    for (let n = 0; n <= left; n++) {
      filled[category]! += n;
      fill(category + 1, left - n);
      filled[category]! -= n;
    }
  };
  fill(0, unknown);
  return found[0] <= found[1] ? found : [Number.NaN, Number.NaN];
}

/** C(unknown + categories − 1, categories − 1). */
function ways(unknown: number, categories: number): number {
  let count = 1;
  for (let k = 1; k < categories; k++) count = (count * (unknown + k)) / k;
  return count;
}
