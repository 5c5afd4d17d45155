/** Where nodes stand: asked of the engine once for each set of nodes, held where a hand put them, giving way to the hand. */
import { separate } from "../layout/arrange.ts";
import { type Held, holdNodes, lie, stand } from "../layout/hold.ts";
import type { MapCamera, Place, Places } from "../state/document.ts";
import type { MapView } from "../view/mapView.ts";
import { DATA_MOVE_MS, HAND_MOVE_MS } from "../view/tween.ts";
import type { Engine } from "./engine.ts";
import { fontsFor } from "./fonts.ts";
import { layoutInput, placesFrom } from "./scene.ts";
import type { StateScene } from "./sceneOf.ts";

/** Rounds of giving way while a node is dragged: enough to follow the hand, little enough for a frame. */
const GIVE_WAY_ROUNDS = 6;
/** A map this much higher than wide stands its long axis upright. */
const UPRIGHT_FROM = 1.2;

export type NodePlaces = ReturnType<typeof createPlaces>;

/** @param onRest told when nodes have come to their places. */
export function createPlaces(element: HTMLElement, engine: Engine, onRest: () => void) {
  let busy = true;
  let order: StateScene["order"] | undefined;
  let room = new Float32Array(0);
  let upright = false;
  /** What the engine answered; undefined while it works. */
  let layout: Float64Array | undefined;
  let held: Places = new Map();
  /** Where nodes are, or are on their way to. */
  let settled = new Float64Array(0);
  let wanted: MapCamera | undefined;
  let arrived = false;

  const holds = (): Held[] =>
    (order?.keys ?? []).flatMap((key, node) => {
      const place = held.get(key);
      return place ? [{ node, ...stand(place, upright) }] : [];
    });
  const settle = (positions: Float64Array) => {
    settled = holdNodes(positions, room, holds()) as Float64Array<ArrayBuffer>;
    return settled;
  };
  const look = (view: MapView, camera: MapCamera, duration: number) =>
    view.setCamera({ ...stand(camera, upright), zoom: camera.zoom }, duration);
  const arrive = (positions: Float64Array, view: MapView, fromElsewhere: boolean) => {
    layout = positions;
    const duration = arrived && fromElsewhere ? DATA_MOVE_MS : 0;
    view.moveTo(settle(positions), duration, true);
    setTimeout(() => {
      if (layout !== positions) return;
      busy = false;
      onRest();
    }, duration);
    if (wanted) look(view, wanted, 0);
    wanted = undefined;
    arrived = true;
    view.show({ complete: true });
  };

  return {
    /** Whether places of nodes are still to come. */
    busy: () => busy,
    /** For a new set of nodes: where they start, while the engine works; else undefined. */
    follow(scene: StateScene, places: Places, view: MapView): Float64Array | undefined {
      if (order === scene.order) {
        if (held !== places) {
          held = places;
          if (layout) view.moveTo(settle(layout), HAND_MOVE_MS, false);
        }
        return undefined;
      }
      const known = new Set(order?.keys);
      const before = order && scene.order.keys.some((key) => known.has(key)) ? order.keys : [];
      const asked = scene.order;
      order = asked;
      held = places;
      layout = undefined;
      busy = true;
      upright = element.clientHeight > UPRIGHT_FROM * element.clientWidth;
      const input = layoutInput(scene.network, asked, scene.nodes, scene.members, upright);
      room = input.room.slice();
      const labels = scene.nodes.map(({ label }) => label).join("");
      const positions = engine
        .ask({ task: "layout", input })
        .catch(() => engine.ask({ task: "layout", input })) // a crashed engine starts anew
        .catch(() => inRows(asked.keys.length));
      void Promise.all([positions, fontsFor(labels)]).then(([found]) => {
        if (order === asked) arrive(found, view, before.length > 0);
      });
      return placesFrom(view.positions, before, asked.keys, scene.ties);
    },
    /** The places with one node under the hand and the others giving way. */
    dragged(positions: Float64Array, node: number, x: number, y: number): Float64Array {
      const next = positions.slice();
      const fixed = new Uint8Array(next.length / 2);
      for (const hold of holds()) fixed[hold.node] = 1;
      fixed[node] = 1;
      next[2 * node] = x;
      next[2 * node + 1] = y;
      separate(next, room, fixed, GIVE_WAY_ROUNDS);
      return next;
    },
    /** A place of the picture as the document has it. */
    placeAt: (x: number, y: number): Place => lie({ x, y }, upright),
    /** Where a node is or will be when it has come to rest, as on the picture. */
    restOf: (node: number): Place | undefined =>
      layout && { x: settled[2 * node]!, y: settled[2 * node + 1]! },
    /** Shows this part of the map: now, or once the nodes have their places. */
    lookAt(camera: MapCamera | undefined, view: MapView, duration: number) {
      wanted = layout ? undefined : camera;
      if (!layout) return;
      if (camera) look(view, camera, duration);
      else view.fit();
    },
    /** The part of the map in sight; undefined = all of it. */
    camera(view: MapView): MapCamera | undefined {
      const sight = view.camera();
      return sight && { ...lie(sight, upright), zoom: sight.zoom };
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
