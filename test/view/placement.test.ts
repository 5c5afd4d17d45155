/** Where names and glyphs stand, and which tie is under the pointer: pure geometry of the map. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pickTie } from "../../src/view/pickTie.ts";
import { placeGlyphs } from "../../src/view/placeGlyphs.ts";
import { crosses, type LabelRequest, moved, overlaps, placeLabels } from "../../src/view/placeLabels.ts";
import type { MapTies, TieLooks } from "../../src/view/types.ts";

const name = (x: number, y: number, change: Partial<LabelRequest> = {}): LabelRequest => ({
  x,
  y,
  radius: 8,
  lines: [80],
  lineHeight: 16,
  direction: "ltr",
  priority: 1,
  ...change,
});

function ties(...pairs: readonly (readonly [number, number, number])[]): { ties: MapTies; looks: TieLooks } {
  return {
    ties: {
      length: pairs.length,
      source: Uint32Array.from(pairs, ([source]) => source),
      target: Uint32Array.from(pairs, ([, target]) => target),
    },
    looks: {
      stance: Uint8Array.from(pairs, ([, , stance]) => stance),
      kinds: Uint8Array.from(pairs, ([, , stance]) => 1 << stance),
      weak: new Uint8Array(pairs.length),
      basis: new Uint8Array(pairs.length),
    },
  };
}

describe("names", () => {
  test("a name begins beside its node: to the right of it, or to the left where the script runs from right to left", () => {
    const [ltr] = placeLabels([name(0, 0)], [], []);
    const [rtl] = placeLabels([name(0, 0, { direction: "rtl" })], [], []);
    expect(ltr!.left).toBeGreaterThan(8);
    expect(rtl!.right).toBeLessThan(-8);
  });

  test("names never overlap each other or a node, whatever the picture", () => {
    const request = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      radius: fc.integer({ min: 3, max: 18 }),
      lines: fc.array(fc.integer({ min: 10, max: 120 }), { minLength: 1, maxLength: 2 }),
      lineHeight: fc.constant(16),
      direction: fc.constantFrom("ltr" as const, "rtl" as const),
      priority: fc.integer({ min: 0, max: 20 }),
    });
    fc.assert(
      fc.property(fc.array(request, { maxLength: 40 }), (requests) => {
        const boxes = placeLabels(requests, [], []).map((place, i) =>
          place ? moved(place, requests[i]!.x, requests[i]!.y) : undefined,
        );
        boxes.forEach((box, i) => {
          if (!box) return;
          for (let j = 0; j < i; j++) if (boxes[j]) expect(overlaps(box, boxes[j]!)).toBe(false);
          requests.forEach(({ x, y, radius }, k) => {
            const node = {
              left: x - radius * 0.7,
              right: x + radius * 0.7,
              top: y - radius * 0.7,
              bottom: y + radius * 0.7,
            };
            if (k !== i) expect(overlaps(box, node)).toBe(false);
          });
        });
      }),
    );
  });

  test("a name that would stick out of the picture goes to the other side, or is absent, never cut", () => {
    const bounds = { left: 0, top: 0, right: 200, bottom: 100 };
    const [place] = placeLabels([name(180, 50)], [], [], bounds);
    expect(180 + place!.right).toBeLessThanOrEqual(200);
    expect(placeLabels([name(180, 50, { lines: [400] })], [], [], bounds)).toEqual([undefined]);
  });

  test("a name keeps off a tie when another side is free", () => {
    const segment = [0, 0, 300, 0] as const;
    const [place] = placeLabels([name(0, 0)], [segment], []);
    expect(crosses(segment, place!)).toBe(false);
  });

  test("a name that has its place keeps it", () => {
    const fixed = { left: 20, top: -8, right: 100, bottom: 8, align: "start", out: [1, 0] } as const;
    const [kept, other] = placeLabels(
      [name(0, 0, { fixed, priority: 0 }), name(60, 14, { priority: 9 })],
      [],
      [],
    );
    expect(kept).toBe(fixed);
    expect(other && overlaps(moved(other, 60, 14), fixed)).toBe(false);
  });
});

describe("glyphs", () => {
  test("a lone glyph sits in the middle of its tie", () => {
    const { ties: lines, looks } = ties([0, 1, 0]);
    const { circles } = placeGlyphs(
      lines,
      looks,
      new Float64Array([0, 0, 200, 0]),
      new Float64Array([10, 10]),
      1,
    );
    expect(circles).toEqual([[100, 0, 9]]);
  });

  test("two ties that cross in the middle do not put their glyphs on each other", () => {
    const { ties: lines, looks } = ties([0, 1, 0], [2, 3, 1]);
    const pixels = new Float64Array([0, 0, 200, 200, 0, 200, 200, 0]);
    const { circles } = placeGlyphs(lines, looks, pixels, new Float64Array(4).fill(6), 1);
    const [a, b] = circles as [readonly [number, number, number], readonly [number, number, number]];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeGreaterThanOrEqual(18);
  });

  test("what is not known has no glyph", () => {
    const { ties: lines, looks } = ties([0, 1, 4]);
    expect(
      placeGlyphs(lines, looks, new Float64Array([0, 0, 200, 0]), new Float64Array(2), 1).circles,
    ).toEqual([]);
  });
});

describe("picking", () => {
  const { ties: lines, looks } = ties([0, 1, 0], [0, 2, 1], [1, 2, 4]);
  const pixels = new Float64Array([0, 0, 100, 0, 0, 100]);

  test("finds the tie under the pointer, and the nearer of two", () => {
    expect(pickTie(lines, looks, pixels, 50, 3, 6)).toBe(0);
    expect(pickTie(lines, looks, pixels, 2, 60, 6)).toBe(1);
    expect(pickTie(lines, looks, pixels, 4, 3, 6)).toBe(0);
  });

  test("finds nothing beyond reach, past the end of a tie, or where no position is drawn", () => {
    expect(pickTie(lines, looks, pixels, 50, 8, 6)).toBe(-1);
    expect(pickTie(lines, looks, pixels, 110, 0, 6)).toBe(-1);
    expect(pickTie(lines, looks, pixels, 50, 50, 6)).toBe(-1);
  });
});
