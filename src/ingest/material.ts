/** What a person needs to see before deciding about words, columns and encodings; the decisions go into `LoadOptions`. */
import { Checksum } from "../base/hash.ts";
import type { Problem } from "../domain/problem.ts";
import { readDate } from "./dates.ts";
import { decodeText, type Encoding, encodingName } from "./encodings.ts";
import { guessEncoding } from "./guess-encoding.ts";
import { type InputFile, unpackGzip } from "./open.ts";
import type { LoadOptions } from "./options.ts";
import { recordsAt } from "./records-at.ts";
import { Report } from "./report.ts";
import { foldHeadings, matchHeadings, SCHEMAS } from "./schemas.ts";
import { readNumber, readStanceWord, stanceWordKey } from "./values.ts";
import { readWrittenDate } from "./written-dates.ts";

/** A word in the column of stances that no one has said the meaning of. */
export interface UnknownWord {
  /** As the file has it first; the key of `LoadOptions.words`. */
  readonly word: string;
  /** How many rows have it. */
  readonly count: number;
  /** Whether these rows are kept without a position; else they are set aside. */
  readonly kept: boolean;
  /** A few of the places. */
  readonly examples: readonly { readonly file: string; readonly row: number; readonly line: number }[];
}

const EXAMPLES = 3;
const UNKNOWN = new Set(["stance-unknown", "stance-unplaced", "stance-no-position"]);

/** The unknown words of what was read, the most frequent first. */
export function unknownWords(problems: readonly Problem[]): UnknownWord[] {
  const found = new Map<string, { -readonly [Key in keyof UnknownWord]: UnknownWord[Key] }>();
  for (const { code, file, row, line, params, value } of problems) {
    if (!UNKNOWN.has(code) || row === null || line === null) continue;
    const word = String(params?.["word"] ?? value);
    const key = stanceWordKey(word);
    const count = Number(params?.["count"] ?? 1);
    const known = found.get(key);
    if (!known)
      found.set(key, { word, count, kept: code !== "stance-unknown", examples: [{ file, row, line }] });
    else {
      known.count += count;
      if (known.examples.length < EXAMPLES) known.examples = [...known.examples, { file, row, line }];
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** The start of a table, and what its columns may be. */
export interface ColumnPreview {
  readonly headings: readonly string[];
  readonly separator: string;
  /** The first records under the headings. */
  readonly rows: readonly (readonly string[])[];
  /** Best guess by column; null = none. */
  readonly guess: readonly (string | null)[];
  /** Columns that a table of stances can have. */
  readonly roles: readonly string[];
  /** Under which a choice is remembered: equal for files with the same headings in the same order. */
  readonly signature: string;
}

const STANCE_SCHEMA = SCHEMAS.find(({ kind }) => kind === "stances")!;
const PREVIEWED = 20;

/** Shows how a file would be cut and what its columns look like; undefined when it is no table of text. */
export async function previewColumns(
  file: InputFile,
  options: LoadOptions = {},
): Promise<ColumnPreview | undefined> {
  const read = await recordsAt(file, new Set(), options, PREVIEWED);
  if (!read) return undefined;
  const { headings, separator } = read;
  const rows = [...read.records.values()];
  return {
    headings,
    separator,
    rows,
    guess: guessColumns(headings, rows, options),
    roles: [...STANCE_SCHEMA.columns],
    signature: headingSignature(headings),
  };
}

/** A short text that is the same for the same headings in the same order. */
export function headingSignature(headings: readonly string[]): string {
  const sum = new Checksum();
  for (const heading of foldHeadings(headings).folded) sum.text(heading);
  return sum.hex;
}

/** What the headings say, then what the cells look like. */
function guessColumns(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  options: LoadOptions,
): (string | null)[] {
  const guess = [...matchHeadings(STANCE_SCHEMA, foldHeadings(headings), options.columns).roles];
  const cells = headings.map((_, i) =>
    rows.map((row) => (row[i] ?? "").trim()).filter((cell) => cell !== ""),
  );
  const offer = (role: string, fits: (cell: string) => boolean) => {
    if (guess.includes(role)) return;
    const index = cells.findIndex(
      (column, i) =>
        guess[i] === null && column.length > 0 && column.filter(fits).length >= column.length * 0.8,
    );
    if (index >= 0) guess[index] = role;
  };
  const isText = (cell: string) => /\p{L}/u.test(cell);
  offer("source_url", (cell) => /^https?:\/\//i.test(cell));
  offer("stance", (cell) => readStanceWord(cell) !== undefined && !readNumber(cell, false));
  offer("date", (cell) => (readDate(cell) ?? readWrittenDate(cell)) !== undefined);
  offer("stance", (cell) => readStanceWord(cell) !== undefined);
  offer("actor", (cell) => isText(cell) && cell.length < 80);
  offer("issue", (cell) => isText(cell) && cell.length < 200);
  offer("evidence", (cell) => cell.length >= 40);
  return guess;
}

/** An encoding as a choice. */
export interface EncodingChoice {
  readonly encoding: Encoding;
  /** As people write it. */
  readonly name: string;
  /** Why it stands where it stands: a mark at the start, all bytes fit, letters as a language has them, or nothing. */
  readonly why: "mark" | "fits" | "letters" | "unlikely";
  /** A few lines with letters beyond ASCII, read so. */
  readonly sample: string;
}

/** The encodings that a file can be read in, the likeliest first. */
export async function encodingChoices(file: InputFile): Promise<EncodingChoice[]> {
  const unpacked = await unpackGzip(file, new Report(file.name));
  const bytes = unpacked?.bytes ?? new Uint8Array();
  const choice = (encoding: Encoding, why: EncodingChoice["why"], sample?: string): EncodingChoice => ({
    encoding,
    name: encodingName(encoding),
    why,
    sample: sample ?? sampleLines(bytes, encoding),
  });
  const marked = markOf(bytes);
  const first = marked ? [choice(marked, "mark")] : fitsUtf8(bytes) ? [choice("utf-8", "fits")] : [];
  const letters = guessEncoding(bytes).map(({ encoding, score, sample }) =>
    choice(encoding, score > 0.3 && first.length === 0 ? "letters" : "unlikely", sample),
  );
  const rest = ["utf-8", "utf-16le", "utf-16be"].filter((encoding) => first[0]?.encoding !== encoding);
  return [...first, ...letters, ...rest.map((encoding) => choice(encoding, "unlikely"))];
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : undefined;
}

function fitsUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function sampleLines(bytes: Uint8Array, encoding: Encoding): string {
  const lines = decodeText(bytes.subarray(0, 4096), encoding).split(/\r\n?|\n/);
  return lines
    .slice(0, 3)
    .map((line) => line.slice(0, 120))
    .join("\n");
}
