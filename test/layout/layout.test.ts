/** The layout: repeatable, finite, nothing overlapping, no tie through a node it does not end at. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/base/random.ts";
import { clearTies, reinOutliers, separate, trayBeneath, turnToLongAxis } from "../../src/layout/arrange.ts";
import { layOut } from "../../src/layout/layout.ts";
import type { LayoutInput } from "../../src/layout/types.ts";

/** A seeded two-mode network: `actors` then `issues`, each pair tied with the given chance, every third tie opposing. */
function network(actors: number, issues: number, chance: number, seed: number): LayoutInput {
  const random = seededRandom(seed);
  const ties: { source: number; target: number; weight: number }[] = [];
  for (let a = 0; a < actors; a++)
    for (let i = 0; i < issues; i++)
      if (random() < chance) ties.push({ source: a, target: actors + i, weight: random() < 0.33 ? 0 : 1 });
  const nodes = actors + issues;
  return {
    nodes,
    source: Uint32Array.from(ties, ({ source }) => source),
    target: Uint32Array.from(ties, ({ target }) => target),
    weight: Float32Array.from(ties, ({ weight }) => weight),
    room: new Float32Array(nodes * 2).fill(12),
    seed: 1,
    upright: false,
  };
}

/** Pairs of nodes whose rooms overlap. */
function overlaps(positions: Float64Array, room: Float32Array): number {
  let count = 0;
  for (let i = 0; i < positions.length / 2; i++)
    for (let j = 0; j < i; j++) {
      const dx = Math.abs(positions[2 * i]! - positions[2 * j]!);
      const dy = Math.abs(positions[2 * i + 1]! - positions[2 * j + 1]!);
      if (dx < room[2 * i]! + room[2 * j]! && dy < room[2 * i + 1]! + room[2 * j + 1]!) count++;
    }
  return count;
}

describe("the same picture every time", () => {
  test("twice the same input gives the same bytes", () => {
    const input = network(12, 9, 0.4, 3);
    expect([...layOut(input)]).toEqual([...layOut(input)]);
  });

  test("another seed gives another picture, so the seed is what fixes it", () => {
    const input = network(12, 9, 0.4, 3);
    expect([...layOut({ ...input, seed: 2 })]).not.toEqual([...layOut(input)]);
  });

  test("the caller's arrays are left alone", () => {
    const input = network(8, 6, 0.5, 5);
    const before = structuredClone(input);
    layOut(input);
    expect(input).toEqual(before);
  });
});

describe("whatever the network", () => {
  test("positions are finite and no two nodes overlap", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer(),
        (actors, issues, chance, seed) => {
          const input = network(actors, issues, chance, seed);
          const positions = layOut(input);
          expect(positions).toHaveLength(2 * input.nodes);
          expect(positions.every(Number.isFinite)).toBe(true);
          expect(overlaps(positions, input.room)).toBe(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("supporters end nearer to their issue than the picture is wide", () => {
    const input = network(20, 1, 1, 9);
    const positions = layOut(input);
    const distance = (t: number) => {
      const a = input.source[t]!;
      const b = input.target[t]!;
      return Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!);
    };
    const mean = (wanted: number) => {
      const found = [...input.weight.keys()].filter((t) => input.weight[t] === wanted);
      return found.reduce((sum, t) => sum + distance(t), 0) / found.length;
    };
    expect(mean(1)).toBeLessThan(mean(0));
  });
});

describe("arranging", () => {
  test("turning puts the long axis level, or upright when asked", () => {
    const level = new Float64Array([0, 0, 10, 10, 20, 20, 30, 30]);
    const upright = level.slice();
    turnToLongAxis(level, false);
    turnToLongAxis(upright, true);
    for (let i = 0; i < 4; i++) {
      expect(level[2 * i + 1]).toBeCloseTo(0, 9);
      expect(upright[2 * i]).toBeCloseTo(0, 9);
    }
  });

  test("separating leaves a fixed node where it is", () => {
    const positions = new Float64Array([0, 0, 1, 0, 2, 1]);
    const room = new Float64Array(6).fill(10);
    expect(separate(positions, Float32Array.from(room), Uint8Array.of(0, 1))).toBe(true);
    expect([positions[2], positions[3]]).toEqual([1, 0]);
    expect(overlaps(positions, Float32Array.from(room))).toBe(0);
  });

  test("a node in the way of a tie is moved off it", () => {
    const positions = new Float64Array([-200, 0, 200, 0, 0, 0.5]);
    clearTies(positions, Uint32Array.of(0), Uint32Array.of(1), new Float32Array(6).fill(5));
    const [ax, ay, bx, by, x, y] = positions as unknown as [number, number, number, number, number, number];
    const offLine = Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay);
    expect(offLine).toBeGreaterThan(20);
  });

  test("one far node no longer shrinks all others", () => {
    const positions = Float64Array.from({ length: 40 }, (_, k) => Math.cos(k * 1.7) * 100);
    positions[0] = 10_000;
    reinOutliers(positions);
    expect(positions[0]).toBeLessThan(600);
  });

  test("nodes without a drawn tie line up beneath the rest", () => {
    const positions = new Float64Array([0, 100, 0, -100, 50, 50, -50, 0]);
    trayBeneath(positions, (node) => node >= 2, new Float32Array(8).fill(10), false);
    expect(positions[5]).toBeLessThan(-100);
    expect(positions[7]).toBe(positions[5]);
    expect(Math.abs(positions[4]! - positions[6]!)).toBeGreaterThan(20);
  });
});
