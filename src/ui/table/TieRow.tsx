/** One tie as a row: each name a button that asks for its evidence. */
import { memo, type ReactNode } from "react";
import type { Dataset } from "../../domain/dataset.ts";
import { BASES, isPosition, STANCES } from "../../domain/stance.ts";
import type { Selection } from "../../state/model.ts";
import { select } from "../../state/store.ts";
import { useNames, usePorts, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { StanceGlyph } from "../marks.tsx";
import { Name } from "../rich.tsx";
import { useStancesText } from "../sentences.ts";
import type { Row } from "./rows.ts";

/** Voices named in a cell; the rest is counted. */
const MAX_VOICES = 2;

export interface TieRowProps {
  readonly row: Row;
  readonly dataset: Dataset;
  /** Which of the row's three buttons stands for the selection, if any. */
  readonly selected: Selection["kind"] | undefined;
}

export const TieRow = memo(function TieRow({ row, dataset, selected }: TieRowProps) {
  const t = useText();
  const nameOf = useNames();
  const spanText = useSpanText();
  const actor = dataset.actors[row.actor]!;
  const issue = dataset.issues[row.issue]!;
  const tie: Selection = { kind: "tie", actor: actor.id, issue: issue.id };
  return (
    <tr data-unknown={!isPosition(row.stance)} data-selected={selected === "tie"}>
      <th scope="row">
        <SelectButton selection={{ kind: "actor", id: actor.id }} current={selected === "actor"}>
          <Name>{nameOf(actor)}</Name>
        </SelectButton>
      </th>
      <td>
        <SelectButton selection={{ kind: "issue", id: issue.id }} current={selected === "issue"}>
          <Name>{nameOf(issue)}</Name>
        </SelectButton>
      </td>
      <td>
        <SelectButton
          selection={tie}
          current={selected === "tie"}
          label={t("table.evidence", { actor: nameOf(actor), issue: nameOf(issue), stance: t(`stance.${STANCES[row.stance]!}`) })}
        >
          <StanceWords row={row} />
        </SelectButton>
      </td>
      <td className="number">{t("legend.number", { value: row.statements })}</td>
      <td>
        <Voices voices={row.voices} />
      </td>
      <td className={BASES[row.basis] ? "" : "soft"}>{t(`basis.${BASES[row.basis] ?? ""}`)}</td>
      <td className="date">{row.span ? spanText(row.span) : <span className="soft">{t("table.undated")}</span>}</td>
    </tr>
  );
});

function StanceWords({ row }: { row: Row }) {
  const t = useText();
  const stancesText = useStancesText();
  return (
    <span className="stance-words">
      <StanceGlyph stance={STANCES[row.stance]!} basis={BASES[row.basis] ?? ""} />
      <span>{t(`stance.${STANCES[row.stance]!}`)}</span>
      {row.others.length > 0 ? (
        <span className="soft">{t("table.also", { stances: stancesText(row.others) })}</span>
      ) : null}
    </span>
  );
}

function Voices({ voices }: { voices: readonly string[] }) {
  const t = useText();
  if (voices.length === 0) return <span className="soft">{t("table.noVoice")}</span>;
  return (
    <ul className="voices">
      {voices.slice(0, MAX_VOICES).map((voice) => (
        <li key={voice}>
          <bdi>{voice}</bdi>
        </li>
      ))}
      {voices.length > MAX_VOICES ? <li>{t("table.moreVoices", { count: voices.length - MAX_VOICES })}</li> : null}
    </ul>
  );
}

/** A plain button: a table may hold thousands of them. */
function SelectButton({
  selection,
  current,
  label,
  children,
}: {
  selection: Selection;
  current: boolean;
  label?: string;
  children: ReactNode;
}) {
  const { store } = usePorts();
  return (
    <button
      type="button"
      className="cell-button"
      aria-label={label}
      aria-current={current ? "true" : undefined}
      onClick={() => select(store, selection)}
    >
      {children}
    </button>
  );
}
