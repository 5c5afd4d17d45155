/** Which actors and issues matrix and heat map have, in which order, and what is known of each. Pure. */
import type { Seriation } from "../analytics/order/seriate.ts";
import { isPosition, STANCES } from "../domain/stance.ts";
import { findTie } from "../graph/ties.ts";
import { thingsInView } from "./compare.ts";
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
  const kind = axis === "actors" ? "actor" : "issue";
  const { actors, issues } = shown.dataset;
  const length = axis === "actors" ? actors.length : issues.length;
  const counts = countAll(shown, kind, length);
  const known = counts.map((each) => each.reduce((sum, n, code) => sum + (isPosition(code) ? n : 0), 0));
  const rank =
    by === "blocs" ? ranksOf(axis === "actors" ? keys.seriation.rows : keys.seriation.columns) : keys.names;
  const things = Uint32Array.from(thingsInView(shown, axis === "actors" ? "issue" : "actor"));
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
    counts: Array.from(things, (thing) => counts[thing]!),
    most: Math.max(0, ...Array.from(things, (thing) => known[thing]!)),
  };
}

function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length);
  order.forEach((thing, at) => {
    ranks[thing] = at;
  });
  return ranks;
}

function countAll({ ties, summary }: Shown, kind: "actor" | "issue", length: number): Uint32Array[] {
  const kinds = STANCES.length;
  const flat = new Uint32Array(length * kinds);
  const ends = kind === "actor" ? ties.actor : ties.issue;
  for (let t = 0; t < ties.length; t++)
    if (summary.count[t]! > 0) flat[ends[t]! * kinds + summary.stance[t]!]!++;
  return Array.from({ length }, (_, thing) => flat.subarray(thing * kinds, (thing + 1) * kinds));
}

/** Index of the tie of a displayed actor and an issue, whatever the filter; −1 where nothing is recorded. */
export const findCell = findTie;
