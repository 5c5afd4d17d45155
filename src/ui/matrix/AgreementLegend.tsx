/** The scale of agreement, and what is drawn where there is too little to measure it. */
import { memo } from "react";
import { SCALE_STEPS, shareOfStep } from "../../state/agreement.ts";
import { FIRM_OVERLAP } from "../../state/pairs.ts";
import { useText } from "../context.tsx";
import { LegendFrame } from "../LegendFrame.tsx";
import { heatClass } from "./heat.ts";
import { Sample } from "./Sample.tsx";

const STEPS = Array.from({ length: 2 * SCALE_STEPS + 1 }, (_, i) => i - SCALE_STEPS);

export const AgreementLegend = memo(function AgreementLegend() {
  const t = useText();
  return (
    <LegendFrame
      short={
        <ul className="legend-items short cell-legend">
          <Scale />
        </ul>
      }
    >
      <ul className="legend-items legend-groups cell-legend">
        <Scale />
        <Sample look="heat agree-4 thin" words={t("agreement.legend.thin", { least: FIRM_OVERLAP })} />
        <Sample look="unsaid" words={t("agreement.legend.nothing")} />
      </ul>
    </LegendFrame>
  );
});

function Scale() {
  const t = useText();
  return (
    <li>
      <span>{t("agreement.scale.apart")}</span>
      <span className="heat-scale" aria-hidden="true">
        {STEPS.map((step) => (
          <span key={step} className={`cell heat ${heatClass(step)}`}>
            {step % SCALE_STEPS === 0 ? t("legend.number", { value: 100 * shareOfStep(step) }) : null}
          </span>
        ))}
      </span>
      <span>{t("agreement.scale.agree")}</span>
    </li>
  );
}
