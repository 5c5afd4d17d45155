/** The comparison as a sentence with its sources, for the clipboard. */
import { sourcesOf } from "../../state/compare.ts";
import { CopyButton } from "../CopyButton.tsx";
import { useNames, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import { type Found, useComparedText } from "./useComparison.ts";
import { useSourcesText } from "./useSourcesText.ts";

export function CopySentence(part: Found) {
  const textOf = useSentence();
  return (
    <div className="compare-copy">
      <CopyButton text={() => textOf(part)} />
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
    return [said.trim(), data, sourcesText(sourcesOf(shown, comparison))].join(" ");
  };
}
