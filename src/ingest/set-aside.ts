/** The rows that were set aside as a table of their own, to be mended and opened again: their cells, and why. */
import { spreadsheetCsv } from "../base/csv.ts";
import type { Problem } from "../domain/problem.ts";
import type { InputFile } from "./open.ts";
import type { LoadOptions } from "./options.ts";
import { recordsAt } from "./records-at.ts";

/** Columns beside those of the file; the reader names them as not used, and goes on. */
const REASONS = ["problem_row", "problem_column", "problem", "problem_text"];

/**
 * Writes the rows of a file that were set aside, under its own headings. Undefined when there are none, or when the file is
 * no table of text.
 * @param problems of all files
 * @param say what is wrong, in words
 */
export async function writeSetAside(
  file: InputFile,
  problems: readonly Problem[],
  say: (problem: Problem) => string,
  options: LoadOptions = {},
): Promise<string | undefined> {
  const faults = new Map<number, Problem[]>();
  for (const problem of problems) {
    if (problem.level !== "error" || problem.row === null || problem.file !== file.name) continue;
    const known = faults.get(problem.row);
    if (known) known.push(problem);
    else faults.set(problem.row, [problem]);
  }
  if (faults.size === 0) return undefined;
  const read = await recordsAt(file, new Set(faults.keys()), options);
  if (!read) return undefined;
  const { headings, records, separator } = read;
  const rows = [...faults].map(([row, found]) => {
    const cells = records.get(row) ?? [];
    const columns = found.flatMap(({ column }) => column ?? []).join("; ");
    const fits = cells.length <= headings.length && cells.length > 1;
    // What cannot be cut right is given as one text: under the headings it would be read, and read wrongly.
    return [
      ...padded(fits ? cells : [], headings.length),
      String(row),
      columns,
      found.map(say).join(" "),
      fits ? "" : cells.join(separator),
    ];
  });
  return spreadsheetCsv([[...headings, ...REASONS], ...rows]);
}

function padded(cells: readonly string[], width: number): string[] {
  return [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}
