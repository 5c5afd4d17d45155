/** The cursor of the keys on the map: where it goes, that it stays on what it is at, and in sight. */
import type { MapStep } from "../commands/command.ts";
import type { Pointed } from "../state/document.ts";
import type { Store } from "../state/store.ts";
import { setCursor } from "../state/walking.ts";
import type { MapView } from "../view/mapView.ts";
import type { Target } from "../view/types.ts";
import { createWalk, ringAround } from "../view/walk.ts";
import type { StateScene } from "./sceneOf.ts";

/** What comes nearer to the edge than this, in CSS pixels, is brought to the middle. */
const EDGE = 32;
/** The ring follows what moves by more than this. */
const SLACK = 0.5;

export interface MapWalk {
  walk(step: MapStep): void;
  /** After each picture: things may have moved, or gone. */
  follow(): void;
}

export function createMapWalk(
  element: HTMLElement,
  store: Store,
  sceneNow: () => StateScene | undefined,
  viewNow: () => MapView,
  targetOf: (pointed: Pointed) => Target,
  standsFor: (target: Target) => Pointed | undefined,
): MapWalk {
  const stepFrom = createWalk();
  const ringOf = (target: Target) => {
    const { picture } = viewNow();
    return target && picture && ringAround(picture, target);
  };
  const put = (target: Target) => {
    const at = standsFor(target);
    const ring = ringOf(target);
    setCursor(store, at && ring && { at, ...ring });
    return ring;
  };
  const bringIntoSight = ({ x, y }: { x: number; y: number }) => {
    const { clientWidth: width, clientHeight: height } = element;
    const inside = (at: number, size: number) => at >= EDGE && at <= size - EDGE;
    if (!inside(x, width) || !inside(y, height)) viewNow().pan(x / width - 0.5, y / height - 0.5);
  };
  return {
    walk(step) {
      const scene = sceneNow();
      const { picture } = viewNow();
      if (!scene || !picture || step === "leave") return setCursor(store, undefined);
      const { cursor } = store.getState();
      const from = cursor ? targetOf(cursor.at) : step === "start" ? scene.selected : undefined;
      const ring = put(stepFrom(picture, from, step));
      if (ring) bringIntoSight(ring);
    },
    follow() {
      const { cursor } = store.getState();
      const scene = cursor && sceneNow();
      if (!scene) return;
      const target = targetOf(cursor.at);
      const ring = ringOf(target);
      if (!ring) return setCursor(store, undefined);
      const moved = Math.max(
        Math.abs(ring.x - cursor.x),
        Math.abs(ring.y - cursor.y),
        Math.abs(ring.radius - cursor.radius),
      );
      if (moved > SLACK) setCursor(store, { at: cursor.at, ...ring });
    },
  };
}
