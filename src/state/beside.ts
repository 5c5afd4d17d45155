/** Two views at once: which stands beside the first, how much of the room each has, and to which side the next one goes. */
import type { ViewName } from "./document.ts";

export interface Beside {
  readonly view: ViewName;
  /** Share of the room that the first view has, in hundredths: see {@link shareOf}. */
  readonly share: number;
}

export const SIDES = ["first", "second"] as const;
export type Side = (typeof SIDES)[number];

export const LEAST_SHARE = 0.2;
export const MOST_SHARE = 0.8;
export const EVEN = 0.5;

/** A share that there can be: neither side so small that nothing of it is left. */
export function shareOf(wanted: number): number {
  return Math.round(100 * Math.max(LEAST_SHARE, Math.min(MOST_SHARE, wanted))) / 100;
}
