/** From days to places on the timeline and back: bins have edges, and the handles stand on edges. */
import { type Day, NO_DAY } from "../../domain/days.ts";
import { binOf } from "../../state/timeline.ts";

/** The edges between which the filter's dates lie; 0 and the number of bins where they are open. */
export function edgesOf(starts: Int32Array, filter: { from: Day; to: Day }): readonly [number, number] {
  const bins = starts.length - 1;
  const first = filter.from === NO_DAY ? 0 : binOf(starts, filter.from);
  const last = filter.to === NO_DAY ? bins : binOf(starts, filter.to) + 1;
  return [first, Math.max(last, first + 1)];
}

/** Where a day begins, in bins from the start of the axis: bins are equally wide, days within a bin too. */
export function placeOfDay(starts: Int32Array, day: Day): number {
  const bin = binOf(starts, day);
  const from = starts[bin]!;
  return bin + (day - from) / (starts[bin + 1]! - from);
}
