/** Parts that the first picture does without: fetched once it is there, so that they are at hand before anyone asks. */
import { type ComponentType, type LazyExoticComponent, lazy } from "react";

const waiting: (() => Promise<unknown>)[] = [];

/** A component in a file of its own; `load` is asked once. Use it within `Suspense`. */
export function lazily<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  const once = fetchedLater(load);
  return lazy(async () => ({ default: await once() }));
}

/** The same for what is no component; asked again after it could not be had. */
export function fetchedLater<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let asked: Promise<Part> | undefined;
  const once = () => {
    asked ??= load().catch((error: unknown) => {
      asked = undefined;
      throw error;
    });
    return asked;
  };
  waiting.push(once);
  return once;
}

/** Fetches all of them: a later press then needs no network, also after a new version was put on the server. */
export async function fetchTheRest(): Promise<void> {
  await Promise.allSettled(waiting.splice(0).map((load) => load()));
}
