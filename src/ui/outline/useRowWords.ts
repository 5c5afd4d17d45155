/** What a row says: its name, and all of it in one sentence for those who listen. */
import { useMemo } from "react";
import { type Dataset, sourceAt, textAt } from "../../domain/dataset.ts";
import { NO_DAY } from "../../domain/days.ts";
import { isPosition, STANCES } from "../../domain/stance.ts";
import { describeTie, type TieDescription } from "../../state/describe.ts";
import { countTies, type Outline, type OutlineRow } from "../../state/outline.ts";
import { useNames, useText } from "../context.tsx";
import { useSpanText } from "../dates.ts";
import { wordsOf } from "../evidence/Reported.tsx";
import { plain } from "../plain.ts";
import { useBasisText, useCountsText, useStancesText } from "../sentences.ts";

/** A name keeps its direction to itself. */
const isolated = (name: string) => `\u2068${plain(name)}\u2069`;

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

export type RowWords = ReturnType<typeof useRowWords>;

export function useRowWords() {
  const t = useText();
  const names = useNames();
  const spanText = useSpanText("short");
  const countsText = useCountsText();
  const basisText = useBasisText();
  const stancesText = useStancesText();
  return useMemo(() => {
    const nameOf = ({ shown: { dataset }, order }: Outline, row: OutlineRow): string => {
      const { actors, issues, stances } = dataset;
      if (row.kind === "statement") return textAt(stances, "evidence", row.statement);
      if (row.kind === "tie") return names(order === "actor" ? issues[row.issue]! : actors[row.actor]!);
      return names(row.kind === "issue" ? issues[row.issue]! : actors[row.actor]!);
    };
    const countsOf = (outline: Outline, row: OutlineRow): string => {
      const kind = row.kind === "issue" ? "issue" : "actor";
      const counts = countTies(outline, kind, kind === "issue" ? row.issue : row.actor);
      const nothing = counts.every((count) => count === 0);
      return nothing && !outline.shown.mask ? t("legend.unknown") : countsText(kind, counts);
    };
    const membersText = (outline: Outline, { actor }: OutlineRow): string =>
      t("outline.members", { count: outline.membersOf(actor).length });
    const tieOf = (outline: Outline, row: OutlineRow): TieDescription =>
      describeTie(outline.shownOf(row.actor), row.tie)!;
    const dateOf = ({ span }: TieDescription) => (span ? spanText(span) : t("table.undated"));
    const othersOf = ({ others }: TieDescription) =>
      others.length > 0 ? t("table.also", { stances: stancesText(others) }) : "";
    const statementOf = (dataset: Dataset, row: OutlineRow): StatementWords => {
      const { stances, actors } = dataset;
      const at = row.statement;
      const stance = t(`stance.${STANCES[stances.stance[at]!]!}`);
      const holder = actors[stances.actor[at]!]!;
      const words = wordsOf(dataset, at);
      const voice = isolated(textAt(stances, "voice", at));
      const source = sourceAt(dataset, at);
      const { from, to } = { from: stances.from[at]!, to: stances.to[at]! };
      return {
        text: textAt(stances, "evidence", at) || stance,
        stance,
        holder: stances.actor[at] === row.actor ? "" : names(holder),
        by: words
          ? t(words, { actor: isolated(names(holder)), voice })
          : source
            ? isolated(source.title)
            : "",
        date: from === NO_DAY ? t("table.undated") : spanText({ from, to }),
      };
    };
    const tieSentence = (outline: Outline, row: OutlineRow): string => {
      const tie = tieOf(outline, row);
      return t("outline.tie", {
        name: isolated(nameOf(outline, row)),
        stance: t(`stance.${STANCES[tie.stance]!}`),
        also: othersOf(tie) || "none",
        statements: tie.statements,
        basis: isPosition(tie.stance) ? basisText(tie.basis, tie.tellers) : "none",
        date: dateOf(tie),
      });
    };
    const statementSentence = (dataset: Dataset, row: OutlineRow): string => {
      const { text, stance, holder, by, date } = statementOf(dataset, row);
      return t("outline.statement", {
        holder: holder === "" ? "none" : isolated(holder),
        stance,
        text: text === stance ? "none" : isolated(text),
        by: by || "none",
        date,
      });
    };
    /** The whole row as one sentence. */
    const sentenceOf = (outline: Outline, row: OutlineRow): string => {
      const { dataset, fold } = outline.shown;
      if (row.kind === "tie") return tieSentence(outline, row);
      if (row.kind === "statement") return statementSentence(dataset, row);
      const name = isolated(nameOf(outline, row));
      if (row.kind === "members") {
        const members = outline.membersOf(row.actor);
        const folded = members.some((member) => fold[member] !== member);
        return t("outline.membersOf", { name, count: members.length, folded: String(folded) });
      }
      const status = row.kind === "actor" ? statusOf(dataset, row.actor) : "none";
      return t("outline.node", { name, status, counts: countsOf(outline, row) });
    };
    const statusOf = ({ actors }: Dataset, actor: number) => {
      const { status } = actors[actor]!;
      return status === "proposed" || status === "former" ? t(`status.${status}`) : "none";
    };
    return { t, nameOf, countsOf, membersText, tieOf, dateOf, othersOf, statementOf, sentenceOf, statusOf };
  }, [t, names, spanText, countsText, basisText, stancesText]);
}
