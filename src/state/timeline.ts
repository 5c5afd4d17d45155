/** The statements over time, in bins of whole days, months or years: as fine as the dates were written, not finer. */
import type { BitSet } from "../base/bitset.ts";
import type { Dataset } from "../domain/dataset.ts";
import { type Day, dateOf, dayOf, NO_DAY, precisionOf } from "../domain/days.ts";

export type TimeUnit = "day" | "month" | "year";

export interface Timeline {
  readonly unit: TimeUnit;
  /** First day of each bin, and after the last bin the day that follows it. Length: bins + 1. */
  readonly starts: Int32Array;
  /** Statements whose span touches the bin: all of them, and those that pass every clause but the dates. */
  readonly total: Uint32Array;
  readonly passing: Uint32Array;
  /** Passing statements without a date. */
  readonly undated: number;
}

const MOST_DAYS = 186;
const MOST_MONTHS = 480;

/** What of the timeline no filter changes. */
export interface TimelineFrame {
  readonly unit: TimeUnit;
  readonly starts: Int32Array;
  readonly total: Uint32Array;
  /** First and last bin that each statement touches; NO_BIN where it has no date. */
  readonly first: Uint16Array;
  readonly last: Uint16Array;
  /** Statements without a date. */
  readonly undated: number;
}

const NO_BIN = 0xffff;

/** The bins, and which of them each statement touches; undefined when neither a statement nor an event has a date. O(statements). */
export function buildFrame(dataset: Dataset): TimelineFrame | undefined {
  const bounds = boundsOf(dataset);
  if (!bounds) return undefined;
  const { stances } = dataset;
  const { unit, starts } = bounds;
  const first = new Uint16Array(stances.length).fill(NO_BIN);
  const last = new Uint16Array(stances.length).fill(NO_BIN);
  for (let row = 0; row < stances.length; row++) {
    if (stances.from[row] === NO_DAY) continue;
    first[row] = binOf(starts, stances.from[row]!);
    last[row] = stances.to[row] === stances.from[row] ? first[row]! : binOf(starts, stances.to[row]!);
  }
  const { counts, undated } = countBins(starts.length - 1, first, last, undefined);
  return { unit, starts, total: counts, first, last, undated };
}

/** The timeline under a filter. @param mask rows that pass every clause but the dates; undefined = all. */
export function buildTimeline(frame: TimelineFrame, mask: BitSet | undefined): Timeline {
  const { unit, starts, total } = frame;
  if (!mask) return { unit, starts, total, passing: total, undated: frame.undated };
  const { counts, undated } = countBins(starts.length - 1, frame.first, frame.last, mask);
  return { unit, starts, total, passing: counts, undated };
}

/** Index of the bin that a day falls into; days outside go to the first or the last bin. O(log bins). */
export function binOf(starts: Int32Array, day: Day): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (starts[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}

function boundsOf({ stances, events }: Dataset): { unit: TimeUnit; starts: Int32Array } | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let finest: TimeUnit = "year";
  for (let row = 0; row < stances.length; row++) {
    const span = { from: stances.from[row]!, to: stances.to[row]! };
    if (span.from === NO_DAY) continue;
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
    if (finest !== "day") finest = finer(finest, unitOf(span.from, span.to));
  }
  const hasStatements = Number.isFinite(from);
  for (const { span } of events) {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
    if (!hasStatements) finest = finer(finest, unitOf(span.from, span.to));
  }
  if (!Number.isFinite(from)) return undefined;
  const unit = affordable(finest, to - from + 1);
  return { unit, starts: binStarts(from, to, unit) };
}

/** The unit that a written span is whole in. */
function unitOf(from: Day, to: Day): TimeUnit {
  if (from === to) return "day";
  const precision = precisionOf({ from, to });
  if (precision === "year" || precision === "month") return precision;
  const a = dateOf(from);
  const after = dateOf(to + 1);
  if (a.day !== 1 || after.day !== 1) return "day";
  return a.month === 1 && after.month === 1 ? "year" : "month";
}

const FINENESS: readonly TimeUnit[] = ["day", "month", "year"];

function finer(a: TimeUnit, b: TimeUnit): TimeUnit {
  return FINENESS[Math.min(FINENESS.indexOf(a), FINENESS.indexOf(b))]!;
}

function affordable(unit: TimeUnit, days: number): TimeUnit {
  if (unit === "day" && days <= MOST_DAYS) return "day";
  return unit !== "year" && days <= MOST_MONTHS * 30.44 ? "month" : "year";
}

function binStarts(from: Day, to: Day, unit: TimeUnit): Int32Array {
  const starts: number[] = [];
  const first = dateOf(from);
  for (let k = 0; ; k++) {
    const month = first.month - 1 + k;
    const start =
      unit === "day"
        ? from + k
        : unit === "month"
          ? dayOf(first.year + Math.floor(month / 12), (month % 12) + 1, 1)
          : dayOf(first.year + k, 1, 1);
    starts.push(start);
    if (start > to) return Int32Array.from(starts);
  }
}

/** Marks where spans begin and end, then sums up: a long span costs no more than a short one. */
function countBins(
  bins: number,
  first: Uint16Array,
  last: Uint16Array,
  mask: BitSet | undefined,
): { counts: Uint32Array; undated: number } {
  const change = new Int32Array(bins + 1);
  let undated = 0;
  const visit = (row: number): void => {
    if (first[row] === NO_BIN) undated++;
    else {
      change[first[row]!]!++;
      change[last[row]! + 1]!--;
    }
  };
  if (mask) mask.forEach(visit);
  else for (let row = 0; row < first.length; row++) visit(row);
  const counts = new Uint32Array(bins);
  let open = 0;
  for (let bin = 0; bin < bins; bin++) {
    open += change[bin]!;
    counts[bin] = open;
  }
  return { counts, undated };
}
