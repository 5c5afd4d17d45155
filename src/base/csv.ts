/** Cells of CSV on the way out: quoted where they must be, and never run as a formula by a spreadsheet. */

/** A cell that a spreadsheet would run as a formula, after any number of guarding apostrophes. */
export const FORMULA = /^'*[=+\-@\t\r\0＝＋－＠]/;

/** Puts `'` before text that a spreadsheet would take for a formula. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Rows as CSV that spreadsheets open as it is: UTF-8 with its mark, CRLF, quotes where needed. */
export function spreadsheetCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number): string {
  const text = typeof value === "string" ? guardFormula(value) : String(value);
  return /[",\r\n;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
