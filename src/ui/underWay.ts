/** Figures of a view in sight that a filter asked for: what stands beside the view comes with them, after them, or after a moment. */

/** Figures that take longer hold nobody up. */
const PATIENCE_MS = 250;

export interface Figures {
  /** They are here, and about to be drawn: what can be drawn with them costs no frame of its own. */
  readonly known: () => void;
  /** They are on the page, or not wanted any more. */
  readonly drawn: () => void;
}

/** Whether they are known. */
const underWay = new Map<object, boolean>();

interface Waiting {
  readonly go: () => void;
  readonly until: keyof Figures;
}
const waiting = new Set<Waiting>();

const isBusy = (until: keyof Figures) =>
  until === "drawn" ? underWay.size > 0 : [...underWay.values()].includes(false);

function wake(): void {
  for (const { go, until } of [...waiting]) if (!isBusy(until)) go();
}

export function figuresUnderWay(): Figures {
  const own = {};
  underWay.set(own, false);
  return {
    known() {
      if (underWay.get(own) !== false) return;
      underWay.set(own, true);
      wake();
    },
    drawn() {
      if (underWay.delete(own)) wake();
    },
  };
}

/** Calls at once where none are under way. @returns what ends it. */
export function afterFigures(then: () => void, until: keyof Figures = "drawn"): () => void {
  if (!isBusy(until)) {
    then();
    return () => undefined;
  }
  const go = () => {
    stop();
    then();
  };
  const own: Waiting = { go, until };
  const stop = () => {
    clearTimeout(timer);
    waiting.delete(own);
  };
  const timer = setTimeout(go, PATIENCE_MS);
  waiting.add(own);
  return stop;
}
