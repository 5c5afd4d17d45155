/**
 * Written dates → days. ISO forms as they are; other forms only where there is one way to read them: the year has four
 * digits; a month is a word, or a number that stands after the year, after a dot (day.month.year), or beside a day above 12.
 */
import { type DaySpan, dayOf, daysInMonth, parseSpan } from "../domain/days.ts";

/** A written date, and the seconds after midnight of its time of day (0 where it has none). */
export interface WrittenDate extends DaySpan {
  readonly seconds: number;
}

/** The day and month could be either way round. */
export const AMBIGUOUS = "ambiguous";

const TIME = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/;

/** A date in ISO form; a day in another notation is left to {@link readWrittenDate}. */
export function readDate(text: string): WrittenDate | undefined {
  const span = parseSpan(text);
  return span && withTime(span, text.length > 10 && !text.includes("/") ? text : "");
}

function withTime(span: DaySpan, text: string): WrittenDate {
  const time = TIME.exec(text);
  const seconds = time ? Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0) : 0;
  return { from: span.from, to: span.to, seconds: seconds < 86_400 ? seconds : 0 };
}

const CLOCK = String.raw`(?:[T ,]+(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?: ?[A-Z][\w+:-]*)?)?`;
const WEEKDAY = String.raw`(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? )?`;
const form = (pattern: string) => new RegExp(`^${pattern}${CLOCK}$`, "i");

const YEAR_FIRST = form(String.raw`(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})`);
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMBERS = form(String.raw`(\d{1,2})([-/.])(\d{1,2})\2(\d{4})`);
const DAY_WORD = form(String.raw`${WEEKDAY}(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})`);
const WORD_DAY = form(String.raw`${WEEKDAY}([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})`);
const WORD_YEAR = /^([a-z]{3,9})\.?,?[ -](\d{4})$/i;
const NUMBER_YEAR = /^(\d{1,2})[/.](\d{4})$/;
/** As Java and Unix print it: `Tue Jun 30 15:49:52 WIB 2015`. */
const UNIX = /^[a-z]{3} ([a-z]{3}) +(\d{1,2}) \d{2}:\d{2}:\d{2} (?:[A-Z]{1,5} )?(\d{4})$/i;

const MONTHS = "january february march april may june july august september october november december".split(
  " ",
);

/** Month 1 … 12 of an English name or its beginning, else 0. */
function monthOf(word: string): number {
  const key = word.toLowerCase();
  return MONTHS.findIndex((month) => month === key || (key.length <= 4 && month.startsWith(key))) + 1;
}

/** A date in a common written form, AMBIGUOUS, or undefined when it is none or no such day exists. */
export function readWrittenDate(text: string): WrittenDate | typeof AMBIGUOUS | undefined {
  const iso = YEAR_FIRST.exec(text) ?? COMPACT.exec(text);
  if (iso) return dayAt(text, iso[1]!, Number(iso[2]), iso[3]!);
  const numbers = NUMBERS.exec(text);
  if (numbers) return fromNumbers(text, numbers);
  const day = DAY_WORD.exec(text);
  if (day) return dayAt(text, day[3]!, monthOf(day[2]!), day[1]!);
  const word = WORD_DAY.exec(text) ?? UNIX.exec(text);
  if (word) return dayAt(text, word[3]!, monthOf(word[1]!), word[2]!);
  const named = WORD_YEAR.exec(text);
  if (named) return monthAt(named[2]!, monthOf(named[1]!));
  const month = NUMBER_YEAR.exec(text);
  return month ? monthAt(month[2]!, Number(month[1])) : undefined;
}

function fromNumbers(text: string, match: RegExpExecArray): WrittenDate | typeof AMBIGUOUS | undefined {
  const [, first, mark, second, year] = match as unknown as [string, string, string, string, string];
  const a = Number(first);
  const b = Number(second);
  if (mark === "." || a > 12 || a === b) return dayAt(text, year, b, first);
  return b > 12 ? dayAt(text, year, a, second) : AMBIGUOUS;
}

function dayAt(text: string, year: string, month: number, day: string): WrittenDate | undefined {
  const y = Number(year);
  const d = Number(day);
  if (month < 1 || month > 12 || d < 1 || d > daysInMonth(y, month)) return undefined;
  const at = dayOf(y, month, d);
  return withTime({ from: at, to: at }, text.replace(/^[a-z]{3} [a-z]{3} +\d+/i, ""));
}

function monthAt(year: string, month: number): WrittenDate | undefined {
  if (month < 1 || month > 12) return undefined;
  const y = Number(year);
  return { from: dayOf(y, month, 1), to: dayOf(y, month, daysInMonth(y, month)), seconds: 0 };
}
