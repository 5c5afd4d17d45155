/** How to read the ego view: what stands in the place of the evidence where nothing is selected. */
import type { ReactNode } from "react";
import { useText } from "../context.tsx";

/** @param children the signs of stances and bases. */
export function EgoHowTo({ children }: { children: ReactNode }) {
  const t = useText();
  return (
    <section className="how-to-read" aria-labelledby="how-to-read">
      <h2 id="how-to-read">{t("howto.title.ego")}</h2>
      <ol>
        <li>{t("howto.ego.ties")}</li>
        <li>{t("howto.ego.others")}</li>
        <li>{t("howto.ego.click")}</li>
        <li>{t("ego.keys")}</li>
      </ol>
      {children}
    </section>
  );
}
