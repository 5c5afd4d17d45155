/** Days are whole numbers, keep the precision they were written with, and know no time zone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, dayOf, daysInMonth, formatSpan, parseSpan, precisionOf } from "../../src/domain/days.ts";

test("1970-01-01 is day 0, and a day is a day", () => {
  expect([dayOf(1970, 1, 1), dayOf(1969, 12, 31), dayOf(2000, 3, 1) - dayOf(2000, 2, 28)]).toEqual([
    0, -1, 2,
  ]);
});

test("dates and days are the calendar of the platform, both ways", () => {
  fc.assert(
    fc.property(fc.integer({ min: -800_000, max: 3_000_000 }), (day) => {
      const date = new Date(day * 86_400_000);
      const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
      expect(dayOf(year, month, date.getUTCDate())).toBe(day);
      expect(dateOf(day)).toEqual({ year, month, day: date.getUTCDate() });
      expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate());
    }),
  );
});

describe("spans", () => {
  test.each([
    ["2026", "year"],
    ["2026-02", "month"],
    ["2026-12", "month"],
    ["2024-02-29", "day"],
    ["2025/2026", "range"],
    ["2025-12/2026-01", "range"],
    ["2025-12-31/2026-01-02", "range"],
    ["0001", "year"],
    ["9999-12-31", "day"],
  ])("%s is a %s and is written as it was read", (text, precision) => {
    const span = parseSpan(text)!;
    expect([formatSpan(span), precisionOf(span)]).toEqual([text, precision]);
  });

  test("whatever is written reads the same again", () => {
    const day = fc.integer({ min: dayOf(1, 1, 1), max: dayOf(9999, 12, 31) });
    fc.assert(
      fc.property(day, fc.oneof(fc.constant(0), fc.nat({ max: 800 })), (from, length) => {
        const span = { from, to: Math.min(from + length, dayOf(9999, 12, 31)) };
        expect(parseSpan(formatSpan(span))).toEqual(span);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    "2026-1",
    "26-01-01",
    "2026-13",
    "2026-00",
    "2026-02-29",
    "2026-01-32",
    "2026-01-00",
    "01/02/2026",
    "1.2.2026",
    "",
    "2026-01-19T",
    "2026-01-19T24:00",
    "2026-01-19T10:60",
    "2026-01-19 at noon",
    "2026/2025",
    "2026/",
    "/2026",
    " 2026",
    "20260119",
    "+2026-01-19",
  ])("%j is no date", (text) => {
    expect(parseSpan(text)).toBeUndefined();
  });

  test.each([
    "2026-01-19T23:30:00-11:00",
    "2026-01-19T00:30+14:00",
    "2026-01-19 23:59:59.999Z",
    "2026-01-19T12:00",
  ])("of %s the written day counts", (text) => {
    expect(formatSpan(parseSpan(text)!)).toBe("2026-01-19");
  });
});

test.each(["Pacific/Auckland", "America/St_Johns", "Asia/Jerusalem", "UTC"])(
  "the time zone %s changes nothing",
  (zone) => {
    const before = process.env["TZ"];
    process.env["TZ"] = zone;
    try {
      expect(formatSpan(parseSpan("2026-03-27")!)).toBe("2026-03-27");
      expect(dateOf(dayOf(2026, 10, 25))).toEqual({ year: 2026, month: 10, day: 25 });
    } finally {
      if (before === undefined) delete process.env["TZ"];
      else process.env["TZ"] = before;
    }
  },
);
