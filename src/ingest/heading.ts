/** Finds the heading of a table: the separator and the record under which the required columns appear. */
import { kindOfChoice, type TableChoice } from "../domain/decisions.ts";
import { eventColumns } from "./event-list.ts";
import { countBreaks, lineEnd } from "./quotes.ts";
import { RecordCutter } from "./records.ts";
import {
  type ColumnChoice,
  foldHeadings,
  type Match,
  matchHeadings,
  SCHEMAS,
  type Schema,
  schemaOf,
  type TableKind,
} from "./schemas.ts";
import { isBlank } from "./text.ts";

const SEPARATORS = [",", ";", "\t", "|"] as const;
/** A title, notes, a `sep=` line may stand above the heading; so many records are looked at. */
const RECORDS = 20;

/** What a person decided about the headings. */
export interface HeadingChoice {
  readonly separator?: string | undefined;
  readonly columns?: ColumnChoice | undefined;
  /** What the table is. */
  readonly table?: TableChoice | undefined;
}

export interface HeadRecord {
  readonly cells: readonly string[];
  readonly row: number;
  readonly line: number;
}

/** Headings, and where the records under them begin. */
export interface Heading {
  readonly match: Match;
  readonly separator: string;
  readonly row: number;
  readonly line: number;
  /** The records above the heading, blank ones too. */
  readonly above: readonly HeadRecord[];
  /** Position in the text of the first record under the heading, and its row and line. */
  readonly next: { readonly at: number; readonly row: number; readonly line: number };
}

/** Why there is none: the headings nearest to the expected ones, or the tables that it could all be. */
export interface NoHeading {
  readonly near: Match | undefined;
  readonly ambiguous: readonly TableKind[];
}

interface Candidate {
  readonly separator: string;
  readonly records: readonly HeadRecord[];
  readonly index: number;
  readonly matches: readonly Match[];
}

/**
 * @param head the start of the text, up to a line break; all of it when `complete`
 * @param fileName decides between tables with the same required columns (actors, issues)
 */
export function findHeading(
  head: string,
  complete: boolean,
  fileName: string,
  choice: HeadingChoice = {},
): Heading | NoHeading {
  const told = choice.table && kindOfChoice(choice.table);
  const wanted = told ?? kindOfName(fileName);
  const tables = headTables(head, complete, choice.separator);
  const candidates = tables.flatMap(({ separator, records }) => candidate(separator, records, choice) ?? []);
  // The right separator shows more headings than one that happens to stand inside a title.
  candidates.sort((a, b) => a.index - b.index || known(b.matches[0]!) - known(a.matches[0]!));
  const found = candidates[0];
  if (!found) return { near: nearest(tables, schemaOf(wanted ?? "stances"), choice), ambiguous: [] };
  const match = choose(found.matches, wanted);
  if (!match) return { near: undefined, ambiguous: found.matches.map((m) => m.schema.kind) };
  return headingOf(found, match, head);
}

/** The start of a file, cut by one separator. */
export interface HeadTable {
  readonly separator: string;
  readonly records: readonly HeadRecord[];
}

/** The start of a file, cut by each separator that may be meant. */
export function headTables(head: string, complete: boolean, separator?: string): HeadTable[] {
  const separators = separator === undefined ? SEPARATORS : [separator];
  return separators.map((each) => ({ separator: each, records: headRecords(head, each, complete) }));
}

function headRecords(head: string, separator: string, complete: boolean): HeadRecord[] {
  const read = (final: boolean) => {
    const records: HeadRecord[] = [];
    const cutter = new RecordCutter(separator, {
      records: (found, row, lines) => {
        for (const [i, cells] of found.entries()) records.push({ cells, row: row + i, line: lines[i]! });
      },
      fault: (_, text, row, line) => records.push({ cells: [text], row, line }),
    });
    cutter.read(head, final);
    return records.slice(0, RECORDS);
  };
  const records = read(complete);
  return records.length > 0 || complete ? records : read(true);
}

function candidate(
  separator: string,
  records: readonly HeadRecord[],
  { columns, table }: HeadingChoice,
): Candidate | undefined {
  const schemas = table === undefined ? SCHEMAS : SCHEMAS.filter(({ kind }) => kind === table);
  for (const [index, record] of records.entries()) {
    const folded = foldHeadings(record.cells);
    if (table === undefined && eventColumns(folded.folded)) return undefined;
    const matches = schemas
      .map((schema) => matchHeadings(schema, folded, columns, table))
      .filter(({ missing }) => missing.length === 0);
    if (matches.length > 0) return { separator, records, index, matches };
  }
  return undefined;
}

const known = (match: Match) => match.roles.filter((role) => role !== null).length;

/** The file's name decides where it can, then stances before others, then the most columns known. */
function choose(matches: readonly Match[], wanted: TableKind | undefined): Match | undefined {
  const of = (kind: TableKind | undefined) => matches.find((match) => match.schema.kind === kind);
  const certain = of(wanted) ?? of("stances");
  if (certain) return certain;
  const most = Math.max(...matches.map(known));
  const best = matches.filter((match) => known(match) === most);
  return best.length === 1 ? best[0] : undefined;
}

function nearest(
  tables: readonly { readonly records: readonly HeadRecord[] }[],
  schema: Schema,
  { columns, table }: HeadingChoice,
): Match | undefined {
  let best: { match: Match; score: number } | undefined;
  for (const { records } of tables) {
    const filled = records.filter(({ cells }) => !cells.every(isBlank));
    for (const [index, { cells }] of filled.entries()) {
      const match = matchHeadings(schema, foldHeadings(cells), columns, table);
      // With no heading known, the first record is shown, cut by the separator that finds most cells in it.
      const score = known(match) * 1e6 + (index === 0 ? match.headings.length : 0);
      if (!best || score > best.score) best = { match, score };
    }
  }
  return best?.match;
}

/** Where a table begins whose heading is the record at `index`. */
export function headingOf(
  found: Pick<Candidate, "separator" | "records" | "index">,
  match: Match,
  head: string,
): Heading {
  const record = found.records[found.index]!;
  const line = record.line + 1 + record.cells.reduce((sum, cell) => sum + countBreaks(cell), 0);
  let at = 0;
  for (let i = 1; i < line; i++) at = lineEnd(head, at);
  return {
    match,
    separator: found.separator,
    row: record.row,
    line: record.line,
    above: found.records.slice(0, found.index),
    next: { at, row: record.row + 1, line },
  };
}

const KINDS: readonly (readonly [RegExp, TableKind])[] = [
  [/stance|position/, "stances"],
  [/actor/, "actors"],
  [/issue/, "issues"],
  [/source/, "sources"],
  [/event/, "events"],
];

/** The table that a file's name speaks of. */
export function kindOfName(name: string): TableKind | undefined {
  const base = name.slice(name.lastIndexOf("/") + 1).toLowerCase();
  return KINDS.find(([pattern]) => pattern.test(base))?.[1];
}
