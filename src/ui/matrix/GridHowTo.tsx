/** How to read the matrix, or the heat map: what stands where nothing is selected. */
import type { ReactNode } from "react";
import { useText } from "../context.tsx";

/** @param children the signs of stances and bases, which only the matrix has. */
export function GridHowTo({ view, children }: { view: "matrix" | "agreement"; children: ReactNode }) {
  const t = useText();
  return (
    <section className="how-to-read" aria-labelledby="how-to-read">
      <h2 id="how-to-read">{t(`howto.title.${view}`)}</h2>
      <ol>
        <li>{t(`howto.${view}.cells`)}</li>
        <li>{t(`howto.${view}.unknown`)}</li>
        <li>{t("howto.order")}</li>
        <li>{t(`howto.${view}.click`)}</li>
      </ol>
      {view === "matrix" ? children : null}
    </section>
  );
}
