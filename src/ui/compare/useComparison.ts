/** The comparison of two by their ids, and the sentences that say it. */
import { useCallback, useMemo } from "react";
import { useIntl } from "react-intl";
import { NEUTRAL_VALUE } from "../../state/arrangement.ts";
import { type Comparison, compareThings } from "../../state/compare.ts";
import type { Compared } from "../../state/document.ts";
import { useApp, useText } from "../context.tsx";
import { type Picture, useShown } from "../useShown.ts";

export interface Found {
  readonly shown: Picture;
  readonly comparison: Comparison;
}

/** Undefined while there is nothing to compare, or the data have no such two; both inside one folded body are one. */
export function useComparison(compared: Compared | undefined): Found | undefined {
  const shown = useShown();
  const { neutral, flipped } = useApp(({ document }) => document.arrangement);
  return useMemo(() => {
    if (!shown || !compared) return undefined;
    const indexOf = (id: string) =>
      compared.kind === "actor" ? shown.fold[shown.lookup.actor.get(id) ?? -1] : shown.lookup.issue.get(id);
    const [a, b] = [indexOf(compared.a), indexOf(compared.b)];
    if (a === undefined || b === undefined) return undefined;
    const reading = { neutral: NEUTRAL_VALUE[neutral], turned: flipped };
    return { shown, comparison: compareThings(shown, compared.kind, a, b, reading) };
  }, [shown, compared, neutral, flipped]);
}

/** "They agree on 2 of 3 issues on which both are known; on 5 more only one is known." */
export function useComparedText(): (comparison: Comparison) => string {
  const t = useText();
  return useCallback(
    ({ kind, together, known, onlyA, onlyB }) =>
      t(`compare.sentence.${kind}`, {
        together: together.length,
        known,
        only: onlyA.length + onlyB.length,
      }),
    [t],
  );
}

/** A number of at most two decimals, with the sign that is read as minus. */
export function useDecimals(): (value: number) => string {
  const intl = useIntl();
  return useCallback(
    (value) => intl.formatNumber(value, { maximumFractionDigits: 2, signDisplay: "negative" }),
    [intl],
  );
}
