/** What is packed in one file: the tables of a zip, the sheets of a workbook. */
import { MAX_BYTES } from "../gunzip.ts";
import type { InputFile } from "../open.ts";
import type { Report } from "../report.ts";
import { readWorkbook } from "./xlsx.ts";
import { listZip, unzip, ZipError } from "./zip.ts";

const TABLE = /\.(csv|tsv|txt|json|gexf|graphml|xml)(\.gz)?$/i;
/** Notes that stand beside the tables, and what systems put into archives. */
const ASIDE = /(^|\/)(__MACOSX\/|\.|readme|licen[cs]e|codebook|changelog)/i;

/** What is unpacked into tables of text. */
export type ArchiveKind = "zip" | "xlsx" | "parquet";

/** The files in it; undefined when it cannot be opened, which the report then says. */
export async function unpackArchive(
  file: InputFile,
  kind: ArchiveKind,
  report: Report,
): Promise<InputFile[] | undefined> {
  if (kind === "parquet") return (await import("./parquet.ts")).readParquet(file, report);
  try {
    return kind === "xlsx" ? await readWorkbook(file, report) : await unpackTables(file, report);
  } catch (error) {
    /* v8 ignore next -- a fault of ours is none of the file */
    if (!(error instanceof ZipError)) throw error;
    const code = kind === "xlsx" && error.code === "zip-broken" ? "xlsx-broken" : error.code;
    report.add("error", code, null, null, "", { limit: MAX_BYTES / 1e6 });
    return undefined;
  }
}

async function unpackTables({ name, bytes }: InputFile, report: Report): Promise<InputFile[]> {
  const files: InputFile[] = [];
  let left = MAX_BYTES;
  for (const entry of listZip(bytes)) {
    if (!TABLE.test(entry.name) || ASIDE.test(entry.name)) {
      report.add("info", "zip-entry-left-out", null, null, entry.name);
      continue;
    }
    const unpacked = await unzip(bytes, entry, left);
    left -= unpacked.length;
    files.push({ name: `${name}/${entry.name}`, bytes: unpacked });
  }
  if (files.length === 0) report.add("error", "zip-without-tables", null);
  return files;
}
