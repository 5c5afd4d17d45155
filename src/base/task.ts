/** A breath between two pieces of work. */

type PostTask = (then: () => void, options: { signal: AbortSignal }) => Promise<unknown>;

/**
 * Calls in a task of its own: what waits (a click, a message, a frame) comes in between. Timers, which browsers make wait
 * when many follow one another, only where there is nothing better. @returns what ends it.
 */
export function inNextTask(then: () => void): () => void {
  const { scheduler } = globalThis as { scheduler?: { postTask?: PostTask } };
  if (!scheduler?.postTask) {
    const timer = setTimeout(then, 0);
    return () => clearTimeout(timer);
  }
  const ended = new AbortController();
  scheduler.postTask(then, { signal: ended.signal }).catch((error: unknown) => {
    if (!ended.signal.aborted) throw error;
  });
  return () => ended.abort();
}

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => void inNextTask(resolve));
}

/** Calls in a task of its own after the next frame, and `more` milliseconds later; returns what ends it. */
export function afterFrame(then: () => void, more = 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(then, more);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}
