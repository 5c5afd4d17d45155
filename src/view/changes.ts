/** What a change of some fields of a scene leaves as it was. */
import type { Scene } from "./types.ts";

/** What may change without another camera or another size of marks. */
export const STAYS: ReadonlySet<keyof Scene> = new Set([
  "together",
  "hover",
  "selected",
  "looks",
  "nodes",
  "spotlight",
  "palette",
]);
/** What may change without names or signs standing in the way of others. */
export const LEAVES_NAMES: ReadonlySet<keyof Scene> = new Set([
  "together",
  "nodes",
  "looks",
  "hover",
  "selected",
  "marks",
  "reach",
]);
/** What steps forward, and nothing else. */
export const FOCUS: ReadonlySet<keyof Scene> = new Set(["hover", "selected", "together"]);
export const LIGHTS: ReadonlySet<keyof Scene> = new Set(["ties", "spotlight", "together", "hover"]);
