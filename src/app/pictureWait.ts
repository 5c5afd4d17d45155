/** Lets the panels wait for the picture: what the hand changed shows on the map first, on every machine. */
import { afterFrame } from "../base/task.ts";

/** A picture that takes longer holds nobody up. */
const PATIENCE_MS = 120;

export interface PictureWait {
  /** A picture is on its canvas. */
  painted(): void;
  /** Calls once the picture that is on its way can be seen; where there is none, after the next frame. @returns what ends it. */
  after(then: () => void): () => void;
}

/** @param underWay whether the map draws something that is not on its canvas yet. */
export function createPictureWait(underWay: () => boolean): PictureWait {
  const waiting = new Set<() => void>();
  return {
    painted() {
      for (const go of [...waiting]) go();
    },
    after(then) {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const go = () => {
        waiting.delete(go);
        clearTimeout(timer);
        // The first of the two frames still belongs to putting it on screen.
        cancel = afterFrame(() => {
          cancel = afterFrame(then);
        });
      };
      let cancel = afterFrame(() => {
        if (!underWay()) return then();
        waiting.add(go);
        timer = setTimeout(go, PATIENCE_MS);
      });
      return () => {
        waiting.delete(go);
        clearTimeout(timer);
        cancel();
      };
    },
  };
}
