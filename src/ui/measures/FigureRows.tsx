/** The statements behind a figure: who stands where, on whose words, and the line of the file; a press shows it in full. */

import { useState } from "react";
import { Button } from "react-aria-components";
import { textAt } from "../../domain/dataset.ts";
import { BASES, STANCES } from "../../domain/stance.ts";
import type { Arithmetic } from "../../state/measures/openFigure.ts";
import { useText } from "../context.tsx";
import { StanceGlyph } from "../marks.tsx";
import { plain } from "../plain.ts";
import { useBasisText } from "../sentences.ts";
import type { Picture } from "../useShown.ts";
import { useEvidence } from "./useEvidence.ts";
import { isolated, useNamer } from "./words.ts";

const FIRST = 10;
const STEP = 50;

interface RowsProps {
  readonly arithmetic: Pick<Arithmetic, "rows">;
  readonly shown: Picture;
  readonly onClose: () => void;
}

export function FigureRows({ arithmetic: { rows }, shown, onClose }: RowsProps) {
  const t = useText();
  const [limit, setLimit] = useState(FIRST);
  const show = useEvidence(shown, onClose);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="figure-rows">
      <h3 id="figure-rows">{t("figure.rows", { count: rows.length })}</h3>
      <ul className="figure-rows">
        {[...rows.subarray(0, limit)].map((row) => (
          <li key={row}>
            <Row row={row} shown={shown} onPress={() => show(row)} />
          </li>
        ))}
      </ul>
      {rows.length > limit ? (
        <Button className="quiet-button" onPress={() => setLimit(limit + STEP)}>
          {t("blocs.more", { count: rows.length - limit })}
        </Button>
      ) : null}
    </section>
  );
}

function Row({ row, shown, onPress }: { row: number; shown: Picture; onPress: () => void }) {
  const t = useText();
  const namer = useNamer();
  const basisText = useBasisText();
  const { stances, files } = shown.dataset;
  const stance = STANCES[stances.stance[row]!]!;
  const voice = plain(textAt(stances, "voice", row));
  const by =
    stances.basis[row] === 0 && voice === "" ? "" : basisText(stances.basis[row]!, voice ? [voice] : []);
  return (
    <Button className="figure-row" onPress={onPress}>
      <StanceGlyph stance={stance} basis={BASES[stances.basis[row]!] ?? ""} />
      <span>
        {t("figure.row", {
          actor: isolated(namer.actor(stances.actor[row]!)),
          issue: isolated(namer.issue(stances.issue[row]!)),
          stance: t(`stance.${stance}`),
        })}
        <span className="figure-row-by">
          {t("figure.row.by", {
            by,
            hasBy: String(by !== ""),
            file: isolated(files[stances.file[row]!] ?? ""),
            line: stances.line[row]!,
          })}
        </span>
      </span>
    </Button>
  );
}
