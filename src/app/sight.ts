/** Brings things on the map into sight, and opens their menus there. */
import { openMenu } from "../state/above.ts";
import type { Pointed } from "../state/document.ts";
import type { Store } from "../state/store.ts";
import type { MapView } from "../view/mapView.ts";
import type { Target } from "../view/types.ts";
import { chosenIn } from "./targets.ts";

const NARROW = "(max-width: 760px)";
/** Shares of the map's width and height within which a thing is in sight; on a phone the evidence lies over the lower half. */
const WIDE_SIGHT = { x: [0.06, 0.94], y: [0.08, 0.9], to: { x: 0.5, y: 0.5 } } as const;
const NARROW_SIGHT = { x: [0.1, 0.9], y: [0.1, 0.42], to: { x: 0.5, y: 0.24 } } as const;

export interface Sight {
  /** Moves the picture to a thing that is out of sight, now or when the places of nodes have come to rest. */
  reveal(pointed: Pointed): void;
  /** The places of nodes have come to rest. */
  rested(): void;
  /** Opens the menu of the selection at its place, that of the whole map in its middle. */
  menu(): void;
  stop(): void;
}

/**
 * @param behind whether the picture is still to be made of what the state says.
 * @param busy whether places of nodes are still to come.
 */
export function createSight(
  element: HTMLElement,
  store: Store,
  viewNow: () => MapView,
  targetNow: (pointed: Pointed) => Target,
  behind: () => boolean,
  busy: () => boolean,
): Sight {
  let wanted: Pointed | undefined;
  let frame = 0;
  const move = () => {
    const target = wanted && targetNow(wanted);
    const place = target && viewNow().placeOf(target);
    wanted = undefined;
    if (!place || element.clientWidth === 0) return;
    const sight = window.matchMedia(NARROW).matches ? NARROW_SIGHT : WIDE_SIGHT;
    const x = place.x / element.clientWidth;
    const y = place.y / element.clientHeight;
    const aside = x < sight.x[0] || x > sight.x[1];
    const above = y < sight.y[0] || y > sight.y[1];
    if (aside || above) viewNow().pan(aside ? x - sight.to.x : 0, above ? y - sight.to.y : 0);
  };
  /** A frame later the picture has been drawn with what the state says now. */
  const moveSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (behind()) moveSoon();
        else if (!busy()) move();
      });
    });
  };
  return {
    reveal(pointed) {
      wanted = pointed;
      moveSoon();
    },
    rested() {
      if (wanted) moveSoon();
    },
    menu() {
      const chosen = chosenIn(store.getState());
      const target = chosen && targetNow(chosen);
      const box = element.getBoundingClientRect();
      const place = (target && viewNow().placeOf(target)) ?? { x: box.width / 2, y: box.height / 2 };
      const inside = (at: number, size: number) => Math.max(0, Math.min(at, size));
      openMenu(store, {
        target: target ? chosen : undefined,
        onMap: true,
        x: box.left + inside(place.x, box.width),
        y: box.top + inside(place.y, box.height),
      });
    },
    stop: () => cancelAnimationFrame(frame),
  };
}
