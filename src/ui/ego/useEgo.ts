/** What the ego view shows: whoever was put in the middle, else whom most is known of. */
import { useDeferredValue, useMemo } from "react";
import { NEUTRAL_VALUE } from "../../state/arrangement.ts";
import type { CompareReading } from "../../state/compare.ts";
import type { Ego } from "../../state/document.ts";
import { buildEgo, type EgoModel } from "../../state/ego.ts";
import { useApp } from "../context.tsx";
import { type Picture, useShown } from "../useShown.ts";

export interface FoundEgo {
  readonly shown: Picture;
  readonly ego: Ego;
  readonly model: EgoModel;
  readonly reading: CompareReading;
}

export function useEgo(): FoundEgo | undefined {
  // It may come a moment after the filter, so that a box ticks at once.
  const shown = useDeferredValue(useShown());
  const asked = useApp(({ document }) => document.ego);
  const known = useApp((state, selectors) => selectors.known(state));
  const { neutral, flipped } = useApp(({ document }) => document.arrangement);
  return useMemo(() => {
    if (!shown || !known) return undefined;
    const reading = { neutral: NEUTRAL_VALUE[neutral], turned: flipped };
    const best = known.actor.reduce((most, count, actor) => (count > known.actor[most]! ? actor : most), 0);
    const { actors } = shown.dataset;
    const ego: Ego | undefined = asked ?? (actors[best] && { kind: "actor", id: actors[best].id });
    if (!ego) return undefined;
    const { lookup, fold } = shown;
    const index = ego.kind === "actor" ? fold[lookup.actor.get(ego.id) ?? -1] : lookup.issue.get(ego.id);
    if (index === undefined) return undefined;
    return { shown, ego, reading, model: buildEgo(shown, ego.kind, index, reading) };
  }, [shown, known, asked, neutral, flipped]);
}
