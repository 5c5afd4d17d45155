/** `check`: what the files hold, what became of each record, and every problem with its place. */
import { type Dataset, sourceAt, textAt } from "../domain/dataset.ts";
import type { Problem } from "../domain/problem.ts";
import { STANCES } from "../domain/stance.ts";
import { type LoadResult, load } from "../ingest/load.ts";
import { writtenDate } from "../ingest/written.ts";
import type { Command } from "./command.ts";
import { readInputs } from "./files.ts";
import { printJson, printLine } from "./output.ts";
import { READING_OPTIONS, readingOptions } from "./readingOptions.ts";
import { exitStatus, problemLines, refusal, summaryLines } from "./report.ts";
import { problemText, t } from "./words.ts";

export const check: Command = {
  name: "check",
  usage: "check FILE…",
  summary: "cli.check",
  options: [
    { flag: "--json", takesValue: false, summary: "cli.check.json" },
    { flag: "--stances", takesValue: false, summary: "cli.check.stances" },
    ...READING_OPTIONS,
  ],
  async run({ files, options }) {
    const result = await load(await readInputs(files), readingOptions(options));
    if (options.has("--json") || options.has("--stances"))
      await printJson(reportJson(result, options.has("--stances")));
    else {
      const message = refusal(result);
      const problems = message === null ? problemLines(result.problems) : [];
      const verdict = message === null ? verdictOf(result) : t("cli.refused", { message });
      await printLine([...problems, ...summaryLines(result), verdict].join("\n"));
    }
    return exitStatus(result);
  },
};

function verdictOf({ problems, account }: LoadResult): string {
  const count = (level: Problem["level"]) => problems.filter((problem) => problem.level === level).length;
  return t("cli.verdict", {
    errors: count("error"),
    warnings: count("warning"),
    setAside: account.setAside,
  }).trimEnd();
}

/** The report as an object, with the files or with the stances. Its shape is what scripts rely on. */
function reportJson(result: LoadResult, withStances: boolean): Record<string, unknown> {
  const { refused, account, dataset } = result;
  const stancesFile = result.files.find(({ table }) => table === "stances");
  return {
    refused,
    message: refusal(result),
    ...(withStances && {
      format: stancesFile?.format ?? null,
      encoding: stancesFile?.encoding ?? result.files[0]?.encoding ?? null,
    }),
    account,
    actors: dataset?.actors.length ?? 0,
    issues: dataset?.issues.length ?? 0,
    ...(!withStances && {
      files: result.files.map(({ file, table, encoding, account }) => ({ file, table, encoding, account })),
    }),
    problems: result.problems.map((problem) => problemJson(problem, withStances)),
    ...(withStances && { stances: dataset ? stancesJson(dataset) : [] }),
  };
}

function problemJson(problem: Problem, withValue: boolean): Record<string, unknown> {
  const { level, code, file, row, line, column, value } = problem;
  const message = problemText(problem);
  return { level, code, file, row, line, column, ...(withValue && { value }), message };
}

function stancesJson(dataset: Dataset): Record<string, unknown>[] {
  const { actors, issues, stances } = dataset;
  const number = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return Array.from({ length: stances.length }, (_, row) => {
    const actor = actors[stances.actor[row]!]!;
    return {
      actor: actor.name,
      issue: issues[stances.issue[row]!]!.name,
      stance: STANCES[stances.stance[row]!],
      date: writtenDate(stances, row),
      source: sourceAt(dataset, row)?.title ?? "",
      source_url: textAt(stances, "sourceUrl", row),
      evidence: textAt(stances, "evidence", row),
      salience: number(stances.salience?.[row]),
      confidence: number(stances.confidence?.[row]),
      actor_type: actor.type,
      row: stances.row[row],
      line: stances.line[row],
    };
  });
}
