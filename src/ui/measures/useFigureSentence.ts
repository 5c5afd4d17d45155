/** A figure as a sentence that can stand alone: as reported, of whom, what, on how much it rests, and how far it could move. */
import { useCallback } from "react";
import type { FigureRef } from "../../state/measures/figure.ts";
import type { OpenedFigure } from "../../state/measures/openFigure.ts";
import { useText } from "../context.tsx";
import { useFigureText, useSubject } from "./words.ts";

/** Positions of the same side: both for, both against, or both neutral. */
function together({ arithmetic: { terms } }: OpenedFigure): number {
  return terms.filter(({ values }) => {
    const { x = Number.NaN, y = Number.NaN } = values;
    return !Number.isNaN(x) && !Number.isNaN(y) && Math.sign(x) === Math.sign(y);
  }).length;
}

export function useFigureSentence(): (figure: FigureRef, opened: OpenedFigure) => string {
  const t = useText();
  const say = useFigureText();
  const subject = useSubject();
  return useCallback(
    (figure, opened) => {
      const { n, of, value } = opened.arithmetic;
      const words = { subject: subject(figure), value: say(figure.measure, value), n, of };
      if (figure.of === "pair" && figure.measure === "agreement")
        return t(`figure.sentence.agreement.${figure.kind}`, { ...words, together: together(opened) });
      const measure = t(`figure.name.${figure.measure}`);
      return t(`figure.sentence.${figure.of}`, { ...words, measure });
    },
    [t, say, subject],
  );
}
