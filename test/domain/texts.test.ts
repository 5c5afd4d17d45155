/** Many texts as one: each comes back as it was, by its code and in order, also from another thread. */
import { expect, test } from "vitest";
import { joinTexts, PackedTexts, packTexts, revivedTexts } from "../../src/domain/texts.ts";

test("few texts stay a list, many become one, and nobody can tell", () => {
  const few = ["", "a", "שלום"];
  expect(packTexts(few)).toBe(few);
  const many = Array.from({ length: 30_000 }, (_, i) => (i === 0 ? "" : `${"é😀".repeat(i % 3)}text ${i}`));
  const packed = packTexts(many);
  expect(packed).toBeInstanceOf(PackedTexts);
  const sent = revivedTexts(structuredClone({ ...packed } as PackedTexts));
  for (const list of [packed, sent]) {
    expect([...list]).toEqual(many);
    expect([list.length, list.at(0), list.at(29_999), list.at(30_000)]).toEqual([
      30_000,
      "",
      many[29_999],
      undefined,
    ]);
  }
  expect(revivedTexts(few)).toBe(few);
});

test("texts in one alphabet and in many come back, also where one is longer than what is read at once", () => {
  for (const letters of ["a", "ש"]) {
    const long = Array.from({ length: 20_001 }, (_, i) => letters.repeat(i === 7 ? 70_000 : i % 5));
    const packed = packTexts(long);
    expect([...packed]).toEqual(long);
    expect(packed.at(7)).toBe(long[7]);
  }
  // Half a character has no UTF-8: it would come back as another.
  const half = Array.from({ length: 20_000 }, (_, i) => `${i}\ud800`);
  expect(packTexts(half)).toBe(half);
});

test("lists become one after the other, packed or not", () => {
  const many = Array.from({ length: 20_000 }, (_, i) => `é${i}`);
  const lists = [["", "שלום"], packTexts(many) as PackedTexts, [], ["", "😀"]];
  const joined = joinTexts(lists);
  expect([...joined]).toEqual(["", "שלום", ...many, "", "😀"]);
  expect([joined.at(1), joined.at(2), joined.at(20_001), joined.at(20_003)]).toEqual([
    "שלום",
    "é0",
    "é19999",
    "😀",
  ]);
});
