/** What a presentation makes of the picture is fetched once the picture is there, or when one begins. */
import type { State } from "../state/model.ts";
import { fetchedLater } from "../ui/lazily.ts";
import type { createPresenting } from "./presenting.ts";
import { sizesFor } from "./sizes.ts";

const fetchPresenting = fetchedLater(() => import("./presenting.ts"));

type Presenting = ReturnType<typeof createPresenting>;

/** @param come told when the picture can follow what is presented. */
export function presentingLater(
  selectors: Parameters<typeof createPresenting>[0],
  element: HTMLElement,
  come: () => void,
): Presenting {
  let found: Presenting | undefined;
  let asked = false;
  const ask = () => {
    asked = true;
    fetchPresenting().then(
      (file) => {
        found = file.createPresenting(selectors, element);
        come();
      },
      () => {
        asked = false; // no network, or a new version on the server: the picture stays whole
      },
    );
  };
  return {
    sizes: (state: State) => found?.sizes(state) ?? sizesFor(state, true),
    follow(state, scene, view) {
      if (found) return found.follow(state, scene, view);
      element.dataset["nameSize"] ??= String(sizesFor(state, true).labelSize);
      if (state.presentation && !asked) ask();
    },
  };
}
