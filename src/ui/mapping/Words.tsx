/** Words in the column of stances that nobody knows: how many rows, one of them, and what a person says they mean. */
import { useState } from "react";
import { Button } from "react-aria-components";
import type { FoundWord } from "../../domain/material.ts";
import { isPosition, STANCES, type Stance } from "../../domain/stance.ts";
import { useText } from "../context.tsx";
import { Pick } from "./Pick.tsx";
import { RowCells } from "./RowCells.tsx";
import type { Mapping } from "./useMapping.ts";

/** How many are listed at first; a column that holds free text has thousands. */
const FIRST = 12;
const STEP = 100;

const POSITIONS = STANCES.filter((_, code) => isPosition(code));
const KNOWLEDGE = STANCES.filter((_, code) => !isPosition(code));

export function Words({ mapping }: { mapping: Mapping }) {
  const t = useText();
  const [shown, setShown] = useState(FIRST);
  const { words } = mapping;
  if (words.length === 0) return null;
  const rest = Math.min(words.length - shown, STEP);
  return (
    <section className="mapping-section">
      <h3>{t("mapping.words", { count: words.length })}</h3>
      <p className="soft">{t("mapping.wordsHow")}</p>
      <ul className="mapping-list">
        {words.slice(0, shown).map((word) => (
          <Word key={word.key} word={word} mapping={mapping} />
        ))}
      </ul>
      {rest > 0 ? (
        <Button className="text-button" onPress={() => setShown(shown + STEP)}>
          {t("mapping.moreWords", { count: rest })}
        </Button>
      ) : null}
    </section>
  );
}

function Word({ word: found, mapping }: { word: FoundWord; mapping: Mapping }) {
  const t = useText();
  const { draft, applied, choose, rowAt } = mapping;
  const { word, key, count, kept, examples } = found;
  const value = draft.words.get(key) ?? "";
  const row = examples[0] && rowAt(examples[0]);
  const leave = kept === undefined ? "leave" : kept ? "leaveKept" : "leaveAside";
  return (
    <li className="mapping-item">
      <div className="mapping-what">
        <strong>
          <bdi>{word}</bdi>
        </strong>{" "}
        <span className="soft">{t("mapping.wordRows", { count })}</span>
        {row ? <RowCells shown={row} column={columnOf(row.cells, row.headings, word)} /> : null}
      </div>
      <Pick
        label={t("mapping.wordMeans", { word })}
        value={value}
        changed={value !== (applied.words.get(key) ?? "")}
        onPick={(stance) =>
          choose({ kind: "word", key, stance: stance === "" ? undefined : (stance as Stance) })
        }
      >
        <option value="">{t(`mapping.${leave}`)}</option>
        <optgroup label={t("mapping.positions")}>{POSITIONS.map((stance) => option(stance, t))}</optgroup>
        <optgroup label={t("mapping.knowledge")}>{KNOWLEDGE.map((stance) => option(stance, t))}</optgroup>
      </Pick>
    </li>
  );
}

const option = (stance: Stance, t: ReturnType<typeof useText>) => (
  <option key={stance} value={stance}>
    {t(`stance.${stance}`)}
  </option>
);

/** The heading over the cell that holds the word. */
function columnOf(cells: readonly string[], headings: readonly string[], word: string): string | null {
  return headings[cells.findIndex((cell) => cell.trim() === word)] ?? null;
}
