/** What stands beside a view comes after its figures, or after a moment. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { afterFigures, figuresUnderWay } from "../../src/ui/underWay.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("where nothing is under way it comes at once", () => {
  const then = vi.fn();
  afterFigures(then);
  expect(then).toHaveBeenCalledTimes(1);
});

test("it comes once, when the last figures are drawn", () => {
  const then = vi.fn();
  const [one, other] = [figuresUnderWay("here"), figuresUnderWay("away")];
  afterFigures(then);
  one();
  one();
  expect(then).not.toHaveBeenCalled();
  other();
  vi.runAllTimers();
  expect(then).toHaveBeenCalledTimes(1);
});

test("what is worked out away from the screen leaves the screen free for those who wait for the screen only", () => {
  const [soon, all] = [vi.fn(), vi.fn()];
  const away = figuresUnderWay("away");
  afterFigures(soon, false);
  afterFigures(all);
  expect([soon.mock.calls.length, all.mock.calls.length]).toEqual([1, 0]);
  const here = figuresUnderWay("here");
  afterFigures(soon, false);
  expect(soon).toHaveBeenCalledTimes(1);
  here();
  expect(soon).toHaveBeenCalledTimes(2);
  away();
  expect(all).toHaveBeenCalledTimes(1);
});

test("figures that take long hold nobody up, and what is not wanted any more does not come", () => {
  const [then, ended] = [vi.fn(), vi.fn()];
  const drawn = figuresUnderWay("here");
  afterFigures(then);
  afterFigures(ended)();
  vi.advanceTimersByTime(250);
  expect(then).toHaveBeenCalledTimes(1);
  drawn();
  expect(then).toHaveBeenCalledTimes(1);
  expect(ended).not.toHaveBeenCalled();
});
