/** Bit sets hold exactly the rows put into them, at every length around a word. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BitSet } from "../../src/base/bitset.ts";

const rowsOf = (set: BitSet) => {
  const rows: number[] = [];
  set.forEach((row) => {
    rows.push(row);
  });
  return rows;
};

const lengthAndRows = fc
  .integer({ min: 0, max: 130 })
  .chain((length) => fc.tuple(fc.constant(length), fc.uniqueArray(fc.nat({ max: Math.max(length - 1, 0) }))))
  .map(([length, rows]) => [length, length === 0 ? [] : rows.sort((a, b) => a - b)] as const);

test.each([0, 1, 31, 32, 33, 63, 64, 65, 100])("the full set of %i rows has no row beyond them", (length) => {
  const full = BitSet.full(length);
  expect(full.count()).toBe(length);
  expect(rowsOf(full)).toEqual(Array.from({ length }, (_, i) => i));
});

test("add, has, count, forEach and where agree", () => {
  fc.assert(
    fc.property(lengthAndRows, ([length, rows]) => {
      const set = new BitSet(length);
      for (const row of rows) set.add(row);
      for (const row of rows) set.add(row);
      expect(rowsOf(set)).toEqual(rows);
      expect(set.count()).toBe(rows.length);
      expect(Array.from({ length }, (_, i) => set.has(i))).toEqual(
        Array.from({ length }, (_, i) => rows.includes(i)),
      );
      expect(BitSet.where(length, (row) => rows.includes(row)).words).toEqual(set.words);
    }),
  );
});

test("an intersection holds what is in every set; of no sets, everything", () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 100 }),
      fc.array(fc.array(fc.nat({ max: 99 })), { maxLength: 4 }),
      (length, lists) => {
        const sets = lists.map((rows) => BitSet.where(length, (row) => rows.includes(row)));
        const before = sets.map((set) => [...set.words]);
        const expected = Array.from({ length }, (_, i) => i).filter((i) =>
          lists.every((rows) => rows.includes(i)),
        );
        expect(rowsOf(BitSet.intersection(length, sets))).toEqual(expected);
        expect(sets.map((set) => [...set.words])).toEqual(before);
      },
    ),
  );
});
