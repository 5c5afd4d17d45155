/** Statements that contradict one another are counted side by side; nobody settles them. */
import { useIntl } from "react-intl";
import { isPosition, STANCES, type Stance } from "../../domain/stance.ts";
import type { MessageId } from "../../i18n/messages.ts";
import { useApp, useText } from "../context.tsx";

const COUNTED: Readonly<Record<Stance, MessageId>> = {
  support: "evidence.countSupport",
  oppose: "evidence.countOppose",
  conditional: "evidence.countConditional",
  neutral: "evidence.countNeutral",
  "not found": "evidence.countNotFound",
  "not applicable": "evidence.countNotApplicable",
};

export function Differ({ kinds }: { kinds: Uint32Array }) {
  const t = useText();
  const { formatList } = useIntl();
  const rule = useApp(({ opened }) => opened?.dataset.statements ?? "latest");
  const counts = STANCES.flatMap((stance, code) =>
    isPosition(code) && kinds[code]! > 0 ? [t(COUNTED[stance], { count: kinds[code]! })] : [],
  );
  return (
    <p className="evidence-differ">
      {t("evidence.differ", { counts: formatList(counts, { type: "unit" }), rule })}
    </p>
  );
}
