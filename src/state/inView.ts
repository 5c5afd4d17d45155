/** What two can be compared by. */
import type { Shown } from "./describe.ts";
import type { Compared } from "./document.ts";

/** Issues (for actors), displayed actors (for issues): all, or with a filter those of which something passes. */
export function thingsInView(
  { dataset, fold, ties, summary, mask }: Shown,
  kind: Compared["kind"],
): number[] {
  const things =
    kind === "actor"
      ? dataset.issues.map((_, index) => index)
      : dataset.actors.flatMap((_, index) => (fold[index] === index ? [index] : []));
  if (!mask) return things;
  const seen = new Uint8Array((kind === "actor" ? dataset.issues : dataset.actors).length);
  const ends = kind === "actor" ? ties.issue : ties.actor;
  for (let tie = 0; tie < ties.length; tie++) if (summary.count[tie]! > 0) seen[ends[tie]!] = 1;
  return things.filter((thing) => seen[thing] === 1);
}
