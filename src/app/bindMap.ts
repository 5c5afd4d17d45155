/** Binds the store to the map: state becomes a scene, the hand on the map becomes state, the engine gives the places. */
import type { MapControls, MapStep } from "../commands/command.ts";
import { separate } from "../layout/arrange.ts";
import type { Selectors } from "../state/selectors.ts";
import { changeSession, pointAt, type Store, select, setDrawing } from "../state/store.ts";
import { setCursor } from "../state/walking.ts";
import { createMapView, type MapView } from "../view/mapView.ts";
import { DATA_MOVE_MS } from "../view/tween.ts";
import type { MapEvents, Scene, Target } from "../view/types.ts";
import type { Engine } from "./engine.ts";
import { fontsFor, MAP_FONT } from "./fonts.ts";
import { onSystemTheme, readPalette } from "./palette.ts";
import { layoutInput, placesFrom, selectionOf } from "./scene.ts";
import { createSceneSelector, type StateScene } from "./sceneOf.ts";
import type { createMapWalk, MapWalk } from "./walkMap.ts";

/** Rounds of giving way while a node is dragged: enough to follow the hand, little enough for a frame. */
const GIVE_WAY_ROUNDS = 6;
const NARROW = "(max-width: 760px)";
/** A map this much higher than wide stands its long axis upright. */
const UPRIGHT_FROM = 1.2;

export interface BoundMap {
  readonly controls: MapControls;
  unbind(): void;
}

/** Mounts the map into an element and keeps it in step with the store until unbound. */
export function bindMap(
  element: HTMLElement,
  store: Store,
  selectors: Selectors,
  engine: Engine,
  onPicture: () => void,
): BoundMap {
  element.dataset["bench"] = "map";
  const sceneOf = createSceneSelector(selectors);
  const scene = () => sceneOf(store.getState());
  const layout = createPlaces(element, engine);
  const walk = fetchWalk(element, store, selectors, scene, () => view);
  const events = eventsOf(element, store, scene, layout, () => view, onPicture);
  const painted = (complete: boolean) => {
    events.painted(complete);
    walk.painted(complete);
  };
  const view = createMapView(element, emptyScene(), { ...events, painted });
  let names = "";

  const sync = () => {
    const next = scene();
    if (!next) return;
    const { nodes, ties, looks, selected, hover } = next;
    const positions = layout.follow(next, view);
    view.show({ nodes, ties, looks, selected, hover, ...(positions ? { positions, complete: false } : {}) });
    const text = nodes.map(({ label }) => label).join("");
    if (text === names) return;
    names = text;
    void fontsFor(text).then(() => view.show({ fonts: text }));
  };
  const stops = [store.subscribe(sync), followTheme(view), followSize(view)];
  sync();
  return {
    controls: { fit: view.fit, zoom: view.zoom, pan: view.pan, walk: walk.walk },
    unbind() {
      for (const stop of stops) stop();
      view.kill();
    },
  };
}

/** After the first picture, in milliseconds. */
const WALK_AFTER_MS = 1500;

/** Walking by keys is fetched once the picture is there, or when somebody begins to. */
function fetchWalk(...parts: Parameters<typeof createMapWalk>) {
  let here: MapWalk | undefined;
  let asked: Promise<MapWalk> | undefined;
  const fetched = () => {
    asked ??= import("./walkMap.ts").then((file) => {
      here = file.createMapWalk(...parts);
      return here;
    });
    return asked;
  };
  return {
    walk: (step: MapStep) => (here ? here.walk(step) : void fetched().then((walk) => walk.walk(step))),
    painted(complete: boolean) {
      here?.follow();
      if (complete && !asked) setTimeout(() => void fetched(), WALK_AFTER_MS);
    },
  };
}

/** The places of nodes: asked of the engine once for each set of nodes, given way to the hand. */
function createPlaces(element: HTMLElement, engine: Engine) {
  let order: StateScene["order"] | undefined;
  let room = new Float32Array(0);
  let arrived = false;
  return {
    /** For a new set of nodes: where they start, while the engine works; else undefined. */
    follow(scene: StateScene, view: MapView): Float64Array | undefined {
      if (order === scene.order) return undefined;
      const known = new Set(order?.keys);
      const before = order && scene.order.keys.some((key) => known.has(key)) ? order.keys : [];
      const asked = scene.order;
      order = asked;
      const upright = element.clientHeight > UPRIGHT_FROM * element.clientWidth;
      const input = layoutInput(scene.network, asked, scene.nodes, scene.members, upright);
      room = input.room.slice();
      const labels = scene.nodes.map(({ label }) => label).join("");
      const places = engine
        .ask({ task: "layout", input })
        .catch(() => engine.ask({ task: "layout", input })) // a crashed engine starts anew
        .catch(() => inRows(asked.keys.length));
      void Promise.all([places, fontsFor(labels)]).then(([positions]) => {
        if (order !== asked) return;
        view.moveTo(positions, arrived && before.length > 0 ? DATA_MOVE_MS : 0, true);
        arrived = true;
        view.show({ complete: true });
      });
      return placesFrom(view.positions, before, asked.keys, scene.ties);
    },
    /** The places with one node under the hand and the others giving way. */
    dragged(positions: Float64Array, node: number, x: number, y: number): Float64Array {
      const next = positions.slice();
      next[2 * node] = x;
      next[2 * node + 1] = y;
      separate(next, room, node, GIVE_WAY_ROUNDS);
      return next;
    },
  };
}

/** Places for a picture that no layout could be had for: rows, which mean nothing but hide nothing. */
function inRows(nodes: number): Float64Array {
  const wide = Math.ceil(Math.sqrt(nodes));
  return Float64Array.from({ length: nodes * 2 }, (_, k) =>
    k % 2 === 0 ? ((k >> 1) % wide) * 90 : -Math.floor((k >> 1) / wide) * 60,
  );
}

function eventsOf(
  element: HTMLElement,
  store: Store,
  sceneNow: () => StateScene | undefined,
  layout: ReturnType<typeof createPlaces>,
  viewNow: () => MapView,
  onPicture: () => void,
): MapEvents {
  const markComplete = createCompletionMark();
  const selectionAt = (target: Target) => {
    const scene = sceneNow();
    return scene && selectionOf(target, scene.dataset, scene.order, scene.ties);
  };
  return {
    hover(target, x, y) {
      const keys = sceneNow()?.order.keys ?? [];
      element.dataset["hover"] = !target ? "" : "node" in target ? (keys[target.node] ?? "") : "tie";
      pointAt(store, { hover: selectionAt(target), x, y });
    },
    select(target) {
      setCursor(store, undefined);
      const selection = selectionAt(target);
      select(store, selection);
      if (!selection || !target) return;
      if (!store.getState().session.evidenceOpen) changeSession(store, { evidenceOpen: true });
      keepAboveSheet(element, viewNow(), target);
    },
    drag(node, x, y) {
      const view = viewNow();
      view.moveTo(layout.dragged(view.positions, node, x, y), 0, false);
    },
    drawing: (state) => setDrawing(store, state),
    scaled: (nodeScale) => document.documentElement.style.setProperty("--node-scale", nodeScale.toFixed(3)),
    painted(complete) {
      if (!complete) return;
      markComplete(store.getState().opened?.dataset);
      onPicture();
    },
  };
}

/** Share of the map's height that the evidence sheet of a phone leaves free, and where in it a selection goes. */
const FREE_ABOVE_SHEET = 0.42;
const IN_SIGHT = 0.24;

/** On a phone the evidence covers the lower half: what was selected there moves up into sight. */
function keepAboveSheet(element: HTMLElement, view: MapView, target: NonNullable<Target>): void {
  const place = view.placeOf(target);
  if (!place || !window.matchMedia(NARROW).matches) return;
  const share = place.y / element.clientHeight;
  if (share > FREE_ABOVE_SHEET) view.pan(0, share - IN_SIGHT);
}

/** Tells the outside (tests, benchmarks) of each complete picture, and marks the first one of each table. */
function createCompletionMark(): (table: unknown) => void {
  let marked: unknown;
  return (table) => {
    document.documentElement.dataset["picture"] = "complete";
    if (table === marked) return;
    marked = table;
    performance.mark("standpoint:picture");
  };
}

function emptyScene(): Scene {
  return {
    nodes: [],
    ties: { length: 0, source: new Uint32Array(0), target: new Uint32Array(0) },
    looks: {
      stance: new Uint8Array(0),
      kinds: new Uint8Array(0),
      weak: new Uint8Array(0),
      basis: new Uint8Array(0),
    },
    positions: new Float64Array(0),
    box: undefined,
    hover: undefined,
    selected: undefined,
    palette: readPalette(),
    font: MAP_FONT,
    fonts: "",
    labelSize: labelSize(),
    complete: false,
  };
}

function followTheme(view: MapView): () => void {
  const recolour = () => view.show({ palette: readPalette() });
  const stop = onSystemTheme(recolour);
  const observer = new MutationObserver(recolour);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    stop();
    observer.disconnect();
  };
}

function followSize(view: MapView): () => void {
  const resized = () => view.show({ labelSize: labelSize() });
  window.addEventListener("resize", resized);
  return () => window.removeEventListener("resize", resized);
}

/** CSS pixels: for the desk, the phone, and the wall. */
function labelSize(): number {
  return window.innerWidth >= 1800 ? 16 : window.innerWidth <= 760 ? 12 : 13.5;
}
