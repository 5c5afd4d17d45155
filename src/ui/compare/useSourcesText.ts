/** Sources as the end of a copied sentence. */
import { useIntl } from "react-intl";
import type { Source } from "../../domain/dataset.ts";
import { useText } from "../context.tsx";
import { spanInWords } from "../dates.ts";
import { plain } from "../plain.ts";

/** So many sources are named; the others are counted. */
const MOST_NAMED = 12;

export function useSourcesText(): (sources: readonly Source[]) => string {
  const t = useText();
  const intl = useIntl();
  return (sources) => {
    const named = sources.slice(0, MOST_NAMED).map((source) => {
      const { id, title, outlet, author, date, url, described } = source;
      const untitled = title === "" || (described && title === id);
      const parts = [untitled ? t("evidence.sourceNotNamed") : title, outlet, author];
      return [...parts, date ? spanInWords(intl, date) : "", url]
        .filter((each) => each !== "")
        .map(plain)
        .join(", ");
    });
    const list = named.join("; ");
    const others = sources.length - named.length;
    return t("compare.text.sources", {
      count: sources.length,
      list: others > 0 ? t("compare.text.others", { list, others }) : list,
    });
  };
}
