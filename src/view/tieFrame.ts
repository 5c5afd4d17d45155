/** All that changes from one picture to the next without touching a tie. */
import type { Focus } from "./focus.ts";
import type { Palette, Scene } from "./types.ts";

export interface TieFrame {
  /** Column-major 3 × 3: picture pixels → device pixels, y down. */
  readonly toPixels: Float32Array;
  readonly width: number;
  readonly height: number;
  /** Device pixels a CSS pixel; larger where marks are drawn larger. */
  readonly ratio: number;
  /** Device pixels a CSS pixel, whatever the size of marks. */
  readonly pixelRatio: number;
  readonly nodeScale: number;
  readonly focusNode: number;
  readonly focusTie: number;
  readonly selectedTie: number;
  /** The ties in focus are those that `setLooks` was told. */
  readonly spotlit: boolean;
  readonly palette: Palette;
}

type FocusField = "focusNode" | "focusTie" | "selectedTie" | "spotlit" | "palette";

/** @param toPixels picture pixels → CSS pixels; width and height are in these too. */
export function frameOf(
  toPixels: Float32Array,
  width: number,
  height: number,
  nodeScale: number,
  scene: Scene,
  focus: Focus,
): TieFrame {
  const pixelRatio = window.devicePixelRatio;
  return withFocus(
    {
      toPixels: toPixels.map((value, i) => (i === 8 ? 1 : value * pixelRatio)),
      width: Math.round(width * pixelRatio),
      height: Math.round(height * pixelRatio),
      ratio: pixelRatio * scene.markScale,
      pixelRatio,
      nodeScale,
    },
    scene,
    focus,
  );
}

/** The same frame with something else in focus. */
export function withFocus(
  frame: Omit<TieFrame, FocusField>,
  { spotlight, palette }: Scene,
  { node, tie, selectedTie, group }: Focus,
): TieFrame {
  return {
    ...frame,
    focusNode: node,
    focusTie: tie,
    selectedTie,
    spotlit: spotlight !== undefined || group === true,
    palette,
  };
}

type Plane = Pick<TieFrame, "toPixels">;

/** Whether both see the plane from the same place. */
export const samePlane = (a: Plane, b: Plane): boolean =>
  a.toPixels.every((value, i) => value === b.toPixels[i]);

/** Of two scales that differ by less, the difference is none. */
const SCALE_NOISE = 1e-5;

export const sameScale = (a: Plane, b: Plane): boolean =>
  [0, 1, 3, 4].every((k) => Math.abs(a.toPixels[k]! - b.toPixels[k]!) < SCALE_NOISE);
