/** One file → the tables in it: what it is, how it is packed and encoded, and which reader takes it. */
import { kindOfChoice } from "../domain/decisions.ts";
import type { Account } from "../domain/problem.ts";
import type { Encoding } from "./encoding.ts";
import type { ArchiveKind } from "./formats/archive.ts";
import type { FormatId, Part } from "./formats/format.ts";
import { binaryKind, isOurJson } from "./kinds.ts";
import { type InputFile, openFile, unpackGzip } from "./open.ts";
import { type LoadOptions, type OnFileShare, optionsFor, type WordMap, wordMap } from "./options.ts";
import { Report } from "./report.ts";
import type { TableKind } from "./schemas.ts";
import { type ReadTable, readTable, refuseText } from "./table.ts";

/** What one file was taken for, and where its records ended. */
export interface FileReport {
  readonly file: string;
  /** Null when the file is refused. */
  readonly table: TableKind | (string & {}) | null;
  /** What wrote it, as far as that shows. */
  readonly format: FormatId | null;
  readonly encoding: Encoding | null;
  readonly separator: string | null;
  readonly account: Account;
}

/** A file, or one of those packed in it. */
export interface Opened {
  readonly report: Report;
  readonly encoding: Encoding | null;
  /** Grows when the parts of a format are put together. */
  readonly tables: ReadTable[];
  format: FormatId;
  /** Tables that only mean something together with others of their format. */
  readonly parts: readonly Part[];
  /** What the file calls its dataset, if it does. */
  name?: string;
}

/** Smaller files are read in a moment anyway. */
const PLAIN_FROM = 1 << 18;

/** Share of the work with a packed file that unpacking it is. */
const UNPACKING = 0.3;

interface Opening {
  readonly options: LoadOptions;
  readonly words: WordMap | undefined;
  onShare: OnFileShare;
  /** Inside an archive, no further archive is opened. */
  readonly inside: boolean;
  /** Rows of a sheet have no lines. */
  readonly byRow: boolean;
}

/** Opens a file; an archive or a workbook gives as many as it holds. */
export function openAll(
  file: InputFile,
  options: LoadOptions,
  onShare: OnFileShare,
): Promise<readonly Opened[]> {
  const words = wordMap(options.words);
  return open(file, { options, words, onShare, inside: false, byRow: false });
}

function empty(report: Report, encoding: Encoding | null = null): Opened {
  return { report, encoding, tables: [], parts: [], format: "native" };
}

async function open(file: InputFile, given: Opening): Promise<readonly Opened[]> {
  const opening = { ...given, options: optionsFor(file.name, given.options) };
  const report = new Report(file.name, opening.byRow);
  const { onShare } = opening;
  const unpacked = await unpackGzip(file, report, (share) => onShare(UNPACKING * share, 0));
  if (!unpacked) return [empty(report)];
  if (unpacked !== file)
    opening.onShare = (share, rows) => onShare(UNPACKING + (1 - UNPACKING) * share, rows);
  const kind = binaryKind(unpacked.bytes);
  // A workbook that calls itself CSV was renamed by mistake; what is inside it may not be what it says.
  const isArchive =
    (kind === "zip" || kind === "xlsx" || kind === "parquet") && !/\.(csv|tsv|txt)(\.gz)?$/i.test(file.name);
  if (isArchive && !opening.inside) return openArchive(unpacked, kind, report, opening);
  const decoded = await openFile(unpacked, report, opening.options.encoding);
  if (!decoded) return [empty(report)];
  const { bytes, encoding } = decoded;
  if (isOurJson(bytes)) {
    const { readJson } = await import("./json-tables.ts");
    const { name, tables } = readJson(bytes, report) ?? { name: "", tables: [] };
    for (const table of tables) if (opening.words) Object.assign(table.raw, { words: opening.words });
    const named = name === "" ? {} : { name };
    return [{ ...empty(report, encoding), tables: [...tables], format: "json", ...named }];
  }
  const read = await readText(bytes, encoding, report, opening);
  if (read !== "not-utf-8") return [read];
  // What was read before the fault is read again; its report too.
  const second = new Report(file.name, opening.byRow);
  const { decodeGuessed } = await import("./other-encodings.ts");
  const guessed = decodeGuessed(bytes, second);
  const again = await readText(guessed.bytes, guessed.encoding, second, opening);
  return [again as Opened]; // these bytes are UTF-8 of our own making
}

async function openArchive(
  file: InputFile,
  kind: ArchiveKind,
  report: Report,
  opening: Opening,
): Promise<readonly Opened[]> {
  const { unpackArchive } = await import("./formats/archive.ts");
  const entries = await unpackArchive(file, kind, report);
  if (!entries) return [empty(report)];
  const opened: Opened[] = [];
  let before = 0;
  for (const [i, entry] of entries.entries()) {
    const rowsBefore = before;
    const onShare = (share: number, rows: number) => {
      before = rowsBefore + rows;
      opening.onShare((i + share) / entries.length, before);
    };
    const inside = { ...opening, onShare, inside: true, byRow: kind !== "zip" };
    for (const each of await open(entry, inside)) {
      if (kind !== "zip" && each.format === "native") each.format = kind;
      opened.push(each);
    }
  }
  // Sheets beside the tables hold notes and figures; they are no fault.
  const kept = kind === "xlsx" ? withoutNotes(opened, report) : opened;
  return report.problems.length > 0 || kept.length === 0 ? [empty(report), ...kept] : kept;
}

function withoutNotes(sheets: readonly Opened[], report: Report): readonly Opened[] {
  const tables = sheets.filter(({ tables, parts }) => tables.length + parts.length > 0);
  if (tables.length === 0) return sheets;
  for (const { report: sheet } of sheets)
    if (!tables.some((table) => table.report === sheet))
      report.add("info", "sheet-left-out", null, null, sheet.file);
  return tables;
}

async function readText(
  bytes: Uint8Array,
  encoding: Encoding,
  report: Report,
  { options, words, onShare }: Opening,
): Promise<Opened | "not-utf-8"> {
  const { separator, columns, table: told } = options;
  const plain =
    bytes.length < (options.plainFrom ?? PLAIN_FROM)
      ? undefined
      : (await import("./plain-records.ts")).PlainRecords;
  const table = readTable(bytes, report, onShare, { separator, columns, words, table: told, plain });
  if (table === "not-utf-8" || table === "refused")
    return table === "refused" ? empty(report, encoding) : table;
  if (!("why" in table)) return { ...empty(report, encoding), tables: [table] };
  if (told && kindOfChoice(told)) {
    refuseText(table, report);
    return empty(report, encoding);
  }
  const { readForeign } = await import("./formats/foreign.ts");
  const text = { bytes, head: table.head, report, onShare, separator, columns, words, table: told, plain };
  const read = readForeign(text);
  if (read === "not-utf-8") return read;
  if (read) return { ...empty(report, encoding), ...read, tables: [...read.tables] };
  refuseText(table, report);
  return empty(report, encoding);
}
