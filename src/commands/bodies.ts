/** The bodies that can be unfolded: actors that have others directly inside them. */
import type { State } from "../state/model.ts";

/** Their ids, in the order of their first members. */
export function bodiesOf({ opened }: State): string[] {
  const actors = opened?.dataset.actors ?? [];
  const inside = new Set(actors.flatMap(({ partOf }) => (partOf >= 0 ? [actors[partOf]!.id] : [])));
  return [...inside];
}
