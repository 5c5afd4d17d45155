/** How divided an issue is: published values, extremes worked by hand, and what must hold for any answers. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SPREADS } from "../../src/analytics/issues.ts";
import {
  agreementA,
  agreementIndex,
  attina,
  categoryOf,
  contestedShare,
  estebanRay,
  isContested,
  montalvoReynalQuerol,
  polarization,
  rice,
} from "../../src/analytics/spread.ts";
import { extremes, hull } from "../../src/analytics/unknown.ts";

const votes = (support: number, oppose: number, neutral: number) => ({ support, oppose, neutral });

test("van der Eijk's A: the documented example of the R package agrmt, and the corners of the scale", () => {
  // agrmt, help of `polarization`: V <- c(30,40,210,130,530,50,10) gives 0.1943333.
  expect(polarization([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.1943333, 6);
  // The same, help of `agreement` (rdocumentation.org/packages/agrmt, version 1.31): 0.6113333.
  expect(agreementA([30, 40, 210, 130, 530, 50, 10])).toBeCloseTo(0.6113333, 6);
  expect(
    [
      [0, 0, 7, 0, 0],
      [2, 2, 2, 2, 2],
      [5, 0, 0, 0, 5],
    ].map(agreementA),
  ).toEqual([1, 0, -1]);
  // van der Eijk 2001: one pattern of five, neighbours used: U = 1, A = 1 − 1/4; two apart, 101: U < 0.
  expect(agreementA([0, 1, 1, 0, 0])).toBeCloseTo(0.75, 12);
  expect(agreementA([1, 0, 0, 0, 1])).toBe(-1);
  expect(agreementA([0, 0, 0, 0, 0])).toBeNaN();
});

test("A reads the same from either end, whatever the number of answers, and stays in its range", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 3, maxLength: 7 }), (counts) => {
      fc.pre(counts.some((n) => n > 0));
      const a = agreementA(counts);
      expect(agreementA(counts.toReversed())).toBeCloseTo(a, 9);
      expect(agreementA(counts.map((n) => n * 3))).toBeCloseTo(a, 9);
      expect(Math.abs(a)).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});

test("cohesion of a vote, by the formulas of Rice, Hix–Noury–Roland and Attinà", () => {
  // 60 for, 20 against, 20 abstain.
  const vote = votes(60, 20, 20);
  expect([rice(vote), agreementIndex(vote), attina(vote), contestedShare(vote)]).toEqual([
    0.5, 0.4, 0.2, 0.25,
  ]);
  // The three corners that Hix, Noury and Roland give for their index.
  expect([votes(9, 0, 0), votes(3, 3, 3)].map(agreementIndex)).toEqual([1, 0]);
  expect([rice(votes(0, 0, 4)), agreementIndex(votes(0, 0, 0)), attina(votes(0, 0, 0))]).toEqual([
    NaN,
    NaN,
    NaN,
  ]);
  expect([votes(1, 1, 9), votes(4, 0, 4)].map(isContested)).toEqual([true, false]);
});

test("polarisation is greatest with two equal camps, and grows with their distance", () => {
  expect([montalvoReynalQuerol([5, 5]), montalvoReynalQuerol([4, 0, 0])]).toEqual([1, 0]);
  expect(montalvoReynalQuerol([1, 1, 1])).toBeCloseTo(4 * 3 * (1 / 9) * (2 / 3), 12);
  expect(estebanRay([1, 1], [-1, 1])).toBeCloseTo(2 * 0.25 * 0.5 * 2, 12);
  expect(estebanRay([1, 1], [-0.5, 0.5])).toBeCloseTo(estebanRay([1, 1], [-1, 1]) / 2, 12);
  expect(estebanRay([3, 3, 3], [-1, 0, 1])).toBeLessThan(estebanRay([4, 1, 4], [-1, 0, 1]));
});

test("a position between two categories goes to the nearer, a tie towards neutral, on both sides alike", () => {
  const at = [-1, -0.76, -0.75, -0.3, -0.25, 0, 0.25, 0.3, 0.75, 0.76, 1].map(categoryOf);
  expect(at).toEqual([0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4]);
});

test("bounds hold every way the unknown could have answered, and leaving it out", () => {
  const shape = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5));
  fc.assert(
    fc.property(shape, shape, (known, added) => {
      const unknown = added[0] + added[1] + added[2];
      const measure = montalvoReynalQuerol;
      const bounds = extremes(known, unknown, measure, [0, 1]);
      const real = measure(known.map((n, i) => n + added[i]!));
      if (Number.isNaN(real)) return;
      expect(bounds[0]).toBeLessThanOrEqual(real);
      expect(bounds[1]).toBeGreaterThanOrEqual(real);
      const value = measure(known);
      const [low, high] = hull(bounds, value);
      expect(value < low || value > high).toBe(false);
    }),
  );
  for (const name of ["rice", "agreementIndex", "attina", "contestedShare"] as const)
    fc.assert(
      fc.property(shape, fc.nat(6), (known, unknown) => {
        const { measure, extremes: quick } = SPREADS[name];
        const [low, high] = extremes(known, unknown, measure, [0, 1]);
        const [support, oppose, neutral] = known;
        const found = quick({ support, oppose, neutral }, unknown);
        expect(found.map((v) => v.toFixed(9))).toEqual([low, high].map((v) => v.toFixed(9)));
      }),
    );
  expect(extremes([1, 1, 0], 1, montalvoReynalQuerol, [0, 1])).toEqual(
    [8 / 9, 8 / 9].map((v) => expect.closeTo(v, 12)),
  );
  expect(extremes([1, 1, 1], 5000, montalvoReynalQuerol, [0, 1])).toEqual([0, 1]);
  expect(extremes([0, 0, 2], 0, () => Number.NaN, [0, 1])).toEqual([NaN, NaN]);
});
