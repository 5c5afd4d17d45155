/** Waits until the hand has stopped: each call begins the wait anew, up to a limit. */
import { afterFrame } from "../base/task.ts";

const AT_THE_LATEST_MS = 1200;

export interface Calm {
  readonly awaited: boolean;
  /** Calls once, after the next frame and so many milliseconds without another call. */
  once(then: () => void, milliseconds: number): void;
}

export function createCalm(): Calm {
  let stop: (() => void) | undefined;
  let since = 0;
  return {
    get awaited() {
      return stop !== undefined;
    },
    once(then, milliseconds) {
      const now = performance.now();
      if (!stop) since = now;
      else if (milliseconds === 0 || now - since > AT_THE_LATEST_MS) return;
      stop?.();
      stop = afterFrame(() => {
        stop = undefined;
        then();
      }, milliseconds);
    },
  };
}
