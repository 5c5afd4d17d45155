/** Put into the page before its own code: watches the input, the marks of the contract, and the frames. */

/** Runs in the page; must not use anything from outside. */
export function watch() {
  const last = {};
  const at = [];
  for (const type of ["pointermove", "pointerup", "change"])
    addEventListener(
      type,
      ({ timeStamp, clientX, clientY }) => {
        last[type] = timeStamp;
        if (type === "pointermove") at.splice(0, 2, clientX, clientY);
      },
      { capture: true, passive: true },
    );

  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({
    type: "longtask",
    buffered: true,
  });

  const frames = new Map();
  new PerformanceObserver((list) => {
    for (const { identifier, renderTime, startTime } of list.getEntries())
      frames.get(identifier)?.(renderTime || startTime);
  }).observe({ type: "element", buffered: true });

  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  let probes = 0;
  /** When the frame that holds everything done so far was on the screen; without an answer, when the one after it began. */
  const presented = () =>
    new Promise((resolve) => {
      const id = `bench-${++probes}`;
      const probe = document.createElement("p");
      probe.textContent = id;
      probe.setAttribute("elementtiming", id);
      const style = { position: "fixed", bottom: 0, left: 0, margin: 0, font: "8px monospace", zIndex: 9999 };
      Object.assign(probe.style, style);
      const done = (time) => {
        probe.remove();
        resolve(time);
      };
      frames.set(id, done);
      document.body.append(probe);
      void frame()
        .then(() => performance.now())
        .then((time) => setTimeout(done, 1000, time));
    });

  let waiting;
  new MutationObserver((records) => {
    const hit = waiting && records.find(({ attributeName, target }) => waiting.fits(attributeName, target));
    if (!hit) return;
    const { resolve, input } = waiting;
    waiting = undefined;
    const start = last[input];
    void presented().then((end) => resolve(end - start));
  }).observe(document, { subtree: true, attributes: true });

  const next = (input, fits) => new Promise((resolve) => (waiting = { input, fits, resolve }));
  globalThis.bench = {
    last,
    nextPicture: () =>
      next("pointerup", (name, { dataset }) => name === "data-picture" && dataset.picture === "complete"),
    nextHover: () =>
      next(
        "pointermove",
        (name, { dataset }) => name === "data-hover" && dataset.hover !== "" && dataset.hover !== "tie",
      ),
    forget: () => (waiting = undefined),
    /** Resolves when the pointer is known to be there, and what follows from it has had a frame. */
    arrived: async ([x, y]) => {
      for (let i = 0; i < 20 && Math.hypot(at[0] - x, at[1] - y) > 1; i++) await frame();
      await frame();
    },
    longest: (since) =>
      Math.max(0, ...tasks.filter(({ startTime }) => startTime >= since).map(({ duration }) => duration)),
    spin: () => {
      const start = performance.now();
      let x = 1;
      for (let i = 0; i < 3e7; i++) x = (Math.imul(x, 1664525) + 1013904223) | 0;
      return performance.now() - start + (x & 1) * 1e-9;
    },
  };
}
