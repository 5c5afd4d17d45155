/** What a column says of a row. */
import type { ReactNode } from "react";
import { sourceAt, textAt } from "../../domain/dataset.ts";
import { gradeAt } from "../../domain/grades.ts";
import { BASES, STANCES } from "../../domain/stance.ts";
import type { Shown, TieDescription } from "../../state/describe.ts";
import type { Selection } from "../../state/model.ts";
import type { TableColumn } from "../../state/tableLook.ts";
import { menuTarget } from "../above/menuTarget.ts";
import { StanceGlyph } from "../marks.tsx";
import { Name } from "../rich.tsx";
import type { RowWords } from "./useRowWords.ts";

/** Voices named in a cell; the rest is counted. */
const MAX_VOICES = 2;

/** A row: of the displayed actor, or of the one that a statement is about. */
export interface Line {
  readonly told: TieDescription;
  readonly actor: number;
  readonly issue: number;
  /** NaN where there is none. */
  readonly position: number;
}

interface CellProps {
  readonly column: TableColumn;
  /** Its number among the columns. */
  readonly index: number;
  readonly line: Line;
  readonly shown: Shown;
  readonly words: RowWords;
  readonly own: Selection;
  readonly selected: Selection["kind"] | undefined;
  readonly active: boolean;
  readonly onSelect: (selection: Selection) => void;
}

export function Cell(props: CellProps) {
  const { column, index, active } = props;
  const place = { "aria-colindex": index + 1 };
  const here = { "data-cell": "", tabIndex: active ? 0 : -1 };
  if (column === "actor")
    return (
      <th scope="row" {...place}>
        <Choice {...props} here={here} />
      </th>
    );
  if (column === "issue" || column === "stance" || column === "statements")
    return (
      <td {...place} className={column === "statements" ? "number" : undefined}>
        <Choice {...props} here={here} />
      </td>
    );
  const { look, says } = told(props);
  return (
    <td {...place} {...here} className={look === undefined ? "plain" : `plain ${look}`}>
      <div className="cell-text">{says}</div>
    </td>
  );
}

interface ChoiceProps extends CellProps {
  readonly here: { readonly "data-cell": string; readonly tabIndex: number };
}

/** A cell that leads to evidence. */
function Choice({ column, line, shown, words, own, selected, onSelect, here }: ChoiceProps) {
  const { t, nameOf } = words;
  const actor = shown.dataset.actors[line.actor]!;
  const issue = shown.dataset.issues[line.issue]!;
  const names = { actor: nameOf(actor), issue: nameOf(issue) };
  const stanceWords = wordsOf(line.told, words);
  const selection: Selection =
    column === "actor"
      ? { kind: "actor", id: actor.id }
      : column === "issue"
        ? { kind: "issue", id: issue.id }
        : own;
  const says = {
    actor: <Name>{names.actor}</Name>,
    issue: <Name>{names.issue}</Name>,
    stance: <StanceCell tie={line.told} words={stanceWords} />,
    statements: t("legend.number", { value: line.told.statements }),
  } as const;
  const labels = {
    stance: t("table.evidence", { ...names, words: stanceWords.join(" ") }),
    statements: t("table.behind", { ...names, count: line.told.statements }),
  };
  const kind = column as keyof typeof says;
  return (
    <button
      type="button"
      className={column === "statements" ? "cell-button counted" : "cell-button"}
      {...here}
      {...menuTarget(selection)}
      aria-label={kind === "stance" || kind === "statements" ? labels[kind] : undefined}
      aria-current={column !== "statements" && selected === selection.kind ? "true" : undefined}
      onClick={() => onSelect(selection)}
    >
      {says[kind]}
    </button>
  );
}

interface Told {
  readonly look?: string;
  readonly says: ReactNode;
}

/** Columns that are only read. */
function told({ column, line, shown: { dataset }, words }: CellProps): Told {
  const { t, spanText } = words;
  const { row, voices, basis, span } = line.told;
  const { stances } = dataset;
  const named = (text: string): Told =>
    text === "" ? { look: "soft", says: t("table.notGiven") } : { says: <Name>{text}</Name> };
  const number = (value: number): Told =>
    Number.isNaN(value)
      ? { look: "number soft", says: t("table.notGiven") }
      : { look: "number", says: t("legend.number", { value }) };
  switch (column) {
    case "voices":
      return { says: <Voices voices={voices} t={t} /> };
    case "basis":
      return { ...(basis === 0 ? { look: "soft" } : {}), says: t(`basis.${BASES[basis] ?? ""}`) };
    case "date":
      return { look: span ? "date" : "date soft", says: span ? spanText(span) : t("table.undated") };
    case "position":
      return number(line.position);
    case "confidence":
      return number(stances.confidence?.[row] ?? Number.NaN);
    case "salience":
      return number(stances.salience?.[row] ?? Number.NaN);
    case "words":
      return named(textAt(stances, "evidence", row));
    case "locator":
    case "coder":
      return named(textAt(stances, column, row));
    case "reliability":
    case "credibility":
      return named(gradeAt(dataset, column, row));
    case "source":
      return named(sourceAt(dataset, row)?.title ?? "");
    case "type":
      return named(dataset.actors[line.actor]!.type);
    case "topic":
      return named(dataset.issues[line.issue]!.topic);
    default:
      return number(stances.line[row]!);
  }
}

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
