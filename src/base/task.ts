/** A breath between two pieces of work. */

/** Resolves in a task of its own: what waits (a click, a message, a frame) comes in between. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
