/** Whether a refusal is about headings: then a person who knows what the columns hold can help. */
import type { Problem } from "../domain/problem.ts";

const NOT_KNOWN = new Set(["columns-missing", "table-unclear", "file-blank"]);

/** Whether a file was refused because of its headings, so that a person who knows them can help. */
export function headingsUnknown(problems: readonly Problem[], file: string): boolean {
  return problems.some(
    ({ code, row, file: name }) =>
      row === null && ((NOT_KNOWN.has(code) && name === file) || code === "no-stances"),
  );
}
