/** How large names and marks are drawn: at the desk, on the phone, on the wall, and before a room. */
import type { State } from "../state/model.ts";
import type { Scene } from "../view/types.ts";

/** At this size of name marks have their own size; before a room they grow together. */
const NATURAL_NAME = 14;

export function sizesFor({ presentation }: State): Pick<Scene, "labelSize" | "markScale"> {
  if (!presentation) return { labelSize: labelSize(), markScale: 1 };
  const size = presentedSize();
  return { labelSize: size, markScale: Math.max(1, size / NATURAL_NAME) };
}

/** CSS pixels: for the desk, the phone, and the wall. */
function labelSize(): number {
  return window.innerWidth >= 1800 ? 16 : window.innerWidth <= 760 ? 12 : 13.5;
}

/** The size of running text while presenting: keep in step with `present.css`. */
function presentedSize(): number {
  return Math.max(16, Math.min(window.innerWidth * 0.0135, window.innerHeight / 45));
}
