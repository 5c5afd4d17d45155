/** Everything that is wrong with very large files, as files to save: written where they are read, away from the screen. */
import { spreadsheetCsv } from "../base/csv.ts";
import type { Problem } from "../domain/problem.ts";
import { intlFor } from "../i18n/intl.ts";
import { isMessageId } from "../i18n/messages.ts";
import type { EngineRequest } from "./engineMessages.ts";
import { mend } from "./engineTasks.ts";
import { readAll } from "./readAll.ts";

/** Of the report as a table. */
const HEADINGS = ["file", "row", "line", "column", "level", "code", "text", "problem"];

export async function wholeReport({
  files,
  decisions,
  beside,
  what,
  locale,
}: Extract<EngineRequest, { task: "whole" }>) {
  const intl = await intlFor(locale);
  const say = ({ code, params, level: _, ...place }: Problem) => {
    const id = `problem.${code}`;
    return isMessageId(id)
      ? intl.formatMessage({ id }, { ...place, ...params })
      : intl.formatMessage({ id: "notice.problem" }, { code });
  };
  const read = await readAll(files, () => {}, { decisions });
  const problems = [...beside, ...read.problems];
  if (what === "mend") {
    const faults = problems.filter(({ level, row }) => level === "error" && row !== null);
    const written = await mend({ task: "mend", files, decisions, problems: faults, words: faults.map(say) });
    // A text is copied to the screen, a blob is not.
    return written.map(({ name, text }) => ({ name, text: new Blob([text]) }));
  }
  const rows = problems.map((problem) => {
    const { file, row, line, column, level, code, value } = problem;
    return [file, row ?? "", line ?? "", column ?? "", level, code, value, say(problem)];
  });
  return [{ name: "", text: new Blob([spreadsheetCsv([HEADINGS, ...rows])]) }];
}
