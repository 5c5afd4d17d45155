/** The tables beside the stances: actors, issues, sources and events, one thing a record. */
import type { DatedEvent, Origin, Source } from "../domain/dataset.ts";
import { readGrade } from "../domain/grades.ts";
import { readDate, type WrittenDate } from "./dates.ts";
import type { ActorDraft, IssueDraft } from "./people.ts";
import { placeOf, type RawTable, rawText, repeatedRecords } from "./raw-table.ts";
import type { Register } from "./register.ts";
import type { Place, Report } from "./report.ts";
import { nameKey, nameText, oddCharacters } from "./text.ts";
import { isUnsafeLink, readNumber } from "./values.ts";

/** One record of such a table, and the ways to speak about it. */
interface Row {
  readonly place: Place;
  readonly origin: Origin;
  /** Whether the table has such a column. */
  has(column: string): boolean;
  text(column: string): string;
  date(text: string): WrittenDate | "ambiguous" | undefined;
  warn(code: string, column: string, value: string, params?: Record<string, string | number>): void;
  note(code: string, column: string, params: Record<string, string | number>): void;
  /** Names why the record cannot be used. */
  reject(code: string, column: string, value: string): false;
}

/** Reads each record with `read`, which says whether it can be used; repeated records are merged. */
function eachRow(table: RawTable, report: Report, read: (row: Row) => boolean): void {
  const duplicates = repeatedRecords(table);
  const heading = (column: string) => table.columns.get(column)!.heading;
  for (let i = 0; i < table.length; i++) {
    const place = placeOf(table, i);
    const first = duplicates.firstLike(i);
    if (first >= 0) {
      report.add("info", "duplicate", place, null, "", { first: table.row[first]! });
      report.count("merged");
      continue;
    }
    const row: Row = {
      place,
      origin: { file: report.file, line: place.line },
      has: (column) => table.columns.has(column),
      text: (column) => rawText(table, column, i),
      date: (text) => readDate(text) ?? table.dates?.read(text),
      warn: (code, column, value, params) =>
        report.add("warning", code, place, heading(column), value, params),
      note: (code, column, params) => report.add("info", code, place, heading(column), "", params),
      reject: (code, column, value) => {
        report.add("error", code, place, heading(column), value);
        return false;
      },
    };
    report.count(read(row) ? "kept" : "setAside");
  }
}

/** The id of a record, or false when there is none. */
function idOf(row: Row): string | false {
  const id = nameText(row.text("id"));
  return nameKey(id) === "" ? row.reject("cell-empty", "id", row.text("id")) : id;
}

function nameOf(row: Row, column: string, id: string): string {
  const written = row.text(column);
  const odd = oddCharacters(written);
  if (odd) row.warn(odd, column, written);
  const name = nameText(written);
  if (name === "" && row.has(column)) row.note("name-empty", column, { id });
  return name || id;
}

/** Names by language, from the columns `name_xx`. */
function namesOf(row: Row, languages: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of languages) {
    const name = nameText(row.text(`name:${language}`));
    if (name !== "") names.set(language, name);
  }
  return names;
}

function languagesOf(table: RawTable): string[] {
  return [...table.columns.keys()].filter((role) => role.startsWith("name:")).map((role) => role.slice(5));
}

function aliasesOf(row: Row): string[] {
  return row
    .text("aliases")
    .split("|")
    .map(nameText)
    .filter((alias) => alias !== "");
}

const STATUSES = new Set(["", "proposed", "former"]);

/** Reads `actors.csv`. `part_of` is resolved once all are known. */
export function readActors(table: RawTable, report: Report, actors: Register<"type", ActorDraft>): void {
  actors.listed = true;
  const languages = languagesOf(table);
  const children: { draft: ActorDraft; index: number; parent: string; row: Row }[] = [];
  const influencing: { draft: ActorDraft; row: Row }[] = [];
  eachRow(table, report, (row) => {
    const id = idOf(row);
    if (id === false) return false;
    const status = row.text("status").toLowerCase();
    if (!STATUSES.has(status)) row.warn("status-unknown", "status", row.text("status"));
    const written = row.text("influence");
    const influence = written === "" ? Number.NaN : readNumber(written, table.decimalComma);
    const draft: ActorDraft = {
      id,
      name: nameOf(row, "name", id),
      names: namesOf(row, languages),
      type: row.text("type"),
      partOf: -1,
      status: STATUSES.has(status) ? status : "",
      description: row.text("description"),
      aliases: aliasesOf(row),
      influence: influence ?? Number.NaN,
      origin: row.origin,
    };
    if (!actors.list(draft)) return row.reject("id-repeated", "id", id);
    if (influence === undefined) row.warn("number-unreadable", "influence", written);
    const parent = row.text("part_of");
    if (parent !== "") children.push({ draft, index: actors.things.length - 1, parent, row });
    if (row.text("influences") !== "") influencing.push({ draft, row });
    return true;
  });
  for (const { draft, row } of influencing) draft.influences = influencesOf(row, actors, table.decimalComma);
  const trees = new Trees();
  for (const { draft, index, parent, row } of children) {
    const found = actors.find(parent);
    if (found < 0) row.warn("part-of-unknown", "part_of", parent);
    else if (trees.root(found) === index) row.warn("part-of-cycle", "part_of", parent);
    else {
      if (!actors.hasId(parent))
        row.warn("actor-by-name", "part_of", parent, { other: actors.things[found]!.id });
      draft.partOf = found;
      trees.join(index, found);
    }
  }
}

/** On whom it has a direct influence, by id: `hamas:3 | egypt:1.5`. */
function influencesOf(
  row: Row,
  actors: Register<"type", ActorDraft>,
  decimalComma: boolean,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const part of row.text("influences").split("|")) {
    if (part.trim() === "") continue;
    const colon = part.lastIndexOf(":");
    const name = nameText(part.slice(0, Math.max(0, colon)));
    const actor = actors.find(name);
    const strength = readNumber(part.slice(colon + 1).trim(), decimalComma);
    if (actor < 0) row.warn("influence-unknown", "influences", part.trim());
    else if (strength === undefined || strength < 0) row.warn("number-unreadable", "influences", part.trim());
    else found.set(actors.things[actor]!.id, strength);
  }
  return found;
}

/** Who is above all, quickly: union-find with path halving. */
class Trees {
  readonly #parent = new Map<number, number>();

  root(index: number): number {
    for (;;) {
      const parent = this.#parent.get(index);
      if (parent === undefined) return index;
      const next = this.#parent.get(parent);
      if (next !== undefined) this.#parent.set(index, next);
      index = parent;
    }
  }

  join(child: number, parent: number): void {
    this.#parent.set(child, parent);
  }
}

/** Reads `issues.csv`. */
export function readIssues(table: RawTable, report: Report, issues: Register<"topic", IssueDraft>): void {
  issues.listed = true;
  const languages = languagesOf(table);
  eachRow(table, report, (row) => {
    const id = idOf(row);
    if (id === false) return false;
    const draft: IssueDraft = {
      id,
      name: nameOf(row, "name", id),
      names: namesOf(row, languages),
      topic: row.text("topic"),
      description: row.text("description"),
      supportMeans: row.text("support_means"),
      opposeMeans: row.text("oppose_means"),
      aliases: aliasesOf(row),
      origin: row.origin,
    };
    return issues.list(draft) || row.reject("id-repeated", "id", id);
  });
}

/** Reads `sources.csv`; `byId` holds the index of each source by the key of its id. */
export function readSources(
  table: RawTable,
  report: Report,
  sources: Source[],
  byId: Map<string, number>,
): void {
  eachRow(table, report, (row) => {
    const id = idOf(row);
    if (id === false) return false;
    if (byId.has(nameKey(id))) return row.reject("id-repeated", "id", id);
    const url = row.text("url");
    if (isUnsafeLink(url)) row.warn("link-unsafe", "url", url);
    const date = dateOf(row, "date");
    byId.set(nameKey(id), sources.length);
    sources.push({
      id,
      title: nameOf(row, "title", id),
      outlet: row.text("outlet"),
      author: row.text("author"),
      date: date && { from: date.from, to: date.to },
      url,
      licence: row.text("licence"),
      note: row.text("note"),
      ...reliabilityOf(row),
      described: true,
      origin: row.origin,
    });
    return true;
  });
}

/** Kept as it is written, also where it is no grade. */
function reliabilityOf(row: Row): { reliability?: string } {
  const reliability = row.text("reliability");
  if (reliability === "") return {};
  if (!readGrade("reliability", reliability)) row.warn("reliability-unknown", "reliability", reliability);
  return { reliability };
}

/** The date in a cell; undefined with a warning when it cannot be read, without one when the cell is empty. */
function dateOf(row: Row, column: string): WrittenDate | undefined {
  const text = row.text(column);
  const date = row.date(text);
  if (date === "ambiguous") row.warn("date-ambiguous", column, text);
  else if (!date && text !== "") row.warn("date-unreadable", column, text);
  return date === "ambiguous" ? undefined : date;
}

/** Reads `events.csv`. */
export function readEvents(table: RawTable, report: Report, events: DatedEvent[]): void {
  eachRow(table, report, (row) => {
    const name = nameText(row.text("name"));
    if (name === "") return row.reject("cell-empty", "name", "");
    const written = row.text("date");
    const date = row.date(written);
    if (!date || date === "ambiguous")
      return row.reject(written === "" ? "cell-empty" : "event-date-unreadable", "date", written);
    const end = dateOf(row, "end");
    if (end && end.to < date.from) row.warn("end-before-date", "end", row.text("end"));
    const to = end && end.to >= date.from ? Math.max(end.to, date.to) : date.to;
    events.push({
      name,
      span: { from: date.from, to },
      description: row.text("description"),
      source: row.text("source"),
      origin: row.origin,
    });
    return true;
  });
}
