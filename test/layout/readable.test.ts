/** Readability, by hand on pictures of a few ties, and against the independent measure. */
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/base/random.ts";
import { measureReadability } from "../../src/layout/readable.ts";
import { hasJudge, judge, loadJudge } from "../support/judge.ts";
import { idealPoints } from "../support/signedTables.ts";

const ties = (...pairs: [number, number][]) => ({
  a: Uint32Array.from(pairs, ([a]) => a),
  b: Uint32Array.from(pairs, ([, b]) => b),
});
/** Corners of a square: 0 1 above, 2 3 below. */
const SQUARE = Float64Array.of(0, 1, 1, 1, 0, 0, 1, 0);

describe("crossings", () => {
  test("diagonals cross, sides do not, and ties of one node cannot", () => {
    expect(measureReadability(ties([0, 3], [1, 2]), SQUARE)).toMatchObject({
      crossings: 1,
      possible: 1,
      share: 1,
    });
    expect(measureReadability(ties([0, 2], [1, 3]), SQUARE)).toMatchObject({
      crossings: 0,
      possible: 1,
      share: 0,
    });
    expect(measureReadability(ties([0, 3], [0, 2]), SQUARE)).toMatchObject({ possible: 0, share: null });
  });

  test("of many ties are told from a sample, near the truth, and the same every time", () => {
    const random = seededRandom(3);
    const at = Float64Array.from({ length: 400 }, random);
    const drawn = (count: number) =>
      ties(
        ...Array.from({ length: count }, (_, k): [number, number] => [
          k % 100,
          100 + ((k * 37 + (k >> 4)) % 100),
        ]),
      );
    const all = measureReadability(drawn(800), at);
    const some = measureReadability(drawn(801), at);
    expect([all.sampled, some.sampled]).toEqual([false, true]);
    expect(Math.abs(some.share! - all.share!)).toBeLessThan(0.01);
    expect(measureReadability(drawn(801), at)).toEqual(some);
  });
});

test("angles are full for a cross, and next to nothing for a broom", () => {
  const star = Float64Array.of(0, 0, 1, 0, 0, 1, -1, 0, 0, -1);
  const broom = Float64Array.of(0, 0, 9, 0, 9, 0.1, 9, 0.2, 9, 0.3);
  const four = ties([0, 1], [0, 2], [0, 3], [0, 4]);
  expect(measureReadability(four, star).angularResolution).toBeCloseTo(1, 12);
  expect(measureReadability(four, broom).angularResolution).toBeLessThan(0.01);
  expect(measureReadability(ties([0, 1]), star).angularResolution).toBeNull();
});

test("a tie that runs under a node is told, one that ends there is not", () => {
  const row = Float64Array.of(0, 0, 5, 0, 10, 0, 5, 3);
  expect(measureReadability(ties([0, 2]), row, [1, 1, 1, 1]).passing).toBe(1);
  expect(measureReadability(ties([0, 1], [1, 2]), row, [1, 1, 1, 1]).passing).toBe(0);
  expect(measureReadability(ties([0, 3]), row, [1, 1, 1, 1]).passing).toBe(0);
});

test.skipIf(!hasJudge)("equals the independent measure (skipped where it is absent)", async () => {
  const table = idealPoints({ name: "", actors: 20, issues: 12, known: 0.5, seed: 4 });
  const random = seededRandom(5);
  const at = Float64Array.from({ length: 64 }, random);
  const { a, b } = { a: table.input.actor, b: table.input.issue.map((i) => 20 + i) };
  const { readability } = judge(await loadJudge(), table, at);
  const ours = measureReadability({ a, b }, at);
  expect(ours.crossings).toBe(readability.crossings);
  expect(ours.share).toBeCloseTo(readability.crossingShare!, 4);
  expect(ours.angularResolution).toBeCloseTo(readability.angularResolution!, 4);
});
