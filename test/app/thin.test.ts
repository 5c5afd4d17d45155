/** An even sample of lines: which stay depends on their ends alone, and what one is at stays whole. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { focusOf, thinLines } from "../../src/app/thin.ts";
import { countLines } from "../../src/view/countLines.ts";
import { MEMBER_LINE, NO_STANCE_LINE } from "../../src/view/types.ts";

/** Every actor has a line to every issue; stances by turns. */
function crowd(actors: number, issues: number) {
  const length = actors * issues;
  const lines = {
    length,
    source: Uint32Array.from({ length }, (_, t) => Math.floor(t / issues)),
    target: Uint32Array.from({ length }, (_, t) => actors + (t % issues)),
  };
  const none = new Uint8Array(length);
  const stance = Uint8Array.from({ length }, (_, t) => (Math.floor(t / issues) + t) % 3);
  return { lines, looks: { stance, kinds: none, weak: none, basis: none } };
}

const NOWHERE = Number.NaN;
const drawnOf = (stance: Uint8Array) => [...stance.keys()].filter((t) => stance[t]! < NO_STANCE_LINE);

test("few lines are all drawn, and nothing is said", () => {
  const { looks, lines } = crowd(10, 10);
  expect(thinLines(looks, lines, 100, NOWHERE)).toEqual({ looks, told: undefined });
});

test("of many about as many as asked for, each stance with its share, and counted exactly", () => {
  const { looks, lines } = crowd(300, 200);
  const { looks: thin, told } = thinLines(looks, lines, 6000, NOWHERE);
  const drawn = drawnOf(thin.stance);
  expect(told).toEqual({ drawn: drawn.length, all: 60_000 });
  expect(drawn.length / 6000).toBeCloseTo(1, 1);
  for (const code of [0, 1, 2]) {
    const share = drawn.filter((t) => looks.stance[t] === code).length / drawn.length;
    expect(share).toBeCloseTo(1 / 3, 1);
  }
  expect(drawn.every((t) => thin.stance[t] === looks.stance[t])).toBe(true);
});

test("what stays of a filter's rest was there before, and coming closer only adds", () => {
  const { looks, lines } = crowd(80, 60);
  const of = (most: number, stance = looks.stance) =>
    new Set(drawnOf(thinLines({ ...looks, stance }, lines, most, NOWHERE).looks.stance));
  const [far, near] = [of(500), of(2000)];
  expect([...far].every((t) => near.has(t))).toBe(true);
  const fewer = looks.stance.map((code, t) => (t % 2 === 0 ? code : 255));
  const half = of(500, fewer);
  expect([...far].filter((t) => t % 2 === 0).every((t) => half.has(t))).toBe(true);
});

test("all lines of the node in focus, the tie in focus, and lines of members stay", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 139 }), fc.integer({ min: 0, max: 4799 }), (node, tie) => {
      const { looks, lines } = crowd(80, 60);
      looks.stance[7] = MEMBER_LINE;
      const { stance } = thinLines(
        looks,
        lines,
        100,
        focusOf({ node }),
        focusOf({ tie }),
        focusOf(undefined),
      ).looks;
      expect(stance[tie]).toBe(looks.stance[tie]);
      expect(stance[7]).toBe(MEMBER_LINE);
      for (let t = 0; t < lines.length; t++)
        if (lines.source[t] === node || lines.target[t] === node) expect(stance[t]).toBe(looks.stance[t]);
    }),
    { numRuns: 40 },
  );
});

test("lines are counted four at a time as they are one by one, wherever their column begins", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat({ max: 5 }), (codes, from) => {
      const part = codes.subarray(Math.min(from, codes.length));
      expect(countLines(part)).toBe(part.filter((code) => code < NO_STANCE_LINE).length);
    }),
  );
});
