/** How sure the coder is at least. */
import { Suspense } from "react";
import { useApp, useText } from "../context.tsx";
import { lazily } from "../lazily.ts";
import type { ClauseData } from "./ActorClause.tsx";
import { Clause } from "./Clause.tsx";
import { useChangeFilter } from "./useFilter.ts";

const ConfidenceSlider = lazily(() => import("./ConfidenceSlider.tsx").then((part) => part.ConfidenceSlider));

export function ConfidenceClause({ facets }: ClauseData) {
  const t = useText();
  const change = useChangeFilter();
  const active = useApp(({ document }) => document.filter.minConfidence > 0);
  return (
    <Clause title={t("filters.confidence")} active={active} onClear={() => change({ minConfidence: 0 })}>
      {() => (
        <Suspense fallback={null}>
          <ConfidenceSlider facets={facets} />
        </Suspense>
      )}
    </Clause>
  );
}
