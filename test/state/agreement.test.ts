/** The heat map's figures are those of the comparison; axes keep their order while a filter narrows. */
import { expect, test } from "vitest";
import { seriate } from "../../src/analytics/order/seriate.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { agreementsOf, agreementTable, SCALE_STEPS, shareOfStep, stepOf } from "../../src/state/agreement.ts";
import { NEUTRAL_READINGS, NEUTRAL_VALUE } from "../../src/state/arrangement.ts";
import { axisOf } from "../../src/state/axes.ts";
import { compareThings } from "../../src/state/compare.ts";
import { makeBasis } from "../../src/state/measures/task.ts";
import { positionsOf } from "../../src/state/seriation.ts";
import { draw } from "../support/pictures.ts";
import { shownOf } from "../support/shown.ts";

const dataset = draw(`
          Truce   Aid   Force   Council   Prisoners
Israel    -       +     c       .         =
>Katz     .       .     .       -         .
Hamas     +       -     =       .         +
Egypt     +       -     +       +         ?
Qatar     .       .     .       .         /
`);

test.for(NEUTRAL_READINGS)("each figure is that of the comparison, with neutral read as %s", (neutral) => {
  for (const filter of [{}, { issues: ["truce", "aid"] }]) {
    const shown = shownOf(dataset, filter);
    const basis = makeBasis(shown, NEUTRAL_VALUE[neutral]);
    const pairs = measurePairs(basis.matrix);
    const table = agreementTable(basis.matrix, pairs, "ignore");
    const agreement = agreementsOf(table, dataset.actors.length);
    for (const [a, b] of [
      [0, 2],
      [0, 3],
      [2, 3],
      [3, 4],
    ] as const) {
      const compared = compareThings(shown, "actor", a, b, { neutral: NEUTRAL_VALUE[neutral], turned: [] });
      const { share, common, thin } = agreement(b, a);
      expect(common).toBe(compared.known);
      if (compared.agreement === null) expect(share).toBeNaN();
      else expect(share).toBeCloseTo(compared.agreement, 6);
      expect(thin).toBe(compared.known > 0 && compared.known < 3);
    }
  }
});

test("the scale has equal steps on both sides of half way", () => {
  expect([0, 0.04, 0.06, 0.5, 0.54, 0.56, 0.95, 1].map(stepOf)).toEqual([-5, -5, -4, 0, 0, 1, 5, 5]);
  expect(shareOfStep(-SCALE_STEPS)).toBe(0);
  expect(shareOfStep(SCALE_STEPS)).toBe(1);
});

test("an axis holds what is in view; a filter takes some away and moves nobody", () => {
  const whole = shownOf(dataset);
  const ids = { rows: dataset.actors.map(({ id }) => id), columns: dataset.issues.map(({ id }) => id) };
  const seriation = seriate(positionsOf(whole, { neutral: "between", flipped: [] }), ids);
  const names = Uint32Array.from([2, 3, 1, 0, 4]);
  const called = (filter: Partial<Filter>, by: "blocs" | "name" | "stances") =>
    Array.from(
      axisOf(shownOf(dataset, filter), "actors", by, { seriation, names }).things,
      (actor) => dataset.actors[actor]!.name,
    );
  const all = called({}, "blocs");
  expect([...all].sort()).toEqual(["Egypt", "Hamas", "Israel", "Qatar"]); // Katz stands inside Israel
  expect(all.at(-1)).toBe("Qatar");
  expect(called({ issues: ["aid"] }, "blocs")).toEqual(all.filter((name) => name !== "Qatar"));
  expect(called({}, "name")).toEqual(["Egypt", "Hamas", "Israel", "Qatar"]);
  expect(called({ issues: ["council", "prisoners"] }, "stances")[0]).toBe("Israel");
  const { counts, place, most } = axisOf(whole, "actors", "name", { seriation, names });
  expect([...counts[0]!]).toEqual([3, 1, 0, 0, 1, 0]);
  expect(place[1]).toBe(-1);
  expect(most).toBe(5);
});
