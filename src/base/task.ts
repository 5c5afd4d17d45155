/** A breath between two pieces of work. */

/** Resolves in a task of its own: what waits (a click, a message, a frame) comes in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
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
