/** Dates in words, with the precision they were written in: "December 2025", never its first day. */
import { useCallback } from "react";
import { type IntlShape, useIntl } from "react-intl";
import { type Day, type DaySpan, dateOf, daysInMonth, precisionOf } from "../domain/days.ts";

type Grain = "day" | "month" | "year";

const DAY_MS = 86_400_000;
type Length = "long" | "short";

function formatOf(grain: Grain, month: Length): Intl.DateTimeFormatOptions {
  return {
    year: "numeric",
    ...(grain === "year" ? {} : { month }),
    ...(grain === "day" ? { day: "numeric" } : {}),
    timeZone: "UTC",
  };
}

const asDate = (day: Day) => new Date(day * DAY_MS);

/** The finest unit that both ends of a range were written in. */
function grainOf({ from, to }: DaySpan): Grain {
  const a = dateOf(from);
  const b = dateOf(to);
  if (a.day !== 1 || b.day !== daysInMonth(b.year, b.month)) return "day";
  return a.month === 1 && b.month === 12 ? "year" : "month";
}

/** "19 January 2026", "December 2025", "2025", "October – December 2025". */
export function spanInWords(intl: IntlShape, span: DaySpan, month: Length = "long"): string {
  const precision = precisionOf(span);
  if (precision !== "range") return intl.formatDate(asDate(span.from), formatOf(precision, month));
  return intl.formatDateTimeRange(asDate(span.from), asDate(span.to), formatOf(grainOf(span), month));
}

/** {@link spanInWords} in the language of the interface; `short` for months in columns: "Dec 2025". */
export function useSpanText(month: Length = "long"): (span: DaySpan) => string {
  const intl = useIntl();
  return useCallback((span) => spanInWords(intl, span, month), [intl, month]);
}
