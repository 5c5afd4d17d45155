/** The figure as a sentence with its sources, for the clipboard. */
import { Button } from "react-aria-components";
import { type Source, sourceAt } from "../../domain/dataset.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import type { OpenedFigure } from "../../state/measures/openFigure.ts";
import type { Basis } from "../../state/measures/task.ts";
import { useSourcesText } from "../compare/useSourcesText.ts";
import { useApp, useText } from "../context.tsx";
import { CopyByHand, useCopy } from "../copying.tsx";
import { plain } from "../plain.ts";
import { useFigureSentence } from "./useFigureSentence.ts";
import { useFigureText } from "./words.ts";

interface CopyProps {
  readonly figure: FigureRef;
  readonly opened: OpenedFigure;
  readonly basis: Basis;
}

export function CopyFigure(part: CopyProps) {
  const t = useText();
  const { copied, copy } = useCopy();
  const textOf = useCopied();
  return (
    <div className="compare-copy">
      <Button className="quiet-button" onPress={() => copy(textOf(part))}>
        {t("compare.copy")}
      </Button>
      <span role="status">{copied === "yes" ? t("compare.copied") : ""}</span>
      {copied === "refused" ? <CopyByHand label={t("compare.byHand")} text={textOf(part)} /> : null}
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
  return ({ figure, opened, basis: { shown } }) => {
    const { measure } = figure;
    const [low, high] = opened.arithmetic.bounds;
    const rows = [...opened.arithmetic.rows];
    const sources = [...new Set(rows.map((row) => sourceAt(shown.dataset, row)))];
    return [
      sentence(figure, opened),
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
      sourcesText(sources.filter((source): source is Source => source !== undefined)),
    ]
      .filter((each) => each !== "")
      .join(" ");
  };
}
