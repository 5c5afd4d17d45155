/** How large nodes are: the nearest two at most touch, however small the picture, and what is not drawn takes no room. */
import { expect, test } from "vitest";
import { nodeScaleAt, roomBetween } from "../../src/view/sizes.ts";
import { node } from "../support/mapScene.ts";

const NODES = [
  node("a:a", "A", { radius: 10 }),
  node("a:b", "B", { radius: 20 }),
  node("i:c", "C", { radius: 10, visible: false }),
];
const AT = new Float64Array([0, 0, 60, 0, 1, 0]);

test("two nodes never overlap on a small picture; on a large one they have their own size", () => {
  expect(roomBetween(NODES, AT)).toBe(2);
  for (const scale of [0.2, 0.35, 0.5, 0.8, 1, 2]) {
    const size = nodeScaleAt(scale, NODES.length, 2 * scale);
    expect(size * 30).toBeLessThanOrEqual(60 * scale + 1e-9);
  }
  expect(nodeScaleAt(0.2, 3, 0.4)).toBe(0.4);
  expect(nodeScaleAt(0.5, 3)).toBe(0.7);
  expect(nodeScaleAt(1, 3, 2)).toBe(1);
});

test("put on one another by hand, they stay in sight", () => {
  expect(nodeScaleAt(1, 3, 0)).toBe(0.3);
});
