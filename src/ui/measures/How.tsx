/** The button beside every number that opens its arithmetic. */
import { Button } from "react-aria-components";
import { showFigure } from "../../state/above.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { usePorts, useText } from "../context.tsx";
import { useSubject } from "./words.ts";

export function How({ figure }: { figure: FigureRef }) {
  const t = useText();
  const open = useOpening(figure);
  return (
    <Button className="how quiet-button" {...open}>
      {t("figure.how")}
    </Button>
  );
}

/** A number that is itself the button, where there is no room for another. */
export function NumberHow({ figure, children }: { figure: FigureRef; children: string }) {
  const { onPress, "aria-label": name } = useOpening(figure);
  // A table has hundreds of them: an element of the browser's own costs a fraction.
  return (
    <button type="button" className="line-button" aria-label={`${children}. ${name}`} onClick={onPress}>
      {children}
    </button>
  );
}

function useOpening(figure: FigureRef) {
  const t = useText();
  const { store } = usePorts();
  const subject = useSubject();
  const name = t("figure.how.of", { figure: t(`figure.name.${figure.measure}`), subject: subject(figure) });
  return { "aria-label": name, onPress: () => showFigure(store, figure) };
}
