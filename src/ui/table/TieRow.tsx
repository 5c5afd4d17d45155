/** One tie as a row: each name a button that asks for its evidence. */
import { memo, type ReactNode } from "react";
import { BASES, isPosition, STANCES } from "../../domain/stance.ts";
import { describeTie, type Shown, type TieDescription } from "../../state/describe.ts";
import type { Selection } from "../../state/model.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { StanceGlyph } from "../marks.tsx";
import { Name } from "../rich.tsx";
import type { RowWords } from "./useRowWords.ts";

/** Voices named in a cell; the rest is counted. */
const MAX_VOICES = 2;

export interface TieRowProps {
  /** Indexes of the tie, its displayed actor, its issue. */
  readonly tie: number;
  readonly actor: number;
  readonly issue: number;
  readonly shown: Shown;
  readonly words: RowWords;
  readonly onSelect: (selection: Selection) => void;
  /** Tells the other views what one points at here. */
  readonly onPoint: (selection: Selection | undefined) => void;
  /** Which of the row's three buttons stands for the selection, if any. */
  readonly selected: Selection["kind"] | undefined;
}

export const TieRow = memo(function TieRow({
  shown,
  words,
  onSelect,
  onPoint,
  selected,
  ...row
}: TieRowProps) {
  const tie = describeTie(shown, row.tie);
  if (!tie) return null;
  const { t, nameOf, spanText } = words;
  const actor = shown.dataset.actors[row.actor]!;
  const issue = shown.dataset.issues[row.issue]!;
  const names = { actor: nameOf(actor), issue: nameOf(issue) };
  const stanceWords = wordsOf(tie, words);
  const button = (selection: Selection, children: ReactNode, label?: string) => (
    <button
      type="button"
      className="cell-button"
      {...menuTarget(selection)}
      aria-label={label}
      aria-current={selected === selection.kind ? "true" : undefined}
      onClick={() => onSelect(selection)}
    >
      {children}
    </button>
  );
  const own: Selection = { kind: "tie", actor: actor.id, issue: issue.id };
  return (
    <tr
      {...menuTarget(own)}
      onPointerEnter={() => onPoint(own)}
      onPointerLeave={() => onPoint(undefined)}
      onFocus={() => onPoint(own)}
      onBlur={() => onPoint(undefined)}
      data-unknown={!isPosition(tie.stance)}
      data-selected={selected === "tie"}
    >
      <th scope="row">{button({ kind: "actor", id: actor.id }, <Name>{names.actor}</Name>)}</th>
      <td>{button({ kind: "issue", id: issue.id }, <Name>{names.issue}</Name>)}</td>
      <td>
        {button(
          { kind: "tie", actor: actor.id, issue: issue.id },
          <StanceCell tie={tie} words={stanceWords} />,
          t("table.evidence", { ...names, words: stanceWords.join(" ") }),
        )}
      </td>
      <td className="plain number">{t("legend.number", { value: tie.statements })}</td>
      <td className="plain">
        <Voices voices={tie.voices} t={t} />
      </td>
      <td className={tie.basis === 0 ? "plain soft" : "plain"}>{t(`basis.${BASES[tie.basis] ?? ""}`)}</td>
      <td className={tie.span ? "plain date" : "plain date soft"}>
        {tie.span ? spanText(tie.span) : t("table.undated")}
      </td>
    </tr>
  );
});

/** The stance, and, when statements differ, what the others say. */
function wordsOf({ stance, others }: TieDescription, { t, stancesText }: RowWords): string[] {
  const word = t(`stance.${STANCES[stance]!}`);
  return others.length === 0 ? [word] : [word, t("table.also", { stances: stancesText(others) })];
}

function StanceCell({ tie, words: [word, also] }: { tie: TieDescription; words: readonly string[] }) {
  return (
    <span className="stance-words">
      <StanceGlyph stance={STANCES[tie.stance]!} basis={BASES[tie.basis] ?? ""} />
      <span>{`${word} `}</span>
      {also === undefined ? null : <span className="also">{also}</span>}
    </span>
  );
}

function Voices({ voices, t }: { voices: readonly string[]; t: RowWords["t"] }) {
  if (voices.length === 0) return <span className="soft">{t("table.noVoice")}</span>;
  return (
    <ul>
      {voices.slice(0, MAX_VOICES).map((voice) => (
        <li key={voice}>
          <Name>{voice}</Name>
        </li>
      ))}
      {voices.length > MAX_VOICES ? (
        <li>{t("table.moreVoices", { count: voices.length - MAX_VOICES })}</li>
      ) : null}
    </ul>
  );
}
