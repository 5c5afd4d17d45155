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
  const isBusy = (place) => (place?.closest('[aria-busy="true"]') ?? null) !== null;
  const inSight = (element) => {
    if (!element?.isConnected) return false;
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  };
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

  globalThis.views = {
    /** From here on, what changes in that part of the page. */
    begin(selector) {
      const place = () => document.querySelector(selector);
      const changes = [];
      const observer = new MutationObserver(seen);
      input = 0;
      current = { place, changes, observer, since: performance.now() };
      observer.observe(document.querySelector(".stage"), {
        subtree: true,
        childList: true,
        characterData: true,
      });
    },
    /**
     * Once nothing has changed for a while: from the input to what was first shown of the new, and to the last of it that is in sight;
     * and the longest task until then.
     */
    async end(most) {
      const { changes, observer, place, since } = current;
      for (const until = performance.now() + most; performance.now() < until; await wait(50)) {
        const last = changes.at(-1)?.at ?? since;
        const here = place();
        if (input > 0 && here && changes.length > 0 && !isBusy(here) && performance.now() - last > QUIET_MS)
          break;
      }
      observer.disconnect();
      const shown = changes.filter(({ targets }) => targets.some((t) => place()?.contains(t) && inSight(t)));
      const first = shown.find(({ busy }) => !busy) ?? shown[0];
      const end = shown.at(-1)?.at ?? Number.NaN;
      const blocked = tasks.filter(({ startTime }) => startTime >= input - 5 && startTime <= end);
      return {
        first: (first?.at ?? Number.NaN) - input,
        all: end - input,
        longest: Math.max(0, ...blocked.map(({ duration }) => duration)),
        steps: shown.map(({ at, busy, targets }) => [Math.round(at - input), busy, targets.length]),
      };
    },
  };
}
