/** The filters' own reckoning: which lines a list makes, which chips there are, where names and dates of the timeline stand. */
import { expect, test } from "vitest";
import { dayOf, parseSpan } from "../../src/domain/days.ts";
import { EMPTY_FILTER } from "../../src/domain/filter.ts";
import { buildFrame } from "../../src/state/timeline.ts";
import { chipsOf } from "../../src/ui/filters/chips.ts";
import { cut, MOST_LINES } from "../../src/ui/filters/cut.ts";
import { placeLabels, placeMarks, spread } from "../../src/ui/filters/placeLabels.ts";
import { chooseTicks } from "../../src/ui/filters/ticks.ts";
import { edgesOf, placeOfDay } from "../../src/ui/filters/timelineEdges.ts";
import { draw } from "../support/pictures.ts";

const line = (text: string, ticked = false) => ({ key: text, text, ticked });
const keys = (lines: readonly { key: string }[]) => lines.map(({ key }) => key);

test("a search keeps what has every word, and what that hangs on", () => {
  const items = [line("united states"), line("white house"), line("israel"), line("united nations")];
  const above = (key: string) => (key === "white house" ? ["united states"] : []);
  expect(keys(cut(items, "house", above).lines)).toEqual(["united states", "white house"]);
  expect(keys(cut(items, "nations united", above).lines)).toEqual(["united nations"]);
  expect(cut(items, "nobody", above)).toEqual({ lines: [], more: 0 });
});

test("a long list is cut, but never what is ticked", () => {
  const items = Array.from({ length: 250 }, (_, index) => line(`actor ${index}`, index === 249));
  const { lines, more } = cut(items, "");
  expect(lines).toHaveLength(MOST_LINES + 1);
  expect(keys(lines).at(-1)).toBe("actor 249");
  expect(more).toBe(249 - MOST_LINES);
});

test("a head without its group is not shown", () => {
  const items = [{ key: "t", text: "", ticked: false }, line("truce")];
  expect(keys(cut(items, "truce", () => ["t"]).lines)).toEqual(["t", "truce"]);
  expect(cut(items, "aid", () => ["t"]).lines).toEqual([]);
});

test("each value is a chip, and taking it away leaves the others", () => {
  const filter = { ...EMPTY_FILTER, actors: ["a", "b"], stances: ["oppose" as const], text: "arms", from: 5 };
  const chips = chipsOf(filter);
  expect(keys(chips)).toEqual(["actors:a", "actors:b", "stances:oppose", "dates", "text"]);
  expect(chips[0]!.without).toEqual({ ...filter, actors: ["b"] });
  expect(chips[3]!.without).toEqual({ ...filter, from: EMPTY_FILTER.from });
  expect(chipsOf(EMPTY_FILTER)).toEqual([]);
});

test("many values of one clause share a chip", () => {
  const actors = Array.from({ length: 40 }, (_, index) => `a${index}`);
  const chips = chipsOf({ ...EMPTY_FILTER, actors });
  expect(chips.map(({ key, count }) => [key, count]).at(-1)).toEqual(["actors+", 35]);
  expect(chips.at(-1)!.without.actors).toEqual(actors.slice(0, 5));
});

test("names of events: behind their beginning, before their end, one lane down, or not at all", () => {
  const month = { from: 450, to: 600, width: 140 };
  expect(placeLabels([{ from: 0, to: 150, width: 90 }, month], 600, 2)).toEqual([
    { lane: 0, at: 0 },
    { lane: 0, at: 450 },
  ]);
  // the day has no room behind it, and before it the month's name is in the way
  expect(placeLabels([month, { from: 540, to: 540, width: 120 }], 600, 2)[1]).toEqual({ lane: 1, at: 414 });
  expect(placeLabels([month, { from: 540, to: 540, width: 900 }], 600, 2)[1]!.lane).toBe(-1);
});

test("no name is struck through by a day's line, and no two names touch", () => {
  const events = Array.from({ length: 40 }, (_, index) => {
    const from = (index * 97) % 800;
    return { from, to: index % 3 ? from : Math.min(800, from + 60), width: 40 + ((index * 31) % 120) };
  }).sort((a, b) => a.from - b.from);
  const placed = placeLabels(events, 800, 2).map((place, index) => ({ ...place, ...events[index]! }));
  const named = placed.filter(({ lane }) => lane >= 0);
  expect(named.length).toBeGreaterThan(5);
  for (const a of named) {
    expect(a.at).toBeGreaterThanOrEqual(0);
    expect(a.at + a.width).toBeLessThanOrEqual(800);
    for (const b of named)
      if (a !== b && a.lane === b.lane) expect(a.at + a.width < b.at || b.at + b.width < a.at).toBe(true);
    for (const b of placed)
      if (b.from === b.to && b.lane >= 0 && b.lane < a.lane)
        expect(b.from < a.at || b.from > a.at + a.width).toBe(true);
  }
});

test("marks without names move apart no more than needed, and stay inside", () => {
  expect(spread([50, 54, 200], 24, 400)).toEqual([50, 74, 200]);
  expect(spread([2, 390, 399], 24, 400)).toEqual([12, 364, 388]);
  expect(spread([], 24, 400)).toEqual([]);
  for (const place of spread(Array(50).fill(200), 24, 240)) expect(place >= 0 && place <= 240).toBe(true);
});

test("a mark without a name stands on its day's line; that of a longer time makes room for it", () => {
  const month = { from: 200, to: 300 };
  const day = (at: number) => ({ from: at, to: at });
  expect(placeMarks([month, day(258)], 24, 400)).toEqual([234, 258]);
  expect(placeMarks([month, day(242)], 24, 400)).toEqual([266, 242]);
  expect(placeMarks([month, day(100)], 24, 400)).toEqual([250, 100]);
  expect(placeMarks([{ from: 0, to: 30 }, day(20)], 24, 400)).toEqual([15, 39]); // no room for both
});

const startsOf = (...date: string[]) => buildFrame(draw("Truce\nHamas  ++", { date }))!;
const ticks = (width: number, ...date: string[]) => {
  const { starts, unit } = startsOf(...date);
  return chooseTicks(starts, unit, width).map(({ bin, form }) => `${bin} ${form}`);
};

test("dates below the bars stand at round places with room between", () => {
  expect(ticks(600, "2025-10", "2026-01")).toEqual(["0 monthYear", "1 month", "2 month", "3 monthYear"]);
  expect(ticks(160, "2025-10", "2026-01")).toEqual(["1 monthYear", "3 monthYear"]);
  expect(ticks(600, "1946", "2020")).toEqual([
    "4 year",
    "14 year",
    "24 year",
    "34 year",
    "44 year",
    "54 year",
    "64 year", // 2020 would end outside
  ]);
  expect(ticks(600, "2025-12-07", "2025-12-21")).toEqual([
    "0 day",
    "2 day",
    "4 day",
    "6 day",
    "8 day",
    "10 day",
    "12 day",
    "14 day",
  ]);
  expect(ticks(600, "2025-11-20", "2026-02-10")).toEqual(["11 monthYear", "42 monthYear", "73 month"]);
});

test("days stand within their bin, and the handles on its edges", () => {
  const { starts } = startsOf("2025-10", "2026-01");
  expect(placeOfDay(starts, dayOf(2026, 1, 1))).toBe(3);
  expect(placeOfDay(starts, dayOf(2025, 11, 16))).toBe(1.5);
  expect(edgesOf(starts, EMPTY_FILTER)).toEqual([0, 4]);
  expect(edgesOf(starts, parseSpan("2025-12")!)).toEqual([2, 3]);
  expect(edgesOf(starts, parseSpan("2031")!)).toEqual([3, 4]);
});
