/** The arithmetic of a grid: sizes, keys, and that no step of scrolling brings more cells than a frame has time for. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { placeAfter } from "../../src/ui/grid/gridKeys.ts";
import { folded, gridSizes } from "../../src/ui/grid/gridSizes.ts";
import { GROUP, type GridWindow, sameWindow, stepTowards, windowAt } from "../../src/ui/grid/gridWindow.ts";

const NAMES = { longestRow: 20, longestColumn: 40, foldedRow: 12, foldedColumn: 20 };
const LARGE = { rows: 200, columns: 1000, ...NAMES, touch: false, zoom: 1 };
const sizes = gridSizes({ ...LARGE, width: 1100, height: 620 });

test("cells are large where there is room, and never too small to be hit", () => {
  expect(sizes).toMatchObject({ cellWidth: 28, cellHeight: 28 });
  const few = gridSizes({ ...LARGE, rows: 6, columns: 6, longestColumn: 10, width: 1100, height: 620 });
  expect(few.cellWidth).toBeGreaterThan(40);
  expect(few.cellHeight).toBeGreaterThan(40);
  expect(gridSizes({ ...LARGE, width: 390, height: 500, touch: true }).cellHeight).toBe(44);
  const phone = gridSizes({ ...LARGE, width: 390, height: 420 });
  expect(phone.names).toBeLessThan(180);
  expect(phone.head).toBeLessThan(180);
});

test("where slanted names would lead out of sight they stand steeply, in two lines, and all columns have room", () => {
  const example = { rows: 10, columns: 11, longestRow: 29, longestColumn: 33, touch: false };
  const halves = { foldedRow: 18, foldedColumn: 17 };
  const whole = (of: ReturnType<typeof gridSizes>) => of.names + 11 * of.cellWidth + of.lean;
  for (const room of [
    { width: 513, height: 454, zoom: 1.39 },
    { width: 554, height: 436, zoom: 1.71 },
    { width: 640, height: 560, zoom: 1 },
  ]) {
    const stood = gridSizes({ ...example, ...halves, ...room });
    expect(stood.steep).toBe(true);
    expect(whole(stood)).toBeLessThanOrEqual(room.width);
    expect(stood.head + 10 * stood.cellHeight).toBeLessThanOrEqual(room.height);
    expect(stood.cellWidth * room.zoom).toBeGreaterThanOrEqual(28);
  }
  expect(gridSizes({ ...example, ...halves, width: 1000, height: 600, zoom: 1 }).steep).toBe(false);
  expect(sizes.steep).toBe(false);
  expect(folded("Palestinian Ministry of Health")).toBe(18);
  expect(folded("Disarmament")).toBe(11);
});

const at = (x: number, y: number) => windowAt(x, y, 1100, 620, sizes);
const newCells = (from: GridWindow, to: GridWindow) => {
  let count = 0;
  for (let row = to.firstRow; row < to.lastRow; row++)
    for (let group = to.firstGroup; group < to.lastGroup; group++)
      if (row < from.firstRow || row >= from.lastRow || group < from.firstGroup || group >= from.lastGroup)
        count++;
  return count * GROUP;
};

test("from any window to any other in few steps, none of them large, and what is in sight comes first", () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 27_000 }), y: fc.integer({ min: 0, max: 5000 }) });
  fc.assert(
    fc.property(place, place, (before, after) => {
      let now = at(before.x, before.y);
      const target = at(after.x, after.y);
      for (let steps = 0; !sameWindow(now, target); steps++) {
        expect(steps).toBeLessThan(20);
        const next = stepTowards(now, target);
        expect(newCells(now, next)).toBeLessThanOrEqual(320);
        now = next;
      }
    }),
  );
  const first = stepTowards(at(0, 0), at(20_000, 4000));
  const row = Math.floor(4000 / sizes.cellHeight);
  expect(first.firstRow).toBeLessThanOrEqual(row + 4);
  expect(first.lastRow).toBeGreaterThan(row);
});

test("what is on the page does not grow with the table", () => {
  const { firstRow, lastRow, firstGroup, lastGroup } = at(9000, 2000);
  expect((lastRow - firstRow) * (lastGroup - firstGroup) * GROUP).toBeLessThan(2000);
});

test("keys lead as the ARIA practices have it, mirrored where the page is; names are reached, the corner is not", () => {
  const extent = { rows: 10, columns: 8, page: 4, rtl: false };
  const go = (key: string, row: number, column: number, ctrl = false, rtl = false) => {
    const place = placeAfter({ key, ctrl }, { row, column }, { ...extent, rtl });
    return place && `${place.row} ${place.column}`;
  };
  expect(go("ArrowRight", 0, 0)).toBe("0 1");
  expect(go("ArrowRight", 0, 1, false, true)).toBe("0 0");
  expect(go("ArrowRight", 0, 7)).toBe("0 7");
  expect(go("ArrowLeft", 3, 0)).toBe("3 -1");
  expect(go("ArrowUp", 0, 3)).toBe("-1 3");
  expect(go("ArrowUp", 0, -1)).toBe("0 -1");
  expect(go("ArrowLeft", -1, 0)).toBe("-1 0");
  expect(go("Home", 3, 5)).toBe("3 0");
  expect(go("End", 3, 5, true)).toBe("9 7");
  expect(go("PageDown", 8, 2)).toBe("9 2");
  expect(go("PageUp", 2, 2)).toBe("0 2");
  expect(go("x", 2, 2)).toBeUndefined();
});
