/** The way in: files of bytes → a dataset, an account of every record, and a problem for everything that is not plain. */
import type { Dataset, DatedEvent, Source } from "../domain/dataset.ts";
import type { Account, Problem } from "../domain/problem.ts";
import { findContradictions } from "./contradictions.ts";
import { decodeGuessed, type Encoding } from "./encoding.ts";
import { isOurJson, readJson } from "./json-tables.ts";
import { readActors, readEvents, readIssues, readSources } from "./listed.ts";
import { type InputFile, openFile } from "./open.ts";
import { newActors, newIssues } from "./people.ts";
import { Report, sumAccounts } from "./report.ts";
import type { TableKind } from "./schemas.ts";
import { StanceColumns } from "./stance-columns.ts";
import { readStances, type StanceTarget } from "./stances.ts";
import { type ReadTable, readTable } from "./table.ts";

export type { InputFile } from "./open.ts";

/** What one file was taken for, and where its records ended. */
export interface FileReport {
  readonly file: string;
  /** Null when the file is refused. */
  readonly table: TableKind | null;
  readonly encoding: Encoding | null;
  readonly separator: string | null;
  readonly account: Account;
}

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

interface Opened {
  readonly report: Report;
  readonly encoding: Encoding | null;
  readonly tables: readonly ReadTable[];
  /** What the file calls its dataset, if it does. */
  readonly name?: string;
}

/** Share of the work that cutting the files into cells is; the rest is reading what the cells say. */
const CUTTING = 0.6;

/** Rows hold the index of their file in a byte. */
const MOST_STANCE_FILES = 256;

/**
 * Reads files that belong together: one or more tables of stances, and beside them actors, issues, sources, events.
 * Never throws for what a file holds.
 * @param onShare told now and then how far the reading is, from 0 to 1
 */
export async function load(
  files: readonly InputFile[],
  onShare: (share: number) => void = () => {},
): Promise<LoadResult> {
  const opened: Opened[] = [];
  const size = files.reduce((sum, { bytes }) => sum + bytes.length, 0) || 1;
  let before = 0;
  for (const file of files) {
    const { length } = file.bytes;
    opened.push(await open(file, (share) => onShare((CUTTING * (before + share * length)) / size)));
    before += length;
  }
  const stances = opened.filter((file) => tableOf(file, "stances"));
  for (const { report } of stances.splice(MOST_STANCE_FILES)) report.add("error", "too-many-files", null);
  const built: { dataset: Dataset | null; spellings?: Spellings } =
    stances.length > 0 ? build(opened, stances) : { dataset: null };
  const { dataset } = built;
  if (!dataset && !opened.some(({ report }) => report.problems.some(isRefusal))) {
    const report = new Report(files[0]?.name ?? "");
    report.add("error", files.length === 0 ? "no-files" : "no-stances", null);
    opened.push({ report, encoding: null, tables: [] });
  }
  return {
    refused: dataset === null,
    ...built,
    account: sumAccounts(opened.map(({ report }) => report.account)),
    files: opened.slice(0, files.length).map(fileReport),
    problems: opened.flatMap(({ report }) => inOrder(report.problems)),
  };
}

function tableOf({ tables }: Opened, kind: TableKind): ReadTable | undefined {
  return tables.find((table) => table.kind === kind);
}

const isRefusal = (problem: Problem) => problem.level === "error" && problem.row === null;

function fileReport({ report, encoding, tables }: Opened): FileReport {
  return {
    file: report.file,
    table: tables[0]?.kind ?? null,
    encoding,
    separator: tables[0]?.separator ?? null,
    account: report.account,
  };
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

async function open(file: InputFile, onShare: (share: number) => void): Promise<Opened> {
  const report = new Report(file.name);
  const decoded = await openFile(file, report);
  if (!decoded) return { report, encoding: null, tables: [] };
  if (isOurJson(decoded.bytes)) {
    const { name, tables } = readJson(decoded.bytes, report) ?? { name: "", tables: [] };
    return { report, encoding: decoded.encoding, tables, ...(name === "" ? {} : { name }) };
  }
  const table = readTable(decoded.bytes, report, onShare);
  if (table !== "not-utf-8") return opened(report, decoded.encoding, table);
  // What was read before the fault is read again; its report too.
  const second = new Report(file.name);
  const guessed = decodeGuessed(decoded.bytes, second);
  return opened(second, guessed.encoding, readTable(guessed.bytes, second, onShare));
}

function opened(report: Report, encoding: Encoding, table: ReturnType<typeof readTable>): Opened {
  return { report, encoding, tables: typeof table === "string" ? [] : [table] };
}

/** The other tables are read first: a stance then finds the actors, issues and sources that they list. */
function build(opened: readonly Opened[], stances: readonly Opened[]) {
  const actors = newActors();
  const issues = newIssues();
  const sources: Source[] = [];
  const sourceById = new Map<string, number>();
  const events: DatedEvent[] = [];
  for (const { report, tables } of opened)
    for (const { kind, raw } of tables) {
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
  };
  nameContradictions(dataset, stances);
  const spellings = { actors: actors.spelledOtherwise(), issues: issues.spelledOtherwise() };
  return { dataset, spellings };
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
  const parts = (files[0] ?? "").split(/[/\\]/);
  const stem = parts
    .at(-1)!
    .replace(/\.gz$/i, "")
    .replace(/\.(csv|tsv|txt|json)$/i, "");
  return stem.toLowerCase() === "stances" ? (parts.at(-2) ?? stem) : stem;
}
