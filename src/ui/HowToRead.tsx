/** How to read the map, in three lines, and what its signs mean: what stands where nothing is selected. */
import { BASES, STANCES } from "../domain/stance.ts";
import { useText } from "./context.tsx";
import { LineSample } from "./marks.tsx";

const KNOWN_BASES = BASES.filter((basis) => basis !== "");

export function HowToRead() {
  const t = useText();
  return (
    <section className="how-to-read" aria-labelledby="how-to-read">
      <h2 id="how-to-read">{t("howto.title")}</h2>
      <ol>
        <li>{t("howto.nodes")}</li>
        <li>{t("howto.ties")}</li>
        <li>{t("howto.click")}</li>
      </ol>
      <h3>{t("howto.stances")}</h3>
      <dl>
        {STANCES.map((stance) => (
          <div key={stance}>
            <dt>
              <LineSample stance={stance} />
              <span>{t(`stance.${stance}`)}</span>
            </dt>
            <dd>{t(`howto.${stance}`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t("howto.bases")}</h3>
      <dl>
        {KNOWN_BASES.map((basis) => (
          <div key={basis}>
            <dt>
              <LineSample stance="support" basis={basis} />
              <span>{t(`basis.${basis}`)}</span>
            </dt>
            <dd>{t(`howto.${basis}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
