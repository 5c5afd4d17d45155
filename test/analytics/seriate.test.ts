/** The order of blocs: planted ones are found again, and the order in which the table is told never counts. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixOf } from "../../src/analytics/matrix.ts";
import { seriate, seriationSteps } from "../../src/analytics/order/seriate.ts";
import { seededRandom } from "../../src/base/random.ts";

type Table = readonly (readonly (number | null)[])[];

const _ = null;
const idsOf = (letter: string, count: number) => Array.from({ length: count }, (_row, i) => `${letter}${i}`);

/** Ids of rows and columns in order. */
function ordered(table: Table, rows: readonly string[], columns: readonly string[]) {
  const order = seriate(matrixOf(table), { rows, columns });
  return {
    rows: Array.from(order.rows, (i) => rows[i]!),
    columns: Array.from(order.columns, (k) => columns[k]!),
  };
}

function shuffled(count: number, seed: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_row, i) => ({ i, by: random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ i }) => i);
}

const tables = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.constantFrom(-1, 0, 0.5, 1, null, null), { minLength: columns, maxLength: columns }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

test("each row and column once, whatever the table; those of whom nothing is known come last", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const order = seriate(matrixOf(table), {
        rows: idsOf("r", table.length),
        columns: idsOf("c", table[0]!.length),
      });
      expect([...order.rows].sort((a, b) => a - b)).toEqual(table.map((_row, i) => i));
      expect([...order.columns].sort((a, b) => a - b)).toEqual(table[0]!.map((_x, k) => k));
      const known = Array.from(order.rows, (i) => table[i]!.some((x) => x !== null));
      expect(known.lastIndexOf(true)).toBeLessThan(
        known.includes(false) ? known.indexOf(false) : known.length,
      );
    }),
  );
});

test("the order of rows and columns in the file changes nothing", () => {
  fc.assert(
    fc.property(tables, fc.integer(), (table, seed) => {
      const rows = idsOf("r", table.length);
      const columns = idsOf("c", table[0]!.length);
      const before = ordered(table, rows, columns);
      const byRow = shuffled(rows.length, seed);
      const byColumn = shuffled(columns.length, seed + 1);
      const mixed = byRow.map((i) => byColumn.map((k) => table[i]![k]!));
      const after = ordered(
        mixed,
        byRow.map((i) => rows[i]!),
        byColumn.map((k) => columns[k]!),
      );
      expect(after).toEqual(before);
    }),
  );
});

test.for([1, 2, 3, 4])(
  "three planted blocs stand together, a fifth unknown and a tenth astray (seed %i)",
  (seed) => {
    const random = seededRandom(seed);
    const bloc = shuffled(60, seed).map((i) => i % 3);
    const sides = Array.from({ length: 90 }, (_row, k) => [k % 2, (k >> 1) % 2, (k >> 2) % 2]);
    const table = bloc.map((of) =>
      sides.map((side) => {
        if (random() < 0.2) return null;
        const x = side[of] === 1 ? 1 : -1;
        return random() < 0.1 ? -x : x;
      }),
    );
    const { rows } = ordered(table, idsOf("r", 60), idsOf("c", 90));
    const along = rows.map((id) => bloc[Number(id.slice(1))]);
    expect(along.filter((of, i) => i > 0 && of !== along[i - 1])).toHaveLength(2);
  },
);

test("two sides stand at opposite ends, whoever has few answers between their like", () => {
  const table: Table = [
    [1, 1, -1, -1],
    [-1, -1, 1, 1],
    [1, _, -1, _],
    [_, -1, 1, 1],
    [_, _, _, _],
  ];
  const { rows, columns } = ordered(table, ["a", "b", "c", "d", "e"], ["k", "l", "m", "n"]);
  const parts = [rows.slice(0, 2).sort().join(""), rows.slice(2, 4).sort().join("")].sort();
  expect(parts).toEqual(["ac", "bd"]);
  expect(rows[4]).toBe("e");
  expect([columns.slice(0, 2).sort().join(""), columns.slice(2).sort().join("")].sort()).toEqual([
    "kl",
    "mn",
  ]);
  expect(seriate(matrixOf([]), { rows: [], columns: [] }).rows).toHaveLength(0);
});

test("a large table is ordered in many short steps", () => {
  const random = seededRandom(5);
  const table = Array.from({ length: 200 }, () =>
    Array.from({ length: 1000 }, () => (random() < 0.5 ? 1 : -1)),
  );
  const steps = seriationSteps(matrixOf(table), { rows: idsOf("r", 200), columns: idsOf("c", 1000) });
  let count = 0;
  while (!steps.next().done) count++;
  expect(count).toBeGreaterThan(15);
});
