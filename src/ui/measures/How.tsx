/** The button beside every number that opens its arithmetic. */
import { useCallback } from "react";
import { showFigure } from "../../state/above.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { usePorts, useText } from "../context.tsx";
import { LightButton } from "../LightButton.tsx";
import { useSubject } from "./words.ts";

export function How({ figure }: { figure: FigureRef }) {
  const t = useText();
  const opening = useOpening();
  return (
    <LightButton className="how quiet-button" {...opening(figure)}>
      {t("figure.how")}
    </LightButton>
  );
}

/** A number that is itself the button, where there is no room for another. */
export function NumberHow({
  figure,
  opening,
  children,
}: {
  figure: FigureRef;
  /** Asked for once for a whole table. */
  opening: ReturnType<typeof useOpening>;
  children: string;
}) {
  const { onPress, "aria-label": name } = opening(figure);
  // A table has hundreds of them: an element of the browser's own costs a fraction.
  return (
    <button type="button" className="line-button" aria-label={`${children}. ${name}`} onClick={onPress}>
      {children}
    </button>
  );
}

/** What a button that opens a figure is called, and what it does. */
export function useOpening() {
  const t = useText();
  const { store } = usePorts();
  const subject = useSubject();
  return useCallback(
    (figure: FigureRef) => ({
      "aria-label": t("figure.how.of", {
        figure: t(`figure.name.${figure.measure}`),
        subject: subject(figure),
      }),
      onPress: () => showFigure(store, figure),
    }),
    [t, store, subject],
  );
}
