/** The timeline: bins as fine as the dates were written, and a month counted in all of its days. */
import { expect, test } from "vitest";
import { BitSet } from "../../src/base/bitset.ts";
import { dateOf } from "../../src/domain/days.ts";
import { binOf, buildFrame, buildTimeline } from "../../src/state/timeline.ts";
import { type Columns, draw } from "../support/pictures.ts";

/** "2025-12: 2" */
function bins(
  columns: Columns,
  mask?: BitSet,
): { unit: string; bins: string[]; undated: number } | undefined {
  const frame = buildFrame(draw("Truce\nHamas  ++++", columns));
  if (!frame) return undefined;
  const { unit, starts, total, passing, undated } = buildTimeline(frame, mask);
  return {
    unit,
    undated,
    bins: Array.from(passing, (count, bin) => {
      const { year, month, day } = dateOf(starts[bin]!);
      const name = [year, month, day].slice(0, { year: 1, month: 2, day: 3 }[unit]).join("-");
      return `${name}: ${count === total[bin] ? count : `${count} of ${total[bin]}`}`;
    }),
  };
}

test("months stay months, a span counts in each of its months, events lengthen the axis", () => {
  const date = ["2025-12", "2025-12", "2025-10/2025-12", ""];
  expect(bins({ date, events: [{ name: "Davos", date: "2026-01-19" }] })).toEqual({
    unit: "month",
    bins: ["2025-10: 1", "2025-11: 1", "2025-12: 3", "2026-1: 0"],
    undated: 1,
  });
});

test("a single day makes days, and the month beside it counts in all of them", () => {
  const shown = bins({ date: ["2025-12", "2025-12-30", "2025-12-31", "2025-12-30"] })!;
  expect(shown.unit).toBe("day");
  expect(shown.bins).toHaveLength(31);
  expect(shown.bins.slice(-3)).toEqual(["2025-12-29: 1", "2025-12-30: 3", "2025-12-31: 2"]);
});

test("a long time is shown more coarsely than it was written", () => {
  expect(bins({ date: ["2025-01-05", "2025-11-20", "", ""] })!.bins).toHaveLength(11);
  const years = bins({ date: ["1946-02-01", "2020-12-31", "1999", ""] })!;
  expect([years.unit, years.bins.length, years.bins[0], years.bins[53]]).toEqual([
    "year",
    75,
    "1946: 1",
    "1999: 1",
  ]);
});

test("years alone stay years, events alone are enough, nothing dated is nothing", () => {
  expect(bins({ date: ["2024", "2026", "", ""] })!.bins).toEqual(["2024: 1", "2025: 0", "2026: 1"]);
  expect(bins({ events: [{ name: "Davos", date: "2026-01" }] })).toEqual({
    unit: "month",
    bins: ["2026-1: 0"],
    undated: 4,
  });
  expect(bins({})).toBeUndefined();
});

test("the filter thins the bars and leaves the bins", () => {
  const mask = BitSet.where(4, (row) => row === 0 || row === 3);
  expect(bins({ date: ["2025-12", "2025-12", "2025-11", ""] }, mask)).toEqual({
    unit: "month",
    bins: ["2025-11: 0 of 1", "2025-12: 1 of 2"],
    undated: 1,
  });
});

test("days outside the axis belong to its ends", () => {
  const starts = Int32Array.from([10, 20, 30]);
  expect([-5, 10, 19, 20, 29, 30, 99].map((day) => binOf(starts, day))).toEqual([0, 0, 0, 1, 1, 1, 1]);
});
