/** A slider under the statements by tenth of confidence. */
import { Slider, SliderThumb, SliderTrack } from "react-aria-components";
import { useIntl } from "react-intl";
import type { FacetCounts } from "../../state/choices.ts";
import { useApp, useText } from "../context.tsx";
import { Counted } from "../counts/Counted.tsx";
import type { ClauseData } from "./ActorClause.tsx";
import { useChangeFilter } from "./useFilter.ts";

const TENTHS = 10;
const HEIGHT = 28;

export function ConfidenceSlider({ facets }: Pick<ClauseData, "facets">) {
  const t = useText();
  const { formatNumber } = useIntl();
  const change = useChangeFilter();
  const least = useApp(({ document }) => document.filter.minConfidence);
  const number = formatNumber(least, { minimumFractionDigits: 1, maximumFractionDigits: 2 });
  return (
    <div className="confidence">
      <Slider
        aria-label={t("filters.leastConfidence")}
        minValue={0}
        maxValue={1}
        step={1 / TENTHS}
        value={least}
        onChange={(value) => change({ minConfidence: value })}
        formatOptions={{ minimumFractionDigits: 1, maximumFractionDigits: 2 }}
      >
        <Bars counts={facets.confidence} from={least} />
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" data-bench="filter-confidence" />
        </SliderTrack>
      </Slider>
      <p className="confidence-value">
        <span>{least > 0 ? t("filters.confidenceFrom", { number }) : t("filters.confidenceAny")}</span>
        <span className="confidence-left">
          <Counted count={{ of: "shown" }}>
            {t("filters.statements", { count: remaining(facets, least) })}
          </Counted>
        </span>
      </p>
      {facets.withoutConfidence > 0 ? (
        <p className="quiet">
          <Counted count={{ of: "noConfidence" }}>
            {t("filters.withoutConfidence", { count: facets.withoutConfidence })}
          </Counted>
        </p>
      ) : null}
    </div>
  );
}

function remaining({ confidence, withoutConfidence }: FacetCounts, least: number): number {
  const from = Math.round(least * TENTHS);
  const given = confidence.reduce((sum, count, tenth) => (tenth >= from ? sum + count : sum), 0);
  return least > 0 ? given : given + withoutConfidence;
}

/** One bar a tenth. What the slider leaves out is pale. */
function Bars({ counts, from }: { counts: Uint32Array; from: number }) {
  const most = Math.max(1, ...counts);
  return (
    <div className="confidence-bars" aria-hidden="true">
      {Array.from(counts, (count, tenth) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a tenth is its place
          key={tenth}
          className="confidence-bar"
          data-out={tenth < Math.round(from * TENTHS) || undefined}
          style={{ blockSize: count === 0 ? 0 : Math.max(2, (count / most) * HEIGHT) }}
        />
      ))}
    </div>
  );
}
