/** Problems of files in words: what is wrong, where, and what stands there; grouped by kind. */
import { useMemo, useState } from "react";
import { Button } from "react-aria-components";
import type { Problem } from "../../domain/problem.ts";
import { isMessageId } from "../../i18n/messages.ts";
import { useText } from "../context.tsx";

/** How many problems of a kind are listed at first, and added at each press. */
const STEP = 20;

function useProblemText(): (problem: Problem) => string {
  const t = useText();
  return ({ code, params, ...place }) => {
    const id = `problem.${code}`;
    return isMessageId(id) ? t(id, { ...place, ...params }) : t("notice.problem", { code });
  };
}

/** One problem: its words, its place, and the text that stands there. */
export function ProblemLine({ problem }: { problem: Problem }) {
  const t = useText();
  const problemText = useProblemText();
  const { file, row, line, column, value } = problem;
  return (
    <li className="problem-line">
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
      <span className="problem-words">{problemText(problem)}</span>
      {value ? <bdi className="problem-value">{value}</bdi> : null}
    </li>
  );
}

/** All problems by code, errors first; long groups unfold step by step. */
export function ProblemGroups({ problems }: { problems: readonly Problem[] }) {
  const groups = useMemo(() => groupByCode(problems), [problems]);
  return groups.map((group) => <ProblemGroup key={group[0]!.code} group={group} />);
}

function ProblemGroup({ group }: { group: readonly Problem[] }) {
  const t = useText();
  const [shown, setShown] = useState(STEP);
  const { code, level } = group[0]!;
  const title = `problem.${code}.title`;
  return (
    <section className={`problem-group ${level}`}>
      <h3>
        <span>{isMessageId(title) ? t(title) : t(`report.level.${level}`)}</span>
        <span className="count">{t("legend.number", { value: group.length })}</span>
      </h3>
      <ul className="problem-lines">
        {group.slice(0, shown).map((problem, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only ever grows at its end
          <ProblemLine key={index} problem={problem} />
        ))}
      </ul>
      {group.length > shown ? (
        <Button className="text-button" onPress={() => setShown(shown + STEP)}>
          {t("report.more", { count: group.length - shown })}
        </Button>
      ) : null}
    </section>
  );
}

const LEVELS = ["error", "warning", "info"] as const;

function groupByCode(problems: readonly Problem[]): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const known = groups.get(problem.code);
    if (known) known.push(problem);
    else groups.set(problem.code, [problem]);
  }
  return [...groups.values()].sort((a, b) => LEVELS.indexOf(a[0]!.level) - LEVELS.indexOf(b[0]!.level));
}
