/** The way in: files of bytes → a dataset, an account of every record, and a problem for everything that is not plain. */
import { withConditional } from "../domain/conditional.ts";
import type { Dataset, DatedEvent, Source } from "../domain/dataset.ts";
import type { Account, Problem } from "../domain/problem.ts";
import { findContradictions } from "./contradictions.ts";
import { readDate } from "./dates.ts";
import { readActors, readEvents, readIssues, readSources } from "./listed.ts";
import type { InputFile } from "./open.ts";
import { type FileReport, type Opened, openAll } from "./opening.ts";
import { type LoadOptions, wordMap } from "./options.ts";
import { newActors, newIssues } from "./people.ts";
import { DerivedReport, Report, sumAccounts } from "./report.ts";
import type { TableKind } from "./schemas.ts";
import { StanceColumns } from "./stance-columns.ts";
import { readStances, type StanceTarget } from "./stances.ts";
import type { ReadTable } from "./table.ts";

export type { InputFile } from "./open.ts";
export type { FileReport } from "./opening.ts";
export type { LoadOptions } from "./options.ts";

export interface LoadResult {
  /** No dataset could be made; a problem without a row says why. */
  readonly refused: boolean;
  readonly dataset: Dataset | null;
  /** What files call actors and issues (by index) that are shown under a cleaner name. */
  readonly spellings?: Spellings;
  /** Sum over the files. */
  readonly account: Account;
  readonly files: readonly FileReport[];
  /** By file, then in the order of its rows; those of a whole file first. */
  readonly problems: readonly Problem[];
}

export interface Spellings {
  readonly actors: ReadonlyMap<number, string>;
  readonly issues: ReadonlyMap<number, string>;
}

/** Share of the work that cutting the files into cells is; the rest is reading what the cells say. */
const CUTTING = 0.6;

/** Rows hold the index of their file in a byte. */
const MOST_STANCE_FILES = 256;

/**
 * Reads files that belong together: one or more tables of stances, and beside them actors, issues, sources, events.
 * Never throws for what a file holds.
 */
export async function load(files: readonly InputFile[], options: LoadOptions = {}): Promise<LoadResult> {
  const opened = await openEach(files, options);
  if (opened.some(({ parts }) => parts.length > 0)) {
    const { joinParts } = await import("./formats/join.ts");
    joinParts(opened, wordMap(options.words), options.columns);
  }
  await findDates(opened);
  const stances = opened.filter((file) => tableOf(file, "stances"));
  for (const { report } of stances.splice(MOST_STANCE_FILES)) report.add("error", "too-many-files", null);
  const built: { dataset: Dataset | null; spellings?: Spellings } =
    stances.length > 0 ? build(opened, stances, options) : { dataset: null };
  const { dataset } = built;
  const reports = opened.map(({ report }) => report);
  if (!dataset && !reports.some(({ problems }) => problems.some(isRefusal))) {
    const report = new Report(files[0]?.name ?? "");
    report.add("error", files.length === 0 ? "no-files" : "no-stances", null);
    reports.push(report);
  }
  return {
    refused: dataset === null,
    ...built,
    account: sumAccounts(reports.map(({ account }) => account)),
    files: opened.map(fileReport),
    problems: reports.flatMap(({ problems }) => inOrder(problems)),
  };
}

async function openEach(files: readonly InputFile[], options: LoadOptions): Promise<Opened[]> {
  const { onShare = () => {} } = options;
  const opened: Opened[] = [];
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
  let before = 0;
  let rowsBefore = 0;
  for (const file of files) {
    const { length } = file.bytes;
    let rows = 0;
    const tell = (share: number, cut: number) => {
      rows = cut;
      const bytes = before + share * length;
      onShare((CUTTING * bytes) / size, Math.round(bytes), rowsBefore + rows);
    };
    opened.push(...(await openAll(file, options, tell)));
    before += length;
    rowsBefore += rows;
  }
  return opened;
}

/** Gives each table with dates in other forms than ISO a reader of these. */
async function findDates(opened: readonly Opened[]): Promise<void> {
  for (const table of opened.flatMap(({ tables }) => tables)) {
    const { raw } = table;
    const isOther = (text: string) => text !== "" && !readDate(text);
    if (!["date", "end"].some((column) => raw.columns.get(column)?.values.some(isOther))) continue;
    const { WRITTEN_DATES } = await import("./written-dates.ts");
    Object.assign(raw, { dates: WRITTEN_DATES });
  }
}

function tableOf({ tables }: Opened, kind: TableKind): ReadTable | undefined {
  return tables.find((table) => table.kind === kind);
}

const isRefusal = (problem: Problem) => problem.level === "error" && problem.row === null;

function fileReport({ report, encoding, tables, parts, format }: Opened): FileReport {
  return {
    file: report.file,
    table: tables.find(({ derived }) => !derived)?.kind ?? parts[0]?.kind ?? null,
    format: tables.length + parts.length > 0 ? format : null,
    encoding,
    separator: tables[0]?.separator ?? null,
    account: report.account,
  };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** The other tables are read first: a stance then finds the actors, issues and sources that they list. */
function build(opened: readonly Opened[], stances: readonly Opened[], options: LoadOptions) {
  const { merges, statements, halfLife, conditional } = options;
  const actors = newActors(merges);
  const issues = newIssues(merges);
  const sources: Source[] = [];
  const sourceById = new Map<string, number>();
  const events: DatedEvent[] = [];
  for (const { report: own, tables } of opened)
    for (const { kind, raw, derived } of tables) {
      // Records that another table accounts for are not counted twice.
      const report = derived ? new DerivedReport(own) : own;
      if (kind === "actors") readActors(raw, report, actors);
      if (kind === "issues") readIssues(raw, report, issues);
      if (kind === "sources") readSources(raw, report, sources, sourceById);
      if (kind === "events") readEvents(raw, report, events);
    }
  const rawStances = stances.map((file) => tableOf(file, "stances")!.raw);
  const columns = new StanceColumns(rawStances.reduce((sum, { length }) => sum + length, 0));
  const target: StanceTarget = { columns, actors, issues, sources, sourceById, single: stances.length === 1 };
  stances.forEach(({ report }, file) => {
    readStances(rawStances[file]!, report, target, file);
  });
  const dataset: Dataset = {
    name: stances[0]?.name ?? datasetName(stances.map(({ report }) => report.file)),
    files: stances.map(({ report }) => report.file),
    actors: actors.things,
    issues: issues.things,
    sources,
    events,
    stances: columns.finish(),
    ...(statements !== undefined && { statements }),
    ...(halfLife !== undefined && { halfLife }),
  };
  nameContradictions(dataset, stances);
  const spellings = { actors: actors.spelledOtherwise(), issues: issues.spelledOtherwise() };
  return { dataset: withConditional(dataset, conditional), spellings };
}

function nameContradictions(dataset: Dataset, opened: readonly Opened[]): void {
  const { stances, actors, issues } = dataset;
  for (const { index, other } of findContradictions(dataset)) {
    const file = opened[stances.file[index]!]!;
    const { report } = file;
    const heading = tableOf(file, "stances")!.raw.columns.get("stance")!.heading;
    const place = { row: stances.row[index]!, line: stances.line[index]! };
    const params = {
      actor: actors[stances.actor[index]!]!.name,
      issue: issues[stances.issue[index]!]!.name,
      other: stances.row[other]!,
    };
    // Within a month or a year an actor may well have changed its mind.
    if (stances.from[index] === stances.to[index])
      report.add("warning", "contradiction", place, heading, "", params);
    else report.add("info", "contradiction-in-period", place, heading, "", params);
  }
}

/** The name of the stances' file; of its folder, where the file is only called `stances`. */
function datasetName(files: readonly string[]): string {
  const parts = files[0]!.split(/[/\\]/);
  const stem = parts
    .at(-1)!
    .replace(/\.gz$/i, "")
    .replace(/\.(csv|tsv|txt|json|xlsx|parquet|xml|gexf|graphml)$/i, "");
  // A folder, an archive or a workbook has the better name.
  return stem.toLowerCase() === "stances" ? (parts.at(-2)?.replace(/\.(zip|xlsx)$/i, "") ?? stem) : stem;
}
