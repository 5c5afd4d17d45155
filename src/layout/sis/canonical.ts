/** Input → canonical stances: sorted, each pair once, whatever the order of the rows. */
import type { SignedInput, Stances } from "./types.ts";

/**
 * Sorts stances by (actor, issue) and takes the mean of several on one pair. O(stances + actors + issues). Nothing can be drawn
 * before, and no loop has been compiled by then: they are few, and plain.
 * @throws RangeError where an index is out of range, or a position is not a number from −1 to 1: a mistake of the caller.
 */
export function canonical(input: SignedInput): Stances {
  const { actors, issues, actor, issue } = input;
  const { rows, ofActor, ofIssue, byActor } = check(input);
  // By actor and then, among equals in that order, by issue: from there each goes to its place among those of its actor.
  const byIssue = byKey(byActor ? rows : byKey(rows, actor, ofActor), issue, ofIssue);
  const sorted = {
    actor: new Uint32Array(rows.length),
    issue: new Uint32Array(rows.length),
    position: new Float64Array(rows.length),
  };
  for (let a = 0; a < actors; a++) sorted.actor.fill(a, ofActor[a]!, ofActor[a + 1]!);
  const once = gather(input, ofActor, ofIssue, byIssue, sorted);
  return once
    ? { actors, issues, ...sorted, ofActor, ofIssue, byIssue }
    : canonical({ actors, issues, ...merged(sorted) });
}

/** @returns 0 … n − 1; where each actor's stances and each issue's start, once they are sorted; and whether they are by actor already. */
function check({ actors, issues, actor, issue, position, bonds }: SignedInput) {
  if (issue.length !== actor.length || position.length !== actor.length)
    throw new RangeError("Columns of stances differ in length.");
  const rows = new Uint32Array(actor.length);
  const ofActor = new Uint32Array(actors + 1);
  const ofIssue = new Uint32Array(issues + 1);
  let byActor = true;
  let last = 0;
  for (let e = 0; e < actor.length; e++) {
    const a = actor[e]!;
    const i = issue[e]!;
    if (a >= actors || i >= issues) throw new RangeError(`Stance ${e} names a node out of range.`);
    if (!(position[e]! >= -1 && position[e]! <= 1)) throw new RangeError(`Position of stance ${e}.`);
    rows[e] = e;
    ofActor[a + 1]!++;
    ofIssue[i + 1]!++;
    if (a < last) byActor = false;
    last = a;
  }
  for (let a = 0; a < actors; a++) ofActor[a + 1]! += ofActor[a]!;
  for (let i = 0; i < issues; i++) ofIssue[i + 1]! += ofIssue[i]!;
  const out = (node: number) => node >= actors + issues;
  if (bonds && (bonds.a.some(out) || bonds.b.some(out)))
    throw new RangeError("A bond names a node out of range.");
  return { rows, ofActor, ofIssue, byActor };
}

/** Stable counting sort of `rows` by `key[row]`. @param start where each key starts. */
function byKey(rows: Uint32Array, key: Uint32Array, start: Uint32Array): Uint32Array {
  const next = start.slice();
  const order = new Uint32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k]!;
    order[next[key[row]!]!++] = row;
  }
  return order;
}

type Sorted = Pick<Stances, "issue" | "position">;

/** Rows in order of their issues → `into`, in order of actor and issue; rows become entries. @returns whether each pair is there once. */
function gather(
  { actor, position }: SignedInput,
  ofActor: Uint32Array,
  ofIssue: Uint32Array,
  rows: Uint32Array,
  into: Sorted,
): boolean {
  const next = ofActor.slice();
  let once = true;
  for (let i = 0; i + 1 < ofIssue.length; i++)
    for (let k = ofIssue[i]!; k < ofIssue[i + 1]!; k++) {
      const row = rows[k]!;
      const a = actor[row]!;
      const e = next[a]!++;
      if (e > ofActor[a]! && into.issue[e - 1] === i) once = false;
      into.issue[e] = i;
      into.position[e] = position[row]!;
      rows[k] = e;
    }
  return once;
}

/** Sorted stances with the mean of several on one pair in their place. */
function merged({ actor, issue, position }: Sorted & Pick<Stances, "actor">) {
  const first: number[] = [];
  const mean: number[] = [];
  for (let from = 0, to = 0; from < actor.length; from = to) {
    while (to < actor.length && actor[to] === actor[from] && issue[to] === issue[from]) to++;
    first.push(from);
    mean.push(to === from + 1 ? position[from]! : meanOf(position.slice(from, to)));
  }
  return {
    actor: Uint32Array.from(first, (e) => actor[e]!),
    issue: Uint32Array.from(first, (e) => issue[e]!),
    position: Float64Array.from(mean),
  };
}

/** Summed in order of size, so that the order of the rows does not show in the last digit. */
function meanOf(values: Float64Array): number {
  return values.sort().reduce((sum, value) => sum + value, 0) / values.length;
}
