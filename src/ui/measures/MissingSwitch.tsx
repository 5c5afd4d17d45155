/** How what is unknown is read, and what that does to what is shown below. */
import { memo } from "react";
import { type MeasuresPart, MISSING_READINGS } from "../../state/measures/missing.ts";
import { changeDocument } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Segments } from "../Segments.tsx";
import "./measures.css";

/** @param part "agreement": the heat map, whose cells all follow it. */
export const MissingSwitch = memo(function MissingSwitch({ part }: { part: MeasuresPart | "agreement" }) {
  const t = useText();
  const { store } = usePorts();
  const missing = useApp(({ document }) => document.missing);
  const chosen = useApp(({ opened }) => opened?.dataset.conditional);
  const neutral = useApp(({ document }) => document.arrangement.neutral);
  return (
    <div className="missing">
      <span id="missing-label" className="missing-label">
        {t("missing.label")}
      </span>
      <Segments
        aria-labelledby="missing-label"
        aria-describedby="missing-means"
        all={MISSING_READINGS}
        chosen={missing}
        onChoose={(chosen) => changeDocument(store, { missing: chosen })}
      >
        {(name) => t(`missing.${name}`)}
      </Segments>
      <p id="missing-means" className="missing-means">
        <span>
          {t(
            part === "strips" || part === "agreement" || (part === "blocs" && missing === "ignore")
              ? `missing.means.${part}`
              : `missing.means.${missing}`,
          )}
        </span>{" "}
        {neutral === "between" ? null : <span>{t(`faith.neutral.${neutral}`)} </span>}
        {chosen === undefined ? null : <span>{t("faith.conditional", { value: chosen })}</span>}
      </p>
    </div>
  );
});
