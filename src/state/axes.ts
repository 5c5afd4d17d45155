/** Which actors and issues matrix and heat map have, in which order, and what is known of each. Pure. */
import type { Seriation } from "../analytics/order/seriate.ts";
import { isPosition, STANCES } from "../domain/stance.ts";
import { findTie } from "../graph/ties.ts";
import type { Shown } from "./describe.ts";
import type { OrderedAxis, Ordering } from "./orders.ts";

export interface GridAxis {
  /** Indexes of displayed actors, or of issues, by their place. */
  readonly things: Uint32Array;
  /** Place by index; −1 = not in view. */
  readonly place: Int32Array;
  /** Ties by place and stance code: what each says, as far as it passes. */
  readonly counts: readonly Uint32Array[];
  /** The most known positions that one of them has. */
  readonly most: number;
}

/** What an order may go by. */
export interface OrderKeys {
  readonly seriation: Seriation;
  /** Places in the order of names, by index. */
  readonly names: Uint32Array;
}

/** One axis of what is in view. */
export function axisOf(shown: Shown, axis: OrderedAxis, by: Ordering, keys: OrderKeys): GridAxis {
  const { actors, issues } = shown.dataset;
  const length = axis === "actors" ? actors.length : issues.length;
  const flat = countTies(shown)[axis];
  const countsOf = (thing: number) => flat.subarray(thing * KINDS, (thing + 1) * KINDS);
  const known = new Uint32Array(length);
  const any = new Uint32Array(length);
  for (let thing = 0; thing < length; thing++)
    for (let code = 0; code < KINDS; code++) {
      const n = flat[thing * KINDS + code]!;
      any[thing]! += n;
      if (isPosition(code)) known[thing]! += n;
    }
  const rank =
    by === "blocs" ? ranksOf(axis === "actors" ? keys.seriation.rows : keys.seriation.columns) : keys.names;
  const things = Uint32Array.from({ length }, (_, thing) => thing).filter(
    (thing) =>
      (axis === "issues" || shown.fold[thing] === thing) && (shown.mask === undefined || any[thing]! > 0),
  );
  things.sort(
    (a, b) =>
      (by === "stances" ? known[b]! - known[a]! : 0) ||
      rank[a]! - rank[b]! ||
      keys.names[a]! - keys.names[b]!,
  );
  const place = new Int32Array(length).fill(-1);
  things.forEach((thing, at) => {
    place[thing] = at;
  });
  return {
    things,
    place,
    counts: Array.from(things, countsOf),
    most: things.reduce((most, thing) => Math.max(most, known[thing]!), 0),
  };
}

function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  order.forEach((thing, at) => {
    ranks[thing] = at;
  });
  return ranks;
}

const KINDS = STANCES.length;

interface Counts {
  readonly actors: Uint32Array;
  readonly issues: Uint32Array;
}
const counted = new WeakMap<Shown["summary"], Counts>();

/** Ties that pass, of each actor and issue by stance code, in one walk: it is walked at each change of a filter. */
function countTies({ dataset, ties, summary }: Shown): Counts {
  const before = counted.get(summary);
  if (before) return before;
  const actors = new Uint32Array(dataset.actors.length * KINDS);
  const issues = new Uint32Array(dataset.issues.length * KINDS);
  const { actor, issue, length } = ties;
  const { count, stance } = summary;
  for (let t = 0; t < length; t++) {
    if (count[t] === 0) continue;
    const code = stance[t]!;
    actors[actor[t]! * KINDS + code]!++;
    issues[issue[t]! * KINDS + code]!++;
  }
  const counts = { actors, issues };
  counted.set(summary, counts);
  return counts;
}

/** Index of the tie of a displayed actor and an issue, whatever the filter; −1 where nothing is recorded. */
export const findCell = findTie;
