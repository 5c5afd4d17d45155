/** The legend for the last row: lines, how we know, shapes; beside the picture, never over it. */
import { STANCES } from "../../domain/stance.ts";
import { useText } from "../context.tsx";
import { BasisItems, LegendItem } from "../LegendItem.tsx";
import { LineSample, NodeMark, TwoSigns } from "../marks.tsx";

export function LargeLegend() {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls
    <section className="present-legend" aria-label={t("present.legend")} tabIndex={0}>
      <ul>
        {STANCES.slice(0, 5).map((stance) => (
          <LegendItem key={stance} words={t(`stance.${stance}`)}>
            <LineSample stance={stance} />
          </LegendItem>
        ))}
        <LegendItem words={t("legend.differ")}>
          <TwoSigns />
        </LegendItem>
      </ul>
      <h2>{t("legend.basis")}</h2>
      <ul>
        <BasisItems />
      </ul>
      <h2>{t("legend.shape")}</h2>
      <ul>
        <LegendItem words={t("kind.actor")}>
          <NodeMark kind="actor" />
        </LegendItem>
        <LegendItem words={t("legend.proposed")}>
          <NodeMark kind="actor" proposed={true} />
        </LegendItem>
        <LegendItem words={t("kind.issue")}>
          <NodeMark kind="issue" />
        </LegendItem>
      </ul>
    </section>
  );
}
