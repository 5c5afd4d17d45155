/** Pairs: worked by hand, by Discourse Network Analyzer's own formulas, and what must hold for any table. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixOf, OUT_OF_PLACE, transpose } from "../../src/analytics/matrix.ts";
import { gatherByBits } from "../../src/analytics/pairBits.ts";
import { emptySums, gatherByCells } from "../../src/analytics/pairSums.ts";
import { measurePairs, pairSteps } from "../../src/analytics/pairs.ts";
import { goldenMatrix } from "./golden.ts";

const _ = null;
type Table = readonly (readonly (number | null)[])[];

const scale = fc.constantFrom(-1, -0.5, 0, 0.5, 1, null);
const tables = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(scale, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

/** The definition, cell by cell. */
function plain(table: Table, i: number, j: number) {
  const n = table[0]!.length;
  let [m, congruence, low, high, neutral] = [0, 0, 0, 0, 0];
  const inView = (k: number) => table.some((row) => row[k] !== null);
  let columns = 0;
  for (let k = 0; k < n; k++) {
    if (!inView(k)) continue;
    columns++;
    const [x, y] = [table[i]![k]!, table[j]![k]!];
    neutral += 1 - Math.abs((x ?? 0) - (y ?? 0)) / 2;
    if (x !== null && y !== null) {
      m++;
      congruence += 1 - Math.abs(x - y) / 2;
    } else {
      const known = x ?? y;
      low += known === null ? 0 : 1 - (1 + Math.abs(known)) / 2;
      high += 1;
    }
  }
  const bounds = [(congruence + low) / columns, (congruence + high) / columns, neutral / columns];
  return { m, congruence, agreement: congruence / m, columns, bounds };
}

test("every pair with something in common is there, once, with the sums of the definition", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const pairs = measurePairs(matrixOf(table));
      let found = 0;
      for (let i = 0; i < table.length; i++)
        for (let j = i + 1; j < table.length; j++) {
          const want = plain(table, i, j);
          const p = pairs.find(j, i);
          expect(p >= 0).toBe(want.m > 0);
          if (p < 0) continue;
          found++;
          expect(pairs.overlap[p]).toBe(want.m);
          expect(pairs.congruence[p]).toBeCloseTo(want.congruence, 12);
          expect(pairs.conflict[p]).toBeCloseTo(want.m - want.congruence, 12);
          expect(pairs.agreement[p]).toBeCloseTo(want.agreement, 12);
          expect(pairs.coverage[p]).toBeCloseTo(want.m / want.columns, 12);
          expect([pairs.worst[p], pairs.best[p], pairs.neutral[p]].map((v) => v!.toFixed(9))).toEqual(
            want.bounds.map((v) => v.toFixed(9)),
          );
        }
      expect(pairs.length).toBe(found);
    }),
  );
});

test("whatever the unknown turns out to be, the agreement lies within the bounds, and knowing more never widens them", () => {
  const full = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 36, maxLength: 36 });
  fc.assert(
    fc.property(tables, full, fc.nat(35), (table, truth, some) => {
      const columns = table[0]!.length;
      const guess = (i: number, k: number) => truth[(i * 6 + k) % 36]!;
      const complete = table.map((row, i) => row.map((x, k) => x ?? guess(i, k)));
      const more = table.map((row, i) =>
        row.map((x, k) => (x === null && i * columns + k === some ? guess(i, k) : x)),
      );
      const [before, after, all] = [table, more, complete].map((t) => measurePairs(matrixOf(t)));
      for (let p = 0; p < before!.length; p++) {
        const [a, b] = [before!.a[p]!, before!.b[p]!];
        // A column that nobody has answered is out of view, and comes into it with the first answer.
        if (columns !== after!.comparable[0] || before!.comparable[p] !== columns) continue;
        const q = after!.find(a, b);
        expect(all!.agreement[all!.find(a, b)]).toBeGreaterThanOrEqual(before!.worst[p]! - 1e-12);
        expect(all!.agreement[all!.find(a, b)]).toBeLessThanOrEqual(before!.best[p]! + 1e-12);
        expect(after!.worst[q]).toBeGreaterThanOrEqual(before!.worst[p]! - 1e-12);
        expect(after!.best[q]).toBeLessThanOrEqual(before!.best[p]! + 1e-12);
        expect(after!.coverage[q]).toBeGreaterThanOrEqual(before!.coverage[p]!);
        expect(before!.worst[p]).toBeLessThanOrEqual(before!.neutral[p]! + 1e-12);
        expect(before!.neutral[p]).toBeLessThanOrEqual(before!.best[p]! + 1e-12);
      }
    }),
  );
});

test("turning an issue round changes no pair of actors, nor does the order of actors and issues", () => {
  fc.assert(
    fc.property(tables, fc.nat(5), (table, flip) => {
      const turned = table.map((row) => row.map((x, k) => (x !== null && k === flip ? -x : x)));
      const mirrored = turned.map((row) => row.toReversed()).toReversed();
      const last = table.length - 1;
      const [one, other] = [measurePairs(matrixOf(table)), measurePairs(matrixOf(mirrored))];
      for (let p = 0; p < one.length; p++) {
        const q = other.find(last - one.a[p]!, last - one.b[p]!);
        expect(other.agreement[q]).toBeCloseTo(one.agreement[p]!, 12);
        expect(other.worst[q]).toBeCloseTo(one.worst[p]!, 12);
        expect(other.cosine[q] || 0).toBeCloseTo(one.cosine[p]! || 0, 12);
      }
    }),
  );
});

test("counted by bits or cell by cell, the sums are the same", () => {
  const long = fc.array(fc.array(scale, { minLength: 250, maxLength: 250 }), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(long, (table) => {
      const matrix = matrixOf(table);
      const [bits, cells] = [emptySums(matrix.rows), emptySums(matrix.rows)];
      const [byBits, byCells] = [gatherByBits(matrix, bits), gatherByCells(matrix, cells)];
      fc.pre(byBits !== undefined);
      for (let a = 0; a < matrix.rows; a++) {
        byBits!(a);
        byCells(a);
        for (const sum of ["overlap", "same", "distance", "both"] as const)
          expect([...bits[sum].slice(a + 1)], sum).toEqual([...cells[sum].slice(a + 1)]);
      }
    }),
    { numRuns: 40 },
  );
  expect(gatherByBits(goldenMatrix(), emptySums(5))).toBeUndefined();
});

test("normalisations, by Discourse Network Analyzer's formulas on one statement a cell", () => {
  // A: 3 positions, B: 4, in common 3, congruence 2 and conflict 1.
  const pairs = measurePairs(goldenMatrix());
  const at = pairs.find(0, 1);
  const values = (["none", "average activity", "jaccard", "product"] as const).map((norm) =>
    (["congruence", "conflict", "subtract"] as const).map((weight) => pairs.normalised(weight, norm)[at]),
  );
  expect(values).toEqual([
    [2, 1, 1],
    [2 / 3.5, 1 / 3.5, 1 / 3.5],
    [2 / 4, 1 / 4, 1 / 4],
    [2 / 12, 1 / 12, 1 / 12],
  ]);
});

test("a question that does not apply to one of two is no gap in what is known of them", () => {
  const known = matrixOf([
    [1, 0.5, _],
    [1, -1, 1],
  ]);
  const beside = { ...known, value: known.value.slice(), state: known.state.slice() };
  beside.value[1] = Number.NaN;
  beside.state[1] = OUT_OF_PLACE;
  const pairs = measurePairs(beside);
  expect([pairs.overlap[0], pairs.comparable[0], pairs.oneSided[0]]).toEqual([1, 2, 1]);
  expect([pairs.worst[0], pairs.best[0], pairs.neutral[0]]).toEqual([0.5, 1, 0.75]);
});

test("issues are measured as actors are, once the table is turned", () => {
  const pairs = measurePairs(
    transpose(
      matrixOf([
        [1, 1, _],
        [-1, -1, 1],
        [0, 1, -1],
      ]),
    ),
  );
  expect([...pairs.a].map((a, p) => [a, pairs.b[p], pairs.overlap[p], pairs.agreement[p]])).toEqual([
    [0, 1, 3, 2.5 / 3],
    [0, 2, 2, 0.25],
    [1, 2, 2, 0],
  ]);
});

test("a column is made once, however often it is read", () => {
  const pairs = measurePairs(goldenMatrix());
  for (const name of ["agreement", "cosine", "worst", "neutral", "share"] as const)
    expect(pairs[name]).toBe(pairs[name]);
  expect(pairs.normalised("conflict", "jaccard")).toBe(pairs.normalised("conflict", "jaccard"));
  expect(pairs.normalised("conflict", "none")).toBe(pairs.conflict);
});

test("a minimum leaves pairs out, and the work can be stopped between rows", () => {
  expect(measurePairs(goldenMatrix(), { minimum: 4 }).length).toBe(1);
  const many = matrixOf(Array.from({ length: 500 }, (_row, i) => [i % 2 ? 1 : -1]));
  const steps = pairSteps(many);
  const first = steps.next();
  expect(first.done).toBe(false);
  expect(first.value).toBeLessThan(500);
  expect(measurePairs(many).length).toBe((500 * 499) / 2);
});
