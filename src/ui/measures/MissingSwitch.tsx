/** How what is unknown is read, and what that does to what is shown below. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { type MeasuresPart, MISSING_READINGS } from "../../state/measures/missing.ts";
import { changeDocument } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import "./measures.css";

/** @param part "agreement": the heat map, whose cells all follow it. */
export function MissingSwitch({ part }: { part: MeasuresPart | "agreement" }) {
  const t = useText();
  const { store } = usePorts();
  const missing = useApp(({ document }) => document.missing);
  const neutral = useApp(({ document }) => document.arrangement.neutral);
  return (
    <div className="missing">
      <span id="missing-label" className="missing-label">
        {t("missing.label")}
      </span>
      <ToggleButtonGroup
        className="segments"
        aria-labelledby="missing-label"
        aria-describedby="missing-means"
        disallowEmptySelection={true}
        selectedKeys={[missing]}
        onSelectionChange={(keys) => {
          const chosen = MISSING_READINGS.find((name) => keys.has(name));
          if (chosen) changeDocument(store, { missing: chosen });
        }}
      >
        {MISSING_READINGS.map((name) => (
          <ToggleButton key={name} id={name}>
            {t(`missing.${name}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <p id="missing-means" className="missing-means">
        <span>
          {t(
            part === "strips" || part === "agreement" || (part === "blocs" && missing === "ignore")
              ? `missing.means.${part}`
              : `missing.means.${missing}`,
          )}
        </span>{" "}
        {neutral === "between" ? null : <span>{t(`faith.neutral.${neutral}`)}</span>}
      </p>
    </div>
  );
}
