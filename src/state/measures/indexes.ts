/** From the names of figures to indexes, and figures under every reading of the unknown. */
import { UNKNOWNS, type Unknown } from "../../analytics/pairTable.ts";
import type { Basis } from "./task.ts";

export function indexOf(things: readonly { readonly id: string }[], id: string): number {
  return things.findIndex((thing) => thing.id === id);
}

/** The node that stands for an actor; −1 where there is none. */
export function displayed({ shown }: Basis, id: string): number {
  const actor = indexOf(shown.dataset.actors, id);
  return actor < 0 ? -1 : shown.fold[actor]!;
}

export const underEach = (at: (unknown: Unknown) => number) =>
  Object.fromEntries(UNKNOWNS.map((each) => [each, at(each)])) as Record<Unknown, number>;
