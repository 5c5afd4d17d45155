/** One opened file → its table: finds the heading, reads the records under it, and names what does not fit. */
import { findHeading, type Heading, type HeadingChoice, type NoHeading } from "./heading.ts";
import { textKind } from "./kinds.ts";
import type { OnFileShare, WordMap } from "./options.ts";
import { eachPiece, headPiece } from "./pieces.ts";
import type { PlainRecords } from "./plain-records.ts";
import type { QuoteFault } from "./quotes.ts";
import { type RawTable, RawTableBuilder } from "./raw-table.ts";
import { RecordCutter, type RecordVisitor } from "./records.ts";
import type { Place, Report } from "./report.ts";
import type { Match, TableKind } from "./schemas.ts";
import { fold, isBlank } from "./text.ts";
import { FREE_COLUMNS } from "./written.ts";

export interface ReadTable {
  readonly kind: TableKind;
  /** Made from records that another table of the file accounts for. */
  readonly derived?: boolean;
  /** Null where nothing separates cells, as in JSON. */
  readonly separator: string | null;
  readonly raw: RawTable;
}

/** Reads plain rows; not there for small files. */
export type PlainReader = typeof PlainRecords;

/** Why a file is no table; its problem is in the report, unless it may be one of another format. */
export type NoTable = "refused" | "not-utf-8" | Unknown;

/** A text whose start shows none of our headings. */
export interface Unknown {
  readonly head: { readonly text: string; readonly complete: boolean };
  readonly why: NoHeading;
}

/**
 * Reads UTF-8 bytes. What cannot be a table is refused in the report: it has then one problem without a row.
 * @param onShare told how much of the bytes has been read, from 0 to 1
 */
export function readTable(
  bytes: Uint8Array,
  report: Report,
  onShare?: OnFileShare,
  choice: HeadingChoice & {
    readonly words?: WordMap | undefined;
    readonly plain?: PlainReader | undefined;
  } = {},
): ReadTable | NoTable {
  const head = headPiece(bytes);
  if (!head) return "not-utf-8";
  const found = findHeading(head.text, head.complete, report.file, choice);
  if ("near" in found) return { head, why: found };
  const { match, separator } = found;
  const twice = match.repeated.find((index) => isRequired(match, index));
  if (twice !== undefined) {
    report.add("error", "column-twice", null, match.headings[twice]!, match.headings[twice]!);
    return "refused";
  }
  const read = readRecords(bytes, head.text, found, report, onShare, choice.plain);
  if (!read) return "not-utf-8";
  const { raw, filled } = read;
  nameHeadings(found, filled, report);
  nameAbove(found, report);
  if (match.schema.kind === "stances" && raw.length === 0 && report.account.setAside === 0) {
    report.add("error", "no-rows", null);
    return "refused";
  }
  const { words } = choice;
  return { kind: match.schema.kind, separator, raw: words ? { ...raw, words } : raw };
}

/** Reads what stands under a heading; undefined when the bytes turn out not to be UTF-8. */
export function readRecords(
  bytes: Uint8Array,
  head: string,
  found: Heading,
  report: Report,
  onShare?: OnFileShare,
  plain?: PlainReader,
): { readonly raw: RawTable; readonly filled: ReadonlySet<number> } | undefined {
  const { match, separator, next } = found;
  const reader = new TableReader(match, report);
  const cutter = new RecordCutter(separator, reader, next.row, next.line);
  const start = new TextEncoder().encode(head.slice(0, next.at)).length;
  const take = (text: string, final: boolean, end: number) => {
    const left = cutter.read(text, final);
    onShare?.(end / bytes.length, cutter.place.row - next.row);
    return left;
  };
  if (!eachPiece(bytes, start, take, reader.plainly(bytes, cutter, separator, plain))) return undefined;
  return { raw: reader.build(separator !== ","), filled: reader.filled };
}

/** Says why a text is no table, once no other format has claimed it. */
export function refuseText({ why: { near, ambiguous }, head: { text } }: Unknown, report: Report): "refused" {
  const kind = textKind(text);
  if (kind) report.add("error", `not-csv-${kind}`, null);
  else if (ambiguous.length > 0)
    report.add("error", "table-unclear", null, null, "", { tables: ambiguous.join(", ") });
  else if (!near || near.headings.every((heading) => heading === "")) report.add("error", "file-blank", null);
  else
    report.add("error", "columns-missing", null, near.missing[0], "", {
      missing: near.missing.join(", "),
      found: listed(near.headings),
      table: near.schema.kind,
    });
  return "refused";
}

function listed(headings: readonly string[]): string {
  const named = headings.filter((heading) => heading !== "").map((heading) => heading.slice(0, 40));
  return named.length > 20 ? `${named.slice(0, 20).join(", ")} …` : named.join(", ");
}

const placeOf = ({ row, line }: Heading): Place => ({ row, line });

/** Whether the heading repeats one that the table cannot do without: then no one can tell which of the two counts. */
function isRequired({ schema, headings, roles }: Match, index: number): boolean {
  const first = headings.findIndex((heading) => fold(heading) === fold(headings[index]!));
  const role = roles[first];
  return role !== null && role !== undefined && schema.required.includes(role);
}

/** Says which headings are not used as they stand; `filled` tells whether a column without heading holds anything. */
function nameHeadings(found: Heading, filled: ReadonlySet<number>, report: Report): void {
  const { headings, roles, repeated } = found.match;
  const place = placeOf(found);
  headings.forEach((heading, index) => {
    const role = roles[index];
    if (repeated.includes(index)) report.add("warning", "column-repeated", place, heading, heading);
    else if (heading === "") {
      if (filled.has(index)) report.add("info", "column-unnamed", place, null, "", { number: index + 1 });
    } else if (role === null || role === undefined)
      report.add("info", "column-unknown", place, heading, heading);
    else if (fold(heading) !== fold(role.replace(":", "_")))
      report.add("info", "column-synonym", place, heading, heading, { role });
  });
}

/** Counts and names what stands above the heading. */
export function nameAbove({ above }: Heading, report: Report): void {
  report.count("ignored", above.length);
  for (const { cells, row, line } of above) {
    if (cells.every(isBlank)) continue;
    const text = cells.join(" ").trim();
    const code = /^"?sep=/i.test(text) ? "separator-line" : "preamble";
    report.add("info", code, { row, line }, null, text);
  }
}

const NONE: ReadonlySet<string> = new Set();
const freeColumns = ({ schema }: Match) => (schema.kind === "stances" ? FREE_COLUMNS : NONE);

/** More room than the first records tell, so that it is seldom too small; what is not used takes no memory. */
const SPARE = 1.05;

/** Sorts the records: blank, comment, cut wrongly, or good for the columns. */
class TableReader implements RecordVisitor {
  /** Positions without a heading under which something stands. */
  readonly filled = new Set<number>();
  readonly #match: Match;
  readonly #report: Report;
  readonly #builder: RawTableBuilder;
  readonly #unnamed: readonly number[];
  /** Number of cells up to the last column with a heading. */
  readonly #named: number;

  constructor(match: Match, report: Report) {
    this.#match = match;
    this.#report = report;
    this.#builder = new RawTableBuilder(match.headings, match.roles, freeColumns(match));
    this.#unnamed = match.headings.flatMap((heading, index) => (heading === "" ? [index] : []));
    this.#named = match.headings.findLastIndex((heading) => heading !== "") + 1;
  }

  records(records: readonly string[][], row: number, lines: Uint32Array): void {
    const width = this.#match.headings.length;
    const good: string[][] = [];
    const rows = new Uint32Array(records.length);
    const starts = new Uint32Array(records.length);
    for (let i = 0; i < records.length; i++) {
      const cells = records[i]!;
      if (isBlank(cells[0]!) && cells.every(isBlank)) {
        this.#report.count("ignored");
        continue;
      }
      if (cells.length !== width && this.#misfit(cells, row + i, lines[i]!)) continue;
      rows[good.length] = row + i;
      starts[good.length] = lines[i]!;
      good.push(cells);
    }
    for (const index of this.#unnamed)
      if (good.some((cells) => !isBlank(cells[index] ?? ""))) this.filled.add(index);
    this.#builder.add(good, rows.subarray(0, good.length), starts.subarray(0, good.length));
  }

  fault(code: QuoteFault, text: string, row: number, line: number): void {
    this.#report.count("setAside");
    this.#report.add("error", code, { row, line }, null, text);
  }

  /** Reads plain records without papaparse, where cells are parted in a plain way. */
  plainly(bytes: Uint8Array, cutter: RecordCutter, separator: string, Reader: PlainReader | undefined) {
    if (!Reader?.separates(separator)) return undefined;
    const { headings } = this.#match;
    const looked = { unnamed: this.#unnamed, filled: this.filled };
    const plain = new Reader(bytes, separator, headings.length, this.#builder, looked);
    let first = true;
    return (from: number, end: number): number | undefined => {
      const { row, line } = cutter.place;
      const read = plain.read(from, end, row, line);
      if (first && read) {
        first = false;
        // The first piece tells how many records there will be.
        this.#builder.reserve(Math.ceil((read.records * (bytes.length - from) * SPARE) / (end - from)));
      }
      if (read) cutter.skip(read.records, read.lines);
      return read?.at;
    };
  }

  build(decimalComma: boolean): RawTable {
    return this.#builder.build(decimalComma);
  }

  /** @returns true when the record cannot be read, and has been named and counted. */
  #misfit(cells: readonly string[], row: number, line: number): boolean {
    const { headings, roles, schema } = this.#match;
    const place = { row, line };
    if (cells.length > headings.length) {
      if (cells.slice(headings.length).every(isBlank)) return false;
      const params = { expected: headings.length, found: cells.length };
      this.#report.add("error", "too-many-cells", place, null, cells.join(" | "), params);
      this.#report.count("setAside");
      return true;
    }
    if (cells.length >= this.#named) return false;
    const params = { expected: this.#named, found: cells.length };
    const lacking = roles.findIndex(
      (role, i) => i >= cells.length && role !== null && schema.required.includes(role),
    );
    if (lacking < 0) {
      this.#report.add("warning", "row-short", place, headings[cells.length]!, "", params);
      return false;
    }
    if (cells[0]!.startsWith("#")) {
      this.#report.add("info", "comment-line", place, null, cells.join(" | "));
      this.#report.count("ignored");
      return true;
    }
    this.#report.add("error", "cell-missing", place, headings[lacking]!, cells.join(" | "), params);
    this.#report.count("setAside");
    return true;
  }
}
