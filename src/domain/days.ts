/** Calendar days as numbers, with their precision kept: a year stays a year and never becomes its first of January. */

/** Days since 1970-01-01 in the proleptic Gregorian calendar; no time zone, the day as written. */
export type Day = number;

/** No date given. */
export const NO_DAY: Day = -0x80000000;

/** Inclusive span that a written date covers: a day, a month, a year, or a range. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

const DAY_MS = 86_400_000;

/**
 * Day of a calendar date; `month` 1…12, `day` 1…31 must be valid.
 * Whole-number arithmetic over eras of 400 years, after Howard Hinnant, “chrono-compatible low-level date algorithms”.
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const leaps = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}

/** Calendar date of a day. */
export function dateOf(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Number of days in a month (1…12). */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

export type DatePrecision = "day" | "month" | "year" | "range";

/** The precision that a span was written with. */
export function precisionOf({ from, to }: DaySpan): DatePrecision {
  if (from === to) return "day";
  const a = dateOf(from);
  const b = dateOf(to);
  if (a.year !== b.year || a.day !== 1) return "range";
  if (a.month === b.month && b.day === daysInMonth(a.year, a.month)) return "month";
  return a.month === 1 && b.month === 12 && b.day === 31 ? "year" : "range";
}

const pad = (n: number, width = 2) => String(n).padStart(width, "0");

function isoDay(day: Day): string {
  const d = dateOf(day);
  return `${pad(d.year, 4)}-${pad(d.month)}-${pad(d.day)}`;
}

/** The span as written in the native tables: `2026`, `2026-01`, `2026-01-19` or `2025-12/2026-01`. */
export function formatSpan(span: DaySpan): string {
  const precision = precisionOf(span);
  if (precision === "day") return isoDay(span.from);
  const a = dateOf(span.from);
  if (precision === "year") return pad(a.year, 4);
  if (precision === "month") return `${pad(a.year, 4)}-${pad(a.month)}`;
  const b = dateOf(span.to);
  const wholeMonths = a.day === 1 && b.day === daysInMonth(b.year, b.month);
  const wholeYears = wholeMonths && a.month === 1 && b.month === 12;
  if (wholeYears) return `${pad(a.year, 4)}/${pad(b.year, 4)}`;
  if (wholeMonths) return `${pad(a.year, 4)}-${pad(a.month)}/${pad(b.year, 4)}-${pad(b.month)}`;
  return `${isoDay(span.from)}/${isoDay(span.to)}`;
}

/**
 * Reads `2026`, `2026-01`, `2026-01-19`, `2026-01-19T11:00+02:00` (the written day counts) and `a/b` of those.
 * @returns the span, or undefined when the text is not such a date or names a day that does not exist.
 */
export function parseSpan(text: string): DaySpan | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return parsePoint(text);
  const a = parsePoint(text.slice(0, slash).trim());
  const b = parsePoint(text.slice(slash + 1).trim());
  return a && b && a.from <= b.to ? { from: a.from, to: b.to } : undefined;
}

const POINT =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/;

function parsePoint(text: string): DaySpan | undefined {
  const match = POINT.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const last = daysInMonth(year, month);
  if (match[3] === undefined) return { from: dayOf(year, month, 1), to: dayOf(year, month, last) };
  const day = Number(match[3]);
  if (day < 1 || day > last) return undefined;
  const at = dayOf(year, month, day);
  return { from: at, to: at };
}
