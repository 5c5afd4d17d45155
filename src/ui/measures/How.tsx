/** The button beside every number that opens its arithmetic. */
import { type ReactNode, useCallback } from "react";
import { showFigure } from "../../state/above.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { usePorts, useText } from "../context.tsx";
import { OpeningNumber } from "../counts/Counted.tsx";
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

interface OpensProps {
  readonly figure: FigureRef;
  /** No button beside does the same: the keys come here. */
  readonly alone?: boolean;
  readonly children: ReactNode;
}

/** Words with a number in them that open its arithmetic. */
export function Opens({ figure, alone = false, children }: OpensProps) {
  const { store } = usePorts();
  return (
    <OpeningNumber onOpen={() => showFigure(store, figure)} byKeys={alone}>
      {children}
    </OpeningNumber>
  );
}

/** The same where what it is made of stands folded away nearby: opens it, and goes there. */
export function Unfolds({ within, children }: { within: string; children: ReactNode }) {
  const unfold = (button: HTMLElement) => {
    const details = button.closest(within)?.querySelector("details");
    if (!details) return;
    details.open = true;
    details.querySelector("summary")?.focus();
  };
  return (
    <OpeningNumber onOpen={unfold} byKeys={false} dialog={false}>
      {children}
    </OpeningNumber>
  );
}
