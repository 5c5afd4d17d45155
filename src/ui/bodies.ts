/** Bodies, and who speaks for them. */
import type { Actor } from "../domain/dataset.ts";

export interface Body {
  readonly body: Actor;
  readonly members: readonly Actor[];
}

/** The actors that have others directly inside them, in file order. */
export function bodiesOf(actors: readonly Actor[]): Body[] {
  const members = new Map<number, Actor[]>();
  for (const actor of actors) {
    if (actor.partOf < 0) continue;
    const known = members.get(actor.partOf);
    if (known) known.push(actor);
    else members.set(actor.partOf, [actor]);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([body, inside]) => ({ body: actors[body]!, members: inside }));
}
