/** Folding: persons and offices stand inside the body they speak for, until that body is unfolded. */
import type { Actor } from "../domain/dataset.ts";

/**
 * For each actor the index of the actor that stands for it on the picture: itself, or the outermost folded body around it.
 * @param unfolded ids of bodies whose members stand on their own.
 */
export function resolveFold(actors: readonly Actor[], unfolded: ReadonlySet<string>): Uint32Array {
  const standIns = new Uint32Array(actors.length);
  const known = new Uint8Array(actors.length);
  const chain: number[] = []; // from an actor outwards; a loop, because chains may be longer than the stack
  for (let start = 0; start < actors.length; start++) {
    for (let i = start; i >= 0 && known[i] === 0; i = actors[i]!.partOf) chain.push(i);
    for (let index = chain.pop(); index !== undefined; index = chain.pop()) {
      const body = actors[index]!.partOf;
      const outer = body < 0 ? index : standIns[body]!;
      standIns[index] = outer === body && unfolded.has(actors[body]!.id) ? index : outer;
      known[index] = 1;
    }
  }
  return standIns;
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
