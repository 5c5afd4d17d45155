/** Walking the picture by keys is fetched once the picture is there, or when somebody begins to. */
import type { MapStep } from "../commands/command.ts";
import { fetchedLater } from "../ui/lazily.ts";
import type { createMapWalk, MapWalk } from "./walkMap.ts";

const fetchWalk = fetchedLater(() => import("./walkMap.ts"));

export function walkLater(...parts: Parameters<typeof createMapWalk>) {
  let walk: MapWalk | undefined;
  const begin = async (step: MapStep) => {
    const file = await fetchWalk();
    walk ??= file.createMapWalk(...parts);
    walk.walk(step);
  };
  return {
    walk: (step: MapStep) => {
      if (walk) walk.walk(step);
      else begin(step).catch(() => undefined); // no network, or a new version on the server: keys go on panning
    },
    painted: () => walk?.follow(),
  };
}
