/** Where nodes stand: asked of the layout for each change of what it rests on, held where a hand put them. */
import { memoLast } from "../base/memo.ts";
import { inNextTask } from "../base/task.ts";
import { activeClauses } from "../domain/filter.ts";
import { type Held, lie, stand } from "../layout/hold.ts";
import { EMPTY_ARRANGEMENT, sameArrangement } from "../state/arrangement.ts";
import type { MapCamera, Place, Places } from "../state/document.ts";
import type { State } from "../state/model.ts";
import type { MapView } from "../view/mapView.ts";
import { roomBetween } from "../view/sizes.ts";
import { DATA_MOVE_MS, HAND_MOVE_MS } from "../view/tween.ts";
import type { Scene } from "../view/types.ts";
import type { BaseSheet } from "./baseSheet.ts";
import { createCalm } from "./calm.ts";
import { fontsFor } from "./fonts.ts";
import type { LayoutReply } from "./layoutMessages.ts";
import type { LayoutPort } from "./layoutPort.ts";
import type { AtRest } from "./reach.ts";
import { placesFrom } from "./scene.ts";
import type { StateScene } from "./sceneOf.ts";
import type { createTaskSelector, TaskBody } from "./task.ts";

/** Where there is so much more height than width the long axis stands upright; a view beside the map turns nothing. */
const UPRIGHT_FROM = 1.2;
/** Beyond so many ties nodes jump: between two places each picture would take longer than the way. */
const MOVES_UP_TO = 20_000;

/** Up to so many ties the layout is done before anybody notices that it works. */
const FEW_TIES = 2000;
/** Of more statements the question itself takes long. */
const MANY = 100_000;
/** By then a picture that was asked for is on the screen, and the hand has stopped. */
const CALM_MS = 300;

/** How true a picture is, is found out when it is there: that needs code of its own. Where it is not seen, a little later. */
const MEASURE_AT_THE_LATEST_MS = 3000;

export type NodePlaces = ReturnType<typeof createPlaces>;

export interface PlaceEvents {
  /** Other nodes: what was told of the map before does not hold for this one. */
  readonly anew: () => void;
  /** Nodes have come to their places. */
  readonly rested: () => void;
  /** What the layout says of its map, of the nodes in this order. */
  readonly told: (reply: LayoutReply, scene: StateScene) => void;
}

export function createPlaces(
  element: HTMLElement,
  layout: LayoutPort,
  taskOf: ReturnType<typeof createTaskSelector>,
  events: PlaceEvents,
) {
  let scene: StateScene | undefined;
  let upright = false;
  let body: TaskBody | undefined;
  let held: Places = new Map();
  /** Where nodes were held when the layout was asked last. */
  let heldThen = held;
  let latest: State | undefined;
  const calm = createCalm();
  /** A map that was done while another may soon be asked for. */
  let late: (() => void) | undefined;
  /** The last question; the answer to an earlier one is not wanted. */
  let asked = 0;
  let busy = true;
  /** Where nodes have come to rest, or are on their way to; undefined until the first answer for these nodes. */
  let settled: Float64Array | undefined;
  /** Everything known stands in the picture: not after a filter or a hand, which leave the camera where it is. */
  let reframe = true;
  let wanted: MapCamera | undefined;
  let shownBefore = false;
  const hand = createHand(layout);
  let unmeasured = false;
  const isUpright = () => {
    const { clientHeight, clientWidth } = element.closest(".stage") ?? element;
    return clientHeight > UPRIGHT_FROM * clientWidth;
  };
  const measureOnce = () => {
    if (unmeasured) layout.measure();
    unmeasured = false;
  };
  const rest = memoLast((sheet: BaseSheet, places: Float64Array): AtRest => ({ sheet, places }));

  const holds = (): Held[] =>
    (scene?.order.keys ?? []).flatMap((key, node) => {
      const place = held.get(key);
      return place ? [{ node, ...stand(place, upright) }] : [];
    });
  const look = (view: MapView, camera: MapCamera, duration: number) =>
    view.setCamera({ ...stand(camera, upright), zoom: camera.zoom }, duration);

  const arrive = (places: Float64Array, view: MapView, duration: number) => {
    const question = asked;
    const first = reframe;
    settled = places;
    reframe = false;
    view.moveTo(places, duration, first);
    setTimeout(() => {
      if (question !== asked) return;
      busy = false;
      events.rested();
    }, duration);
    if (wanted) look(view, wanted, 0);
    wanted = undefined;
    view.show({ complete: true, room: roomBetween(scene!.nodes, places) });
    unmeasured = true;
    setTimeout(measureOnce, MEASURE_AT_THE_LATEST_MS);
    shownBefore = true;
  };

  const ask = (task: TaskBody, view: MapView, duration: number) => {
    const question = ++asked;
    const own = scene!;
    unmeasured = false; // the map before is gone, and this one is not there yet
    hand.letGo();
    const labels = own.nodes.map(({ label }) => label).join("");
    const fonts = fontsFor(labels);
    const still = own.ties.length > MOVES_UP_TO;
    busy = true;
    const told = (reply: LayoutReply) => {
      if (question !== asked) return;
      if (reply.kind !== "places") return events.told(reply, own);
      if (hand.holds) {
        view.moveTo(hand.moved(reply.places), 0, false);
        return hand.answered();
      }
      if (!reply.done) return calm.awaited || view.moveTo(reply.places, still ? 0 : STREAM_MS, reframe);
      const here = () => {
        if (question === asked) arrive(reply.places, view, still ? 0 : duration);
      };
      void fonts.then(() => {
        if (calm.awaited) late = here;
        else here();
      });
    };
    const failed = () => {
      if (question === asked) arrive(inRows(own.order.keys.length), view, 0);
    };
    layout.ask({ ...task, held: holds() }, told, failed);
  };

  /** Asks, where what the places rest on has changed. */
  const consider = (view: MapView, moving: boolean) => {
    if (!scene || !latest) return;
    const task = taskOf(latest, scene, upright);
    if (task === body && held === heldThen) return;
    const byHand = task === body;
    reframe ||= body?.base !== task.base || body.way !== task.way || body.mode !== task.mode;
    body = task;
    heldThen = held;
    ask(task, view, !shownBefore || !moving ? 0 : byHand ? HAND_MOVE_MS : DATA_MOVE_MS);
  };
  /** After the frame that answers the hand: what a filter leaves is drawn before it is placed, which takes all cores. */
  const considerSoon = (view: MapView) => {
    const then = () => {
      consider(view, true);
      late?.();
      late = undefined;
    };
    const inSteps = () => taskOf.ahead(() => scene && latest && [latest, scene, upright], then);
    const many = (latest?.opened?.dataset.stances.length ?? 0) > MANY;
    calm.once(many ? inSteps : then, (scene?.ties.length ?? 0) > FEW_TIES ? CALM_MS : 0);
  };

  return {
    isUpright,
    /** Whether places of nodes are still to come. */
    busy: () => busy,
    /** A complete picture is on the screen. */
    painted: measureOnce,
    /** What the layout was given, and where it has put the nodes; undefined while they are on their way. */
    atRest: (): AtRest | undefined =>
      busy || hand.holds || !body || !settled ? undefined : rest(body.now?.sheet ?? body.base, settled),
    /** For a new set of nodes: where they start, while the layout works; else undefined. */
    follow(next: StateScene, state: State, view: MapView): Pick<Scene, "positions" | "unplaced"> | undefined {
      const before = scene;
      const newNodes = before?.order !== next.order;
      const other = before?.mode !== next.mode || !latest || mayMove(latest, state);
      scene = next;
      held = state.document.places;
      latest = state;
      if (!newNodes) {
        if (other) considerSoon(view);
        return undefined;
      }
      upright = isUpright();
      busy = true;
      settled = undefined;
      body = undefined;
      reframe = true;
      events.anew();
      const moving = before?.dataset === next.dataset;
      const look = isPlain(state) ? layout.ahead(state.opened?.prepared?.base) : undefined;
      if (look?.length === 2 * next.order.keys.length)
        queueMicrotask(() => scene?.order === next.order && view.moveTo(look, 0, true)); // when these nodes are shown
      inNextTask(() => {
        if (next.ties.length <= MOVES_UP_TO) return consider(view, moving);
        if (scene && latest) taskOf(latest, scene, upright); // remembered; so many ties to tell of are a task of their own
        inNextTask(() => consider(view, moving));
      });
      const known = new Set(before?.order.keys);
      const kept = before && next.order.keys.some((key) => known.has(key)) ? before.order.keys : [];
      const positions = placesFrom(view.positions, kept, next.order.keys, next.ties);
      return { positions, unplaced: kept.length === 0 };
    },
    /** The hand moves a node; the layout lets the others give way. */
    drag(view: MapView, node: number, x: number, y: number): void {
      hand.moveTo(node, x, y);
      view.moveTo(hand.moved(view.positions), 0, false);
    },
    /** A place of the picture as the document has it. */
    placeAt: (x: number, y: number): Place => lie({ x, y }, upright),
    /** Where a node is or will be when it has come to rest, as on the picture. */
    restOf(node: number): Place | undefined {
      const place = held.get(scene?.order.keys[node] ?? "");
      if (place) return stand(place, upright);
      return settled && { x: settled[2 * node]!, y: settled[2 * node + 1]! };
    },
    /** Shows this part of the map: now, or once the nodes have their places. */
    lookAt(camera: MapCamera | undefined, view: MapView, duration: number) {
      wanted = settled ? undefined : camera;
      if (!settled) return;
      if (camera) look(view, camera, duration);
      else view.fit();
    },
    /** The part of the map in sight; undefined = all of it. */
    camera(view: MapView): MapCamera | undefined {
      const sight = view.camera();
      return sight && { ...lie(sight, upright), zoom: sight.zoom };
    },
    /** Takes the map as it is now. */
    stop: () => layout.stop(),
  };
}

/** The node under the hand: it is where the hand is, whatever the layout, which comes after, still says of it. */
function createHand(layout: LayoutPort) {
  let now: Held | undefined;
  /** Asked of the layout and not answered yet. */
  let sent: Held | undefined;
  const send = () => {
    sent = now;
    if (now) layout.drag(now.node, now.x, now.y);
  };
  return {
    get holds() {
      return now !== undefined;
    },
    moveTo(node: number, x: number, y: number): void {
      now = { node, x, y };
      if (!sent) send();
    },
    /** Places with the node where the hand is. */
    moved(places: Float64Array): Float64Array {
      const next = places.slice();
      if (now) next.set([now.x, now.y], 2 * now.node);
      return next;
    },
    answered(): void {
      const behind = now !== sent;
      sent = undefined;
      if (behind) send();
    },
    letGo(): void {
      now = undefined;
      sent = undefined;
    },
  };
}

/** Whether the layout may have something else to be asked; what is pointed at, say, never moves a node. */
const mayMove = (before: State, now: State): boolean =>
  before.document !== now.document || before.opened !== now.opened || before.session !== now.session;

/** Nothing is filtered, unfolded, held or read otherwise: the map is that of the data alone. */
function isPlain({ presentation, document }: State): boolean {
  const { arrangement, filter, unfolded, places } = document;
  return (
    !presentation &&
    unfolded.length === 0 &&
    places.size === 0 &&
    activeClauses(filter).length === 0 &&
    sameArrangement(arrangement, EMPTY_ARRANGEMENT)
  );
}

/** Between two looks at a map on its way. */
const STREAM_MS = 90;

/** Places for a picture that no layout could be had for: rows, which mean nothing but hide nothing. */
function inRows(nodes: number): Float64Array {
  const wide = Math.ceil(Math.sqrt(nodes));
  return Float64Array.from({ length: nodes * 2 }, (_, k) =>
    k % 2 === 0 ? ((k >> 1) % wide) * 90 : -Math.floor((k >> 1) / wide) * 60,
  );
}
