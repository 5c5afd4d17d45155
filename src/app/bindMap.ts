/** Binds the store to the map: state becomes a scene, the hand on the map becomes state, the engine gives the places. */
import type { MapControls } from "../commands/command.ts";
import { openMenu } from "../state/above.ts";
import type { MapCamera, Pointed } from "../state/document.ts";
import type { DrawnLines, State } from "../state/model.ts";
import type { Selectors } from "../state/selectors.ts";
import {
  changeSession,
  choose,
  placeNode,
  pointAt,
  type Store,
  setDrawing,
  tellDrawnLines,
  tellDrawnPairs,
  tellReach,
} from "../state/store.ts";
import { setCursor } from "../state/walking.ts";
import { createMapView, type MapView } from "../view/mapView.ts";
import { HAND_MOVE_MS } from "../view/tween.ts";
import type { MapEvents, MapNode, Target } from "../view/types.ts";
import { keepAboveSheet } from "./aboveSheet.ts";
import { drawnInSoftware } from "./early.ts";
import { emptyScene } from "./emptyScene.ts";
import { createFitTeller, forgetFit } from "./fitTeller.ts";
import { followSize, followTheme } from "./followLook.ts";
import { fontsFor, newLabels } from "./fonts.ts";
import { followHand } from "./handFirst.ts";
import { followInSteps } from "./inSteps.ts";
import { createLayoutPort } from "./layoutPort.ts";
import type { MeasurePort } from "./measurePort.ts";
import { createNearness } from "./nearness.ts";
import { drawWish, startPainter } from "./painter.ts";
import { pairsLater } from "./pairsLater.ts";
import { createPictureWait, type PictureWait } from "./pictureWait.ts";
import { createPlaces, type NodePlaces } from "./places.ts";
import { presentingLater } from "./presentingLater.ts";
import { followPrint } from "./printing.ts";
import type { AtRest } from "./reach.ts";
import { reachLater } from "./reachLater.ts";
import { createScaleTeller } from "./scaleTeller.ts";
import { shareNodes } from "./scene.ts";
import { createSceneSelector, type StateScene } from "./sceneOf.ts";
import { createSight } from "./sight.ts";
import { sizesFor } from "./sizes.ts";
import { isInSight, isToldElsewhere, pointedAt, targetAt } from "./targets.ts";
import { createTaskSelector } from "./task.ts";
import { createTurnedWords } from "./turned.ts";
import { walkLater } from "./walkLater.ts";

export interface StillMap extends Pick<AtRest, "places"> {
  readonly input: AtRest["sheet"]["input"];
  readonly mode: StateScene["mode"];
  readonly keys: readonly string[];
}

export interface BoundMap {
  readonly controls: MapControls;
  /** The part of the map in sight; undefined = all of it. */
  camera(): MapCamera | undefined;
  /** Shows this part of the map, once the nodes have their places. */
  lookAt(camera: MapCamera | undefined): void;
  readonly snapshot: MapView["snapshot"];
  readonly afterPicture: PictureWait["after"];
  /** The layout leaves the machine to something else for a while; or does so no longer. */
  giveWay(on: boolean): void;
  /** The map as it lies, with the keys of its nodes; undefined while they are on their way. */
  still(): StillMap | undefined;
  unbind(): void;
}

/** Mounts the map into an element and keeps it in step with the store until unbound. */
export function bindMap(
  element: HTMLElement,
  store: Store,
  selectors: Selectors,
  onPicture: () => void,
  onCamera: () => void = () => undefined,
  measure?: MeasurePort,
): BoundMap {
  element.dataset["bench"] = "map";
  const sceneOf = createSceneSelector(
    selectors,
    createTurnedWords(() => sync()),
    () => nearness.most(),
    pairsLater(() => sync(), store, selectors, measure),
  );
  const nearness = createNearness(store, () => sync());
  const reachOf = reachLater(selectors, () => sync());
  const port = createLayoutPort();
  const steps = followInSteps(
    store,
    sceneOf.pieces((lines) => view.prepare(lines)),
    sceneOf.narrowed,
    () => sync(),
    others,
    isInSight,
    port.rest,
  );
  const inSight = () => isInSight(store.getState());
  const scene = () => (steps.behind() ? undefined : sceneOf(store.getState()));
  const targetNow = (pointed: Pointed) => {
    const now = scene();
    return now && targetAt(pointed, store.getState(), selectors, now.order, now.pairs);
  };
  const standsFor = (target: Target) => {
    const now = scene();
    return now && pointedAt(target, now);
  };
  /** A picture of none of the nodes that are to come is not to be taken for theirs. */
  function others({ opened }: State) {
    const { opened: now } = store.getState();
    if (!now || !shareNodes(opened?.dataset, now.dataset)) view.show({ unplaced: true, complete: false });
  }
  const sight = createSight(
    element,
    store,
    () => view,
    targetNow,
    steps.behind,
    () => layout.busy(),
  );
  const layout = createPlaces(element, port, createTaskSelector(selectors), {
    anew: () => queueMicrotask(() => forgetFit(store)), // not amid a change of state
    rested: () => {
      sight.rested();
      sync();
    },
    told: createFitTeller(store),
  });
  const walk = walkLater(element, store, scene, () => view, targetNow, standsFor);
  const events = eventsOf(element, store, scene, standsFor, layout, () => view, onPicture);
  const looked = () => {
    onCamera();
    nearness.looked(view);
  };
  const painted = (complete: boolean) => {
    events.painted(complete);
    wait.painted();
    if (complete) layout.painted();
    walk.painted();
  };
  const view = createMapView(
    element,
    { ...emptyScene(), ...sizesFor(store.getState()) },
    { ...events, painted, looked },
    { draw: drawWish(), startPainter, inSoftware: drawnInSoftware },
  );
  const wait = createPictureWait(() => view.underWay && inSight());
  let drawnLines: DrawnLines | undefined;
  /** How many lines are drawn is said once they are. */
  const tellLines = (next: DrawnLines | undefined) => {
    if (next === drawnLines) return;
    drawnLines = next;
    stopTelling();
    stopTelling = wait.after(() => tellDrawnLines(store, next));
  };
  let stopTelling = () => {};
  let named: readonly MapNode[] = [];
  const presenting = presentingLater(selectors, element, () => sync());

  const sync = () => {
    const next = scene();
    if (!next) return;
    const { nodes, ties, looks, selected, hover, together, marks } = next;
    tellDrawnPairs(store, next.pairs?.told);
    tellLines(next.drawnLines);
    const start = layout.follow(next, store.getState(), view);
    const found = reachOf(store.getState(), next, layout.atRest());
    const reach = found?.mark;
    const first = start ? { ...start, complete: false } : {};
    view.show({ nodes, ties, looks, selected, hover, together, marks, reach, unseen: !inSight(), ...first });
    tellReach(store, found?.told);
    presenting.follow(store.getState(), next, view);
    const text = newLabels(nodes, named);
    named = nodes;
    if (text !== undefined) void fontsFor(text).then(() => view.show({ fonts: text }));
  };
  const stops = [
    steps.start(),
    followTheme(view),
    followSize(view, () => presenting.sizes(store.getState())),
    followPrint(element, view),
    followHand(store, port, layout.isUpright),
  ];
  sync();
  return {
    controls: {
      fit: () => view.fit(),
      zoom: (factor) => view.zoom(factor),
      pan: (x, y) => view.pan(x, y),
      nudge: (x, y) => nudge(store, scene(), layout, view, x, y),
      reveal: (selection) => sight.reveal(selection),
      menu: () => sight.menu(),
      walk: walk.walk,
      stopLayout: layout.stop,
    },
    camera: () => layout.camera(view),
    lookAt: (camera) => layout.lookAt(camera, view, HAND_MOVE_MS),
    snapshot: view.snapshot,
    afterPicture: wait.after,
    giveWay: port.rest,
    still() {
      const now = scene();
      const rest = layout.atRest();
      if (!now || !rest) return undefined;
      const { sheet, places } = rest;
      return { input: sheet.input, places, mode: now.mode, keys: now.order.keys };
    },
    unbind() {
      sight.stop();
      nearness.end();
      stopTelling();
      for (const stop of stops) stop();
      view.kill();
    },
  };
}

/** Moves the selected node by so many pixels of the screen: what a drag does, by keys. */
function nudge(
  store: Store,
  scene: StateScene | undefined,
  layout: NodePlaces,
  view: MapView,
  x: number,
  y: number,
): void {
  const target = scene?.selected;
  const rest = target && "node" in target ? layout.restOf(target.node) : undefined;
  if (!scene || !target || !("node" in target) || !rest) return;
  const unit = view.pixelsPerUnit;
  const place = layout.placeAt(rest.x + x / unit, rest.y - y / unit);
  placeNode(store, scene.order.keys[target.node]!, place, "steps");
}

function eventsOf(
  element: HTMLElement,
  store: Store,
  sceneNow: () => StateScene | undefined,
  standsFor: (target: Target) => Pointed | undefined,
  layout: NodePlaces,
  viewNow: () => MapView,
  onPicture: () => void,
): Omit<MapEvents, "looked"> {
  const markComplete = createCompletionMark();
  return {
    hover(target, x, y) {
      // What another view points at, before the map or beside it, is not the map's to take away.
      if (!isInSight(store.getState()) || (!target && isToldElsewhere(store.getState()))) return;
      const keys = sceneNow()?.order.keys ?? [];
      element.dataset["hover"] = !target ? "" : "node" in target ? (keys[target.node] ?? "") : "tie";
      pointAt(store, { hover: standsFor(target), x, y });
    },
    select(target) {
      setCursor(store, undefined);
      const pointed = standsFor(target);
      choose(store, pointed);
      if (!pointed || !target) return;
      if (!store.getState().session.evidenceOpen) changeSession(store, { evidenceOpen: true });
      keepAboveSheet(element, viewNow(), target);
    },
    menu(target, x, y) {
      const { left, top } = element.getBoundingClientRect();
      openMenu(store, { target: standsFor(target), onMap: true, x: left + x, y: top + y });
    },
    drag(node, x, y) {
      layout.drag(viewNow(), node, x, y);
      viewNow().show({ reach: undefined });
    },
    drop(node) {
      const { positions } = viewNow();
      const key = sceneNow()?.order.keys[node];
      if (key) placeNode(store, key, layout.placeAt(positions[2 * node]!, positions[2 * node + 1]!), "drag");
    },
    drawing(state, way) {
      setDrawing(store, state, way);
      if (way) document.documentElement.dataset["draw"] = way;
    },
    scaled: createScaleTeller(element),
    painted(complete) {
      if (!complete) return;
      markComplete(store.getState().opened?.dataset);
      onPicture();
    },
  };
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
