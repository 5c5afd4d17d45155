/** Folding: persons and offices stand inside the body they speak for, until that body is unfolded. */
import type { Actor } from "../domain/dataset.ts";

/**
 * For each actor the index of the actor that stands for it on the picture: itself, or the outermost folded body around it.
 * @param unfolded ids of bodies whose members stand on their own.
 */
export function resolveFold(actors: readonly Actor[], unfolded: ReadonlySet<string>): Uint32Array {
  const standIn = (index: number): number => {
    const body = actors[index]!.partOf;
    if (body < 0) return index;
    const outer = standIn(body);
    if (outer !== body) return outer;
    return unfolded.has(actors[body]!.id) ? index : body;
  };
  return Uint32Array.from(actors, (_, index) => standIn(index));
}

/** The actors directly inside each body: index of body → indexes of members, in file order. */
export function membersByBody(actors: readonly Actor[]): ReadonlyMap<number, readonly number[]> {
  const members = new Map<number, number[]>();
  actors.forEach(({ partOf }, index) => {
    if (partOf < 0) return;
    const known = members.get(partOf);
    if (known) known.push(index);
    else members.set(partOf, [index]);
  });
  return members;
}
