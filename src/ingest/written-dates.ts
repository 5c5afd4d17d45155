/**
 * Dates in common written forms → days, only where there is one way to read them: the year has four digits; a month is a
 * word, or a number that stands after the year, after a dot (day.month.year), or beside a day above 12.
 */
import { dayOf, daysInMonth } from "../domain/days.ts";
import { type DateReader, type WrittenDate, withTime } from "./dates.ts";

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

/** A date in a common written form; undefined when it is none or no such day exists. */
export function readWrittenDate(text: string): WrittenDate | "ambiguous" | undefined {
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

function fromNumbers(text: string, match: RegExpExecArray): WrittenDate | "ambiguous" | undefined {
  const [, first, mark, second, year] = match as unknown as [string, string, string, string, string];
  const a = Number(first);
  const b = Number(second);
  if (mark === "." || a > 12 || a === b) return dayAt(text, year, b, first);
  return b > 12 ? dayAt(text, year, a, second) : "ambiguous";
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

export const WRITTEN_DATES: DateReader = {
  read: readWrittenDate,
  // What is read here is a day or a whole month.
  write: ({ from, to }) => new Date(from * 86_400_000).toISOString().slice(0, from === to ? 10 : 7),
};
