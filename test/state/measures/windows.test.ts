/** The whole around one day after another: windows worked by hand, opened to the same numbers, the same in a worker. */
import { expect, test } from "vitest";
import { daysApart, KERNELS, kernelWeight } from "../../../src/analytics/kernels.ts";
import { rowsAround, spanOfPositions } from "../../../src/analytics/windows.ts";
import { parseSpan } from "../../../src/domain/days.ts";
import type { FigureRef } from "../../../src/state/measures/figure.ts";
import { draw } from "../../support/pictures.ts";
import { ask, away, measured } from "./basis.ts";

const day = (text: string) => parseSpan(text)!.from;

/** A goes over from opposing to supporting within ten days; B is there from the last; C said so without a date. */
const CASE = draw(
  `
        One
  A     -+
  B     +
  C     -
`,
  { date: ["2025-01-01", "2025-01-11", "2025-01-11", ""] },
);
const basis = measured(CASE);
const windows = (kernel: "uniform" | "triangular", width: number) => ask("windows", basis, { kernel, width });

test("all alike within five days: who agrees with whom changes sides when the later words come nearer", () => {
  const found = windows("uniform", 5);
  expect([...found.days].map((each) => each - day("2025-01-01"))).toEqual([0, 2, 4, 6, 8, 10]);
  expect([...found.statements]).toEqual([1, 1, 1, 2, 2, 2]);
  // A and C, who has no date and counts in every row; then all three: A and B are at one, C is against both.
  expect([...found.pairs]).toEqual([1, 1, 1, 3, 3, 3]);
  expect([...found.agreement]).toEqual([1, 1, 1, 1 / 3, 1 / 3, 1 / 3].map((v) => expect.closeTo(v, 12)));
  expect([...found.ties]).toEqual([1, 1, 1, 3, 3, 3]);
  expect([...found.frustrated]).toEqual([0, 0, 0, 0, 0, 0]);
  // The tie of A and C goes from 1 to −1.
  expect([...found.moved]).toEqual([NaN, 0, 0, 2, 0, 0]);
});

test("a straight line down: A at first is −⅓, the mean of −1 and half of +1", () => {
  const found = windows("triangular", 20);
  expect(found.agreement[0]).toBeCloseTo((1 / 3 + 2 / 3 + 0) / 3, 12); // A–B, A–C, B–C
  const figure = (
    measure: "windowStatements" | "windowAgreement" | "windowLine" | "windowMoved",
    at: number,
  ) => {
    const days = [...found.days];
    const since = days[Math.max(0, at - 1)]!;
    const ref: FigureRef = { of: "window", measure, kernel: "triangular", width: 20, day: days[at]!, since };
    const asked = { ref, unknown: "ignore", flipped: [] } as const;
    const here = ask("figure", basis, asked).opened!;
    expect(ask("figure", away(basis), asked).opened).toEqual(here);
    return here.arithmetic;
  };
  const said = figure("windowStatements", 0);
  expect([said.value, said.n, said.of]).toEqual([3, 3, 4]);
  expect(said.terms.map(({ values }) => values)).toEqual([
    { x: -1, weight: 1 },
    { x: 1, weight: 0.5 },
    { x: 1, weight: 0.5 },
  ]);
  for (let at = 0; at < 6; at++) {
    expect(figure("windowStatements", at).value).toBe(found.statements[at]);
    expect(figure("windowAgreement", at).value).toBeCloseTo(found.agreement[at]!, 12);
    expect(figure("windowLine", at).value).toBe(found.frustrated[at]);
    if (at > 0) expect(figure("windowMoved", at).value).toBeCloseTo(found.moved[at]!, 12);
  }
  const moved = figure("windowMoved", 5);
  expect(moved.terms.reduce((sum, { values }) => sum + values["part"]!, 0)).toBeCloseTo(moved.value, 12);
  expect(ask("windows", away(basis), { kernel: "triangular", width: 20 })).toEqual(found);
});

test("a month holds each of its days; what weighs next to nothing on a bell is not counted", () => {
  const december = parseSpan("2025-12")!;
  expect(
    [day("2025-12-24"), day("2025-11-29"), day("2026-01-02")].map((at) =>
      daysApart(at, december.from, december.to),
    ),
  ).toEqual([0, 2, 2]);
  const months = draw("     One\nA    +\nB    -", { date: ["2025-12", "2024-01"] });
  const around = (width: number) => [
    ...rowsAround(months.stances, undefined, { kernel: "gaussian", width }, day("2025-12-24")).weights,
  ];
  expect(around(100)).toEqual([kernelWeight("gaussian", 0)]);
  expect(around(1000)).toHaveLength(2);
  const [first, last] = spanOfPositions(months.stances, undefined)!;
  expect([first, last]).toEqual([day("2024-01-01"), december.to]);
});

test("where nothing is dated, or all on one day, there is nothing to follow; a width that nobody chose suits the data", () => {
  for (const date of [
    ["", ""],
    ["2025-01-01", "2025-01-01"],
  ]) {
    const still = measured(draw("     One\nA    +\nB    -", { date }));
    for (const kernel of KERNELS) expect(ask("windows", still, { kernel, width: 0 }).days).toHaveLength(0);
  }
  expect(ask("windows", basis, { kernel: "uniform", width: 0 }).width).toBe(7);
  const years = measured(draw("     One\nA    +\nB    -", { date: ["1946", "2019"] }));
  expect(ask("windows", years, { kernel: "uniform", width: 0 }).width).toBe(3653);
});

test("figures of the whole are those of their sheets, and what cannot be worked out is not among them", () => {
  const { values } = ask("whole", basis, {});
  expect(values.map(({ ref }) => ref.measure)).toEqual([
    "lineIndex",
    "triangleIndex",
    "coalitions",
    "stress",
    "networkDistance",
  ]);
  for (const { ref, value } of values)
    expect(
      ask("figure", basis, { ref, unknown: "ignore", flipped: [] }).opened!.arithmetic.value,
    ).toBeCloseTo(value, 12);
});
