/** On how much a row must rest to be listed. */
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import { useIntl } from "react-intl";
import { useText } from "../context.tsx";

const CHOICES = [1, 2, 3, 5, 10];

export function Least({ least, onLeast }: { least: number; onLeast: (least: number) => void }) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <div className="least">
      <span id="least-label">{t("rank.least")}</span>
      <ToggleButtonGroup
        className="segments"
        aria-labelledby="least-label"
        disallowEmptySelection={true}
        selectedKeys={[String(least)]}
        onSelectionChange={(keys) => onLeast(CHOICES.find((each) => keys.has(String(each))) ?? least)}
      >
        {CHOICES.map((each) => (
          <ToggleButton key={each} id={String(each)}>
            {formatNumber(each)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
