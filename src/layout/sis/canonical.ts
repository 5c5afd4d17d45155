/** Input → canonical stances: sorted, each pair once, whatever the order of the rows. */
import type { SignedInput, Stances } from "./types.ts";

/**
 * Sorts stances by (actor, issue) and takes the mean of several on one pair. O(stances + actors + issues).
 * @throws RangeError where an index is out of range, or a position is not a number from −1 to 1: a mistake of the caller.
 */
export function canonical(input: SignedInput): Stances {
  check(input);
  const order = sorted(input);
  const actor = new Uint32Array(order.length);
  const issue = new Uint32Array(order.length);
  const position = new Float64Array(order.length);
  let length = 0;
  for (let k = 0; k < order.length; ) {
    const a = input.actor[order[k]!]!;
    const i = input.issue[order[k]!]!;
    const from = k;
    while (k < order.length && input.actor[order[k]!] === a && input.issue[order[k]!] === i) k++;
    actor[length] = a;
    issue[length] = i;
    position[length++] =
      k === from + 1 ? input.position[order[from]!]! : meanOf(input.position, order.subarray(from, k));
  }
  return indexed(input, actor.slice(0, length), issue.slice(0, length), position.slice(0, length));
}

function check({ actors, issues, actor, issue, position, bonds }: SignedInput): void {
  if (issue.length !== actor.length || position.length !== actor.length)
    throw new RangeError("Columns of stances differ in length.");
  for (let e = 0; e < actor.length; e++) {
    if (actor[e]! >= actors || issue[e]! >= issues)
      throw new RangeError(`Stance ${e} names a node out of range.`);
    if (!(position[e]! >= -1 && position[e]! <= 1)) throw new RangeError(`Position of stance ${e}.`);
  }
  if (bonds && [...bonds.a, ...bonds.b].some((node) => node >= actors + issues))
    throw new RangeError("A bond names a node out of range.");
}

/** Summed in order of size, so that the order of the rows does not show in the last digit. */
function meanOf(position: ArrayLike<number>, rows: Uint32Array): number {
  const values = Float64Array.from(rows, (row) => position[row]!).sort();
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Rows in order of actor, then issue: two counting sorts. */
function sorted({ actors, issues, actor, issue }: SignedInput): Uint32Array {
  return byKey(byKey(upTo(actor.length), issue, issues).order, actor, actors).order;
}

/** 0, 1 … n − 1. */
function upTo(n: number): Uint32Array {
  const all = new Uint32Array(n);
  for (let k = 0; k < n; k++) all[k] = k;
  return all;
}

/** Stable counting sort of `items` by `key[item]`, with where each key starts. */
function byKey(items: Uint32Array, key: ArrayLike<number>, keys: number) {
  const start = new Uint32Array(keys + 1);
  for (let k = 0; k < items.length; k++) start[key[items[k]!]! + 1]!++;
  for (let k = 0; k < keys; k++) start[k + 1]! += start[k]!;
  const next = start.slice();
  const order = new Uint32Array(items.length);
  for (let k = 0; k < items.length; k++) order[next[key[items[k]!]!]!++] = items[k]!;
  return { order, start };
}

function indexed(
  { actors, issues }: SignedInput,
  actor: Uint32Array,
  issue: Uint32Array,
  position: Float64Array,
): Stances {
  const all = upTo(actor.length);
  const { start: ofIssue, order: byIssue } = byKey(all, issue, issues);
  return {
    actors,
    issues,
    actor,
    issue,
    position,
    ofActor: byKey(all, actor, actors).start,
    ofIssue,
    byIssue,
  };
}
