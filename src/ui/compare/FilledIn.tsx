/** What an agreement would be under each reading of the unknown; the one that is chosen is the one that is said. */
import { useId } from "react";
import type { Filled } from "../../state/compare.ts";
import { MISSING_READINGS } from "../../state/measures/missing.ts";
import { changeDocument } from "../../state/store.ts";
import { useApp, usePorts, useText } from "../context.tsx";
import { Segments } from "../Segments.tsx";
import "../measures/measures.css";

type Reading = (typeof MISSING_READINGS)[number];

/** Left out where nothing else is known. */
export const readAs = (missing: Reading, agreement: number, filled: Filled | null): number =>
  missing === "ignore" || !filled ? agreement : filled[missing];

/** Beside the number: by which reading it is so. */
export function Under({ missing }: { missing: Reading }) {
  const t = useText();
  if (missing === "ignore") return null;
  return <span className="compare-under">{t("figure.under", { reading: t(`missing.${missing}`) })}</span>;
}

export function FilledIn({ agreement, filled }: { agreement: number; filled: Filled | null }) {
  const t = useText();
  const id = useId();
  const { store } = usePorts();
  const missing = useApp(({ document }) => document.missing);
  if (!filled) return null;
  return (
    <div className="compare-filled">
      <span id={id}>{t("compare.filled")}</span>
      <Segments
        aria-labelledby={id}
        all={MISSING_READINGS}
        chosen={missing}
        onChoose={(chosen) => changeDocument(store, { missing: chosen })}
      >
        {(name) =>
          t("compare.filled.one", {
            reading: t(`missing.${name}`),
            agreement: readAs(name, agreement, filled),
          })
        }
      </Segments>
    </div>
  );
}
