/** What the cells of the matrix say. */
import { STANCES } from "../../domain/stance.ts";
import { useApp, useText } from "../context.tsx";
import { LegendItem } from "../LegendItem.tsx";

export function MatrixLegend() {
  const t = useText();
  const narrowed = useApp((state, selectors) => selectors.mask(state) !== undefined);
  return (
    <ul className="legend-items cell-legend">
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

export function Sample({ look, words, text }: { look: string; words: string; text?: string }) {
  return (
    <LegendItem words={words}>
      <span className={`cell ${look}`} aria-hidden="true">
        {text}
      </span>
    </LegendItem>
  );
}
