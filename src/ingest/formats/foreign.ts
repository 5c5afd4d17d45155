/** What a text is that shows none of our headings: a table, a graph or an object that another program has written. */
import { type HeadTable, headingOf, headTables } from "../heading.ts";
import { textKind } from "../kinds.ts";
import { requoted } from "../other-quotes.ts";
import { foldHeadings, type Match, type Schema } from "../schemas.ts";
import { nameAbove, readRecords, readTable } from "../table.ts";
import { DNA_EVENTS, DNA_MATRIX } from "./dna.ts";
import { EDGE_TABLE, NODE_TABLE } from "./edges.ts";
import type { ForeignRead, ForeignText, TableFormat, Told } from "./format.ts";
import { readGraphXml } from "./graph-xml.ts";
import { readForeignJson } from "./json-formats.ts";
import { BDM, KTAB } from "./ktab.ts";
import { readKtabXml } from "./ktab-xml.ts";
import { KUMU_CONNECTIONS, KUMU_ELEMENTS } from "./kumu.ts";
import { MATRIX } from "./matrix.ts";
import { POLIS_COMMENTS, POLIS_MATRIX, POLIS_SUMMARY, POLIS_VOTES } from "./polis.ts";
import { UN_ISSUES, UN_ROLL_CALLS, UN_VOTES } from "./un-votes.ts";

/** In the order in which they are tried: the plainest signature first. */
const TABLES: readonly TableFormat[] = [
  DNA_EVENTS,
  UN_VOTES,
  UN_ROLL_CALLS,
  UN_ISSUES,
  POLIS_VOTES,
  POLIS_MATRIX,
  POLIS_COMMENTS,
  POLIS_SUMMARY,
  KTAB,
  BDM,
  KUMU_CONNECTIONS,
  EDGE_TABLE,
  KUMU_ELEMENTS,
  NODE_TABLE,
  DNA_MATRIX,
  MATRIX,
];

/** Reads the text of another format; undefined when it is none that is known. */
export function readForeign(text: ForeignText): ForeignRead | "not-utf-8" | undefined {
  const kind = text.table ? undefined : textKind(text.head.text);
  if (kind === "xml" || kind === "json") {
    let whole: string;
    try {
      whole = new TextDecoder("utf-8", { fatal: true }).decode(text.bytes);
    } catch {
      return "not-utf-8";
    }
    if (kind === "json") return readForeignJson(whole, text);
    return readGraphXml(whole, text) ?? readKtabXml(whole, text);
  }
  return readInOtherQuotes(text) ?? readForeignTable(text);
}

/** A table of our own of which only the quotes are other ones. */
function readInOtherQuotes(text: ForeignText): ForeignRead | "not-utf-8" | undefined {
  const { bytes, report, onShare } = text;
  const found = requoted(bytes, report.file, text);
  if (found === undefined || found === "not-utf-8") return found;
  report.add("info", "quotes-other", null, null, "", { quotes: found.quotes });
  const table = readTable(found.bytes, report, onShare, text);
  return { format: "native", tables: typeof table === "object" && "raw" in table ? [table] : [], parts: [] };
}

interface Found {
  readonly format: TableFormat;
  readonly table: HeadTable;
  readonly index: number;
  readonly required: readonly number[];
}

function readForeignTable(text: ForeignText): ForeignRead | "not-utf-8" | undefined {
  const { bytes, head, report, onShare } = text;
  const found = findFormat(headTables(head.text, head.complete, text.separator), text);
  if (!found) return undefined;
  const { format, table, index, required } = found;
  const match = matchOf(table.records[index]!.cells, required);
  const heading = headingOf({ separator: table.separator, records: table.records, index }, match, head.text);
  const read = readRecords(bytes, head.text, heading, report, onShare, text.plain);
  if (!read) return "not-utf-8";
  const { row, line, separator } = heading;
  nameAbove(heading, report);
  const { headings } = match;
  const foreign = {
    raw: read.raw,
    headings,
    folded: foldHeadings(headings).folded,
    separator,
    heading: { row, line },
  };
  report.add("info", "format-read", null, null, "", { format: format.id.replaceAll("-", "_") });
  const part = { format: format.id, kind: format.kind, table: foreign, told: text.table };
  return { format: format.id, tables: [], parts: [part] };
}

function findFormat(tables: readonly HeadTable[], told: Told): Found | undefined {
  for (const format of told.table ? [MATRIX] : TABLES)
    for (const table of tables)
      for (const [index, { cells }] of table.records.entries()) {
        const { folded } = foldHeadings(cells);
        if (folded.length < 2) continue;
        const { records, separator } = table;
        const required = format.recognise({ folded, records, index, separator, told });
        if (required) return { format, table, index, required };
        // A table is known by its first rows; what a matrix is would else be asked of each of them.
        if (format.firstOnly && cells.some((cell) => cell.trim() !== "")) break;
      }
  return undefined;
}

/** All columns, called by their position. */
function matchOf(cells: readonly string[], required: readonly number[]): Match {
  const { shown } = foldHeadings(cells);
  const roles = shown.map((_, i) => String(i));
  const schema: Schema = {
    kind: "stances",
    required: required.map(String),
    columns: new Set(roles),
    synonyms: new Map(),
    lastResort: new Map(),
  };
  return { schema, headings: shown, roles, missing: [], repeated: [] };
}
