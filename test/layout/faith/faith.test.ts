/** The picture's own measures: right on pictures small enough to check by hand, and equal to an independent measure. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../../src/base/random.ts";
import { measureFaith } from "../../../src/layout/faith/faith.ts";
import { excess, noiseFloor, shufflePositions } from "../../../src/layout/faith/floor.ts";
import { explained } from "../../../src/layout/faith/isotonic.ts";
import { nodeAccuracy, reachCircle, stancesOn, stressShares } from "../../../src/layout/faith/nodes.ts";
import { ranks, shareSmaller, spearman } from "../../../src/layout/faith/ranks.ts";
import { canonical } from "../../../src/layout/sis/canonical.ts";
import { buildModel } from "../../../src/layout/sis/model.ts";
import { layOutSigned } from "../../../src/layout/sis/solver.ts";
import { hasJudge, judge, loadJudge } from "../../support/judge.ts";
import { camps, drawTable, idealPoints } from "../../support/signedTables.ts";

describe("order statistics", () => {
  test("equal values share their rank", () => {
    expect([...ranks(Float64Array.of(3, 1, 3, 2))]).toEqual([3.5, 1, 3.5, 2]);
  });

  test("Spearman's ρ of a rising and of a falling curve", () => {
    const x = Float64Array.of(1, 2, 3, 4, 5);
    expect(
      spearman(
        x,
        x.map((v) => v ** 3),
      ),
    ).toBeCloseTo(1, 12);
    expect(
      spearman(
        x,
        x.map((v) => 1 / v),
      ),
    ).toBeCloseTo(-1, 12);
    expect(
      spearman(
        x,
        x.map(() => 7),
      ),
    ).toBeNull();
    // By hand: Σd² = 1 + 1 + 4 + 1 + 1 + 1 + 1 + 4 = 14, ρ = 1 − 6 · 14 / (8 · 63).
    const order = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8);
    expect(spearman(order, Float64Array.of(2, 1, 5, 3, 4, 7, 8, 6))).toBeCloseTo(1 - (6 * 14) / (8 * 63), 12);
  });

  test("the share of pairs the right way round is what counting them gives", () => {
    const values = fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(values, values, (near, far) => {
        const counted = near.flatMap((p) => far.map((q) => (p < q ? 1 : p === q ? 0.5 : 0) as number));
        const share = shareSmaller(near, far);
        if (counted.length === 0) expect(share).toBeNull();
        else expect(share).toBeCloseTo(counted.reduce((sum, v) => sum + v, 0) / counted.length, 12);
      }),
    );
  });

  test("a rising curve explains all, a falling one nothing, a step what lies between its steps", () => {
    const x = Float64Array.of(1, 2, 3, 4);
    expect(explained(x, Float64Array.of(1, 1, 5, 9))).toBeCloseTo(1, 12);
    expect(explained(x, Float64Array.of(4, 3, 2, 1))).toBeCloseTo(0, 12);
    expect(explained(x, Float64Array.of(1, 0, 3, 2))).toBeCloseTo(0.8, 12);
    expect(explained(Float64Array.of(1, 1, 2, 2), Float64Array.of(0, 2, 2, 4))).toBeCloseTo(0.5, 12);
  });
});

describe("a picture drawn by hand", () => {
  const table = drawTable(`
          Wall  Fees
    Ann   +     -
    Ben   +     .
    Cid   -     +
    Dee   -     +
    Eve   ?     =
  `);
  const stances = canonical(table.input);
  /** In a row: Ann −3, Ben −2, the wall −1, the fees 1.5, Cid 2, Dee 3; Eve a little above. */
  const right = Float64Array.of(-3, 0, -2, 0, 2, 0, 3, 0, 0, 0.1, 1.5, 0, -1, 0);

  test("is faithful throughout", () => {
    const faith = measureFaith(stances, right);
    expect(faith).toMatchObject({
      issueAccuracy: 1,
      actorAccuracy: 1,
      testedIssues: 2,
      testedActors: 3,
      kappa: 1,
    });
    expect([...faith.nodes]).toEqual([1, Number.NaN, 1, 1, Number.NaN, 1, 1]);
  });

  test("with the issues exchanged it is inverted, and the nodes say so", () => {
    const wrong = right.slice();
    wrong.copyWithin(10, 12, 14);
    wrong.set(right.subarray(10, 12), 12);
    expect([...nodeAccuracy(stances, wrong).subarray(5)]).toEqual([0, 0]);
    expect(measureFaith(stances, wrong).issueAccuracy).toBe(0);
  });

  test("the circle of reach holds the supporters; whoever is on the wrong side is named", () => {
    expect(reachCircle(stancesOn(stances, 1), right)).toEqual({
      radius: 2.5,
      exceptions: new Uint32Array(0),
    });
    const astray = right.slice();
    astray[4] = -0.6;
    expect(reachCircle(stancesOn(stances, 1), astray)).toEqual({ radius: 3, exceptions: Uint32Array.of(2) });
    expect(
      reachCircle(stancesOn(canonical(drawTable("\n Wall\nAnn  +").input), 0), Float64Array.of(0, 0, 1, 1)),
    ).toBeUndefined();
  });

  test("shares of stress add up, and are the larger where a node stands wrong", () => {
    const { springs } = buildModel(table.input);
    const astray = right.slice();
    astray[2] = 40;
    const shares = stressShares(springs, astray, 7);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(Math.max(...shares)).toBe(shares[1]);
  });

  test("no figure depends on the unit, the turn or the mirror", () => {
    const turned = right.map((_, k) => (k % 2 === 0 ? -7 * right[k + 1]! : 7 * right[k - 1]!));
    expect(measureFaith(stances, turned)).toEqual(measureFaith(stances, right));
  });
});

describe("chance", () => {
  const table = camps({ name: "", actors: 30, issues: 12, known: 0.6, seed: 4 }, 2, 0);
  const stances = canonical(table.input);

  test("shuffling keeps for every issue how many stand where", () => {
    const position = shufflePositions(stances, 5);
    for (let i = 0; i < stances.issues; i++) {
      const members = stances.byIssue.subarray(stances.ofIssue[i]!, stances.ofIssue[i + 1]!);
      const sorted = (of: Float64Array) => [...members].map((e) => of[e]!).sort();
      expect(sorted(position)).toEqual(sorted(stances.position));
    }
    expect(position).not.toEqual(stances.position);
  });

  test("two camps show far more than their shuffled stances; the excess says how much", () => {
    const course = noiseFloor(table.input);
    let result = course.next();
    while (!result.done) result = course.next();
    const fit = measureFaith(stances, layOutSigned(table.input));
    expect(fit.explained).toBeGreaterThan(0.85);
    expect(result.value.explained).toBeLessThan(0.6);
    expect(excess(fit.explained, result.value.explained)).toBeGreaterThan(0.7);
    expect(excess(0.5, 0.5)).toBe(0);
    expect(excess(null, 0.5)).toBeNull();
  });
});

test.skipIf(!hasJudge)("equals the independent measure (skipped where it is absent)", async () => {
  const module = await loadJudge();
  const random = seededRandom(9);
  for (const table of [
    idealPoints({ name: "", actors: 30, issues: 20, known: 0.5, seed: 1 }),
    camps({ name: "", actors: 70, issues: 15, known: 0.4, seed: 2 }, 3, 0.2),
  ]) {
    const anywhere = Float64Array.from({ length: 2 * (table.actors.length + table.issues.length) }, random);
    for (const at of [layOutSigned(table.input), anywhere]) {
      const theirs = judge(module, table, at);
      const ours = measureFaith(canonical(table.input), at);
      expect(ours.rho).toBeCloseTo(theirs.agreement.rho!, 3);
      expect(ours.explained).toBeCloseTo(theirs.agreement.explained!, 3);
      expect(ours.issueAccuracy).toBeCloseTo(theirs.issue.aucMacro!, 3);
      expect(ours.actorAccuracy).toBeCloseTo(theirs.actor.aucMacro!, 3);
      expect([ours.testedIssues, ours.testedActors]).toEqual([theirs.issue.scored, theirs.actor.scored]);
      // Chance is drawn anew: equal but for the luck of ten shuffles an issue.
      expect(Math.abs(ours.kappa! - theirs.sides.kappa!)).toBeLessThan(0.05);
    }
  }
});
