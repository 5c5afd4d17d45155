/** On how much a row must rest to be listed. */
import { memo } from "react";
import { useIntl } from "react-intl";
import { LEASTS } from "../../state/measures/ranks.ts";
import { useText } from "../context.tsx";
import { Segments } from "../Segments.tsx";

export const Least = memo(function Least({
  least,
  onLeast,
}: {
  least: number;
  onLeast: (least: number) => void;
}) {
  const t = useText();
  const { formatNumber } = useIntl();
  return (
    <div className="least">
      <span id="least-label">{t("rank.least")}</span>
      <Segments aria-labelledby="least-label" all={LEASTS} chosen={least} onChoose={onLeast}>
        {(each) => formatNumber(each)}
      </Segments>
    </div>
  );
});
