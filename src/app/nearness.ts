/** How many times the lines of the whole map a part of it may hold as it is seen now: twice as many on half the surface. */
import type { Store } from "../state/store.ts";
import type { MapView } from "../view/mapView.ts";
import { createPatience } from "../view/patience.ts";
import { LINES } from "./thin.ts";

/** While the camera moves nothing else is drawn: it would hold the camera up. */
const RESTS_MS = 120;

export interface Nearness {
  /** So many lines are drawn now. */
  most(): number;
  /** To be called when the map is looked at from elsewhere. */
  looked(view: MapView): void;
  end(): void;
}

/** @param changed told when another number of lines is to be drawn. */
export function createNearness(store: Store, changed: () => void): Nearness {
  let nearness = 1;
  const patience = createPatience();
  return {
    most: () => LINES * nearness,
    looked(view) {
      if (!store.getState().drawnLines && nearness === 1) return;
      patience.once(() => {
        const now = 2 ** Math.max(0, Math.floor(2 * Math.log2(view.camera()?.zoom ?? 1)));
        if (now === nearness) return;
        nearness = now;
        changed();
      }, RESTS_MS);
    },
    end: patience.end,
  };
}
