/** What ties show under one filter after another: only ties of statements that came or went are looked at again. */
import type { BitSet } from "../base/bitset.ts";
import { ones } from "../base/popcount.ts";
import type { StanceTable, TieRule } from "../domain/dataset.ts";
import { emptySummary, NO_STANCE, summarizeTies, type TieIndex, type TieSummary, takeTie } from "./ties.ts";

/** By what a summary differs from an earlier one. */
export interface Change {
  readonly from: TieSummary;
  /** Every tie that shows something else is among these, none twice. */
  readonly ties: Uint32Array;
}

/** The columns that lines are drawn by; those of a tie that shows nothing mean nothing. */
export type LineColumns = Pick<TieSummary, "stance" | "kinds" | "weak" | "basis">;

const changes = new WeakMap<TieSummary, Change>();

interface Columns extends LineColumns {
  /** 1 where some statement passes. */
  readonly passes: Uint8Array;
  /** Where each tie rests on one statement: that of everything, also of ties that show nothing. */
  readonly position: TieSummary["position"] | undefined;
}
const columns = new WeakMap<TieSummary, Columns>();

/** Undefined where it is not known; of the newest summary it is. */
export const changeOf = (summary: TieSummary): Change | undefined => changes.get(summary);

/** Without a copy of what no filter changes. */
export const lineColumns = (summary: TieSummary): LineColumns => columns.get(summary) ?? summary;

/** The current position of each tie that shows a stance; of any other it means nothing. */
export const positionsOfShown = (summary: TieSummary): TieSummary["position"] =>
  columns.get(summary)?.position ?? summary.position;

/** 1 by tie of which some statement passes: also one without a stance. Undefined = all of what is not narrowed. */
export const passingTies = (summary: TieSummary): Uint8Array | undefined => columns.get(summary)?.passes;

export type Narrow = (
  ties: TieIndex,
  table: StanceTable,
  mask: BitSet,
  rule: TieRule | undefined,
  whole: TieSummary,
) => TieSummary;

/** The same as {@link summarizeTies}, told one filter after another. O(statements that came or went), apart from copies of bytes. */
export function createNarrowing(): Narrow {
  let last: { readonly summary: TieSummary; readonly mask: BitSet; readonly whole: TieSummary } | undefined;
  return (ties, table, mask, rule, whole) => {
    const before = last?.whole === whole ? last : undefined;
    const sinceWhole = outside(mask);
    const sinceLast = before && differing(mask, before.mask);
    const near = sinceLast !== undefined && sinceLast < sinceWhole ? before : undefined;
    const from = near?.summary ?? whole;
    const several = hasSeveral(ties);
    const passes = passingTies(from)?.slice() ?? new Uint8Array(ties.length).fill(1);
    const position = several ? undefined : whole.position;
    const own = { ...copyOf(lineColumns(from), several), passes, position };
    const rows = near ? sinceLast! : sinceWhole;
    const changed = retake(own, rows, near?.mask, { ties, table, mask, rule, whole, several });
    const summary = summaryWith(own, () => summarizeTies(ties, table, mask, rule, whole));
    if (before) changes.delete(before.summary); // else every filter would hold on to the one before
    changes.set(summary, { from, ties: changed });
    columns.set(summary, own);
    last = { summary, mask, whole };
    return summary;
  };
}

interface Asked {
  readonly ties: TieIndex;
  readonly table: StanceTable;
  readonly mask: BitSet;
  readonly rule: TieRule | undefined;
  readonly whole: TieSummary;
  readonly several: boolean;
}

/** Looks again at the ties of the rows that came or went since another mask; undefined = since all passed. @returns these ties. */
function retake(
  own: Columns,
  rows: number,
  before: BitSet | undefined,
  { ties, table, mask, rule, whole, several }: Asked,
): Uint32Array {
  const changed = new Uint32Array(rows);
  const tieOf = tiesOfRows(ties);
  const seen = several ? new Uint8Array(ties.length) : undefined;
  const one = emptySummary(1);
  let found = 0;
  for (let w = 0; w < mask.words.length; w++) {
    const now = mask.words[w]!;
    for (let word = now ^ (before ? before.words[w]! : wholeWord(mask, w)); word !== 0; ) {
      const low = word & -word;
      word ^= low;
      const tie = tieOf[(w << 5) + 31 - Math.clz32(low)]!;
      if (seen) {
        if (seen[tie] === 1) continue;
        seen[tie] = 1;
      }
      changed[found++] = tie;
      if (ties.start[tie + 1]! - ties.start[tie]! === 1) {
        own.passes[tie] = (now & low) === 0 ? 0 : 1;
        own.stance[tie] = (now & low) === 0 ? NO_STANCE : whole.stance[tie]!;
        continue;
      }
      takeTie(one, 0, ties, tie, table, mask, rule);
      own.passes[tie] = one.count[0] === 0 ? 0 : 1;
      own.stance[tie] = one.stance[0]!;
      own.kinds[tie] = one.kinds[0]!;
      own.weak[tie] = one.weak[0]!;
      own.basis[tie] = one.basis[0]!;
    }
  }
  return changed.subarray(0, found);
}

/** What the lines do not show is worked out when it is asked for. */
function summaryWith({ stance }: LineColumns, inFull: () => TieSummary): TieSummary {
  let known: TieSummary | undefined;
  const full = () => {
    known ??= inFull();
    return known;
  };
  return {
    get count() {
      return full().count;
    },
    get current() {
      return full().current;
    },
    get position() {
      return full().position;
    },
    stance,
    get basis() {
      return full().basis;
    },
    get kinds() {
      return full().kinds;
    },
    get weak() {
      return full().weak;
    },
  };
}

/** @param several whether some tie shows one thing or another: else a filter changes no more than whether it shows it. */
const copyOf = ({ stance, kinds, weak, basis }: LineColumns, several: boolean): LineColumns => ({
  stance: stance.slice(),
  kinds: several ? kinds.slice() : kinds,
  weak: several ? weak.slice() : weak,
  basis: several ? basis.slice() : basis,
});

/** Whether some tie rests on more than one statement. */
const hasSeveral = ({ length, rows }: TieIndex): boolean => rows.length > length;

const knownTies = new WeakMap<TieIndex, Uint32Array>();

function tiesOfRows(ties: TieIndex): Uint32Array {
  const known = knownTies.get(ties) ?? findTiesOfRows(ties);
  knownTies.set(ties, known);
  return known;
}

/** Told beforehand, so that the first filter need not find them. */
export function knowTiesOfRows(ties: TieIndex, ofRows: Uint32Array): void {
  knownTies.set(ties, ofRows);
}

/** The tie of each row. O(rows). */
export function findTiesOfRows({ length, start, rows }: TieIndex): Uint32Array {
  const of = new Uint32Array(rows.length);
  for (let t = 0; t < length; t++) for (let i = start[t]!; i < start[t + 1]!; i++) of[rows[i]!] = t;
  return of;
}

/** A word of the set that holds every row. */
function wholeWord({ length, words }: BitSet, w: number): number {
  const rest = length & 31;
  return w === words.length - 1 && rest !== 0 ? (1 << rest) - 1 : -1;
}

/** How many rows are not in a set. */
const outside = (mask: BitSet): number => mask.length - mask.count();

/** How many rows are in one of two sets and not in both. */
function differing(a: BitSet, b: BitSet): number {
  let total = 0;
  for (let w = 0; w < a.words.length; w++) total += ones(a.words[w]! ^ b.words[w]!);
  return total;
}
