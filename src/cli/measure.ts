/** `measure`: who sides with whom, on what, and how sure that is; every figure as JSON, or the outline in words. */

import { KERNELS } from "../analytics/kernels.ts";
import type { PositionRule } from "../analytics/matrix.ts";
import { type Overview, type OverviewOptions, overview } from "../analytics/overview.ts";
import type { Dataset } from "../domain/dataset.ts";
import { parseSpan } from "../domain/days.ts";
import { load } from "../ingest/load.ts";
import { type Command, type Context, Failure } from "./command.ts";
import { readInputs } from "./files.ts";
import { measureJson } from "./measureJson.ts";
import { printError, printJson, printLine } from "./output.ts";
import { READING_OPTIONS, readingOptions } from "./readingOptions.ts";
import { exitStatus, problemLines, refusal } from "./report.ts";
import { t } from "./words.ts";

export const measure: Command = {
  name: "measure",
  usage: "measure FILE…",
  summary: "cli.measure",
  options: [
    { flag: "--json", takesValue: false, summary: "cli.measure.json" },
    { flag: "--minimum", value: "N", takesValue: true, summary: "cli.measure.minimum" },
    { flag: "--conditional", value: "X", takesValue: true, summary: "cli.measure.conditional" },
    { flag: "--ignore", value: "WORD,…", takesValue: true, summary: "cli.measure.ignore" },
    { flag: "--issue-pairs", takesValue: false, summary: "cli.measure.issue-pairs" },
    { flag: "--ties", takesValue: false, summary: "cli.measure.ties" },
    { flag: "--half-life", value: "DAYS", takesValue: true, summary: "cli.measure.half-life" },
    { flag: "--window", value: "KERNEL,DATE,DAYS", takesValue: true, summary: "cli.measure.window" },
    { flag: "--fold", takesValue: false, summary: "cli.measure.fold" },
    ...READING_OPTIONS,
  ],
  async run({ files, options }) {
    const asked = optionsOf(options);
    const result = await load(await readInputs(files), readingOptions(options));
    const message = refusal(result);
    const problems = problemLines(result.problems);
    if (message !== null) await printError(t("cli.refused", { message }));
    else if (problems.length > 0) await printError(problems.join("\n"));
    if (result.dataset) {
      const found = overview(result.dataset, asked);
      if (options.has("--json"))
        await printJson(
          measureJson(result.dataset, found, asked, {
            issuePairs: options.has("--issue-pairs"),
            ties: options.has("--ties"),
          }),
        );
      else await printLine(outline(result.dataset, found).join("\n"));
    }
    return exitStatus(result);
  },
};

function optionsOf(options: Context["options"]): OverviewOptions {
  const minimum = options.get("--minimum");
  if (minimum !== undefined && !/^[1-9]\d*$/.test(minimum))
    throw new Failure(t("cli.measure.minimum-wrong", { value: minimum }));
  const conditional = options.get("--conditional");
  const share = Number(conditional || Number.NaN);
  if (conditional !== undefined && !(share >= 0 && share <= 1))
    throw new Failure(t("cli.measure.conditional-wrong", { value: conditional }));
  const ignore = options.get("--ignore");
  const rule = ruleOf(options);
  return {
    ...(rule && { rule }),
    ...(minimum !== undefined && { minimum: Number(minimum) }),
    ...(conditional !== undefined && { conditional: share }),
    ...(ignore !== undefined && { ignore: new Set(ignore.split(",")) }),
    ...(options.has("--fold") && { unfolded: new Set<string>() }),
  };
}

/** Which of several statements on one pair counts, or how much each; undefined = the latest. */
function ruleOf(options: Context["options"]): PositionRule | undefined {
  const halfLife = options.get("--half-life");
  if (halfLife !== undefined) {
    const days = Number(halfLife || Number.NaN);
    if (!(days > 0)) throw new Failure(t("cli.measure.half-life-wrong", { value: halfLife }));
    return { kind: "mean", halfLife: days };
  }
  const window = options.get("--window");
  if (window === undefined) return undefined;
  const [name = "", date = "", days = ""] = window.split(",");
  const kernel = KERNELS.find((each) => each === name);
  const width = Number(days || Number.NaN);
  const at = parseSpan(date);
  if (!kernel || !(width > 0) || !at)
    throw new Failure(t("cli.measure.window-wrong", { value: window, kernels: KERNELS.join(", ") }));
  return { kind: "window", kernel, day: at.from, width };
}

function outline({ actors, issues, statements }: Dataset, found: Overview): string[] {
  const { pairs, ties, matrix, line } = found;
  const sums = { pairs: pairs.length, actors: matrix.rowsInView, issues: matrix.columnsInView };
  const lines = [t("cli.measure.sums", sums), t("cli.measure.several", { rule: statements ?? "latest" })];
  if (pairs.length === 0) return [...lines, t("cli.measure.none")];
  const [near, far] = extremePairs(found);
  const inWords = (p: number) => ({
    a: actors[pairs.a[p]!]!.name,
    b: actors[pairs.b[p]!]!.name,
    agreement: pairs.agreement[p]!,
    overlap: pairs.overlap[p]!,
    of: pairs.comparable[p]!,
    worst: pairs.worst[p]!,
    best: pairs.best[p]!,
  });
  if (pairs.length === 1) lines.push(t("cli.measure.only", inWords(near)));
  else lines.push(t("cli.measure.nearest", inWords(near)), t("cli.measure.farthest", inWords(far)));
  const split = (votes: readonly number[]) => Math.min(votes[0]!, votes[1]!);
  const contested = found.issues.toSorted((a, b) => split(b.votes) - split(a.votes))[0];
  if (contested?.contested)
    lines.push(
      t("cli.measure.contested", {
        issue: issues[contested.issue]!.name,
        support: contested.votes[0]!,
        oppose: contested.votes[1]!,
        neutral: contested.votes[2]!,
        unknown: contested.of - contested.known,
      }),
    );
  const balance = { frustrated: line.frustrated, ties: ties.length, exact: String(line.exact) };
  return [...lines, t("cli.measure.balance", balance)];
}

/** Of equal pairs the one with more in common. */
function extremePairs({ pairs }: Overview): [near: number, far: number] {
  let [near, far] = [0, 0];
  const { agreement, overlap } = pairs;
  for (let p = 1; p < pairs.length; p++) {
    const more = (q: number) => agreement[p] === agreement[q] && overlap[p]! > overlap[q]!;
    if (agreement[p]! > agreement[near]! || more(near)) near = p;
    if (agreement[p]! < agreement[far]! || more(far)) far = p;
  }
  return [near, far];
}
