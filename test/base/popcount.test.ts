/** Bits that two sets have in common, against counting them one by one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BLOCK, inBoth, ones } from "../../src/base/popcount.ts";

const slow = (word: number) => [...(word >>> 0).toString(2)].filter((digit) => digit === "1").length;

test("eight words at a time or bit by bit, the same are found", () => {
  const word = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 1, -(2 ** 31)));
  const blocks = fc.integer({ min: 0, max: 5 });
  fc.assert(
    fc.property(
      blocks.chain((n) =>
        fc.tuple(
          fc.constant(n * BLOCK),
          fc.array(word, { minLength: 2 * n * BLOCK + 3, maxLength: 2 * n * BLOCK + 3 }),
        ),
      ),
      ([words, list]) => {
        const [x, y] = [1, 3 + words];
        let want = 0;
        for (let w = 0; w < words; w++) want += slow(list[x + w]! & list[y + w]!);
        expect(inBoth(Int32Array.from(list), x, y, words)).toBe(want);
        expect(list.map(ones)).toEqual(list.map(slow));
      },
    ),
  );
});
