/** Binds the store to the map: state becomes a scene, the hand on the map becomes state, the engine gives the places. */

import { memoLast } from "../base/memo.ts";
import type { MapControls } from "../commands/command.ts";
import { separate } from "../layout/arrange.ts";
import type { State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import { changeSession, pointAt, type Store, select, setDrawing } from "../state/store.ts";
import { createMapView, type MapView } from "../view/mapView.ts";
import { DATA_MOVE_MS } from "../view/tween.ts";
import type { Scene } from "../view/types.ts";
import type { Engine } from "./engine.ts";
import { fontsFor, MAP_FONT } from "./fonts.ts";
import { onSystemTheme, readPalette } from "./palette.ts";
import {
  buildNodes,
  layoutInput,
  linesBetweenNodes,
  looksOfLines,
  orderNodes,
  selectionOf,
  targetOf,
} from "./scene.ts";

/** Rounds of giving way while a node is dragged: enough to follow the hand, little enough for a frame. */
const GIVE_WAY_ROUNDS = 6;
const EMPTY = new Float64Array(0);

export interface BoundMap {
  readonly controls: MapControls;
  unbind(): void;
}

/** Everything of a picture that follows from the state. */
function createSceneSelector(store: Store, selectors: Selectors) {
  const order = memoLast(orderNodes);
  const ties = memoLast(linesBetweenNodes);
  const nodes = memoLast(buildNodes);
  const target = memoLast(targetOf);
  const looks = memoLast(looksOfLines);
  return (state: State) => {
    const dataset = state.opened?.dataset;
    const fold = selectors.fold(state);
    const index = selectors.ties(state);
    const summary = selectors.summary(state);
    const whole = selectors.wholeSummary(state);
    const measures = selectors.measures(state);
    if (!dataset || !fold || !index || !summary || !whole || !measures) return undefined;
    const { names, locale } = store.getState().session;
    const nodeOrder = order(dataset, fold);
    const lines = ties(dataset, nodeOrder, index);
    return {
      dataset,
      order: nodeOrder,
      whole,
      nodes: nodes(
        dataset,
        nodeOrder,
        lines,
        summary,
        whole,
        measures,
        names || (locale.split("-")[0] ?? ""),
      ),
      ties: lines,
      looks: looks(summary, lines),
      selected: target(state.document.selection, state, selectors, nodeOrder, lines),
      hover: targetOf(state.pointer.hover, state, selectors, nodeOrder, lines),
    };
  };
}

/** Mounts the map into an element and keeps it in step with the store until unbound. */
export function bindMap(element: HTMLElement, store: Store, selectors: Selectors, engine: Engine): BoundMap {
  const sceneOf = createSceneSelector(store, selectors);
  let laidOutFor: unknown;
  let room = new Float32Array(0);
  let labels = "";

  const first: Scene = {
    nodes: [],
    ties: { length: 0, source: new Uint32Array(0), target: new Uint32Array(0) },
    looks: { stance: new Uint8Array(0), kinds: new Uint8Array(0), basis: new Uint8Array(0) },
    positions: EMPTY,
    box: undefined,
    hover: undefined,
    selected: undefined,
    palette: readPalette(),
    font: MAP_FONT,
    fonts: "",
    labelSize: labelSize(),
    complete: false,
  };
  const view: MapView = createMapView(element, first, {
    hover(target, x, y) {
      const scene = sceneOf(store.getState());
      element.dataset["hover"] =
        target && scene && "node" in target ? scene.order.keys[target.node]! : target ? "tie" : "";
      const hover = scene ? selectionOf(target, scene.dataset, scene.order, scene.ties) : undefined;
      pointAt(store, { hover, x, y });
    },
    select(target) {
      const scene = sceneOf(store.getState());
      if (!scene) return;
      const selection = selectionOf(target, scene.dataset, scene.order, scene.ties);
      select(store, selection);
      if (selection && !store.getState().session.evidenceOpen) changeSession(store, { evidenceOpen: true });
    },
    drag(node, x, y) {
      const positions = view.positions.slice();
      positions[2 * node] = x;
      positions[2 * node + 1] = y;
      separate(positions, room, node, GIVE_WAY_ROUNDS);
      view.moveTo(positions, 0, false);
    },
    drawing: (state) => setDrawing(store, state),
    painted(complete) {
      if (complete) markComplete();
    },
  });

  const sync = () => {
    const scene = sceneOf(store.getState());
    if (!scene) return;
    const { nodes, ties, looks, selected, hover } = scene;
    if (laidOutFor !== scene.order) {
      laidOutFor = scene.order;
      const input = layoutInput(
        scene.dataset,
        nodes,
        ties,
        scene.whole,
        element.clientHeight > 1.2 * element.clientWidth,
      );
      room = input.room.slice();
      void engine.ask({ task: "layout", input }).then((positions) => {
        if (laidOutFor === scene.order) arrive(positions);
      });
      const keep = placesFrom(view.positions, lastKeys, scene.order.keys, ties);
      lastKeys = scene.order.keys;
      view.show({ nodes, ties, looks, selected, hover, positions: keep });
    } else view.show({ nodes, ties, looks, selected, hover });
    const text = nodes.map(({ label }) => label).join("");
    if (text !== labels) {
      labels = text;
      void fontsFor(text).then(() => view.show({ fonts: text }));
    }
  };
  let lastKeys: readonly string[] = [];
  let arrived = false;
  const arrive = (positions: Float64Array) => {
    view.moveTo(positions, arrived ? DATA_MOVE_MS : 0, true);
    arrived = true;
    void fontsFor(labels).then(() => view.show({ complete: true }));
  };

  const recolour = () => view.show({ palette: readPalette() });
  const stopTheme = onSystemTheme(recolour);
  const observer = new MutationObserver(recolour);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  const resized = () => view.show({ labelSize: labelSize() });
  window.addEventListener("resize", resized);
  const stopStore = store.subscribe(sync);
  sync();

  return {
    controls: view,
    unbind() {
      stopStore();
      stopTheme();
      observer.disconnect();
      window.removeEventListener("resize", resized);
      view.kill();
    },
  };
}

/** Where nodes start: those known stay; a new one starts beside what it is tied to, or at the centre. */
function placesFrom(
  positions: Float64Array,
  before: readonly string[],
  keys: readonly string[],
  ties: Scene["ties"],
): Float64Array {
  const known = new Map(before.map((key, i) => [key, i]));
  const next = new Float64Array(keys.length * 2);
  keys.forEach((key, i) => {
    const old = known.get(key);
    if (old === undefined) return;
    next[2 * i] = positions[2 * old]!;
    next[2 * i + 1] = positions[2 * old + 1]!;
  });
  for (let t = 0; t < ties.length; t++) {
    const source = ties.source[t]!;
    const target = ties.target[t]!;
    if (known.has(keys[source]!) || !known.has(keys[target]!)) continue;
    next[2 * source] = next[2 * target]!;
    next[2 * source + 1] = next[2 * target + 1]!;
  }
  return next;
}

function markComplete(): void {
  const root = document.documentElement;
  if (root.dataset["picture"] === "complete") return;
  root.dataset["picture"] = "complete";
  performance.mark("standpoint:picture");
}

/** CSS pixels: for the desk, the phone, and the wall. */
function labelSize(): number {
  return window.innerWidth >= 1800 ? 16 : window.innerWidth <= 760 ? 12 : 13.5;
}
