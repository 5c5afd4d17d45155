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

test("spans that touch some days, and sets united, are what rows one by one are", () => {
  const NONE = -1000;
  const span = fc.tuple(fc.oneof(fc.constant(NONE), fc.integer({ min: -9, max: 9 })), fc.nat({ max: 5 }));
  fc.assert(
    fc.property(
      fc.array(span, { maxLength: 100 }),
      fc.integer({ min: -9, max: 9 }),
      fc.nat({ max: 6 }),
      (spans, from, more) => {
        const first = Int32Array.from(spans, ([day]) => day);
        const last = Int32Array.from(spans, ([day, length]) => day + length);
        const to = from + more;
        const touches = (row: number) => first[row]! !== NONE && first[row]! <= to && last[row]! >= from;
        const set = BitSet.ofSpans(first, last, from, to, NONE);
        expect(set.words).toEqual(BitSet.where(spans.length, touches).words);
        const odd = BitSet.where(spans.length, (row) => row % 2 === 1);
        expect(BitSet.union(spans.length, [set, odd]).words).toEqual(
          BitSet.where(spans.length, (row) => row % 2 === 1 || touches(row)).words,
        );
        expect(BitSet.union(spans.length, []).count()).toBe(0);
      },
    ),
  );
});
