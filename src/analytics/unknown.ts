/** How far a figure could move if what is unknown were known: its extremes over every way to answer. */
import type { Votes } from "./spread.ts";

/** Least and greatest value. */
export type Bounds = readonly [number, number];

/** Bounds that hold the value too: leaving the unknown out is one more reading of it, and need not lie between the others. */
export function hull([low, high]: Bounds, value: number): Bounds {
  return value < low ? [value, high] : value > high ? [low, value] : [low, high];
}

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

/** The least and greatest |Y − N| ÷ (Y + N): all unknown on the larger side, or as many as it takes on the smaller. */
export function riceExtremes({ support, oppose }: Votes, unknown: number): Bounds {
  const sum = support + oppose;
  const apart = Math.abs(support - oppose);
  if (sum + unknown === 0) return [Number.NaN, Number.NaN];
  const least = sum === 0 && unknown === 1 ? 1 : Math.max(0, apart - unknown) / (sum + unknown);
  return [least, (apart + unknown) / (sum + unknown)];
}

/** Extremes of what grows with the share of the largest of three groups: all unknown join it, or level the others up. */
export function largestExtremes(
  { support, oppose, neutral }: Votes,
  unknown: number,
  measure: (most: number, all: number) => number,
): Bounds {
  const all = support + oppose + neutral + unknown;
  const most = Math.max(support, oppose, neutral);
  if (all === 0) return [Number.NaN, Number.NaN];
  return [measure(Math.max(most, Math.ceil(all / 3)), all), measure(most + unknown, all)];
}
