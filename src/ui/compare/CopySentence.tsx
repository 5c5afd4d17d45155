/** The comparison as a sentence with its sources, for the clipboard. */
import { Button } from "react-aria-components";
import { useIntl } from "react-intl";
import { sourcesOf } from "../../state/compare.ts";
import { useNames, useText } from "../context.tsx";
import { CopyByHand, useCopy } from "../copying.tsx";
import { spanInWords } from "../dates.ts";
import { plain } from "../plain.ts";
import { type Found, useComparedText } from "./useComparison.ts";

/** So many sources are named; the others are counted. */
const MOST_NAMED = 12;

export function CopySentence(part: Found) {
  const t = useText();
  const { copied, copy } = useCopy();
  const textOf = useSentence();
  const text = textOf(part);
  return (
    <div className="compare-copy">
      <Button className="quiet-button" onPress={() => copy(text)}>
        {t("compare.copy")}
      </Button>
      <span role="status">{copied === "yes" ? t("compare.copied") : ""}</span>
      {copied === "refused" ? <CopyByHand label={t("compare.byHand")} text={text} /> : null}
    </div>
  );
}

function useSentence(): (part: Found) => string {
  const t = useText();
  const names = useNames();
  const textOf = useComparedText();
  const sourcesText = useSourcesText();
  return (part) => {
    const { shown, comparison } = part;
    const { kind, a, b, agreement, known, all, bounds } = comparison;
    const things = kind === "actor" ? shown.dataset.actors : shown.dataset.issues;
    const counted =
      agreement === null ? t("compare.noAgreement") : `${t("compare.agreement", { agreement })}.`;
    const said = t("compare.text", {
      a: plain(names(things[a]!)),
      b: plain(names(things[b]!)),
      sentence: textOf(comparison),
      agreement: counted,
      rests: t(`compare.rests.${kind}`, { known, all }),
      bounds: agreement !== null && bounds ? t("compare.bounds", { ...bounds }) : "",
    });
    const data = t("compare.text.data", { data: plain(shown.dataset.name) });
    return [said.trim(), data, sourcesText(part)].join(" ");
  };
}

function useSourcesText(): (part: Found) => string {
  const t = useText();
  const intl = useIntl();
  return ({ shown, comparison }) => {
    const sources = sourcesOf(shown, comparison);
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
