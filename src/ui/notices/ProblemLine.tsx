/** One problem of a file: its place, its words, and the text that stands there. */
import type { Problem } from "../../domain/problem.ts";
import { isMessageId } from "../../i18n/messages.ts";
import { useText } from "../context.tsx";

/** What tells problems of one opening apart. */
export const problemKey = ({ code, file, row, column, value }: Problem): string =>
  JSON.stringify([code, file, row, column, value]);

/** What is wrong and what to do, as one text. */
export function useProblemText(): (problem: Problem) => string {
  const t = useText();
  return ({ code, params, ...place }) => {
    const id = `problem.${code}`;
    return isMessageId(id) ? t(id, { ...place, ...params }) : t("notice.problem", { code });
  };
}

/** @param about the file that is spoken of already */
export function ProblemLine({ problem, about }: { problem: Problem; about?: string }) {
  return (
    <li className="problem-line">
      <Place problem={problem.file === about ? { ...problem, file: "" } : problem} />
      <ProblemWords problem={problem} />
    </li>
  );
}

/** What is wrong and what to do; below it the text that stands there, where the words do not quote it. */
export function ProblemWords({ problem }: { problem: Problem }) {
  const words = useProblemText()(problem);
  const { value } = problem;
  return (
    <>
      <span className="problem-words">{words}</span>
      {value === "" || words.includes(value) ? null : <bdi className="problem-value">{value}</bdi>}
    </>
  );
}

function Place({ problem: { file, row, line, column } }: { problem: Problem }) {
  const t = useText();
  if (!file && row === null) return null;
  return (
    <span className="problem-place">
      {file ? <bdi>{file}</bdi> : null}
      {row === null ? null : <span>{t("report.row", { row })}</span>}
      {line === null || line === row ? null : <span>{t("report.line", { line })}</span>}
      {column ? (
        <span>
          <span>{t("report.column")}</span> <bdi>{column}</bdi>
        </span>
      ) : null}
    </span>
  );
}
