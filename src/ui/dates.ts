/** Dates in words, with the precision they were written in: "December 2025", never its first day. */
import { useCallback } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { type Day, type DaySpan, dateOf, daysInMonth, precisionOf } from "../domain/days.ts";

type Grain = "day" | "month" | "year";

const DAY_MS = 86_400_000;
const FORMATS: Record<Grain, Intl.DateTimeFormatOptions> = {
  day: { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" },
  month: { month: "long", year: "numeric", timeZone: "UTC" },
  year: { year: "numeric", timeZone: "UTC" },
};

const asDate = (day: Day) => new Date(day * DAY_MS);

/** The finest unit that both ends of a range were written in. */
function grainOf({ from, to }: DaySpan): Grain {
  const a = dateOf(from);
  const b = dateOf(to);
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return "day";
  return a.month === 1 && b.month === 12 ? "year" : "month";
}

/** "19 January 2026", "December 2025", "2025", "October – December 2025". */
export function spanInWords(intl: IntlShape, span: DaySpan): string {
  const precision = precisionOf(span);
  if (precision !== "range") return intl.formatDate(asDate(span.from), FORMATS[precision]);
  return intl.formatDateTimeRange(asDate(span.from), asDate(span.to), FORMATS[grainOf(span)]);
}

/** {@link spanInWords} in the language of the interface. */
export function useSpanText(): (span: DaySpan) => string {
  const intl = useIntl();
  return useCallback((span) => spanInWords(intl, span), [intl]);
}
