/** Rings around nodes that cannot be placed: of very many in sight only those in focus, since a thousand rings single nothing out. */
import { expect, test } from "vitest";
import type { Focus } from "../../src/view/focus.ts";
import { marksAround } from "../../src/view/nodeMarks.ts";
import { mapScene, node } from "../support/mapScene.ts";

const COUNT = 500;
const nodes = Array.from({ length: COUNT }, (_, i) => node(`a:${i}`, `Actor ${i}`));
const all = new Uint8Array(COUNT).fill(1);
/** In a row, a pixel apart. */
const pixels = Float64Array.from({ length: 2 * COUNT }, (_, k) => (k % 2 === 0 ? k / 2 : 10));
const calm: Focus = { node: -1, tie: -1, selectedTie: -1, lit: undefined };

function rings(width: number, focus = calm): number {
  const marks = { doubtful: all, held: new Uint8Array(COUNT) };
  const radii = new Float64Array(COUNT).fill(5);
  const sight = { x: 0, y: 0, width, height: 20 };
  return marksAround({ scene: mapScene({ nodes, marks }), focus, pixels, radii, scale: 1, sight }).length;
}

test("few in sight are all ringed, many only where they are in focus", () => {
  expect(rings(150)).toBeGreaterThanOrEqual(150);
  expect(rings(150)).toBeLessThan(200); // what is far out of sight has none

  expect(rings(COUNT)).toBe(0);
  const lit = new Uint8Array(COUNT);
  lit.set([1, 1, 1], 40);
  expect(rings(COUNT, { ...calm, node: 41, lit })).toBe(3);
});
