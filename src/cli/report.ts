/** What was read and what was not, for a person at a terminal. */
import type { Problem, ProblemLevel } from "../domain/problem.ts";
import type { LoadResult } from "../ingest/load.ts";
import { REFUSED, SET_ASIDE } from "./command.ts";
import { problemText, problemTitle, t } from "./words.ts";

/** So many problems of a kind are listed; `--json` lists all. */
const LISTED = 10;
const LEVELS: readonly ProblemLevel[] = ["error", "warning", "info"];

/** Exit status of a command that has read files. */
export function exitStatus({ refused, problems, account }: LoadResult): number {
  if (refused) return REFUSED;
  return account.setAside > 0 || problems.some(({ level }) => level === "error") ? SET_ASIDE : 0;
}

/** Why nothing could be read, or null. */
export function refusal({ refused, problems }: LoadResult): string | null {
  if (!refused) return null;
  const reasons = problems.filter(({ level, row }) => level === "error" && row === null);
  return reasons.map(problemText).join(" ");
}

/** The problems by kind, each with its place, the worst first. */
export function problemLines(problems: readonly Problem[]): string[] {
  return LEVELS.flatMap((level) => {
    const groups = groupByCode(problems.filter((problem) => problem.level === level));
    return [...groups].flatMap(([code, group]) => groupLines(level, code, group));
  });
}

function groupByCode(problems: readonly Problem[]): Map<string, Problem[]> {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.code);
    if (group) group.push(problem);
    else groups.set(problem.code, [problem]);
  }
  return groups;
}

function groupLines(level: ProblemLevel, code: string, group: readonly Problem[]): string[] {
  const kind = problemTitle(code);
  const values = { level, count: group.length };
  const title = kind ? t("cli.group", { ...values, title: kind }) : t("cli.group.file", values);
  const lines = group.slice(0, LISTED).map((problem) => `  ${placeOf(problem)}: ${problemText(problem)}`);
  const rest = group.length - LISTED;
  return [title, ...lines, ...(rest > 0 ? [`  ${t("cli.more", { count: rest })}`] : []), ""];
}

/** `file:line`, which terminals turn into a link. */
function placeOf({ file, line }: Problem): string {
  return line === null ? file : `${file}:${line}`;
}

/** One line for each file, and the sums. */
export function summaryLines(result: LoadResult): string[] {
  const lines = result.files.map(({ file, table, encoding, account }) =>
    table === null
      ? t("cli.file-refused", { file })
      : t("cli.file", { file, table, encoding: encoding ?? "", ...account }),
  );
  const { dataset } = result;
  if (!dataset) return lines;
  const { actors, issues, stances } = dataset;
  const sums = { stances: stances.length, actors: actors.length, issues: issues.length };
  return [...lines, t("cli.sums", sums)];
}
