/** How to read the table, or a part of the measures: what stands in the place of the evidence where nothing is selected. */
import type { ReactNode } from "react";
import type { MeasuresPart } from "../../state/measures/missing.ts";
import { useText } from "../context.tsx";

/** @param children the signs of stances and bases. */
export function ViewHowTo({ of, children }: { of: "table" | MeasuresPart; children: ReactNode }) {
  const t = useText();
  return (
    <section className="how-to-read" aria-labelledby="how-to-read">
      <h2 id="how-to-read">{t(`howto.title.${of}`)}</h2>
      <ol>
        <li>{t(`howto.${of}.what`)}</li>
        <li>{t(`howto.${of}.unknown`)}</li>
        <li>{t(`howto.${of}.click`)}</li>
      </ol>
      {children}
    </section>
  );
}
