/** Figures opened by name: the same numbers as everywhere else, their rows, and what the unknown could change. */
import { expect, test } from "vitest";
import { compareThings } from "../../../src/state/compare.ts";
import type { FigureRef } from "../../../src/state/measures/figure.ts";
import { needs, openFigure } from "../../../src/state/measures/openFigure.ts";
import { draw } from "../../support/pictures.ts";
import { shownOf } from "../../support/shown.ts";
import { ask, away, measured } from "./basis.ts";

const dataset = draw(`
          Truce   Aid   Force   Council
Israel    -       -     +       .
>Katz     .       .     .       -
Hamas     +       +     c       .
Egypt     +       +     .       ?
Qatar     +       .     =       /
`);
const basis = measured(dataset);
const open = (ref: FigureRef, flipped: string[] = [], of = basis) =>
  ask("figure", of, { ref, unknown: "ignore", flipped }).opened;
const siblings = (ref: FigureRef, of = basis) =>
  ask("figure", of, { ref, unknown: "ignore", flipped: [] }).siblings;
const PAIR = { of: "pair", measure: "agreement", kind: "actor", a: "hamas", b: "israel" } as const;

test("the agreement of two is that of the comparison: value, coverage, bounds", () => {
  for (const neutral of [0, -0.5, null])
    for (const [a, b] of [
      ["israel", "hamas"],
      ["egypt", "qatar"],
    ] as const) {
      const here = measured(dataset, {}, neutral);
      const { arithmetic } = openFigure({ ...PAIR, a, b }, here, {}, "ignore")!;
      const at = (id: string) => dataset.actors.findIndex((one) => one.id === id);
      const reading = { neutral, turned: [] };
      const there = compareThings(shownOf(dataset), "actor", at(a), at(b), reading);
      expect(arithmetic.value).toBeCloseTo(there.agreement!, 12);
      expect([arithmetic.n, arithmetic.of]).toEqual([there.known, there.all]);
      expect(arithmetic.bounds[0]).toBeCloseTo(there.bounds!.least, 12);
      expect(arithmetic.bounds[1]).toBeCloseTo(there.bounds!.most, 12);
    }
});

test("its terms are the issues, its rows the statements; a member's statement is its body's", () => {
  const { arithmetic, readings } = open(PAIR)!;
  const { stances } = dataset;
  expect(arithmetic.terms.map(({ issues }) => dataset.issues[issues[0]!]!.name)).toEqual([
    "Truce",
    "Aid",
    "Force",
    "Council",
  ]);
  expect(arithmetic.terms[2]!.values).toMatchObject({ x: 1, y: 0.5, nearness: 0.75 });
  const katz = [...arithmetic.rows].find((row) => stances.actor[row] === 1);
  expect(dataset.issues[stances.issue[katz!]!]!.name).toBe("Council");
  expect(readings).toMatchObject({ ignore: arithmetic.value });
  expect(readings!.worst).toBeLessThan(readings!.neutral);
  expect(readings!.neutral).toBeLessThan(readings!.best);
});

test("two issues, as worded and turned round", () => {
  const ref = { of: "pair", measure: "agreement", kind: "issue", a: "truce", b: "force" } as const;
  const index = (id: string) => dataset.issues.findIndex((one) => one.id === id);
  for (const turned of [[], ["truce"]]) {
    const there = compareThings(shownOf(dataset), "issue", index("truce"), index("force"), {
      neutral: 0,
      turned,
    });
    const { arithmetic } = open(ref, turned)!;
    expect(arithmetic.value).toBeCloseTo(there.agreement!, 12);
    expect(arithmetic.terms[0]).toMatchObject({ actors: [0], issues: [index("truce"), index("force")] });
  }
});

test("every figure that can be asked for opens, each within its bounds, with the source of its formula", () => {
  const asked: FigureRef[] = [
    PAIR,
    { of: "issue", measure: "contestedShare", issue: "truce" },
    { of: "actor", measure: "meanAgreement", actor: "israel" },
  ];
  const all = asked.flatMap((ref) => siblings(ref));
  expect(all.length).toBeGreaterThan(30);
  for (const { ref, value } of all) {
    const { arithmetic, formula, readings } = open(ref)!;
    // What rests on the two groups is worked out when it is asked for.
    if (value !== Number.POSITIVE_INFINITY) expect(arithmetic.value, ref.measure).toBeCloseTo(value, 12);
    expect(formula.formula).not.toBe("");
    const there = ask("figure", away(basis), { ref, unknown: "ignore", flipped: [] }).opened!;
    expect(there.arithmetic, ref.measure).toEqual(arithmetic);
    const [low, high] = arithmetic.bounds;
    const within = [arithmetic.value, ...Object.values(readings ?? {})];
    if (Number.isNaN(low)) continue;
    for (const one of within) {
      expect(one, ref.measure).toBeGreaterThanOrEqual(low - 1e-9);
      expect(one, ref.measure).toBeLessThanOrEqual(high + 1e-9);
    }
  }
  for (const measure of ["lineIndex", "triangleIndex", "coalitions"] as const)
    expect(open({ of: "network", measure })!.readings).toBeDefined();
});

test("figures of ties, of the evidence, of two in one coalition", () => {
  const activity = open({ of: "tie", measure: "activity", actor: "israel", issue: "truce" })!.arithmetic;
  expect([activity.value, activity.n, activity.of]).toEqual([1 / 4, 1, 4]);
  const prominence = open({ of: "tie", measure: "prominence", actor: "israel", issue: "truce" })!;
  expect([prominence.arithmetic.n, prominence.arithmetic.of]).toEqual([1, 4]);
  const single = open({ of: "audit", measure: "single", kind: "issue", id: "truce" })!.arithmetic;
  expect([single.value, single.n, single.terms.length]).toEqual([4, 4, 4]);
  const together = open({ ...PAIR, measure: "together", a: "egypt", b: "qatar" })!.arithmetic;
  expect(together.of).toBe(36);
  expect(together.value).toBeGreaterThan(0);
  expect(together.rows).toHaveLength(2);
});

test("what changed between the first dated statement and the current one, and what several coders made of the same", () => {
  const coded = draw("     One  Two\nA    -+    +\nB    +    -", {
    date: ["2020", "2021", "2020", "2020", "2020"],
  });
  const of = measured(coded);
  const moved = open({ of: "actor", measure: "volatility", actor: "a" }, [], of)!.arithmetic;
  expect([moved.value, moved.terms[0]!.values]).toEqual([2, { before: -1, after: 1, part: 2 }]);
  const distance = open({ of: "network", measure: "networkDistance" }, [], of)!.arithmetic;
  expect([distance.value, distance.n, distance.of]).toEqual([1, 1, 1]);
  expect(open({ of: "network", measure: "networkDistance" })).toBeUndefined();
  expect(open({ of: "network", measure: "krippendorffAlpha" })).toBeUndefined();
});

test("where everything is known and nothing has a salience, every figure of two still opens", () => {
  const whole = measured(draw("     One  Two\nA    +    -\nB    +    c"));
  const ref = { ...PAIR, a: "a", b: "b" };
  expect(openFigure({ ...ref, measure: "salient" }, whole, {}, "ignore")!.arithmetic.value).toBeNaN();
  expect(siblings(ref, whole).map((each) => each.ref.measure)).not.toContain("salient");
});

test("what needs all pairs says so; what is not in view does not open", () => {
  const ref = { of: "actor", measure: "ambivalence", actor: "hamas" } as const;
  expect(needs(ref).pairs).toBe(true);
  expect(openFigure(ref, basis, {}, "ignore")).toBeUndefined();
  expect(open({ of: "issue", measure: "rice", issue: "gone" })).toBeUndefined();
  expect(open({ ...PAIR, b: "katz", a: "israel" })).toBeUndefined(); // one node on the map
});
