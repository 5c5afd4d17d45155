/** Figures of a view in sight that a filter asked for: what stands beside the view comes after them, or after a moment. */

/** Figures that take longer hold nobody up. */
const PATIENCE_MS = 250;

/** Where they are worked out. What is worked out away from the screen leaves the screen time for something else. */
type Where = "here" | "away";

const underWay = new Map<object, Where>();

interface Waiting {
  readonly go: () => void;
  readonly forAll: boolean;
}
const waiting = new Set<Waiting>();

const isBusy = (forAll: boolean) =>
  forAll ? underWay.size > 0 : [...underWay.values()].some((where) => where === "here");

/** @returns what says that they are drawn, or not wanted any more. */
export function figuresUnderWay(where: Where): () => void {
  const own = {};
  underWay.set(own, where);
  return () => {
    if (!underWay.delete(own)) return;
    for (const { go, forAll } of [...waiting]) if (!isBusy(forAll)) go();
  };
}

/**
 * Calls at once where none are under way.
 * @param forAll false: not for those that are worked out away from the screen.
 * @returns what ends it.
 */
export function afterFigures(then: () => void, forAll = true): () => void {
  if (!isBusy(forAll)) {
    then();
    return () => undefined;
  }
  const go = () => {
    stop();
    then();
  };
  const own: Waiting = { go, forAll };
  const stop = () => {
    clearTimeout(timer);
    waiting.delete(own);
  };
  const timer = setTimeout(go, PATIENCE_MS);
  waiting.add(own);
  return stop;
}
