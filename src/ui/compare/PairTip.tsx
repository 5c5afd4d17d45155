/** What a line between two of one kind says, beside the pointer. */
import { useLayoutEffect } from "react";
import { localeOf } from "../../i18n/locales.ts";
import type { Compared } from "../../state/document.ts";
import { useApp, useText } from "../context.tsx";
import { PairName } from "./PairName.tsx";
import { useComparedText, useComparison } from "./useComparison.ts";

/** @param onShown gives it its place, once it is there. */
export function PairTip({ compared, onShown }: { compared: Compared; onShown: () => void }) {
  const t = useText();
  const locale = useApp(({ session }) => session.locale);
  const textOf = useComparedText();
  const found = useComparison(compared);
  useLayoutEffect(onShown, [onShown]);
  if (!found) return null;
  const { shown, comparison } = found;
  return (
    <div className="tip" dir={localeOf(locale).direction}>
      <PairName comparison={comparison} shown={shown} />
      <p>{textOf(comparison)}</p>
      {comparison.agreement === null ? null : (
        <p className="tip-soft">{t("compare.agreement", { agreement: comparison.agreement })}</p>
      )}
    </div>
  );
}
