/** Seeded randomness repeats itself, and the last result is remembered by identity. */
import { expect, test } from "vitest";
import { memoLast } from "../../src/base/memo.ts";
import { seededRandom } from "../../src/base/random.ts";

test("the same seed gives the same numbers, in [0, 1)", () => {
  const draw = (seed: number) => Array.from({ length: 1000 }, seededRandom(seed));
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  expect(draw(0).every((value) => value >= 0 && value < 1)).toBe(true);
  const mean = draw(7).reduce((sum, value) => sum + value, 0) / 1000;
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.05);
});

test("the same arguments, by identity, give the same object back", () => {
  let calls = 0;
  const pair = memoLast((a: object, b: number) => {
    calls++;
    return [a, b];
  });
  const a = {};
  expect(pair(a, Number.NaN)).toBe(pair(a, Number.NaN));
  expect(calls).toBe(1);
  expect(pair({}, Number.NaN)).not.toBe(pair(a, Number.NaN));
  expect(calls).toBe(3);
});
