/** On a phone the evidence covers the lower half of the map. */
import type { MapView } from "../view/mapView.ts";
import type { Target } from "../view/types.ts";

const NARROW = "(max-width: 760px)";
/** Share of the map's height that the evidence sheet of a phone leaves free, and where in it a selection goes. */
const FREE_ABOVE_SHEET = 0.42;
const IN_SIGHT = 0.24;

/** What was selected there moves up into sight. */
export function keepAboveSheet(element: HTMLElement, view: MapView, target: NonNullable<Target>): void {
  const place = view.placeOf(target);
  if (!place || !window.matchMedia(NARROW).matches) return;
  const share = place.y / element.clientHeight;
  if (share > FREE_ABOVE_SHEET) view.pan(0, share - IN_SIGHT);
}
