/** Ties: one per pair of (displayed) actor and issue, each carrying all its statements in order of time. */
import type { BitSet } from "../base/bitset.ts";
import type { StanceTable, StatementRule } from "../domain/dataset.ts";
import {
  BASIS_ATTRIBUTED,
  BASIS_MANDATE,
  BASIS_STRENGTH,
  isPosition,
  NEUTRAL,
  POSITION_CODES,
  STANCES,
  stanceOfPosition,
} from "../domain/stance.ts";

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

/** What a tie shows under a filter. Entry t belongs to tie t. */
export interface TieSummary {
  /** How many of its statements pass. */
  readonly count: Uint32Array;
  /** Row of the current statement, or NO_ROW: by the rule among those that pass, a position before a search that found none. */
  readonly current: Uint32Array;
  /** The current position, NaN where there is none: that of the current statement, or the mean, as the rule says. */
  readonly position: Float64Array;
  /** Stance code of the current statement, or NO_STANCE. */
  readonly stance: Uint8Array;
  /** The strongest basis on which the current stance rests, among the passing statements that take it. */
  readonly basis: Uint8Array;
  /** Bit s is set when a passing statement has stance code s: more than one bit means that statements differ. */
  readonly kinds: Uint8Array;
  /** Bit s is set when stance s rests on nothing better than attribution or mandate. */
  readonly weak: Uint8Array;
}

export const NO_ROW = 0xffffffff;
export const NO_STANCE = 255;

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

/**
 * What each tie shows when only the rows of `mask` count; undefined = all rows. O(statements).
 * @param rule which of several statements counts: the latest; of those on the strongest basis the latest; or the mean of
 * all positions, whose stance is then that of the mean unless all agree.
 * @param whole what each shows by the same rule when all rows count, where that is known: then little is looked up.
 */
export function summarizeTies(
  ties: TieIndex,
  table: StanceTable,
  mask: BitSet | undefined,
  rule: StatementRule = "latest",
  whole?: TieSummary,
): TieSummary {
  const into = whole ? copyOf(whole) : emptySummary(ties.length);
  const { start, rows } = ties;
  const best = new Uint8Array(STANCES.length);
  for (let t = 0; t < ties.length; t++) {
    const first = start[t]!;
    // Most ties rest on one statement, which passes or not: this runs at each change of a filter.
    if (whole && mask && start[t + 1]! - first === 1) {
      if (!mask.has(rows[first]!)) clearTie(into, t);
      continue;
    }
    if (whole) clearTie(into, t);
    takeTie(into, t, ties, table, mask, rule, best);
  }
  return into;
}

function emptySummary(length: number): TieSummary {
  return {
    count: new Uint32Array(length),
    current: new Uint32Array(length).fill(NO_ROW),
    position: new Float64Array(length).fill(Number.NaN),
    stance: new Uint8Array(length).fill(NO_STANCE),
    basis: new Uint8Array(length),
    kinds: new Uint8Array(length),
    weak: new Uint8Array(length),
  };
}

function copyOf(summary: TieSummary): TieSummary {
  const columns = Object.entries(summary as unknown as Record<string, Uint8Array>);
  return Object.fromEntries(columns.map(([name, column]) => [name, column.slice()])) as unknown as TieSummary;
}

function clearTie(into: TieSummary, t: number): void {
  into.count[t] = into.basis[t] = into.kinds[t] = into.weak[t] = 0;
  into.current[t] = NO_ROW;
  into.position[t] = Number.NaN;
  into.stance[t] = NO_STANCE;
}

/** @param best room for the strongest basis of each stance */
function takeTie(
  into: TieSummary,
  t: number,
  ties: TieIndex,
  table: StanceTable,
  mask: BitSet | undefined,
  rule: StatementRule,
  best: Uint8Array,
): void {
  const end = ties.start[t + 1]!;
  let current = NO_ROW;
  let known = false;
  let strength = 0;
  let kinds = 0;
  let count = 0;
  best.fill(0);
  for (let i = ties.start[t]!; i < end; i++) {
    const row = ties.rows[i]!;
    if (mask && !mask.has(row)) continue;
    const stance = table.stance[row]!;
    const basis = table.basis[row]!;
    count++;
    kinds |= 1 << stance;
    if (BASIS_STRENGTH[basis]! > BASIS_STRENGTH[best[stance]!]!) best[stance] = basis;
    const counts = rule === "strongest" ? BASIS_STRENGTH[basis]! : 0;
    if (known && (!isPosition(stance) || counts < strength)) continue;
    current = row;
    known = isPosition(stance);
    strength = counts;
  }
  if (count === 0) return;
  let stance = table.stance[current]!;
  let position = table.position[current]!;
  if (rule === "mean" && known) {
    position = meanPosition(ties, t, table, mask);
    if (differs(kinds)) stance = stanceOfPosition(position);
  }
  into.count[t] = count;
  into.current[t] = current;
  into.position[t] = position;
  into.stance[t] = stance;
  into.basis[t] = best[stance]!;
  into.kinds[t] = kinds;
  for (let code = 0; code <= NEUTRAL; code++)
    if ((kinds & (1 << code)) !== 0 && isWeak(best[code]!)) into.weak[t]! |= 1 << code;
}

/** Whether a stance rests on nothing that its actor said or did. */
const isWeak = (basis: number): boolean => basis === BASIS_ATTRIBUTED || basis === BASIS_MANDATE;

/** Whether statements of the kinds take different positions. */
function differs(kinds: number): boolean {
  return POSITION_CODES.filter((code) => (kinds & (1 << code)) !== 0).length > 1;
}

function meanPosition(ties: TieIndex, tie: number, table: StanceTable, mask: BitSet | undefined): number {
  let sum = 0;
  let count = 0;
  for (let i = ties.start[tie]!; i < ties.start[tie + 1]!; i++) {
    const row = ties.rows[i]!;
    if (!isPosition(table.stance[row]!) || (mask && !mask.has(row))) continue;
    sum += table.position[row]!;
    count++;
  }
  return sum / count;
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
