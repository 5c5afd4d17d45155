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
  const [one, other] = [figuresUnderWay(), figuresUnderWay()];
  afterFigures(then);
  one();
  one();
  expect(then).not.toHaveBeenCalled();
  other();
  vi.runAllTimers();
  expect(then).toHaveBeenCalledTimes(1);
});

test("figures that take long hold nobody up, and what is not wanted any more does not come", () => {
  const [then, ended] = [vi.fn(), vi.fn()];
  const drawn = figuresUnderWay();
  afterFigures(then);
  afterFigures(ended)();
  vi.advanceTimersByTime(250);
  expect(then).toHaveBeenCalledTimes(1);
  drawn();
  expect(then).toHaveBeenCalledTimes(1);
  expect(ended).not.toHaveBeenCalled();
});
