/** The actors and issues of matrix and heat map in the order that is wanted, with what both are made from. */
import { useMemo } from "react";
import { axisOf, type GridAxis } from "../../state/axes.ts";
import { useApp } from "../context.tsx";
import { useNameRanks } from "../useNameRanks.ts";
import type { Picture } from "../useShown.ts";
import { useSeriation } from "./useSeriation.ts";

const NOBODY: readonly never[] = [];

export interface Axes {
  readonly shown: Picture;
  readonly actors: GridAxis;
  readonly issues: GridAxis;
}

/** Undefined while no dataset is open, or its order is being found. */
export function useAxes(shown: Picture | undefined): Axes | undefined {
  const orders = useApp(({ document }) => document.orders);
  const seriation = useSeriation();
  const dataset = shown?.dataset;
  const [actors, issues] = [useNameRanks(dataset?.actors ?? NOBODY), useNameRanks(dataset?.issues ?? NOBODY)];
  return useMemo(() => {
    if (!shown || !seriation || seriation.rows.length !== shown.dataset.actors.length) return undefined;
    const axis = (which: "actors" | "issues") =>
      axisOf(shown, which, orders[which], { seriation, names: which === "actors" ? actors : issues });
    let made: GridAxis | undefined;
    return {
      shown,
      actors: axis("actors"),
      /** Thousands may be in view; the heat map does without them. */
      get issues() {
        made ??= axis("issues");
        return made;
      },
    };
  }, [shown, actors, issues, seriation, orders]);
}
