/** The places of marks: none on another, names whole and on nothing, as few as fit, whatever stands where. */
import { expect, test } from "vitest";
import { seededRandom } from "../../../src/base/random.ts";
import { planStrip, type StripItem } from "../../../src/ui/measures/stripLayout.ts";

const items = (...positions: number[]): StripItem[] =>
  positions.sort((a, b) => a - b).map((position) => ({ position, width: 60 }));

test("where there is room, marks stand at their places and are named towards the middle", () => {
  const { marks, ends, height } = planStrip(items(-1, 0, 1, 1), 600);
  expect(marks.map(({ x }) => x)).toEqual([ends[0], ends[1], ends[2], ends[2]]);
  expect(marks.map(({ name }) => name)).toEqual(["after", "after", "before", "before"]);
  expect(marks[2]!.y).not.toBe(marks[3]!.y);
  expect(height).toBe(48);
});

test("many in one place stand beside each other; few elsewhere keep their names", () => {
  const { marks, size, height } = planStrip(items(-1, -1, ...Array<number>(120).fill(1)), 700);
  expect(size).toBeLessThan(16);
  expect(marks.slice(0, 2).map(({ name }) => name)).toEqual(["after", "after"]);
  expect(marks.slice(2).every(({ name }) => name === "none")).toBe(true);
  expect(height).toBeLessThan(200);
});

test("no mark lies on another, none outside, no name on a mark or a name; at random", () => {
  const random = seededRandom(7);
  for (let run = 0; run < 200; run++) {
    const width = 240 + Math.floor(random() * 900);
    const positions = Array.from({ length: Math.floor(random() ** 3 * 220) + 1 }, () =>
      random() < 0.7 ? [-1, -0.5, 0, 0.5, 1][Math.floor(random() * 5)]! : 2 * random() - 1,
    ).sort((a, b) => a - b);
    const all = positions.map((position) => ({ position, width: 20 + Math.floor(random() * 140) }));
    const { marks, size, height } = planStrip(all, width);
    const boxes = marks.map(({ x, y }) => ({ from: x - size / 2, to: x + size / 2, y, half: size / 2 }));
    for (const { from, to, y } of boxes) {
      expect(from).toBeGreaterThanOrEqual(-0.01);
      expect(to).toBeLessThanOrEqual(width + 0.01);
      expect(y).toBeLessThanOrEqual(height);
    }
    const places = new Set(marks.map(({ x, y }) => `${x.toFixed(2)} ${y}`));
    expect(places.size).toBe(marks.length);
    marks.forEach(({ x, y, name }, i) => {
      if (name === "none") return;
      const reach = size / 2 + all[i]!.width;
      const span = name === "after" ? { from: x + 1, to: x + reach } : { from: x - reach, to: x - 1 };
      boxes.forEach((other, j) => {
        if (i !== j && Math.abs(other.y - y) < other.half)
          expect(other.to <= span.from || span.to <= other.from).toBe(true);
      });
    });
  }
});
