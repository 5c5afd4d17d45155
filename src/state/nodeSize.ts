/** How big a node is drawn: the map and its legend ask here, so that they agree. */

/** Radius of the smallest node, and what is added for the largest, in CSS pixels. */
const BASE_RADIUS = 6;
const EXTRA_RADIUS = 12;

/** Radius in CSS pixels of a node with this value of the chosen measure: its added area grows in proportion. */
export function nodeRadius(value: number, max: number): number {
  if (!(max > 0) || !(value > 0)) return BASE_RADIUS;
  return BASE_RADIUS + EXTRA_RADIUS * Math.sqrt(Math.min(1, value / max));
}

/** At most three whole values, small to large, for a legend of sizes: the largest, about a third of it, and one. */
export function sizeSamples(max: number): number[] {
  if (!(max > 0)) return [];
  const middle = Math.round(max / 3);
  return [...new Set([1, middle, max].filter((value) => value >= 1 && value <= max))].sort((a, b) => a - b);
}
