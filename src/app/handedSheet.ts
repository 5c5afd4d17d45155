/** The sheet of a base that the engine gave. */
import type { Sheet } from "../layout/run/task.ts";
import type { HandedBase } from "./layoutMessages.ts";
import { frameFor } from "./sheetFrame.ts";

export function sheetOf({ name, input, radius }: HandedBase, upright: boolean): Sheet {
  const frame = frameFor(input.actors + input.issues, upright);
  return { name, input, look: { frame, upright, radius } };
}
