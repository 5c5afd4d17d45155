/** Put into the page before its own code: when a view shows what follows from an input, and what blocked the page meanwhile. */

/** Runs in the page; must not use anything from outside. */
export function watchViews() {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: "longtask",
    buffered: true,
  });
  let input = 0;
  for (const type of ["pointerup", "keydown"])
    addEventListener(type, ({ timeStamp }) => (input = timeStamp), { capture: true, passive: true });

  const QUIET_MS = 500;
  let current;
  /** Each change, by the time at which the frame that has it began to be shown. */
  const seen = (records) => {
    const { place, changes } = current;
    const targets = records
      .flatMap(({ target, addedNodes }) => (addedNodes.length > 0 ? [...addedNodes] : [target]))
      .map((node) => (node instanceof Element ? node : node.parentElement));
    const busy = isBusy(place());
    const change = { targets, busy, at: Number.NaN };
    changes.push(change);
    requestAnimationFrame(() => setTimeout(() => (change.at = performance.now())));
  };
  /** Counts that stand in sight among the filters. */
  const seenCounts = (records, counted) => {
    const counts = records.filter(({ target }) => {
      const element = target instanceof Element ? target : target.parentElement;
      return element?.closest(".choice-count") && inSight(element);
    });
    if (counts.length > 0) requestAnimationFrame(() => setTimeout(() => counted.push(performance.now())));
  };
  const isBusy = (place) => (place?.closest('[aria-busy="true"]') ?? null) !== null;
  const inSight = (element) => {
    if (!element?.isConnected || !element.checkVisibility({ visibilityProperty: true })) return false;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  };
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  globalThis.views = {
    /** From here on, what changes in that part of the page. */
    begin(selector) {
      const place = () => document.querySelector(selector);
      const changes = [];
      const counted = [];
      const observer = new MutationObserver(seen);
      const counter = new MutationObserver((records) => seenCounts(records, counted));
      input = 0;
      current = { place, changes, counted, observers: [observer, counter], since: performance.now() };
      const what = { subtree: true, childList: true, characterData: true };
      observer.observe(document.querySelector(".stage"), what);
      const filters = document.querySelector(".panel-filters");
      if (filters) counter.observe(filters, what);
    },
    /**
     * Once nothing has changed for a while: from the input to what was first shown of the new, and to the last of it that is in sight;
     * to the last of the counts among the filters; and the longest task until then.
     */
    async end(most) {
      const { changes, counted, observers, place, since } = current;
      for (const until = performance.now() + most; performance.now() < until; await wait(50)) {
        const last = changes.at(-1)?.at ?? since;
        const here = place();
        if (input > 0 && here && changes.length > 0 && !isBusy(here) && performance.now() - last > QUIET_MS)
          break;
      }
      for (const observer of observers) observer.disconnect();
      const shown = changes.filter(({ targets }) => targets.some((t) => place()?.contains(t) && inSight(t)));
      const first = shown.find(({ busy }) => !busy) ?? shown[0];
      const end = shown.at(-1)?.at ?? Number.NaN;
      const counts = counted.at(-1) ?? Number.NaN;
      const until = Math.max(end, counts || 0);
      const blocked = tasks.filter(({ startTime }) => startTime >= input - 5 && startTime <= until);
      return {
        first: (first?.at ?? Number.NaN) - input,
        all: end - input,
        counts: counts - input,
        longest: Math.max(0, ...blocked.map(({ duration }) => duration)),
        steps: shown.map(({ at, busy, targets }) => [Math.round(at - input), busy, targets.length]),
      };
    },
  };
}
