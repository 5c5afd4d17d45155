/** Missing is never zero, and the states of knowledge stay apart. */
import { expect, test } from "vitest";
import {
  DEFAULT_POSITION,
  isPosition,
  NEUTRAL,
  OPPOSE,
  STANCE_CODES,
  STANCES,
  SUPPORT,
  stanceOfPosition,
} from "../../src/domain/stance.ts";

test("what has a position has a number, what has none has not", () => {
  for (const code of STANCE_CODES) expect(Number.isNaN(DEFAULT_POSITION[code]!)).toBe(!isPosition(code));
  expect(STANCE_CODES.filter((code) => !isPosition(code)).map((code) => STANCES[code])).toEqual([
    "not found",
    "not applicable",
  ]);
});

test("the sign of a position is its stance", () => {
  expect([1, 0.01, 0, -0, -0.01, -1].map(stanceOfPosition)).toEqual([
    SUPPORT,
    SUPPORT,
    NEUTRAL,
    NEUTRAL,
    OPPOSE,
    OPPOSE,
  ]);
});
