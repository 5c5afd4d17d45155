/** How far a reading is → what is told of it, with the time that it will still take by the pace so far. */
import type { Progress } from "../state/own.ts";
import type { Far } from "./engineMessages.ts";

/** Before so much time and work there is no pace to judge by. */
const JUDGED_AFTER_MS = 700;
const JUDGED_AFTER = 0.04;

/** Tells of one reading, which begins now. */
export function farTeller(tell: (progress: Omit<Progress, "step" | "name">) => void): (far: Far) => void {
  const start = performance.now();
  return ({ share, bytes, of, rows }) =>
    tell({ done: bytes, total: of, share, rows, left: secondsLeft(performance.now() - start, share) });
}

/** Whole seconds, of many whole fives: nobody is helped by a number that flickers. Pure. */
export function secondsLeft(elapsed: number, share: number): number | undefined {
  if (elapsed < JUDGED_AFTER_MS || share < JUDGED_AFTER) return undefined;
  const seconds = Math.max(1, Math.ceil((elapsed * (1 - share)) / share / 1000));
  return seconds > 10 ? Math.ceil(seconds / 5) * 5 : seconds;
}
