/** Measures within the engine, a little at a time, so that a newer question about the same part ends an older one. */
import type { MeasureAnswers, MeasurePart, MeasureTask } from "../analytics/measured.ts";

/** How long it works before it looks whether something else is wanted. */
const AT_ONCE_MS = 25;

const fetchMeasures = () => import("../analytics/measured.ts");
const newest = new Map<MeasurePart, number>();

export async function measureAway(
  part: MeasurePart,
  task: MeasureTask,
): Promise<MeasureAnswers[MeasurePart]> {
  const asked = (newest.get(part) ?? 0) + 1;
  newest.set(part, asked);
  const { measureSteps } = await fetchMeasures();
  const steps = measureSteps(part, task);
  let since = performance.now();
  for (;;) {
    if (newest.get(part) !== asked) throw new Error("Something newer was asked.");
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < AT_ONCE_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0)); // messages come in between
    since = performance.now();
  }
}

/** Fetches what measuring needs, so that it later needs no network. */
measureAway.fetch = fetchMeasures;
