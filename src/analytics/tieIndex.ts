/** Which statements belong to which tie: one per pair of (displayed) actor and issue, its statements in order of time. */
import type { BitSet } from "../base/bitset.ts";
import type { StanceTable } from "../domain/dataset.ts";

/** A compact index over the stance table. Entry t of each array belongs to tie t; ties are sorted by actor, then issue. */
export interface TieIndex {
  readonly length: number;
  /** Index of the displayed actor, and of the issue. */
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  /** The statements of tie t are `rows[start[t]] … rows[start[t + 1] − 1]`, oldest first. Length: ties + 1. */
  readonly start: Uint32Array;
  readonly rows: Uint32Array;
}

/**
 * Groups statements into ties. O(statements + actors + issues), apart from sorting statements of one pair by date.
 * @param fold displayed actor by actor, see `resolveFold`.
 */
export function buildTies(table: StanceTable, fold: Uint32Array, issues: number): TieIndex {
  const { length } = table;
  const byIssue = stableOrder(length, issues, (row) => table.issue[row]!);
  const order = stableOrder(length, fold.length, (row) => fold[table.actor[row]!]!, byIssue);
  const actor = new Uint32Array(length);
  const issue = new Uint32Array(length);
  const start = new Uint32Array(length + 1);
  let ties = 0;
  for (let i = 0; i < length; i++) {
    const row = order[i]!;
    const a = fold[table.actor[row]!]!;
    const b = table.issue[row]!;
    if (ties > 0 && actor[ties - 1] === a && issue[ties - 1] === b) continue;
    actor[ties] = a;
    issue[ties] = b;
    start[ties++] = i;
  }
  start[ties] = length;
  for (let t = 0; t < ties; t++) sortByTime(order, start[t]!, start[t + 1]!, table);
  return {
    length: ties,
    actor: actor.slice(0, ties),
    issue: issue.slice(0, ties),
    start: start.slice(0, ties + 1),
    rows: order,
  };
}

/** The passing statements of a tie, oldest first. */
export function rowsOfTie(ties: TieIndex, tie: number, mask: BitSet | undefined): number[] {
  const rows: number[] = [];
  for (let i = ties.start[tie]!; i < ties.start[tie + 1]!; i++) {
    const row = ties.rows[i]!;
    if (!mask || mask.has(row)) rows.push(row);
  }
  return rows;
}

/** Index of the tie between a displayed actor and an issue, or −1. O(log ties). */
export function findTie(ties: TieIndex, actor: number, issue: number): number {
  let low = 0;
  let high = ties.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const order = ties.actor[middle]! - actor || ties.issue[middle]! - issue;
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Counting sort: positions 0 … length − 1 (or `input`) ordered by a small key, equal keys left in order. */
function stableOrder(
  length: number,
  keys: number,
  keyOf: (row: number) => number,
  input?: Uint32Array,
): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (let row = 0; row < length; row++) next[keyOf(row) + 1]!++;
  for (let k = 0; k < keys; k++) next[k + 1]! += next[k]!;
  const order = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const row = input ? input[i]! : i;
    order[next[keyOf(row)]!++] = row;
  }
  return order;
}

/** So many are put in order by moving each to its place. */
const FEW = 16;

/** Oldest first; undated before dated; of equal time, the later line of the file is the later statement. */
function sortByTime(rows: Uint32Array, start: number, end: number, table: StanceTable): void {
  const { from, seconds } = table;
  const inTime = (a: number, b: number) =>
    from[a]! - from[b]! || (seconds ? seconds[a]! - seconds[b]! : 0) || a - b;
  if (end - start > FEW) {
    rows.subarray(start, end).sort(inTime);
    return;
  }
  // There are very many of these.
  for (let i = start + 1; i < end; i++) {
    const row = rows[i]!;
    let at = i;
    for (; at > start && inTime(rows[at - 1]!, row) > 0; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
}
