/** Parts that the first picture does without: fetched once it is there, so that they are at hand before anyone asks. */
import { type ComponentType, createElement, lazy, useState } from "react";
import { restOfMessages } from "../i18n/messages.ts";

const waiting: (() => Promise<unknown>)[] = [restOfMessages];

/** What is to be done to parts that could not be had, so that React asks for them again. */
const refused: (() => void)[] = [];

/** A person tries again. Nothing else does: without a network that would never end. */
export function askAnew(): void {
  for (const renew of refused.splice(0)) renew();
}

/** A component in a file of its own, which comes with its words; asked for once, and after a failure when {@link askAnew} says so. Use it within `Suspense`. */
export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  const once = fetchedLater(async () => {
    [known] = await Promise.all([load(), restOfMessages()]);
    return known;
  });
  let current: ComponentType<Props>;
  const renew = () => {
    current = lazy(async () => ({
      default: await once().catch((error: unknown) => {
        refused.push(renew);
        throw error;
      }),
    }));
  };
  renew();
  return function Later(props: Props) {
    // Once it is here it is shown at once, without a moment of nothing.
    const [part] = useState<ComponentType<Props>>(() => known ?? current);
    return createElement(part, props);
  };
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
  // What comes may bring parts of its own that come later.
  while (waiting.length > 0) await Promise.allSettled(waiting.splice(0).map((load) => load()));
}
