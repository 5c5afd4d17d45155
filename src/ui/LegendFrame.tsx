/** The place of a legend: whole, or where room is dear one line that unfolds; it never goes away. */
import { ChevronDown, ChevronUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { useText } from "./context.tsx";
import { useFoldingLegend } from "./useNarrow.ts";
import { usePrinting } from "./usePrinting.ts";

/** @param short what is shown of it while it is folded. */
export function LegendFrame({ short, children }: { short: ReactNode; children: ReactNode }) {
  const t = useText();
  const printing = usePrinting();
  const folding = useFoldingLegend() && !printing;
  const [open, setOpen] = useState(false);
  if (!folding)
    return (
      <section className="legend" aria-label={t("legend.title")}>
        {children}
      </section>
    );
  const Icon = open ? ChevronDown : ChevronUp;
  return (
    <section className="legend folding" data-open={open} aria-label={t("legend.title")}>
      <Button
        className="legend-fold"
        aria-expanded={open}
        aria-controls="legend-body"
        onPress={() => setOpen(!open)}
      >
        <span>{t("legend.title")}</span>
        <Icon aria-hidden="true" />
      </Button>
      <div id="legend-body" className="legend-body">
        {open ? children : short}
      </div>
    </section>
  );
}
