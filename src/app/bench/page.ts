/** The page that benchmarks drive: see README.md here. */

import { dayOf } from "../../domain/days.ts";
import { AS_FOUND, type Decisions } from "../../domain/decisions.ts";
import { EMPTY_FILTER } from "../../domain/filter.ts";
import { createSelectors } from "../../state/selectors.ts";
import { changeFilter, createAppStore } from "../../state/store.ts";
import type { MapTies } from "../../view/types.ts";
import { type BoundMap, bindMap } from "../bindMap.ts";
import { createEngine } from "../engine.ts";
import { createOpener } from "../open.ts";
import { blocking, frames, placeProbes, presented, watchTasks } from "./clocks.ts";
import { buildPanel } from "./panel.ts";

const WIDTH = 1000;
const HEIGHT = 800;
/** Nodes nearer to the edge are no targets. */
const EDGE = 30;
const MOST_TARGETS = 60;
/** Targets stand alone within so many pixels, where there are few enough to look. */
const ALONE = 12;

/** A word that our reader would set aside stands for one that it draws: all peers then draw the same lines. */
const MIXED: Decisions = { ...AS_FOUND, words: new Map([["mixed", "conditional"]]) };

interface Answer {
  readonly ms: number;
  readonly id?: string;
  readonly js?: number;
}

/** Once: the next value told. */
function once<Value>() {
  let waiting: ((value: Value) => void) | undefined;
  return {
    next: () =>
      new Promise<Value>((resolve) => {
        waiting = resolve;
      }),
    waits: () => waiting !== undefined,
    tell(value: Value) {
      waiting?.(value);
      waiting = undefined;
    },
    forget() {
      waiting = undefined;
    },
  };
}

function place(element: HTMLElement, left: number, width: number): HTMLElement {
  const box = { position: "fixed", top: "0", left: `${left}px`, width: `${width}px`, height: `${HEIGHT}px` };
  Object.assign(element.style, box, { overflow: "hidden" });
  return element;
}

/** Starts the bench in an element. */
export function startBench(root: HTMLElement): void {
  const graph = place(document.createElement("div"), 0, WIDTH);
  const side = place(document.createElement("div"), WIDTH, 260);
  root.replaceChildren(graph, side);
  graph.id = "graph";
  watchTasks();
  const store = createAppStore();
  const selectors = createSelectors();
  const engine = createEngine();
  const picture = once<undefined>();
  const map = bindMap(graph, store, selectors, () => picture.tell(undefined));
  const opener = createOpener(store, engine);
  const filtered = once<Answer>();
  const hovered = once<Answer>();

  buildPanel(side, (stances, year, time) => {
    const painted = picture.next();
    changeFilter(store, { ...EMPTY_FILTER, stances, ...(year > 0 ? { from: dayOf(year, 1, 1) } : {}) });
    const js = performance.now() - time;
    void painted.then(presented).then((end) => filtered.tell({ ms: end - time, js }));
  });
  placeProbes(side);
  let moved = 0;
  addEventListener("pointermove", ({ timeStamp }) => (moved = timeStamp), true);
  new MutationObserver(() => {
    const id = graph.dataset["hover"] ?? "";
    if (id === "" || id === "tie" || !hovered.waits()) return;
    const from = moved;
    void picture
      .next()
      .then(presented)
      .then((end) => hovered.tell({ id, ms: end - from }));
  }).observe(graph, { attributeFilter: ["data-hover"] });

  const R: Record<string, unknown> = {};
  const since = { start: 0, read: 0, first: 0 };
  let whole = Promise.resolve(0);
  store.subscribe(({ opened }, before) => {
    if (opened !== before.opened) since.read = performance.now();
  });
  /** When other data were first shown complete. */
  const wholePicture = async (former: MapTies | undefined): Promise<number> => {
    do await picture.next();
    while (map.snapshot().scene.ties === former);
    return presented();
  };
  const bench = {
    R,
    presented,
    async load(size: string) {
      const blob = await (await fetch(`/data/${size}.csv`)).blob();
      await presented();
      since.start = performance.now();
      const former = store.getState().opened && map.snapshot().scene.ties;
      whole = wholePicture(former);
      const drawn = firstDrawn(map, former);
      await opener.openKept(size, [{ name: `${size}.csv`, blob }], MIXED);
      await drawn;
      since.first = await presented();
      R["first"] = since.first - since.start;
      R["nodes"] = map.snapshot().scene.nodes.length;
      R["edges"] = map.snapshot().scene.ties.length;
      R["load"] = blocking(since.start, since.first);
      return R;
    },
    /** A complete picture is the settled one. */
    async settle() {
      const end = await whole;
      Object.assign(R, {
        settled: end - since.start,
        afterRead: end - since.read,
        settledBy: "end",
        iterations: 0,
      });
      return Object.assign(R, { layout: blocking(since.first, end), total: blocking(since.start, end) });
    },
    giveUp: () => R,
    nodes: () => targets(map),
    fit: () => map.controls.fit(),
    nextHover: hovered.next,
    disarm: hovered.forget,
    nextFilter: filtered.next,
    frames,
  };
  Object.assign(globalThis, { bench });
}

/** Resolves in the frame that first shows other data with their lines, on their way to their places or there. */
function firstDrawn({ snapshot }: BoundMap, former: MapTies | undefined): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { ties, positions } = snapshot().scene;
      if (ties.length > 0 && ties !== former && positions.some((value) => value !== 0)) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Up to 60 nodes to point at, actors first: `[x, y, kind, key]`. */
function targets(map: BoundMap): (readonly [number, number, string, string])[] {
  const { scene, framing } = map.snapshot();
  if (!framing) return [];
  const [a, b, , c, d, , e, f] = framing.toPixels as unknown as number[];
  const points = scene.nodes.map(({ key, kind }, i) => {
    const x = scene.positions[2 * i]!;
    const y = scene.positions[2 * i + 1]!;
    return [a! * x + c! * y + e!, b! * x + d! * y + f!, kind as string, key] as const;
  });
  const inside = points.filter(([x, y]) => x > EDGE && x < WIDTH - EDGE && y > EDGE && y < HEIGHT - EDGE);
  const near = (p: (typeof points)[number]) =>
    inside.some((q) => q !== p && Math.hypot(p[0] - q[0], p[1] - q[1]) < ALONE);
  const alone = inside.length > 3000 ? inside : inside.filter((point) => !near(point));
  const sorted = (alone.length >= 5 ? alone : inside).sort((p, q) =>
    p[2] < q[2] ? -1 : p[2] > q[2] ? 1 : 0,
  );
  const step = Math.max(1, Math.floor(sorted.length / MOST_TARGETS));
  return sorted.filter((_, i) => i % step === 0).slice(0, MOST_TARGETS);
}
