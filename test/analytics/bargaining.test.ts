/** Bargaining, consensus, trades, coders and time: worked by hand, and from published examples. */
import { expect, test } from "vitest";
import {
  compromise,
  feasibility,
  weightedMedian,
  winShare,
  winShares,
} from "../../src/analytics/bargaining.ts";
import { change, networkDistance } from "../../src/analytics/change.ts";
import { cohenKappa, krippendorffAlpha } from "../../src/analytics/coders.ts";
import { groupConsensus, representativeness } from "../../src/analytics/consensus.ts";
import { KERNELS, kernelWeight } from "../../src/analytics/kernels.ts";
import { matrixOf } from "../../src/analytics/matrix.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import { classicalScaling } from "../../src/analytics/scaling.ts";
import { trades } from "../../src/analytics/trades.ts";

const _ = null;

test("compromise is the weighted mean, the median needs half of the weight", () => {
  const voters = [
    { position: 1, weight: 1 },
    { position: -1, weight: 3 },
    { position: 0, weight: 2 },
  ];
  expect([compromise(voters), weightedMedian(voters)]).toEqual([-2 / 6, -1]);
  expect([compromise([]), weightedMedian([{ position: 1, weight: 0 }])]).toEqual([NaN, NaN]);
});

test("victory shares: two to one is two thirds under the linear rule, four fifths under the square one, near to all of it under the fourth and eighth power (KTAB)", () => {
  const voters = [
    { position: -1, weight: 2 },
    { position: 1, weight: 1 },
  ];
  expect([winShare(voters, -1, 1), winShare(voters, -1, 1, 2)]).toEqual([2 / 3, 4 / 5]);
  expect(winShare(voters, 1, -1)).toBeCloseTo(1 / 3, 12);
  expect(winShare(voters, 1, 1)).toBeNaN();
  // 2 : 1 to the power of 4 is 16 : 1, to that of 8 it is 256 : 1.
  const heavy = voters.map(({ position, weight }) => ({ position, weight: weight * 1e80 }));
  for (const each of [voters, heavy])
    expect(winShares(each)).toEqual([
      { p: -1, q: 1, share: 2 / 3, square: 4 / 5, fourth: 16 / 17, eighth: 256 / 257 },
    ]);
});

test("feasibility counts those without a side at a fixed five (PolicyMaker)", () => {
  const players = [
    { position: 6, power: 4, weight: 1 },
    { position: 0, power: 2, weight: 2 },
    { position: -2, power: 6, weight: 1 },
  ];
  expect(feasibility(players)).toEqual({ support: 24, undecided: 20, oppose: 12 });
});

test("group-informed consensus and representativeness, with Polis' pseudo-counts", () => {
  expect(
    groupConsensus([
      { agree: 8, seen: 8 },
      { agree: 0, seen: 3 },
    ]),
  ).toBeCloseTo(0.9 * 0.2, 12);
  expect(groupConsensus([{ agree: 0, seen: 0 }])).toBe(0.5);
  expect(representativeness({ agree: 8, seen: 8 }, { agree: 0, seen: 3 })).toBeCloseTo(4.5, 12);
});

test("a trade: each gives way where less is at stake, and the one who cares more gains", () => {
  const found = trades(
    matrixOf(
      [
        [1, 1, 1],
        [-1, -1, 1],
      ],
      [
        [0.8, 0.2, 1],
        [0.3, 0.6, 1],
      ],
    ),
  );
  expect(found).toEqual([{ actor: 0, partner: 1, p: 0, q: 1, advantage: expect.closeTo(8, 9) }]);
  expect(
    trades(
      matrixOf(
        [
          [1, 1],
          [-1, -1],
        ],
        [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
      ),
    ),
  ).toEqual([]);
  expect(
    trades(
      matrixOf([
        [1, 1],
        [-1, -1],
      ]),
    ),
  ).toEqual([]);
});

test("Krippendorff's α on his own reliability data: nominal 0.743, ordinal 0.815", () => {
  // Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), section C: four observers, twelve units.
  const observers = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, NaN, NaN, NaN],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NaN, 3],
    [NaN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NaN],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NaN],
  ];
  expect(krippendorffAlpha(observers, "nominal")).toBeCloseTo(0.743, 3);
  expect(krippendorffAlpha(observers)).toBeCloseTo(0.815, 3);
  expect(
    krippendorffAlpha([
      [1, 1],
      [1, 1],
    ]),
  ).toBeNaN();
});

test("Cohen's κ: 20 + 15 of 50 alike, chance a half, is 0.4", () => {
  const fill = (n: number, a: number, b: number) => Array.from({ length: n }, () => [a, b] as const);
  const units = [
    ...fill(20, 1, 1),
    ...fill(5, 1, 0),
    ...fill(10, 0, 1),
    ...fill(15, 0, 0),
    ...fill(9, NaN, 1),
  ];
  expect(
    cohenKappa(
      units.map(([a]) => a),
      units.map(([, b]) => b),
    ),
  ).toBeCloseTo(0.4, 12);
});

test("change counts only cells known both times; what appears or goes is counted apart", () => {
  const before = matrixOf([
    [1, 0.5, _],
    [1, _, -1],
  ]);
  const after = matrixOf([
    [-1, 0.5, 1],
    [0.5, _, _],
  ]);
  const found = change(before, after);
  expect(found.moves.map(({ row, column, before: x, after: y }) => [row, column, x, y])).toEqual([
    [0, 0, 1, -1],
    [1, 0, 1, 0.5],
  ]);
  expect([[...found.volatility], found.compared, found.lost, found.gained]).toEqual([[2, 0.5], 3, 1, 1]);
  expect(networkDistance(measurePairs(before), measurePairs(after))).toEqual({ distance: 1.5, pairs: 1 });
});

test("windows are symmetric, fall off, and weigh one in all", () => {
  for (const kernel of KERNELS) {
    const [left, middle, right] = [-0.5, 0, 0.5].map((u) => kernelWeight(kernel, u));
    expect(left).toBe(right);
    expect(middle).toBeGreaterThanOrEqual(right!);
    let sum = 0;
    for (let u = -6; u < 6; u += 0.001) sum += kernelWeight(kernel, u + 0.0005) * 0.001;
    expect(sum).toBeCloseTo(1, 3);
  }
  expect(kernelWeight("uniform", 1.01)).toBe(0);
});

test("scaling draws what can be drawn exactly, and says how many distances it had to assume", () => {
  const line = matrixOf([
    [-1, -1],
    [0, 0],
    [1, 1],
    [_, _],
  ]);
  const exact = classicalScaling(measurePairs(line), [0, 1, 2]);
  expect([exact.stress, exact.imputed, exact.pairs].map((v) => v.toFixed(6))).toEqual([
    "0.000000",
    "0.000000",
    "3.000000",
  ]);
  expect(Math.abs(exact.x[0]! - exact.x[2]!)).toBeCloseTo(1, 6);
  expect(exact.x[1]).toBeCloseTo(0, 6);
  expect(classicalScaling(measurePairs(line), [0, 1, 2, 3]).imputed).toBe(3);
});
