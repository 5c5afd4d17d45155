/**
 * Finds where quotes open and close before papaparse sees the text, so that it only ever gets whole, sound records.
 * Papaparse looks for the end of a broken quote through the rest of the file, once for each; this looks at each quote once.
 */

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;

/**
 * What is wrong with a quoted cell: never closed, or never closed with very much after it, or text stands between its closing
 * quote and the separator.
 */
export type QuoteFault = "quote-open" | "quote-open-long" | "quote-text-after";

/**
 * Behind a quote that is never closed reading goes on with the next line, unless more characters than this stand there:
 * so many rows are not taken for rows against what the file says.
 */
const LONG = 1 << 20;

/**
 * A stretch of text: whole records (fault null), or the lines of one record up to the end of the line with the fault, or of the
 * text where the open quote is a long one.
 */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly fault: QuoteFault | null;
  /** Where the faulty quote opens. */
  readonly at: number;
}

export interface QuoteScan {
  readonly stretches: readonly Stretch[];
  /** Opening and closing position of each quoted cell, in pairs. */
  readonly spans: readonly number[];
  /** Start of the record whose quote is still open where the text ends; the length of the text if there is none. */
  readonly rest: number;
}

const OPEN = -1;
const GARBAGE = -2;

/** Where the quote opened at `open` closes, OPEN, or GARBAGE. */
function closingQuote(text: string, open: number, separator: number): number {
  let at = open;
  for (;;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return OPEN;
    let next = at + 1;
    if (text.charCodeAt(next) === QUOTE) {
      at = next;
      continue;
    }
    while (next < text.length && isGap(text.charCodeAt(next), separator)) next++;
    return next === text.length || endsCell(text.charCodeAt(next), separator) ? at : GARBAGE;
  }
}

const isGap = (code: number, separator: number) => code === 0x20 || (code === 0x09 && separator !== 0x09);
const endsCell = (code: number, separator: number) => code === separator || code === LF || code === CR;

/** Scans text that starts at the start of a record. `final`: nothing follows, so an open quote is a fault. */
export function scanQuotes(text: string, separatorText: string, final: boolean): QuoteScan {
  const separator = separatorText.charCodeAt(0);
  const stretches: Stretch[] = [];
  const spans: number[] = [];
  let start = 0;
  let firstSpan = 0;
  let rest = text.length;
  for (let open = text.indexOf('"'); open >= 0; ) {
    if (open !== start && !endsCell(text.charCodeAt(open - 1), separator)) {
      open = text.indexOf('"', open + 1);
      continue;
    }
    const close = closingQuote(text, open, separator);
    if (close >= 0) {
      spans.push(open, close);
      open = text.indexOf('"', close + 1);
      continue;
    }
    const record = recordStart(text, open, spans, firstSpan, start);
    if (close === OPEN && !final) {
      rest = record;
      break;
    }
    const long = close === OPEN && text.length - open > LONG;
    const end = long ? text.length : lineEnd(text, open);
    if (record > start) stretches.push({ start, end: record, fault: null, at: 0 });
    stretches.push({
      start: record,
      end,
      fault: close === GARBAGE ? "quote-text-after" : long ? "quote-open-long" : "quote-open",
      at: open,
    });
    start = end;
    firstSpan = spans.length;
    open = text.indexOf('"', end);
  }
  if (rest > start) stretches.push({ start, end: rest, fault: null, at: 0 });
  return { stretches, spans, rest };
}

/** Start of the record in which the quote at `open` stands: after the last line break outside quotes. */
function recordStart(text: string, open: number, spans: number[], firstSpan: number, start: number): number {
  let high = open;
  for (let i = spans.length; i > firstSpan; i -= 2) {
    const found = lastBreak(text, spans[i - 1]!, high);
    if (found >= 0) return found + 1;
    high = spans[i - 2]!;
  }
  const found = lastBreak(text, start - 1, high);
  return found >= 0 ? found + 1 : start;
}

function lastBreak(text: string, low: number, high: number): number {
  for (let i = high - 1; i > low; i--) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) return i;
  }
  return -1;
}

/** Position after the line break that ends the line of `from`. */
export function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF) return i + 1;
    if (code === CR) return text.charCodeAt(i + 1) === LF ? i + 2 : i + 1;
  }
  return text.length;
}

/** Number of line breaks (CRLF, LF or CR) between two positions. */
export function countBreaks(text: string, start = 0, end = text.length): number {
  let count = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || (code === CR && text.charCodeAt(i + 1) !== LF)) count++;
  }
  return count;
}
