/** Figures of a view in sight that a filter asked for: what stands beside the view comes after them, or after a moment. */

/** Figures that take longer hold nobody up. */
const PATIENCE_MS = 250;

const underWay = new Set<object>();
const waiting = new Set<() => void>();

/** @returns what says that they are drawn, or not wanted any more. */
export function figuresUnderWay(): () => void {
  const own = {};
  underWay.add(own);
  return () => {
    if (!underWay.delete(own) || underWay.size > 0) return;
    for (const go of [...waiting]) go();
  };
}

/** Calls at once where none are under way. @returns what ends it. */
export function afterFigures(then: () => void): () => void {
  if (underWay.size === 0) {
    then();
    return () => undefined;
  }
  const stop = () => {
    clearTimeout(timer);
    waiting.delete(go);
  };
  const go = () => {
    stop();
    then();
  };
  const timer = setTimeout(go, PATIENCE_MS);
  waiting.add(go);
  return stop;
}
