/** What the legend beneath the map and the large one have in common: a sign and its words. */
import type { ReactNode } from "react";
import { BASES } from "../domain/stance.ts";
import { useText } from "./context.tsx";
import { LineSample } from "./marks.tsx";

export function LegendItem({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li>
      {children}
      <span>{words}</span>
    </li>
  );
}

/** How we know: a line for each basis. */
export function BasisItems() {
  const t = useText();
  return BASES.slice(1).map((basis) => (
    <LegendItem key={basis} words={t(`basis.${basis}`)}>
      <LineSample stance="support" basis={basis} />
    </LegendItem>
  ));
}
