/** The way out: a dataset → the native tables, which read give the same dataset again. */
import Papa from "papaparse";
import type { BitSet } from "../base/bitset.ts";
import { guardFormula } from "../base/csv.ts";
import type { Actor, Dataset, DatedEvent, Issue, Source } from "../domain/dataset.ts";
import { nameLanguages } from "../domain/dataset.ts";
import { formatSpan } from "../domain/days.ts";
import { influencesText, stanceColumns, stanceValue } from "./written.ts";

/** A table as a file. */
export interface WrittenTable {
  readonly name: string;
  readonly text: string;
}

type Cell = string | number | undefined;
type Columns<T> = readonly (readonly [string, (thing: T, index: number) => Cell])[];

/**
 * Writes `stances.csv`, and beside it the tables that say more than the stances themselves.
 * Text that a spreadsheet would run as a formula gets a `'` before it; reading takes it off.
 */
export function writeTables(dataset: Dataset): WrittenTable[] {
  const columns = stanceColumns(dataset);
  const tables = [
    {
      name: "stances.csv",
      text: csv(columns, dataset.stances.length, (row) =>
        columns.map((column) => stanceValue(dataset, column, row)),
      ),
    },
  ];
  const languages = nameLanguages(dataset);
  const add = <T>(name: string, things: readonly T[], all: Columns<T>, required: readonly string[]) => {
    const used = all.filter(
      ([column, get]) => required.includes(column) || things.some((thing, i) => isFilled(get(thing, i))),
    );
    const heading = used.map(([column]) => column);
    tables.push({
      name,
      text: csv(heading, things.length, (i) => used.map(([, get]) => get(things[i]!, i))),
    });
  };
  const { actors, issues, events, stances } = dataset;
  if (!isImplied(actors, stances.actor))
    add("actors.csv", actors, actorColumns(actors, languages), ["id", "name"]);
  if (!isImplied(issues, stances.issue)) add("issues.csv", issues, issueColumns(languages), ["id", "name"]);
  const sources = dataset.sources.filter((source) => source.described);
  if (sources.length > 0) add("sources.csv", sources, SOURCE_COLUMNS, ["id", "title"]);
  if (events.length > 0) add("events.csv", events, EVENT_COLUMNS, ["date", "name"]);
  return tables;
}

/**
 * Writes `stances.csv` to stand alone: with the names, types and topics that other tables would tell.
 * @param rows those to write; undefined = all.
 */
export function writeStances(dataset: Dataset, rows: BitSet | undefined): string {
  const written: number[] = [];
  for (let row = 0; row < dataset.stances.length; row++) if (!rows || rows.has(row)) written.push(row);
  const columns = stanceColumns(dataset).flatMap((column): [string, (row: number) => Cell][] => {
    const own: [string, (row: number) => Cell] = [column, (row) => stanceValue(dataset, column, row)];
    const beside = column === "actor" || column === "issue" ? toldOf(dataset, column) : [];
    return [own, ...beside.filter(([, get]) => written.some((row) => isFilled(get(row))))];
  });
  return csv(
    columns.map(([column]) => column),
    written.length,
    (i) => columns.map(([, get]) => get(written[i]!)),
  );
}

/** What the tables of actors and issues tell of them in a word. */
function toldOf({ actors, issues, stances }: Dataset, kind: "actor" | "issue") {
  const nameOf = ({ id, name }: Actor | Issue) => (name === id ? "" : name);
  const actor = (row: number) => actors[stances.actor[row]!]!;
  const issue = (row: number) => issues[stances.issue[row]!]!;
  const columns: readonly [string, (row: number) => Cell][] =
    kind === "actor"
      ? [
          ["actor_name", (row) => nameOf(actor(row))],
          ["actor_type", (row) => actor(row).type],
        ]
      : [
          ["issue_name", (row) => nameOf(issue(row))],
          ["issue_topic", (row) => issue(row).topic],
        ];
  return columns;
}

const isFilled = (cell: Cell) => cell !== undefined && cell !== "";

const PART = 10_000;

function csv(columns: readonly string[], length: number, row: (index: number) => Cell[]): string {
  const parts = [`${columns.join(",")}\n`];
  for (let start = 0; start < length; start += PART) {
    const rows = Array.from({ length: Math.min(PART, length - start) }, (_, i) =>
      row(start + i).map(guarded),
    );
    parts.push(`${Papa.unparse(rows, { newline: "\n" })}\n`);
  }
  return parts.join("");
}

const guarded = (cell: Cell) => (typeof cell === "string" ? guardFormula(cell) : cell);

/** Whether stances alone make the same things: nothing but names, each mentioned, in the order of the mentions. */
function isImplied(things: readonly (Actor | Issue)[], mentions: Uint32Array): boolean {
  let met = 0;
  for (const index of mentions) {
    if (index > met) return false;
    if (index === met) met++;
  }
  return met === things.length && things.every(isPlain);
}

function isPlain(thing: Actor | Issue): boolean {
  const { id, name, names, aliases, description } = thing;
  if (name !== id || names.size > 0 || aliases.length > 0 || description !== "") return false;
  if ("topic" in thing) return thing.topic === "" && thing.supportMeans === "" && thing.opposeMeans === "";
  return (
    thing.type === "" &&
    thing.partOf < 0 &&
    thing.status === "" &&
    Number.isNaN(thing.influence) &&
    !thing.influences
  );
}

function nameColumns(languages: readonly string[]): Columns<Actor | Issue> {
  return languages.map((language) => [`name_${language}`, ({ names }) => names.get(language)]);
}

function actorColumns(actors: readonly Actor[], languages: readonly string[]): Columns<Actor> {
  return [
    ["id", ({ id }) => id],
    ["name", ({ name }) => name],
    ["type", ({ type }) => type],
    ["part_of", ({ partOf }) => actors[partOf]?.id],
    ["status", ({ status }) => status],
    ["description", ({ description }) => description],
    ["aliases", ({ aliases }) => aliases.join("|")],
    ...nameColumns(languages),
    ["influence", ({ influence }) => (Number.isNaN(influence) ? undefined : influence)],
    ["influences", ({ influences }) => influencesText(influences)],
  ];
}

function issueColumns(languages: readonly string[]): Columns<Issue> {
  return [
    ["id", ({ id }) => id],
    ["name", ({ name }) => name],
    ["topic", ({ topic }) => topic],
    ["description", ({ description }) => description],
    ["support_means", ({ supportMeans }) => supportMeans],
    ["oppose_means", ({ opposeMeans }) => opposeMeans],
    ["aliases", ({ aliases }) => aliases.join("|")],
    ...nameColumns(languages),
  ];
}

const SOURCE_COLUMNS: Columns<Source> = [
  ["id", ({ id }) => id],
  ["title", ({ title }) => title],
  ["outlet", ({ outlet }) => outlet],
  ["author", ({ author }) => author],
  ["date", ({ date }) => date && formatSpan(date)],
  ["url", ({ url }) => url],
  ["licence", ({ licence }) => licence],
  ["note", ({ note }) => note],
  ["reliability", ({ reliability }) => reliability],
];

const EVENT_COLUMNS: Columns<DatedEvent> = [
  ["date", ({ span }) => formatSpan(span)],
  ["name", ({ name }) => name],
  ["description", ({ description }) => description],
  ["source", ({ source }) => source],
];
