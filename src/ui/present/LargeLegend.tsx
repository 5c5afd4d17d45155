/** The legend for the last row: lines, how we know, shapes; beside the picture, never over it. */
import { BASES, STANCES } from "../../domain/stance.ts";
import { useText } from "../context.tsx";
import { LineSample, NodeMark, TwoSigns } from "../marks.tsx";

export function LargeLegend() {
  const t = useText();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a small screen it scrolls
    <section className="present-legend" aria-label={t("present.legend")} tabIndex={0}>
      <ul>
        {STANCES.slice(0, 5).map((stance) => (
          <li key={stance}>
            <LineSample stance={stance} />
            <span>{t(`stance.${stance}`)}</span>
          </li>
        ))}
        <li>
          <TwoSigns />
          <span>{t("legend.differ")}</span>
        </li>
      </ul>
      <h2>{t("legend.basis")}</h2>
      <ul>
        {BASES.slice(1).map((basis) => (
          <li key={basis}>
            <LineSample stance="support" basis={basis} />
            <span>{t(`basis.${basis}`)}</span>
          </li>
        ))}
      </ul>
      <h2>{t("legend.shape")}</h2>
      <ul>
        <li>
          <NodeMark kind="actor" />
          <span>{t("kind.actor")}</span>
        </li>
        <li>
          <NodeMark kind="actor" proposed={true} />
          <span>{t("legend.proposed")}</span>
        </li>
        <li>
          <NodeMark kind="issue" />
          <span>{t("kind.issue")}</span>
        </li>
      </ul>
    </section>
  );
}
