/** Positions on their way: eased from where they are to where they should be; with reduced motion they jump. */

/** Length of a move that the data caused. */
export const DATA_MOVE_MS = 600;
/** Length of a move that the hand caused. */
export const HAND_MOVE_MS = 200;

export interface Tween {
  /** Starts from where things are now. */
  to(target: Float64Array, duration: number): void;
  stop(): void;
}

/** Calls `show` with intermediate positions, frame by frame, ending exactly on the target. */
export function createTween(current: () => Float64Array, show: (positions: Float64Array) => void): Tween {
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    frame = 0;
  };
  return {
    stop,
    to(target, duration) {
      stop();
      const from = current().slice();
      if (duration <= 0 || from.length !== target.length || reducedMotion()) return show(target);
      const start = performance.now();
      const step = (now: number) => {
        const t = Math.min(1, (now - start) / duration);
        const eased = t < 0.5 ? 2 * t * t : 1 - (2 - 2 * t) ** 2 / 2;
        show(t === 1 ? target : target.map((value, i) => from[i]! + (value - from[i]!) * eased));
        frame = t === 1 ? 0 : requestAnimationFrame(step);
      };
      frame = requestAnimationFrame(step);
    },
  };
}

/** Whether the person asked for things not to move. */
export function reducedMotion(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
