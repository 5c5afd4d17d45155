/** Measures within the engine, a little at a time, so that a newer question about the same part ends an older one. */
import {
  type MeasureAnswers,
  type MeasurePart,
  type MeasureTask,
  measureSteps,
} from "../analytics/measured.ts";

/** How long it works before it looks whether something else is wanted. */
const AT_ONCE_MS = 25;

const newest = new Map<MeasurePart, number>();

export async function measureAway(
  part: MeasurePart,
  task: MeasureTask,
): Promise<MeasureAnswers[MeasurePart]> {
  const asked = (newest.get(part) ?? 0) + 1;
  newest.set(part, asked);
  const steps = measureSteps(part, task);
  let since = performance.now();
  while (newest.get(part) === asked) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < AT_ONCE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0)); // messages come in between
    since = performance.now();
  }
  throw new Error("Something newer was asked.");
}
