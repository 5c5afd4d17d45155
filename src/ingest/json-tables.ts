/** Reads the JSON that we write, see `json.ts`: its lists are the native tables, and are read as those are. */

import { guardFormula } from "../base/csv.ts";
import { JSON_VERSION } from "./json.ts";
import { RawTableBuilder } from "./raw-table.ts";
import type { Report } from "./report.ts";
import { SCHEMAS, type Schema } from "./schemas.ts";
import type { ReadTable } from "./table.ts";
import { readLanguage } from "./values.ts";

/** What such a file holds. */
export interface JsonTables {
  readonly name: string;
  readonly tables: readonly ReadTable[];
}

/** The tables of our JSON; undefined when it is broken or newer than we are, which the report then says. */
export function readJson(bytes: Uint8Array, report: Report): JsonTables | undefined {
  let text: string;
  let file: JsonRecord;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    file = parseJson(text) as JsonRecord; // a file of ours begins with a brace
  } catch {
    report.add("error", "json-broken", null);
    return undefined;
  }
  const version = file["standpoint"];
  if (typeof version !== "number" || version > JSON_VERSION) {
    report.add("error", "json-newer", null, null, String(version));
    return undefined;
  }
  const lines = recordLines(text);
  const tables = SCHEMAS.flatMap((schema): ReadTable[] => {
    const list = file[schema.kind];
    if (!Array.isArray(list) || list.length === 0) return [];
    return [readList(schema, list, lines.get(schema.kind) ?? [], report)];
  });
  if (tables.length === 0) {
    report.add("error", "no-rows", null);
    return undefined;
  }
  return { name: typeof file["name"] === "string" ? file["name"] : "", tables };
}

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readList(
  schema: Schema,
  list: readonly unknown[],
  lines: readonly number[],
  report: Report,
): ReadTable {
  const records: Map<string, string>[] = [];
  const rows: number[] = [];
  const roles = new Set(schema.required);
  const leftOut = new Map<string, number>();
  list.forEach((item, i) => {
    if (!isRecord(item)) {
      report.add("error", "json-no-record", { row: i + 1, line: lines[i] ?? 0 });
      report.count("setAside");
      return;
    }
    const cells = cellsOf(schema, item, leftOut);
    for (const role of cells.keys()) roles.add(role);
    records.push(cells);
    rows.push(i);
  });
  for (const [key, count] of leftOut) report.add("info", "attribute-left-out", null, key, key, { count });
  const columns = [...roles];
  const builder = new RawTableBuilder(
    columns.map((role) => role.replace(":", "_")),
    columns,
  );
  builder.add(
    records.map((cells) => columns.map((role) => cells.get(role) ?? "")),
    Uint32Array.from(rows, (i) => i + 1),
    Uint32Array.from(rows, (i) => lines[i] ?? 0),
  );
  return { kind: schema.kind, separator: null, raw: builder.build(false) };
}

/** The cells of a record as a table would have them; what no column takes is left out, and counted by its key. */
function cellsOf(
  { columns, kind }: Schema,
  item: JsonRecord,
  leftOut: Map<string, number>,
): Map<string, string> {
  const cells = new Map<string, string>();
  const take = (column: string | undefined, key: string, value: unknown) => {
    const cell = column === undefined ? "" : cellOf(value);
    if (column !== undefined) cells.set(column, cell);
    if (cell === "" && !isEmpty(value)) leftOut.set(key, (leftOut.get(key) ?? 0) + 1);
  };
  for (const [key, value] of Object.entries(item)) {
    if (key === "names" && isRecord(value) && (kind === "actors" || kind === "issues"))
      for (const [tag, name] of Object.entries(value)) {
        const language = readLanguage(tag.replaceAll("-", "_"));
        take(language && `name:${language}`, `names.${tag}`, name);
      }
    else take(columns.has(key) ? key : undefined, key, value);
  }
  return cells;
}

const isEmpty = (value: unknown) =>
  value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** Text gets the guard that reading a cell takes off. */
function cellOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return guardFormula(value);
  const isList = Array.isArray(value) && value.every((each) => typeof each === "string");
  return isList ? guardFormula(value.join("|")) : "";
}

/** Pairs of escapes, and half ones; a backslash that is escaped itself begins none. */
const ESCAPES = /(\\\\|\\ud[89ab][\da-f]{2}\\ud[c-f][\da-f]{2})|\\ud[89a-f][\da-f]{2}/gi;

/** What JSON says; an escape that is half a character says that a character is lost. */
export function parseJson(text: string): unknown {
  return JSON.parse(text.replace(ESCAPES, (_, whole?: string) => whole ?? "\\ufffd"));
}

/** By key of the file's object: the line on which each item of its list begins. */
export function recordLines(text: string): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let line = 1;
  let depth = 0;
  let key = "";
  let starts: number[] | undefined;
  let between = false; // before an item of the list
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === "\n") line++;
    if (character <= " ") continue;
    if (between && character !== "]") starts?.push(line);
    between = depth === 2 && character === ",";
    if (character === '"') {
      const end = endOfString(text, i);
      if (depth === 1) key = text.slice(i + 1, end);
      i = end;
    } else if (character === "{" || character === "[") {
      depth++;
      if (depth !== 2) continue;
      starts = character === "[" ? [] : undefined;
      if (starts) found.set(key, starts);
      between = starts !== undefined;
    } else if (character === "}" || character === "]") depth--;
  }
  return found;
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && text[end] !== '"') end += text[end] === "\\" ? 2 : 1;
  return end;
}
