/** The lines of maps of one kind are worked out by code that is fetched once the picture is there, or when such a map is first wanted. */
import { fetchedLater } from "../ui/lazily.ts";
import type { pairLines } from "./pairScene.ts";

const fetchPairs = fetchedLater(() => import("./pairScene.ts"));

/** @param come told when it can be asked again. */
export function pairsLater(come: () => void): () => typeof pairLines | undefined {
  let found: typeof pairLines | undefined;
  let asked = false;
  return () => {
    if (found || asked) return found;
    asked = true;
    fetchPairs().then(
      (file) => {
        found = file.pairLines;
        come();
      },
      () => {
        asked = false; // no network, or a new version on the server: the map stays as it is
      },
    );
    return undefined;
  };
}
