/** What must hold of every measure, whatever the table: the order of rows and the wording of an issue change no figure, and bounds hold. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ambivalence, mediatorPotential } from "../../src/analytics/actors.ts";
import { lineIndex } from "../../src/analytics/balance.ts";
import { weightedMedian, winShares } from "../../src/analytics/bargaining.ts";
import { centralities } from "../../src/analytics/centrality.ts";
import {
  holdersOf,
  type IssueMeasures,
  measureIssues,
  SPREAD_MEASURES,
  spreadBounds,
} from "../../src/analytics/issues.ts";
import { matrixOf, transpose } from "../../src/analytics/matrix.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import { mactorOf, powerOf } from "../../src/analytics/power.ts";
import { settledBounds, supportBounds } from "../../src/analytics/readings.ts";
import { signedTies } from "../../src/analytics/signed.ts";
import { trades } from "../../src/analytics/trades.ts";
import { triangleBalance } from "../../src/analytics/triangles.ts";

interface Table {
  readonly positions: (number | null)[][];
  readonly salience: number[][];
  readonly power: number[];
}

const grid = <Value>(cell: fc.Arbitrary<Value>, rows: number, columns: number) =>
  fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

/** Tenths, whose sums depend on their order in the last place. */
const tenths = fc.integer({ min: 1, max: 10 }).map((n) => n / 10);
const ROWS = 6;
const COLUMNS = 4;
const tables: fc.Arbitrary<Table> = fc.record({
  positions: grid(fc.constantFrom(-1, -0.5, 0, 0.5, 1, null), ROWS, COLUMNS),
  salience: grid(tenths, ROWS, COLUMNS),
  power: fc.array(tenths, { minLength: ROWS, maxLength: ROWS }),
});
const orders = fc.tuple(
  fc.shuffledSubarray([...Array(ROWS).keys()], { minLength: ROWS }),
  fc.shuffledSubarray([...Array(COLUMNS).keys()], { minLength: COLUMNS }),
);

/** The table with its actors and issues in another order; `turned` is the issue that is worded the other way round. */
function arranged(
  { positions, salience, power }: Table,
  rows: number[],
  columns: number[],
  turned = -1,
): Table {
  const side = (x: number | null, k: number) => (x !== null && k === turned ? -x + 0 : x);
  return {
    positions: rows.map((i) => columns.map((k) => side(positions[i]![k]!, k))),
    salience: rows.map((i) => columns.map((k) => salience[i]![k]!)),
    power: rows.map((i) => power[i]!),
  };
}

/** Every figure that has a value of its own, by names that do not depend on the order. */
function figures({ positions, salience, power }: Table, rows: number[], columns: number[], turned = -1) {
  const matrix = matrixOf(positions, salience);
  const capability = Float64Array.from(power);
  const pairs = measurePairs(matrix);
  const ties = signedTies(pairs, matrix.rows);
  const found = new Map<string, number>();
  const middles = centralities(ties);
  const byActor = { ambivalence: ambivalence(matrix, pairs), mediator: mediatorPotential(ties) };
  for (const [name, values] of Object.entries({ ...byActor, betweenness: middles.betweenness }))
    for (const [i, value] of values.entries()) found.set(`${name} of ${rows[i]}`, value);
  const mactor = mactorOf(matrix, powerOf(matrix, capability, undefined)!);
  mactor.actors.forEach((i, at) => {
    found.set(`mobilisation of ${rows[i]}`, mactor.mobilisation[at]!);
    for (const [level, each] of mactor.ambivalence.entries())
      found.set(`EQ${level} of ${rows[i]}`, each[at]!);
  });
  for (const one of measureIssues(matrix, capability)) {
    const k = columns[one.issue]!;
    for (const [name, value] of issueFigures(one, matrix, capability, k === turned))
      found.set(`${name} on ${k}`, value);
  }
  const [byCount, byStrength] = [lineIndex(ties), lineIndex(ties, "strength")];
  const { triangles, balanced } = triangleBalance(ties);
  const whole = {
    frustrated: byCount.frustrated,
    strength: byStrength.frustratedStrength,
    triangles,
    balanced,
  };
  for (const [name, value] of Object.entries(whole)) found.set(name, value);
  const offers = trades(matrix);
  found.set("trades", offers.length).set("best trade", offers[0]?.advantage ?? 0);
  return found;
}

/** Where the wording is turned, places on the scale are looked at from the other end. */
function issueFigures(
  one: IssueMeasures,
  matrix: ReturnType<typeof matrixOf>,
  capability: Float64Array,
  turned: boolean,
): [string, number][] {
  const sign = turned ? -1 : 1;
  const holders = holdersOf(transpose(matrix), one.issue, capability);
  const wins = winShares(holders).map(({ p, q, share }): [string, number] =>
    turned ? [`${-q + 0} beats ${-p + 0}`, 1 - share] : [`${p} beats ${q}`, share],
  );
  return [
    ...SPREAD_MEASURES.map((name): [string, number] => [name, one.spread[name]]),
    ...wins,
    ["compromise", one.compromise * sign + 0],
    ["known", one.known],
    ["of", one.of],
    // Where half of the weight is reached at two places, the median is the more opposing one: turned, it is another.
    ...(turned ? [] : [["median", weightedMedian(holders)] as [string, number]]),
  ];
}

const told = (found: ReadonlyMap<string, number>) =>
  Object.fromEntries(
    [...found].map(([name, value]) => [name, (Math.round(value * 1e9) / 1e9 + 0).toString()]),
  );

test("the order of actors and issues changes no figure", () => {
  fc.assert(
    fc.property(tables, orders, (table, [rows, columns]) => {
      const plain = figures(table, [...rows.keys()], [...columns.keys()]);
      expect(told(figures(arranged(table, rows, columns), rows, columns))).toEqual(told(plain));
    }),
    { numRuns: 150 },
  );
});

test("an issue worded the other way round changes no figure, but where on its own scale it would settle", () => {
  fc.assert(
    fc.property(tables, fc.nat(COLUMNS - 1), (table, turned) => {
      const [rows, columns] = [[...Array(ROWS).keys()], [...Array(COLUMNS).keys()]];
      const plain = figures(table, rows, columns);
      const other = figures(arranged(table, rows, columns, turned), rows, columns, turned);
      plain.delete(`median on ${turned}`);
      expect(told(other)).toEqual(told(plain));
    }),
    { numRuns: 150 },
  );
});

test("the median of tenths does not hang on the order in which they are added up", () => {
  // .1 + .2 > .3 in the last place: half of the weight is with those who oppose, whoever is named first.
  const voters = [
    { position: 1, weight: 0.1 },
    { position: 1, weight: 0.2 },
    { position: -1, weight: 0.3 },
  ];
  expect([voters, voters.toReversed()].map(weightedMedian)).toEqual([-1, -1]);
});

test("bounds of every figure of an issue hold whatever the unknown turn out to think, and are narrower the more is known", () => {
  fc.assert(
    fc.property(tables, grid(fc.constantFrom(-1, -0.5, 0, 0.5, 1), ROWS, COLUMNS), (table, truth) => {
      const capability = Float64Array.from(table.power);
      const matrix = matrixOf(table.positions);
      fc.pre(matrix.rowsInView === ROWS && matrix.columnsInView === COLUMNS);
      const full = matrixOf(table.positions.map((row, i) => row.map((x, k) => x ?? truth[i]![k]!)));
      const real = measureIssues(full, capability);
      for (const [at, issue] of measureIssues(matrix, capability).entries()) {
        const settled = (["compromise", "weightedMedian"] as const).map((name) => ({
          value: real[at]![name],
          bounds: settledBounds(matrix, capability, issue.issue, name),
        }));
        const spread = SPREAD_MEASURES.map((name) => ({
          value: real[at]!.spread[name],
          bounds: spreadBounds(issue, name),
        }));
        const share = { value: real[at]!.supportShare, bounds: supportBounds(matrix, capability, issue) };
        for (const { value, bounds } of [...settled, ...spread, share]) {
          if (Number.isNaN(value)) continue;
          expect(value).toBeGreaterThanOrEqual(bounds[0] - 1e-9);
          expect(value).toBeLessThanOrEqual(bounds[1] + 1e-9);
        }
      }
    }),
    { numRuns: 150 },
  );
});
