/** What a row of the outline says: its name, its parts, and all of it in one sentence for those who listen. */
import { type Dataset, sourceAt, textAt } from "../../domain/dataset.ts";
import { NO_DAY } from "../../domain/days.ts";
import { isPosition, STANCES } from "../../domain/stance.ts";
import { describeTie, type TieDescription } from "../../state/describe.ts";
import { countTies, type Outline, type OutlineRow } from "../../state/outline.ts";
import type { useNames, useText } from "../context.tsx";
import type { useSpanText } from "../dates.ts";
import { wordsOf } from "../evidence/Reported.tsx";
import { plain } from "../plain.ts";
import type { useBasisText, useCountsText, useStancesText } from "../sentences.ts";

/** The catalogue and what is made with it, in the language at hand. */
export interface Speech {
  readonly t: ReturnType<typeof useText>;
  readonly names: ReturnType<typeof useNames>;
  readonly spanText: ReturnType<typeof useSpanText>;
  readonly countsText: ReturnType<typeof useCountsText>;
  readonly basisText: ReturnType<typeof useBasisText>;
  readonly stancesText: ReturnType<typeof useStancesText>;
}

/** Says that a message leaves this part out. */
const NONE = "none";

/** A name keeps its direction to itself. */
const isolated = (name: string) => `\u2068${plain(name)}\u2069`;

/** The name one looks for a row by: of a tie its other end, of a statement its text. */
export function nameOfRow(
  { names }: Speech,
  { shown: { dataset }, order }: Outline,
  row: OutlineRow,
): string {
  const { actors, issues, stances } = dataset;
  if (row.kind === "statement") return textAt(stances, "evidence", row.statement);
  const isIssue = row.kind === "issue" || (row.kind === "tie" && order === "actor");
  return names(isIssue ? issues[row.issue]! : actors[row.actor]!);
}

/** "supports 2, opposes 1; no position found on 2", or that no position is known. */
export function countsOfRow({ t, countsText }: Speech, outline: Outline, row: OutlineRow): string {
  const kind = row.kind === "issue" ? "issue" : "actor";
  const counts = countTies(outline, kind, row[kind]);
  const nothing = counts.every((count) => count === 0);
  return nothing && !outline.shown.mask ? t("legend.unknown") : countsText(kind, counts);
}

/** That a body is only proposed, or is no more; empty for all others. */
export function statusOfActor({ t }: Speech, { actors }: Dataset, actor: number): string {
  const status = actors[actor]?.status;
  return status === "proposed" || status === "former" ? t(`status.${status}`) : "";
}

/** Whether the map shows those inside a body as one mark with it. */
export function isFolded(outline: Outline, body: number): boolean {
  return outline.membersOf(body).some((member) => outline.shown.fold[member] !== member);
}

/** What a tie says in its row. */
export interface TieWords extends TieDescription {
  readonly date: string;
  /** "also: opposes", or empty. */
  readonly also: string;
}

export function wordsOfTie(
  { t, spanText, stancesText }: Speech,
  outline: Outline,
  row: OutlineRow,
): TieWords {
  const tie = describeTie(outline.shownOf(row.actor), row.tie)!;
  return {
    ...tie,
    date: tie.span ? spanText(tie.span) : t("table.undated"),
    also: tie.others.length > 0 ? t("table.also", { stances: stancesText(tie.others) }) : "",
  };
}

export interface StatementWords {
  /** The evidence; without any, the stance. */
  readonly text: string;
  readonly stance: string;
  /** Who holds it, where that is not the actor whose tie it is. */
  readonly holder: string;
  /** Who says so and on what basis; else the title of the source, else empty. */
  readonly by: string;
  readonly date: string;
}

export function wordsOfStatement(
  { t, names, spanText }: Speech,
  dataset: Dataset,
  { statement, actor }: OutlineRow,
): StatementWords {
  const { stances, actors } = dataset;
  const stance = t(`stance.${STANCES[stances.stance[statement]!]!}`);
  const holder = names(actors[stances.actor[statement]!]!);
  const basis = wordsOf(dataset, statement);
  const source = sourceAt(dataset, statement);
  const voice = isolated(textAt(stances, "voice", statement));
  const from = stances.from[statement]!;
  return {
    text: textAt(stances, "evidence", statement) || stance,
    stance,
    holder: stances.actor[statement] === actor ? "" : holder,
    by: basis ? t(basis, { actor: isolated(holder), voice }) : source ? isolated(source.title) : "",
    date: from === NO_DAY ? t("table.undated") : spanText({ from, to: stances.to[statement]! }),
  };
}

/** The whole row as one sentence. */
export function sentenceOfRow(speech: Speech, outline: Outline, row: OutlineRow): string {
  if (row.kind === "tie") return sentenceOfTie(speech, outline, row);
  if (row.kind === "statement") return sentenceOfStatement(speech, outline, row);
  const { t } = speech;
  const name = isolated(nameOfRow(speech, outline, row));
  if (row.kind === "members")
    return t("outline.membersOf", {
      name,
      count: outline.membersOf(row.actor).length,
      folded: String(isFolded(outline, row.actor)),
    });
  const status = statusOfActor(speech, outline.shown.dataset, row.actor) || NONE;
  return t("outline.node", { name, status, counts: countsOfRow(speech, outline, row) });
}

function sentenceOfTie(speech: Speech, outline: Outline, row: OutlineRow): string {
  const { t, basisText } = speech;
  const tie = wordsOfTie(speech, outline, row);
  return t("outline.tie", {
    name: isolated(nameOfRow(speech, outline, row)),
    stance: t(`stance.${STANCES[tie.stance]!}`),
    also: tie.also || NONE,
    statements: tie.statements,
    basis: isPosition(tie.stance) ? basisText(tie.basis, tie.tellers) : NONE,
    date: tie.date,
  });
}

function sentenceOfStatement(speech: Speech, { shown: { dataset } }: Outline, row: OutlineRow): string {
  const { text, stance, holder, by, date } = wordsOfStatement(speech, dataset, row);
  return speech.t("outline.statement", {
    holder: holder === "" ? NONE : isolated(holder),
    stance,
    text: text === stance ? NONE : isolated(text),
    by: by || NONE,
    date,
  });
}
