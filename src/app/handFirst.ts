/** While a hand is at work or a file is read, the layout, which works away from the screen, is told of it: the machine is theirs. */

import type { Store } from "../state/store.ts";
import type { LayoutPort } from "./layoutPort.ts";

/** What a hand does that something on the screen answers. */
const MOVES = ["pointermove", "pointerdown", "wheel", "keydown", "input"] as const;
/** Told no more often. */
const TOLD_EVERY_MS = 40;

/**
 * @param layout told of a move, at once, and when files are read.
 * @param isUpright whether a map made now would stand upright.
 * @returns what ends it.
 */
export function followHand(
  store: Store,
  layout: Pick<LayoutPort, "hand" | "rest" | "expect">,
  isUpright: () => boolean,
): () => void {
  let last = Number.NEGATIVE_INFINITY;
  const moved = ({ timeStamp }: Event) => {
    if (timeStamp - last < TOLD_EVERY_MS) return;
    last = timeStamp;
    layout.hand();
  };
  const options = { capture: true, passive: true };
  for (const move of MOVES) window.addEventListener(move, moved, options);
  const stop = store.subscribe((state, before) => {
    if (state.opened !== before.opened) layout.rest(false);
    else if (state.load !== before.load && state.load.phase === "loading") layout.expect(isUpright());
  });
  return () => {
    stop();
    for (const move of MOVES) window.removeEventListener(move, moved, options);
  };
}
