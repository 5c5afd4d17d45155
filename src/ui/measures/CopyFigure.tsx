/** The figure as a sentence with its sources, for the clipboard. */
import type { Dataset, Source } from "../../domain/dataset.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import type { OpenedFigure } from "../../state/measures/openFigure.ts";
import { CopyButton } from "../CopyButton.tsx";
import { useSourcesText } from "../compare/useSourcesText.ts";
import { useApp, useText } from "../context.tsx";
import { plain } from "../plain.ts";
import type { Picture } from "../useShown.ts";
import { useFigureSentence } from "./useFigureSentence.ts";
import { useFigureText } from "./words.ts";

interface CopyProps {
  readonly figure: FigureRef;
  readonly opened: OpenedFigure;
  readonly shown: Picture;
}

export function CopyFigure(part: CopyProps) {
  const textOf = useCopied();
  return (
    <div className="compare-copy">
      <CopyButton text={() => textOf(part)} />
    </div>
  );
}

function useCopied(): (part: CopyProps) => string {
  const t = useText();
  const say = useFigureText();
  const sentence = useFigureSentence();
  const sourcesText = useSourcesText();
  const narrowed = useApp((state, selectors) => selectors.mask(state) !== undefined);
  const missing = useApp(({ document }) => document.missing);
  return ({ figure, opened, shown }) => {
    const { measure } = figure;
    const [low, high] = opened.arithmetic.bounds;
    const sources = sourcesBehind(shown.dataset, opened.arithmetic.rows);
    return [
      sentence(figure, opened),
      opened.arithmetic.upperBound ? t("figure.upperBound.copied") : "",
      Number.isNaN(low)
        ? ""
        : t("figure.bounds.copied", { low: say(measure, low), high: say(measure, high) }),
      missing === "ignore" || !opened.readings
        ? ""
        : t("figure.under.copied", {
            reading: t(`missing.${missing}`),
            value: say(measure, opened.readings[missing]),
          }),
      t(`figure.means.${measure}`),
      narrowed ? t("figure.narrowed") : "",
      t("compare.text.data", { data: plain(shown.dataset.name) }),
      sourcesText(sources),
    ]
      .filter((each) => each !== "")
      .join(" ");
  };
}

/** Each once, in the order of the rows. */
export function sourcesBehind({ sources, stances }: Dataset, rows: Uint32Array): Source[] {
  const found = new Set<number>();
  for (const row of rows) found.add(stances.source[row]!);
  return [...found].flatMap((index) => sources[index - 1] ?? []);
}
