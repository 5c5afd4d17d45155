/** What the cells of the matrix say. */
import { memo } from "react";
import { STANCES } from "../../domain/stance.ts";
import { useApp, useText } from "../context.tsx";
import { LegendFrame } from "../LegendFrame.tsx";
import { Sample } from "./Sample.tsx";

export const MatrixLegend = memo(function MatrixLegend() {
  return (
    <LegendFrame short={<Short />}>
      <Whole />
    </LegendFrame>
  );
});

/** Stances, and what there is in place of one. */
function Short() {
  const t = useText();
  return (
    <ul className="legend-items short cell-legend">
      {STANCES.slice(0, 4).map((stance) => (
        <Sample key={stance} look={stance} words={t(`legend.short.${stance}`)} />
      ))}
      <Sample look="unsaid" words={t("matrix.unsaid")} />
    </ul>
  );
}

function Whole() {
  const t = useText();
  const narrowed = useApp((state, selectors) => selectors.mask(state) !== undefined);
  return (
    <ul className="legend-items legend-groups cell-legend">
      {STANCES.map((stance) => (
        <Sample key={stance} look={stance.replace(" ", "-")} words={t(`stance.${stance}`)} />
      ))}
      <Sample look="unsaid" words={t("matrix.unsaid")} />
      {narrowed ? <Sample look="hidden" words={t("matrix.hidden")} /> : null}
      <Sample look="support hollow" words={t("matrix.hollow")} />
      <Sample look="oppose conduct" words={t("matrix.conduct")} />
      <Sample look="support differ or-oppose" words={t("legend.differ")} />
    </ul>
  );
}
