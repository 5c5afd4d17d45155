/** The order of blocs: of small data found at once, of others away from the screen; found once for the same data. */
import { useMemo, useState } from "react";
import { orderShown, type Seriation, seriationOf } from "../../state/seriation.ts";
import { useApp } from "../context.tsx";
import { useMeasured } from "../measures/useMeasured.ts";

/** So many cells are ordered before anyone notices. */
const AT_ONCE = 3000;

/** Undefined until there is one; then the last one until the next is found. Of other data it is never shown. */
export function useSeriation(): Seriation | undefined {
  const dataset = useApp(({ opened }) => opened?.dataset);
  const fold = useApp((state, selectors) => selectors.fold(state));
  const ties = useApp((state, selectors) => selectors.ties(state));
  const summary = useApp((state, selectors) => selectors.whole(state));
  const { neutral, flipped, afresh } = useApp(({ document }) => document.arrangement);
  const shown = useMemo(
    () =>
      dataset && fold && ties && summary
        ? orderShown({ dataset, fold, ties, summary, mask: undefined }, afresh)
        : undefined,
    [dataset, fold, ties, summary, afresh],
  );
  const small = shown !== undefined && shown.ties.length <= AT_ONCE;
  const atOnce = useMemo(
    () => (small ? seriationOf(shown, { neutral, flipped }) : undefined),
    [small, shown, neutral, flipped],
  );
  const [asked, setAsked] = useState({ flipped });
  if (asked.flipped !== flipped) setAsked({ flipped });
  const { found } = useMeasured("seriation", asked, small ? undefined : shown);
  return atOnce ?? found?.answer;
}
