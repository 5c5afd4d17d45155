/** Where rows lie as one scrolls a table that is longer than a browser can scroll. */
import { expect, test } from "vitest";
import {
  LONGEST,
  longest,
  type RowRoom,
  revealed,
  START,
  scrolled,
  settled,
  spanAt,
} from "../../src/ui/table/rowScroll.ts";

const FEW: RowRoom = { rows: 5000, rowHeight: 37, view: 700 };
const MANY: RowRoom = { rows: 1_000_000, rowHeight: 57, view: 700 };
const end = (room: RowRoom) => longest(room) - room.view;
const drawn = (place: { top: number; real: number }, room: RowRoom) => {
  const span = spanAt(place, room);
  // Where the row that holds the middle of what is in sight is drawn, seen from the start of what is in sight.
  const middle = Math.floor((place.real + room.view / 2) / room.rowHeight);
  expect(middle).toBeGreaterThanOrEqual(span.first);
  expect(middle).toBeLessThan(span.last);
  expect(span.above + (span.last - span.first) * room.rowHeight + span.below).toBeCloseTo(longest(room), 3);
  return { middle, y: span.above + (middle - span.first) * room.rowHeight - place.top };
};

test.for([FEW, MANY])(
  "$rows rows: the bar leads from the first row to the last, and rows are where they are drawn",
  (room) => {
    expect(longest(room)).toBeLessThanOrEqual(LONGEST);
    let last = -1;
    for (let step = 0; step <= 40; step++) {
      const place = scrolled(START, (end(room) * step) / 40, room);
      const { middle, y } = drawn(place, room);
      expect(middle).toBeGreaterThan(last);
      last = middle;
      expect(y).toBeCloseTo(middle * room.rowHeight - place.real, 3);
    }
    expect(spanAt(scrolled(START, end(room), room), room)).toMatchObject({ last: room.rows, below: 0 });
    expect(spanAt(START, room)).toMatchObject({ first: 0, above: 0 });
  },
);

test("a wheel goes line by line, also where a pixel of the bar stands for several; both ends are reached", () => {
  const from = scrolled(START, 4_000_000, MANY);
  const next = scrolled(from, 4_000_100, MANY);
  expect(next.real - from.real).toBe(100);
  const calm = settled(next, MANY);
  expect(calm.real).toBe(next.real);
  expect(drawn(calm, MANY)).toEqual({ ...drawn(next, MANY), y: expect.closeTo(drawn(next, MANY).y, 3) });
  let place = scrolled(START, 3000, MANY);
  while (place.top > 0) place = settled(scrolled(place, Math.max(0, place.top - 100), MANY), MANY);
  expect(place.real).toBe(0);
  place = scrolled(START, end(MANY) - 3000, MANY);
  for (let wheel = 0; wheel < 1000 && place.top < end(MANY); wheel++)
    place = settled(scrolled(place, Math.min(end(MANY), place.top + 100), MANY), MANY);
  expect(spanAt(place, MANY).last).toBe(MANY.rows);
});

test.for([FEW, MANY])("of $rows rows any can be brought into sight, and what is there stays", (room) => {
  let place = START;
  for (const row of [0, 3, 17, 18, 4321, 4320, room.rows - 1, room.rows >> 1, 0]) {
    place = revealed(place, row, room);
    const y = row * room.rowHeight - place.real;
    expect(y).toBeGreaterThanOrEqual(-0.001);
    expect(y + room.rowHeight).toBeLessThanOrEqual(room.view + 0.001);
    expect(revealed(place, row, room)).toBe(place);
    const span = spanAt(place, room);
    expect(row >= span.first && row < span.last).toBe(true);
  }
});
