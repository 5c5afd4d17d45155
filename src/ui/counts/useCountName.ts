/** What a count counts, in words. */
import { useIntl } from "react-intl";
import { EMPTY_FILTER } from "../../domain/filter.ts";
import type { CountRef } from "../../state/countRef.ts";
import { useApp, useNames, useText } from "../context.tsx";
import { spanInWords } from "../dates.ts";
import { chipWords } from "../filters/chipWords.ts";

export function useCountName(): (count: CountRef) => string {
  const t = useText();
  const intl = useIntl();
  const nameOf = useNames();
  const dataset = useApp(({ opened }) => opened?.dataset);
  return (count) => {
    switch (count.of) {
      case "whole":
        return t(`count.name.${count.what}`);
      case "choice": {
        const { clause, value } = count;
        const filter = { ...EMPTY_FILTER, [clause]: [value] };
        const chip = { clause, value, count: 1 };
        const name = dataset ? chipWords(intl, dataset, filter, nameOf, chip) : value;
        return t("count.name.choice", { clause: t(`clause.${clause}`), name });
      }
      case "days":
        return t("count.name.days", { date: spanInWords(intl, count) });
      case "selected":
        return count.stance === undefined
          ? t("count.name.selected")
          : t("count.name.selectedStance", { stance: t(`stance.${count.stance}`) });
      default:
        return t(`count.name.${count.of}`);
    }
  };
}
