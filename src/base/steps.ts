/** Work in steps: a generator that yields where it can be left, and returns what came of it. */

/** All of it at once. */
export function finished<Result>(steps: Generator<unknown, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
