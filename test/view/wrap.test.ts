/** Names in lines: as few as make them fit, about equally wide, and only the last loses its end. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { STRETCH, wrap } from "../../src/view/wrap.ts";

const inLetters = (text: string) => text.length;

/** The widest line of the best split into so many lines, by trying all. */
function narrowest(words: readonly string[], count: number): number {
  if (count === 1) return words.join(" ").length;
  return Math.min(
    ...words
      .slice(0, words.length - count + 1)
      .map((_, i) =>
        Math.max(words.slice(0, i + 1).join(" ").length, narrowest(words.slice(i + 1), count - 1)),
      ),
  );
}

test("a name is broken into the fewest lines that fit, the widest as narrow as it can be; else only its end is lost", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "é"), minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 4, max: 30 }),
      (words, most) => {
        const text = words.join(" ");
        const lines = wrap(text, inLetters, most, 3);
        const fits = [1, 2, 3].find(
          (count) =>
            count <= words.length && narrowest(words, count) <= (count === 1 ? most : most * STRETCH),
        );
        if (fits === undefined) {
          expect(lines.length).toBeLessThanOrEqual(3);
          expect(text.startsWith((lines[0] ?? "").replace("…", ""))).toBe(true);
          expect(lines.every((line) => line.length <= Math.max(2, most * STRETCH))).toBe(true);
        } else {
          expect(lines.join(" ")).toBe(text);
          expect(lines).toHaveLength(fits);
          expect(Math.max(...lines.map(inLetters))).toBe(narrowest(words, fits));
        }
      },
    ),
  );
});

test("of a long name mostly words are measured, which others share", () => {
  let asked = 0;
  const text =
    "The question of the rights of the peoples of the occupied territories and the sovereignty of the ".repeat(
      3,
    );
  const lines = wrap(
    text.trim(),
    (part) => {
      if (part.includes(" ")) asked++;
      return part.length;
    },
    20,
    2,
  );
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  expect(asked).toBeLessThan(16);
});
