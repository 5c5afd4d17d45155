/** Where names and glyphs stand, and which tie is under the pointer: pure geometry of the map. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitScale } from "../../src/view/geometry.ts";
import type { LabelRequest } from "../../src/view/nameTypes.ts";
import { moved, overlaps } from "../../src/view/obstacles.ts";
import { boxWithNames } from "../../src/view/outside.ts";
import { pickTie } from "../../src/view/pickTie.ts";
import { placeGlyphs } from "../../src/view/placeGlyphs.ts";
import { crosses, placeLabels, type Segment } from "../../src/view/placeLabels.ts";
import { paddingOf } from "../../src/view/sizes.ts";
import type { MapNode, MapTies, TieLooks } from "../../src/view/types.ts";

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

  test("a name that belongs outside stands there whatever runs beneath, close to its node in either script, or nowhere", () => {
    const across: Segment[] = Array.from({ length: 20 }, (_, i) => [-200, i - 10, 200, i - 10]);
    for (const direction of ["ltr", "rtl"] as const) {
      const asked = (["left", "right"] as const).map((at, i) => name(i * 400, 0, { direction, at }));
      const [left, right] = placeLabels(asked, across, [[-40, 0, 9]]);
      expect([left!.right, right!.left]).toEqual([-13, 13]);
      const atLeft = ({ align }: typeof left & {}) => (align === "start") === (direction === "ltr");
      expect([atLeft(left!), atLeft(right!)]).toEqual([false, true]);
    }
    const narrow = { left: -60, top: -50, right: 400, bottom: 50 };
    expect(placeLabels([name(0, 0, { at: "left" })], [], [], narrow)).toEqual([undefined]);
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

describe("two columns", () => {
  test("the picture keeps away from the edges as far as names outside need, and no farther", () => {
    const node = (label: string, nameAt?: "left" | "right"): MapNode => ({
      key: label,
      kind: "actor",
      label,
      direction: "ltr",
      radius: 8,
      proposed: false,
      person: false,
      visible: true,
      known: true,
      nameAt,
    });
    const places = new Float64Array([-150, 100, 150, -100]);
    const size = 13.5;
    const boxAt = (width: number, label: string, at: "left" | "right" | undefined) =>
      boxWithNames([node(label, at), node(label, at)], places, width, 500, size);
    const plain = boxAt(390, "Stabilization force", undefined);
    expect(plain).toEqual({ x: [-150, 150], y: [-100, 100] });
    expect(boxAt(1400, "Hamas", "left")).toEqual(plain); // there is room as it is
    const narrow = boxAt(390, "Technocratic government plan", "left");
    const scale = fitScale(narrow, 390, 500, paddingOf(size));
    expect((390 - 300 * scale) / 2).toBeGreaterThan(0.28 * 390);
    expect((390 - 300 * scale) / 2).toBeLessThan(0.45 * 390);
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
