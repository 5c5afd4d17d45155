/** What a person needs to see before deciding about words, columns and encodings; the decisions go into `LoadOptions`. */
import { Checksum } from "../base/hash.ts";
import type { AlikeNames, ColumnPreview, EncodingChoice, FoundWord } from "../domain/material.ts";
import type { Problem } from "../domain/problem.ts";
import { decodeText, type Encoding, encodingName } from "./encodings.ts";
import { guessTable, previewKinds } from "./guess-columns.ts";
import { guessEncoding } from "./guess-encoding.ts";
import { type InputFile, unpackGzip } from "./open.ts";
import type { LoadOptions } from "./options.ts";
import { recordsAt } from "./records-at.ts";
import { Report } from "./report.ts";
import { foldHeadings } from "./schemas.ts";
import { stanceWordKey } from "./values.ts";

const EXAMPLES = 3;
const UNKNOWN = new Set(["stance-unknown", "stance-unplaced", "stance-no-position"]);

/**
 * The unknown words of what was read, the most frequent first.
 * @param told words whose meaning a person has told, by key: these are listed too, so that it can be told otherwise
 */
export function unknownWords(
  problems: readonly Problem[],
  told: ReadonlyMap<string, unknown> = new Map(),
): FoundWord[] {
  const found = new Map<string, { -readonly [Key in keyof FoundWord]: FoundWord[Key] }>();
  for (const { code, file, row, line, params, value } of problems) {
    const mapped = code === "word-mapped";
    if ((!mapped && !UNKNOWN.has(code)) || row === null || line === null) continue;
    const word = String(params?.["word"] ?? value);
    const key = stanceWordKey(word);
    if (mapped && !told.has(key)) continue; // the format said so
    const count = Number(params?.["count"] ?? 1);
    const known = found.get(key);
    const kept = mapped ? undefined : code !== "stance-unknown";
    if (!known) found.set(key, { word, key, count, kept, examples: [{ file, row, line }] });
    else {
      known.count += count;
      if (known.examples.length < EXAMPLES) known.examples = [...known.examples, { file, row, line }];
    }
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

/** Names that look alike and count as two. */
export function alikeNames(problems: readonly Problem[]): AlikeNames[] {
  const found = new Map<string, AlikeNames>();
  for (const { code, column, value, params } of problems) {
    if (code !== "name-similar") continue;
    const name = String(params!["whole"] ?? value); // the text of a problem is cut short, a name is not
    const other = String(params!["other"]);
    found.set(JSON.stringify([name, other]), { column: column!, name, other });
  }
  return [...found.values()];
}

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
  const kinds = previewKinds(headings, rows, options);
  return {
    headings,
    separator,
    rows,
    numbers: [...read.records.keys()],
    table: options.table ?? guessTable(file.name, headings, rows, kinds),
    kinds,
    signature: headingSignature(headings),
  };
}

/** A short text that is the same for the same headings in the same order. */
export function headingSignature(headings: readonly string[]): string {
  const sum = new Checksum();
  for (const heading of foldHeadings(headings).folded) sum.text(heading);
  return sum.hex;
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
