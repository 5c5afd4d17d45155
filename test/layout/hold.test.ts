/** Held nodes: they stand where they were put, others give way and come back, and an upright picture is the lying one turned. */
import { expect, test } from "vitest";
import { seededRandom } from "../../src/base/random.ts";
import { turnToLongAxis } from "../../src/layout/arrange.ts";
import { holdNodes, lie, stand } from "../../src/layout/hold.ts";

const ROOM = new Float32Array(8).fill(20);
/** Four nodes in a row, none touching. */
const LAYOUT = new Float64Array([0, 0, 100, 0, 200, 0, 300, 0]);

test("with nothing held the layout stands as it is", () => {
  expect(holdNodes(LAYOUT, ROOM, [])).toBe(LAYOUT);
});

test("a held node stands where it was put; who is in its way moves aside, the others do not", () => {
  const held = holdNodes(LAYOUT, ROOM, [{ node: 0, x: 105, y: 3 }]);
  expect([...held.slice(0, 2)]).toEqual([105, 3]);
  expect(Math.max(Math.abs(held[2]! - 105), Math.abs(held[3]! - 3))).toBeGreaterThanOrEqual(40);
  expect([...held.slice(4)]).toEqual([...LAYOUT.slice(4)]);
  expect([...LAYOUT]).toEqual([0, 0, 100, 0, 200, 0, 300, 0]);
});

test("two held in one place both stay there", () => {
  const held = holdNodes(LAYOUT, ROOM, [
    { node: 0, x: 50, y: 50 },
    { node: 1, x: 51, y: 50 },
  ]);
  expect([...held.slice(0, 4)]).toEqual([50, 50, 51, 50]);
});

test("the picture follows from the holds, not from the order in which they came", () => {
  const random = seededRandom(7);
  const layout = Float64Array.from({ length: 60 }, (_, i) =>
    i % 2 === 0 ? (i % 12) * 60 : Math.floor(i / 12) * 60,
  );
  const room = new Float32Array(60).fill(20);
  const holds = Array.from({ length: 5 }, (_, node) => ({
    node: node * 3,
    x: random() * 600,
    y: random() * 240,
  }));
  expect(holdNodes(layout, room, holds.toReversed())).toEqual(holdNodes(layout, room, holds));
});

test("standing upright is what turning the layout does, and lying down is the way back", () => {
  const lying = new Float64Array([-30, 4, 10, -2, 20, -2]);
  const upright = lying.slice();
  turnToLongAxis(lying, false);
  turnToLongAxis(upright, true);
  for (let i = 0; i < 3; i++) {
    const place = { x: lying[2 * i]!, y: lying[2 * i + 1]! };
    const stood = stand(place, true);
    expect(stood.x).toBeCloseTo(upright[2 * i]!, 9);
    expect(stood.y).toBeCloseTo(upright[2 * i + 1]!, 9);
    expect(lie(stood, true)).toEqual(place);
    expect(lie(stand(place, false), false)).toEqual(place);
  }
});
