/** What sigma is told: how its camera follows the hand. It draws nothing. */
import type { Settings } from "sigma/settings";
import { paddingOf } from "./sizes.ts";
import { reducedMotion } from "./tween.ts";

/** With reduced motion: one millisecond, because sigma divides by it. */
const STILL_CAMERA = { zoomDuration: 1, inertiaDuration: 1, doubleClickZoomingDuration: 1 };

export function settingsOf(labelSize: number): Partial<Settings> {
  return {
    renderLabels: false,
    defaultDrawNodeHover: () => {},
    stagePadding: paddingOf(labelSize),
    minCameraRatio: 0.02,
    maxCameraRatio: 1.6,
    zoomingRatio: 1.3, // one notch of the wheel
    allowInvalidContainer: true,
    ...(reducedMotion() ? STILL_CAMERA : {}),
  };
}
