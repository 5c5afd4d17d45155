/** The reach of issues is fetched once the picture is there, or when somebody first points at something. */
import { fetchedLater } from "../ui/lazily.ts";
import type { createReachSelector } from "./reach.ts";

const fetchReach = fetchedLater(() => import("./reach.ts"));

type ReachSelector = ReturnType<typeof createReachSelector>;

/** @param come told when it can be asked again. */
export function reachLater(selectors: Parameters<typeof createReachSelector>[0], come: () => void) {
  let found: ReachSelector | undefined;
  let asked = false;
  const ask = () => {
    asked = true;
    fetchReach().then(
      (file) => {
        found = file.createReachSelector(selectors);
        come();
      },
      () => {
        asked = false; // no network, or a new version on the server: the picture does without
      },
    );
  };
  return (...[state, scene, rest]: Parameters<ReachSelector>): ReturnType<ReachSelector> => {
    if (found) return found(state, scene, rest);
    if (!asked && rest && (scene.hover || scene.selected)) ask();
    return undefined;
  };
}
