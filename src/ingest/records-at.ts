/** The cells of single records of a file, as they stand in it: for showing a fault in its row, and for mending it. */
import { decodeMarked } from "./encoding.ts";
import { findHeading, type Heading, headTables } from "./heading.ts";
import { binaryKind } from "./kinds.ts";
import { type InputFile, unpackGzip } from "./open.ts";
import type { LoadOptions } from "./options.ts";
import { decodeAs, decodeGuessed } from "./other-encodings.ts";
import { eachPiece, headPiece } from "./pieces.ts";
import { RecordCutter } from "./records.ts";
import { Report } from "./report.ts";
import { foldHeadings } from "./schemas.ts";
import { isBlank } from "./text.ts";

/** Records of one file. */
export interface RecordsOfFile {
  readonly headings: readonly string[];
  readonly separator: string;
  /** Cells by row; a record that cannot be cut has one cell with its text. */
  readonly records: ReadonlyMap<number, readonly string[]>;
}

/** The files in an archive or a workbook, under the names that `load` gives them; any other file is the only one. */
export async function filesIn(file: InputFile): Promise<readonly InputFile[]> {
  const kind = binaryKind(file.bytes);
  if (kind !== "zip" && kind !== "xlsx" && kind !== "parquet") return [file];
  const { unpackArchive } = await import("./formats/archive.ts");
  return (await unpackArchive(file, kind, new Report(file.name))) ?? [];
}

/** UTF-8 bytes of a text file, decoded as `load` does; undefined when it is no text. */
export async function textBytes(file: InputFile, options: LoadOptions = {}): Promise<Uint8Array | undefined> {
  const report = new Report(file.name);
  const unpacked = await unpackGzip(file, report);
  if (!unpacked) return undefined;
  if (options.encoding !== undefined) return decodeAs(unpacked.bytes, options.encoding, report)?.bytes;
  const { bytes } = decodeMarked(unpacked.bytes, report);
  return isUtf8(bytes) ? bytes : decodeGuessed(bytes, report).bytes;
}

/** As `load` reads them: in the quotes of a table. */
async function tableBytes(file: InputFile, options: LoadOptions): Promise<Uint8Array | undefined> {
  const bytes = await textBytes(file, options);
  const { requoted } = await import("./other-quotes.ts");
  const other = bytes && requoted(bytes, file.name, options);
  return typeof other === "object" ? other.bytes : bytes;
}

function isUtf8(bytes: Uint8Array): boolean {
  return eachPiece(bytes, 0, () => "");
}

/**
 * Finds records by their rows, as `load` counts them. Undefined when the file is no table of text (a workbook, a network).
 * @param rows which; `head` more are taken from under the heading.
 */
export async function recordsAt(
  file: InputFile,
  rows: ReadonlySet<number>,
  options: LoadOptions = {},
  head = 0,
): Promise<RecordsOfFile | undefined> {
  const bytes = await tableBytes(file, options);
  const start = bytes && headPiece(bytes);
  if (!bytes || !start) return undefined;
  const { separator, columns, table } = options;
  const found = findHeading(start.text, start.complete, file.name, { separator, columns, table });
  const heading = "near" in found ? firstRecord(start, separator) : headingPlace(found);
  if (!heading) return undefined;
  const records = new Map<number, readonly string[]>();
  const wanted = (row: number) => rows.has(row) || (row > heading.row && records.size < head);
  const cutter = new RecordCutter(heading.separator, {
    records(cut, row) {
      for (const [i, cells] of cut.entries())
        if (wanted(row + i) && !cells.every(isBlank)) records.set(row + i, cells);
    },
    fault(_, text, row) {
      if (rows.has(row)) records.set(row, [text]);
    },
  });
  eachPiece(bytes, 0, (text, final) => cutter.read(text, final));
  return { headings: heading.headings, separator: heading.separator, records };
}

interface HeadingPlace {
  readonly headings: readonly string[];
  readonly separator: string;
  readonly row: number;
}

const headingPlace = ({ match, separator, row }: Heading): HeadingPlace => ({
  headings: match.headings,
  separator,
  row,
});

/**
 * Of a table whose headings are not known: the first record as wide as most are, cut into as many cells as possible.
 * A title above it is narrower.
 */
function firstRecord(
  head: { readonly text: string; readonly complete: boolean },
  separator: string | undefined,
): HeadingPlace | undefined {
  let best: HeadingPlace | undefined;
  for (const table of headTables(head.text, head.complete, separator)) {
    const filled = table.records.filter(({ cells }) => !cells.every(isBlank));
    const width = usualWidth(filled.map(({ cells }) => cells.length));
    const record = filled.find(({ cells }) => cells.length >= width);
    if (!record || record.cells.length <= (best?.headings.length ?? 0)) continue;
    const headings = foldHeadings(record.cells).shown;
    best = { headings, separator: table.separator, row: record.row };
  }
  return best;
}

/** The most frequent of some numbers; of equally frequent ones the first. */
function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [0, 0])[0];
}
