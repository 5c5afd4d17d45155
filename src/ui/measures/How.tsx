/** The button beside every number that opens its arithmetic. */
import { Button } from "react-aria-components";
import { showFigure } from "../../state/above.ts";
import type { FigureRef } from "../../state/measures/figure.ts";
import { usePorts, useText } from "../context.tsx";
import { useSubject } from "./words.ts";

export function How({ figure }: { figure: FigureRef }) {
  const t = useText();
  const { store } = usePorts();
  const subject = useSubject();
  const name = t("figure.how.of", { figure: t(`figure.name.${figure.measure}`), subject: subject(figure) });
  return (
    <Button className="how quiet-button" aria-label={name} onPress={() => showFigure(store, figure)}>
      {t("figure.how")}
    </Button>
  );
}
