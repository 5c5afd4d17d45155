/** How large names and marks are drawn: at the desk, on the phone, on the wall, and before a room. */
import type { State } from "../state/model.ts";
import type { Scene } from "../view/types.ts";

/** Names of this size go with marks of their own size; before a room both grow, names more than marks. */
const NATURAL_NAME = 15;
/** On a step names are as large as its sentence; on the whole, where there are many, as running text. */
const ON_A_STEP = 30 / 24;

/** Where there is no room for more. */
const SMALLEST = 16;
const SMALLEST_OF_MANY = 13;

/** @param whole all of the map is presented. */
export function sizesFor({ presentation }: State, whole = true): Pick<Scene, "labelSize" | "markScale"> {
  if (!presentation) return { labelSize: labelSize(), markScale: 1 };
  const text = presentedSize();
  const small = text <= SMALLEST;
  const size = whole ? (small ? SMALLEST_OF_MANY : text) : text * (small ? 1 : ON_A_STEP);
  return { labelSize: size, markScale: Math.max(1, (size / NATURAL_NAME) * (whole ? 0.85 : 1)) };
}

/** CSS pixels: for the desk, the phone, and the wall. */
function labelSize(): number {
  return window.innerWidth >= 1800 ? 16 : window.innerWidth <= 760 ? 12 : 13.5;
}

/** The size of running text while presenting: keep in step with `present.css`. */
function presentedSize(): number {
  return Math.max(SMALLEST, Math.min(window.innerWidth * 0.0135, window.innerHeight / 45));
}
