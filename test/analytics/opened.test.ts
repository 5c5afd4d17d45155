/** Figures opened: what went in makes what came out, and the rows behind it are the rows of the file. */
import { expect, test } from "vitest";
import { openIssue, openIssuePair, openPair, PAIR_MEASURES } from "../../src/analytics/arithmetic.ts";
import { openConsensus } from "../../src/analytics/arithmeticIssue.ts";
import {
  openAmbivalence,
  openLine,
  openMediator,
  openStrength,
  openTriangles,
} from "../../src/analytics/arithmeticNetwork.ts";
import { FORMULAS } from "../../src/analytics/formulas.ts";
import { measureIssues, SPREAD_MEASURES } from "../../src/analytics/issues.ts";
import {
  convergences,
  influenceBalance,
  levelled,
  mobilisations,
  relative,
} from "../../src/analytics/mactor.ts";
import { transpose } from "../../src/analytics/matrix.ts";
import { overview } from "../../src/analytics/overview.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import { settledUnder, spreadUnder } from "../../src/analytics/readings.ts";
import { draw, rowName } from "../support/pictures.ts";

const CASE = draw(`
            Truce  Aid   Oil   Sea
  Israel    -+     =     ?     -
  Egypt     -      /     +     +
  Hamas     =      +     .     -
`);
const found = overview(CASE);

test("a pair: issue by issue, with what is unknown left in sight and the statements named", () => {
  const opened = openPair(found.matrix, found.pairs, 1, 0, "agreement")!;
  expect([opened.formula, opened.value, opened.n, opened.of]).toEqual(["agreement", 0, 2, 3]);
  expect(opened.bounds).toEqual([0, 1 / 3]);
  expect(opened.terms.map(({ issues, values }) => [issues[0], values["x"], values["y"]])).toEqual([
    [0, 1, -1],
    [1, 0, NaN],
    [2, NaN, 1],
    [3, -1, 1],
  ]);
  expect([...opened.rows].map((row) => rowName(CASE, row))).toEqual([
    "Israel + Truce",
    "Israel = Aid",
    "Israel ? Oil",
    "Israel - Sea",
    "Egypt - Truce",
    "Egypt / Aid",
    "Egypt + Oil",
    "Egypt + Sea",
  ]);
  expect(openPair(found.matrix, found.pairs, 0, 0, "share")).toBeUndefined();
});

test("every measure of every pair lies within its bounds, and is its terms' sum", () => {
  const { pairs } = found;
  for (let p = 0; p < pairs.length; p++)
    for (const measure of PAIR_MEASURES) {
      const { value, bounds, terms, coverage, formula } = openPair(
        found.matrix,
        pairs,
        pairs.a[p]!,
        pairs.b[p]!,
        measure,
      )!;
      expect(value < bounds[0] || value > bounds[1]).toBe(false);
      expect([coverage, FORMULAS[formula].formula.length > 0]).toEqual([pairs.coverage[p], true]);
      const near = terms.flatMap(({ values }) =>
        Number.isNaN(values["nearness"]) ? [] : values["nearness"]!,
      );
      if (measure === "congruence") expect(near.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value, 12);
    }
});

test("an issue: actor by actor; bounds of the compromise are all the unknown at one end", () => {
  const [truce, , oil] = measureIssues(found.matrix, undefined);
  const opened = openIssue(found.matrix, undefined, oil!, "compromise");
  expect([opened.value, opened.n, opened.of]).toEqual([1, 1, 3]);
  expect(opened.bounds[0]).toBeCloseTo(-1 / 3, 12);
  expect(opened.bounds[1]).toBe(1);
  expect([...opened.rows].map((row) => rowName(CASE, row))).toEqual(["Israel ? Oil", "Egypt + Oil"]);
  expect(openIssue(found.matrix, undefined, oil!, "supportShare").bounds).toEqual([1 / 3, 1]);
  expect(openIssue(found.matrix, undefined, oil!, "weightedMedian").bounds).toEqual([-1, 1]);
  for (const measure of SPREAD_MEASURES) {
    const { value, bounds } = openIssue(found.matrix, undefined, truce!, measure);
    expect(bounds.map((v) => v.toFixed(12))).toEqual([value, value].map((v) => v.toFixed(12)));
  }
});

test("an issue's figures, by hand: one for, one against, one neutral", () => {
  const [truce] = measureIssues(found.matrix, Float64Array.from([3, 1, NaN]));
  expect(truce).toMatchObject({
    known: 3,
    weighed: 2,
    of: 3,
    coverage: 1,
    votes: [1, 1, 1],
    frequencies: [1, 0, 1, 0, 1],
    contested: true,
  });
  expect(truce!.spread).toMatchObject({ rice: 0, agreementIndex: 0, contestedShare: 0.5 });
  expect([truce!.compromise, truce!.weightedMedian, truce!.supportShare]).toEqual([0.5, 1, 0.75]);
});

test("figures of the network name what made them, and add up to it", () => {
  const quarrel = overview(draw("A  B  C\nOne  +  +  .\nTwo  -  -  +\nThree  +  -  +\nFour  -  +  +"));
  const { matrix, pairs, ties, line } = quarrel;
  for (let node = 0; node < 4; node++) {
    const mediator = openMediator(matrix, ties, node);
    expect(mediator.value).toBeCloseTo(quarrel.mediator![node]!, 12);
    expect(mediator.terms.reduce((sum, { values }) => sum + values["part"]!, 0)).toBeCloseTo(
      mediator.value,
      12,
    );
    expect(openAmbivalence(matrix, pairs, node).value).toBeCloseTo(quarrel.ambivalence[node]!, 12);
    expect(openStrength(matrix, ties, node).value).toBeCloseTo(quarrel.centralities!.strength[node]!, 12);
  }
  expect(quarrel.ambivalence[0]).toBeGreaterThan(0);
  const open = openLine(matrix, ties, line);
  expect([open.value, open.of, open.upperBound]).toEqual([line.frustrated, ties.length, undefined]);
  expect(openLine(matrix, ties, { ...line, exact: false }).upperBound).toBe(true);
  expect(openTriangles(quarrel.triangles!).terms.length).toBe(quarrel.triangles!.unbalanced.length);
  quarrel.issues.forEach(({ issue }, i) => {
    expect(openConsensus(matrix, line.side, issue).value).toBeCloseTo(quarrel.consensus[i]!, 12);
  });
  const byIssue = transpose(matrix);
  const opened = openIssuePair(byIssue, measurePairs(byIssue), 0, 1, "agreement")!;
  expect(opened.terms.map(({ actors, issues }) => [actors, issues])[3]).toEqual([[3], [0, 1]]);
  expect(opened.rows.length).toBe(8);
});

test("the unknown read in four ways: left out, neutral, at worst and at best", () => {
  const [, , oil] = measureIssues(found.matrix, undefined);
  const readings = (["ignore", "neutral", "worst", "best"] as const).map((unknown) => [
    spreadUnder(oil!, "agreementIndex", unknown),
    spreadUnder(oil!, "contestedShare", unknown),
    settledUnder(found.matrix, undefined, oil!.issue, "compromise", unknown),
  ]);
  // One supports, two are unknown.
  expect(readings).toEqual([
    [1, 0, 1],
    [0.5, 0, 1 / 3],
    [0, 0.5, -1 / 3],
    [1, 0, 1],
  ]);
});

test("MACTOR by hand: who influences most and depends least is the most competitive", () => {
  // MIDI_ij = MID_ij + Σ_k min(MID_ik, MID_kj), three actors.
  const { midi, influence, dependence, competitiveness } = influenceBalance([
    [0, 3, 1],
    [1, 0, 2],
    [0, 1, 0],
  ]);
  expect(midi).toEqual([
    [1, 4, 3],
    [1, 2, 3],
    [1, 1, 1],
  ]);
  expect([influence, dependence]).toEqual([
    [7, 4, 2],
    [2, 5, 6],
  ]);
  const raw = [(6 / 13) * (7 / 9), (2 / 13) * (4 / 9), (1 / 13) * (2 / 8)];
  const sum = raw.reduce((total, r) => total + r, 0);
  competitiveness.forEach((value, i) => {
    expect(value).toBeCloseTo((3 * raw[i]!) / sum, 12);
  });
  const third = levelled(
    [
      [4, -2],
      [2, 2],
      [0, NaN],
    ],
    3,
    relative([1, 3, NaN]),
  );
  const { convergence, divergence } = convergences(third);
  expect([convergence[0]![1], divergence[0]![1], convergence[0]![2]]).toEqual([(2 + 3) / 2, (1 + 3) / 2, 0]);
  expect(mobilisations(third)).toEqual([3, 6, 0]);
});
