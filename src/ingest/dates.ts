/** Dates in ISO form → days; those in other forms are left to a reader that is fetched only where there are any. */
import { type DaySpan, parseSpan } from "../domain/days.ts";

/** A written date, and the seconds after midnight of its time of day (0 where it has none). */
export interface WrittenDate extends DaySpan {
  readonly seconds: number;
}

/** Reads dates in common forms other than ISO. */
export interface DateReader {
  /** `ambiguous`: the day and the month could change places. */
  read(text: string): WrittenDate | "ambiguous" | undefined;
  /** In ISO form. */
  write(span: DaySpan): string;
}

const TIME = /[T ](\d{1,2}):(\d{2})(?::(\d{2}))?/;

/** A date in ISO form. */
export function readDate(text: string): WrittenDate | undefined {
  const span = parseSpan(text);
  return span && withTime(span, text.length > 10 && !text.includes("/") ? text : "");
}

/** The span with the time of day that stands in the text. */
export function withTime(span: DaySpan, text: string): WrittenDate {
  const time = TIME.exec(text);
  const seconds = time ? Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0) : 0;
  return { from: span.from, to: span.to, seconds };
}
