/** The place of a legend: whole, or where room is dear one line that unfolds; it never goes away. */
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, use, useId, useState } from "react";
import { Button } from "react-aria-components";
import { useApp, useText } from "./context.tsx";
import { PaneContext } from "./pane.ts";
import { useFoldingLegend } from "./useNarrow.ts";
import { usePrinting } from "./usePrinting.ts";

/** @param short what is shown of it while it is folded. */
export function LegendFrame({ short, children }: { short: ReactNode; children: ReactNode }) {
  const t = useText();
  const id = useId();
  const label = useLabel();
  const printing = usePrinting();
  const folding = useFoldingLegend() && !printing;
  const [open, setOpen] = useState(false);
  if (!folding)
    return (
      <section className="legend" aria-label={label}>
        {children}
      </section>
    );
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <section className="legend folding" data-open={open} aria-label={label}>
      <Button className="legend-fold" aria-expanded={open} aria-controls={id} onPress={() => setOpen(!open)}>
        <span>{t("legend.title")}</span>
        <Icon aria-hidden="true" />
      </Button>
      <div id={id} className="legend-body">
        {open ? children : short}
      </div>
    </section>
  );
}

/** Of two legends each says of which view it is. */
function useLabel(): string {
  const t = useText();
  const view = use(PaneContext);
  const two = useApp(({ session }) => session.beside !== undefined);
  return two ? t("legend.of", { view: t(`shell.view.${view}`) }) : t("legend.title");
}
