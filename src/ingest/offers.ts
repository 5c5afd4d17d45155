/** What a reading leaves to be decided, and what a person sees of the files before deciding. */
import type { Decisions, FileDecisions } from "../domain/decisions.ts";
import type { Doubts, FileMaterial, Material, ShownRow, Spot } from "../domain/material.ts";
import type { Problem } from "../domain/problem.ts";
import { alikeNames, encodingChoices, headingSignature, previewColumns, unknownWords } from "./material.ts";
import { type InputFile, unpackGzip } from "./open.ts";
import { optionsFor } from "./options.ts";
import { filesIn, recordsAt } from "./records-at.ts";
import { Report } from "./report.ts";

/** Words and names that a reading was in doubt about; undefined when there are none. */
export function doubtsOf(problems: readonly Problem[], decisions: Decisions): Doubts | undefined {
  const words = unknownWords(problems, decisions.words);
  const names = alikeNames(problems);
  return words.length + names.length > 0 ? { words, names } : undefined;
}

/** So much of a file shows its encoding and its columns. */
const START_BYTES = 1 << 17;
const LF = 0x0a;

/** The whole lines at the start of a file. */
async function startOf(file: InputFile): Promise<InputFile> {
  const { bytes } = (await unpackGzip(file, new Report(file.name))) ?? { bytes: new Uint8Array() };
  if (bytes.length <= START_BYTES) return { name: file.name, bytes };
  const end = bytes.lastIndexOf(LF, START_BYTES);
  return { name: file.name, bytes: bytes.subarray(0, end > 0 ? end : START_BYTES) };
}

/**
 * Shows each file as it would be read under the decisions, and some rows of them.
 * @param read encoding by the name of the file, where it was found by reading all of it
 */
export async function gatherMaterial(
  files: readonly InputFile[],
  decisions: Decisions,
  read: ReadonlyMap<string, string | null>,
  spots: readonly Spot[],
): Promise<Material> {
  const shown: FileMaterial[] = [];
  const rows: ShownRow[] = [];
  for (const packed of files)
    for (const file of await filesIn(packed)) {
      const wanted = new Set(spots.filter((spot) => spot.file === file.name).map(({ row }) => row));
      shown.push(await materialOf(file, decisions, read.get(file.name) ?? undefined));
      if (wanted.size > 0) rows.push(...(await rowsOf(file, decisions, wanted)));
    }
  return { files: shown, rows };
}

/** Whether the bytes read the same in every encoding that we know. */
const fitsAscii = (bytes: Uint8Array) => bytes.every((byte) => byte > 0 && byte < 0x80);

async function materialOf(
  file: InputFile,
  decisions: Decisions,
  read: string | undefined,
): Promise<FileMaterial> {
  const start = await startOf(file);
  const options = optionsFor(file.name, decisions);
  const encodings = fitsAscii(start.bytes) ? [] : await encodingChoices(start);
  const encoding = options.encoding ?? read ?? encodings[0]?.encoding ?? "utf-8";
  const preview = await previewColumns(start, { ...options, encoding });
  return { file: file.name, preview, encodings, encoding };
}

async function rowsOf(
  file: InputFile,
  decisions: Decisions,
  wanted: ReadonlySet<number>,
): Promise<ShownRow[]> {
  const read = await recordsAt(file, wanted, optionsFor(file.name, decisions));
  const { headings = [], records = [] } = read ?? {};
  return [...records].map(([row, cells]) => ({ file: file.name, row, headings, cells }));
}

/** Signature of the headings of each file that is a table of text, under the decisions. */
export async function signaturesOf(
  files: readonly InputFile[],
  decisions: Decisions,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const packed of files)
    for (const file of await filesIn(packed)) {
      const read = await recordsAt(await startOf(file), new Set(), optionsFor(file.name, decisions));
      if (read) found.set(file.name, headingSignature(read.headings));
    }
  return found;
}

/**
 * Tables and columns as they were chosen before for the same headings, where nothing else is decided; and for which files.
 * @param remembered a choice by the signature of the headings that it was made for
 */
export async function withRemembered(
  files: readonly InputFile[],
  decisions: Decisions,
  remembered: ReadonlyMap<string, Pick<FileDecisions, "columns" | "table">>,
): Promise<{ readonly decisions: Decisions; readonly files: readonly string[] }> {
  const own = new Map(decisions.files);
  const named: string[] = [];
  for (const [file, signature] of await signaturesOf(files, decisions)) {
    const chosen = remembered.get(signature);
    const known = own.get(file);
    if (!chosen || known?.columns || known?.table) continue;
    own.set(file, { ...known, ...chosen });
    named.push(file);
  }
  return { decisions: { ...decisions, files: own }, files: named };
}
