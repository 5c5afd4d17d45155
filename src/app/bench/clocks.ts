/** The clocks of the bench page: when a frame was on the screen, what blocked the main thread, and how long frames took. */

const probes = document.createElement("div");
const waiting = new Map<string, (time: number) => void>();
let asked = 0;

/** Where the words stand by which a frame is known. */
export function placeProbes(parent: HTMLElement): void {
  probes.style.height = "40px";
  parent.append(probes);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {
      identifier: string;
      renderTime: number;
    })[]) {
      waiting.get(entry.identifier)?.(entry.renderTime || entry.startTime);
      waiting.delete(entry.identifier);
    }
  }).observe({ type: "element", buffered: true });
}

/** When the frame that holds everything done so far was on the screen. */
export function presented(): Promise<number> {
  return new Promise((done) => {
    const probe = document.createElement("p");
    const name = `frame ${++asked}`;
    probe.setAttribute("elementtiming", name);
    probe.textContent = name;
    waiting.set(name, (time) => {
      probe.remove();
      done(time);
    });
    probes.append(probe); // several may be waited for
  });
}

const tasks: { readonly start: number; readonly length: number }[] = [];

export function watchTasks(): void {
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ start: startTime, length: duration });
  }).observe({ type: "longtask", buffered: true });
}

/** What blocked the main thread between two times: beyond 50 ms each, the longest, and how many. */
export function blocking(from: number, to: number): { tbt: number; longest: number; n: number } {
  const lengths = tasks.flatMap(({ start, length }) => (start + length > from && start < to ? [length] : []));
  return {
    tbt: lengths.reduce((sum, length) => sum + length - 50, 0),
    longest: Math.max(0, ...lengths),
    n: lengths.length,
  };
}

/** Times between frames, from `start` to `stop`. */
export const frames = {
  on: false,
  d: [] as number[],
  start(): void {
    frames.d = [];
    frames.on = true;
    let before = 0;
    const step = (time: number) => {
      if (before) frames.d.push(time - before);
      before = time;
      if (frames.on) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  },
  stop(): readonly number[] {
    frames.on = false;
    return frames.d;
  },
};
