/** What a reference page shares with `?bench` of the app: the panel, the clocks, and `window.bench` to drive it. */
import { blocking, frames, placeProbes, presented, watchTasks } from "../../../src/app/bench/clocks.ts";
import { buildPanel } from "../../../src/app/bench/panel.ts";

const WIDTH = 1000;
const HEIGHT = 800;
const EDGE = 30;
const MOST_TARGETS = 60;

export interface Reference {
  /** Stances ticked (none = all), and the first year (0 = any). */
  filter(stances: readonly string[], year: number): void;
  /** Where nodes are on the page. */
  places(): (readonly [number, number])[];
  fit(): void;
  /** The layout's end; a page without one has come to rest. */
  readonly rest: Promise<unknown>;
}

/** @param mount draws the table; it calls `hovered` when a node is highlighted. */
export function startPage(
  mount: (place: HTMLElement, bytes: ArrayBuffer, hovered: () => void) => Reference,
): void {
  const box = (left: number, width: number) => {
    const element = document.createElement("div");
    const style = {
      position: "fixed",
      top: 0,
      left: `${left}px`,
      width: `${width}px`,
      height: `${HEIGHT}px`,
    };
    Object.assign(element.style, style);
    document.body.append(element);
    return element;
  };
  const [place, side] = [box(0, WIDTH), box(WIDTH, 260)];
  let page: Reference | undefined;
  let [moved, start, first] = [0, 0, 0];
  let onFilter: ((answer: { ms: number; js: number }) => void) | undefined;
  let onHover: ((answer: { ms: number }) => void) | undefined;
  watchTasks();
  buildPanel(side, (stances, year, time) => {
    page?.filter(stances, year);
    const js = performance.now() - time;
    void presented().then((end) => onFilter?.({ ms: end - time, js }));
  });
  placeProbes(side);
  addEventListener("pointermove", ({ timeStamp }) => (moved = timeStamp), true);
  const hovered = () => {
    const [tell, from] = [onHover, moved];
    onHover = undefined;
    if (tell) void presented().then((end) => tell({ ms: end - from }));
  };
  const bench = {
    async load(size: string) {
      const bytes = await (await fetch(`/data/${size}.csv`)).arrayBuffer();
      await presented();
      start = performance.now();
      page = mount(place, bytes, hovered);
      first = await presented();
      return { first: first - start };
    },
    async settle() {
      await page?.rest;
      const end = await presented();
      return { settled: end - start, total: blocking(start, end) };
    },
    nodes: () => {
      const inside = (page?.places() ?? []).filter(
        ([x, y]) => x > EDGE && x < WIDTH - EDGE && y > EDGE && y < HEIGHT - EDGE,
      );
      const step = Math.max(1, Math.floor(inside.length / MOST_TARGETS));
      return inside.filter((_, i) => i % step === 0).slice(0, MOST_TARGETS);
    },
    fit: () => page?.fit(),
    nextFilter: () => new Promise((resolve) => (onFilter = resolve)),
    nextHover: () => new Promise((resolve) => (onHover = resolve)),
    disarm: () => (onHover = undefined),
    frames,
  };
  Object.assign(globalThis, { bench });
}
