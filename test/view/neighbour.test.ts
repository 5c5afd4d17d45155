/** Walking by arrow keys, in pictures drawn with numbers. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Direction, endTowards, mostTied, neighbour, tiesAround } from "../../src/view/neighbour.ts";
import type { MapTies, TieLooks } from "../../src/view/types.ts";

const SUPPORT = 0;
const NOT_FOUND = 4;
const DIRECTIONS: readonly Direction[] = ["left", "right", "up", "down"];

/** Nodes are digits; a column is ten pixels wide, a line twenty high. A digit after `hidden` is not visible. */
function picture(drawing: string, hidden: readonly number[] = []) {
  const places: [number, number][] = [];
  drawing.split("\n").forEach((line, y) => {
    for (const { 0: digit, index } of line.matchAll(/\d/g)) places[Number(digit)] = [index * 10, y * 20];
  });
  const nodes = places.map((_, i) => ({ visible: !hidden.includes(i) }));
  const pixels = Float64Array.from(places.flat());
  return { nodes, pixels, go: (from: number, to: Direction) => neighbour(nodes, pixels, from, to) };
}

function linesBetween(...pairs: readonly (readonly [number, number, number])[]): {
  ties: MapTies;
  looks: TieLooks;
} {
  const column = (of: (pair: (typeof pairs)[number]) => number) => pairs.map(of);
  return {
    ties: {
      length: pairs.length,
      source: Uint32Array.from(column(([source]) => source)),
      target: Uint32Array.from(column(([, target]) => target)),
    },
    looks: {
      stance: Uint8Array.from(column(([, , stance]) => stance)),
      kinds: new Uint8Array(pairs.length),
      weak: new Uint8Array(pairs.length),
      basis: new Uint8Array(pairs.length),
    },
  };
}

describe("arrows", () => {
  const cross = `
        1

  3     0     4

        2
  `;

  test("each leads its way", () => {
    const { go } = picture(cross);
    expect(DIRECTIONS.map((direction) => go(0, direction))).toEqual([3, 4, 1, 2]);
  });

  test("within 45° the nearest, also when it lies aside; what is aside further than ahead lies in another direction", () => {
    const { go } = picture(`
      0          1
           2
        3
    `);
    expect(go(0, "right")).toBe(2);
    expect(go(0, "down")).toBe(3);
    expect(go(2, "right")).toBe(1);
  });

  test("where nothing lies within 45°, whatever lies that way at all", () => {
    const { go } = picture(`
      0


        1
    `);
    expect(go(0, "right")).toBe(1);
    expect(go(1, "up")).toBe(0);
  });

  test("nothing that way is nothing, and the hidden are passed over", () => {
    const { go } = picture(`0    1    2`, [1]);
    expect(go(0, "left")).toBe(-1);
    expect(go(0, "up")).toBe(-1);
    expect(go(0, "right")).toBe(2);
  });

  test("from every node every other can be reached, however they lie", () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }));
    const places = fc.uniqueArray(place, { minLength: 2, maxLength: 24, selector: String });
    fc.assert(
      fc.property(places, (list) => {
        const nodes = list.map(() => ({ visible: true }));
        // No two are exactly as near as each other, as on a map; on a grid one can hide another.
        const pixels = Float64Array.from(list.flatMap(([x, y], i) => [x + i * 0.0137, y + i * i * 0.0007]));
        for (const start of nodes.keys()) {
          const reached = new Set([start]);
          for (const node of reached)
            for (const direction of DIRECTIONS) {
              const next = neighbour(nodes, pixels, node, direction);
              if (next >= 0) reached.add(next);
            }
          expect(reached.size).toBe(nodes.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("lines", () => {
  const { nodes, pixels } = picture(`
        1
    4   0   2
        3
  `);
  const { ties, looks } = linesBetween(
    [0, 4, SUPPORT],
    [0, 3, SUPPORT],
    [1, 0, SUPPORT],
    [0, 2, NOT_FOUND],
    [1, 2, SUPPORT],
  );

  test("of a node go round it clockwise, from the top; what is not drawn is no line", () => {
    expect(tiesAround(ties, looks, pixels, 0)).toEqual([2, 1, 0]);
    expect(tiesAround(ties, looks, pixels, 4)).toEqual([0]);
  });

  test("an arrow on a line leads to the end that lies that way", () => {
    expect(endTowards(ties, pixels, 0, "left")).toBe(4);
    expect(endTowards(ties, pixels, 0, "right")).toBe(0);
    expect(endTowards(ties, pixels, 4, "down")).toBe(2);
  });

  test("one begins at the node with the most lines to be seen", () => {
    expect(mostTied(nodes, ties, looks)).toBe(0);
    expect(mostTied([{ visible: false }, ...nodes.slice(1)], ties, looks)).toBe(1);
    expect(mostTied([], linesBetween().ties, looks)).toBe(-1);
  });
});
