/** The actors and issues of matrix and heat map in the order that is wanted, with what both are made from. */
import { useDeferredValue, useMemo } from "react";
import { useIntl } from "react-intl";
import { axisOf, type GridAxis } from "../../state/axes.ts";
import { useApp, useNames } from "../context.tsx";
import { rankNames } from "../table/rows.ts";
import { type Picture, useShown } from "../useShown.ts";
import { useSeriation } from "./useSeriation.ts";

export interface Axes {
  readonly shown: Picture;
  readonly actors: GridAxis;
  readonly issues: GridAxis;
}

/** Undefined while no dataset is open, or its order is being found. */
export function useAxes(): Axes | undefined {
  // Cells may come a moment after the filter, so that a box ticks at once.
  const shown = useDeferredValue(useShown());
  const { locale } = useIntl();
  const nameOf = useNames();
  const orders = useApp(({ document }) => document.orders);
  const seriation = useSeriation();
  const dataset = shown?.dataset;
  const names = useMemo(
    () =>
      dataset && {
        actors: rankNames(dataset.actors.map(nameOf), locale),
        issues: rankNames(dataset.issues.map(nameOf), locale),
      },
    [dataset, nameOf, locale],
  );
  return useMemo(() => {
    if (!shown || !names || !seriation || seriation.rows.length !== shown.dataset.actors.length)
      return undefined;
    const axis = (which: "actors" | "issues") =>
      axisOf(shown, which, orders[which], { seriation, names: names[which] });
    return { shown, actors: axis("actors"), issues: axis("issues") };
  }, [shown, names, seriation, orders]);
}
