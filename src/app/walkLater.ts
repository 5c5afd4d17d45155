/** Walking the picture by keys is fetched once the picture is there, or when somebody begins to. */
import type { MapStep } from "../commands/command.ts";
import type { createMapWalk, MapWalk } from "./walkMap.ts";

/** After the first picture, in milliseconds. */
const WALK_AFTER_MS = 1500;

export function walkLater(...parts: Parameters<typeof createMapWalk>) {
  let here: MapWalk | undefined;
  let asked: Promise<MapWalk> | undefined;
  const fetched = () => {
    asked ??= import("./walkMap.ts").then((file) => {
      here = file.createMapWalk(...parts);
      return here;
    });
    return asked;
  };
  return {
    walk: (step: MapStep) => (here ? here.walk(step) : void fetched().then((walk) => walk.walk(step))),
    painted(complete: boolean) {
      here?.follow();
      if (complete && !asked) setTimeout(() => void fetched(), WALK_AFTER_MS);
    },
  };
}
