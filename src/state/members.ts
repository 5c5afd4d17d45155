/** Who is in a group, as displayed and in view. Pure. */

import type { Shown } from "./describe.ts";
import type { ComparedGroups, Group } from "./groups.ts";
import { thingsInView } from "./inView.ts";

/** Indexes of displayed actors. */
export interface Members {
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** In both by their making, and so in neither: nobody is compared with themselves. */
  readonly both: readonly number[];
}

/** @param lookup ids of actors to indexes. O(actors × depth). */
export function membersOf(
  shown: Shown,
  { a, b }: ComparedGroups,
  lookup: ReadonlyMap<string, number>,
): Members {
  const view = thingsInView(shown, "issue");
  const firstOf = (group: Group) => (group.by === "others" ? undefined : setOf(shown, group, lookup));
  const [one, other] = [firstOf(a), firstOf(b)];
  const inA = (actor: number) => one?.has(actor) ?? !other?.has(actor);
  const inB = (actor: number) => other?.has(actor) ?? !one?.has(actor);
  return {
    a: view.filter((actor) => inA(actor) && !inB(actor)),
    b: view.filter((actor) => inB(actor) && !inA(actor)),
    both: view.filter((actor) => inA(actor) && inB(actor)),
  };
}

/** Displayed actors that stand for the members of a group. */
function setOf({ dataset, fold }: Shown, { by, ids }: Group, lookup: ReadonlyMap<string, number>) {
  const { actors } = dataset;
  if (by === "type")
    return new Set(
      actors.flatMap(({ type }, index) => (type === ids[0] && fold[index] === index ? [index] : [])),
    );
  if (by === "body") {
    const body = lookup.get(ids[0] ?? "") ?? -1;
    const isWithin = (index: number): boolean =>
      index === body || (index >= 0 && isWithin(actors[index]!.partOf));
    return new Set(actors.flatMap((_, index) => (isWithin(index) ? [fold[index]!] : [])));
  }
  return new Set(ids.flatMap((id) => fold[lookup.get(id) ?? -1] ?? []));
}
