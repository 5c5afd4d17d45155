/** Cells of workbooks as text. */
import { guardFormula } from "../../base/csv.ts";
import { wholeCharacters } from "../text.ts";
import { serialDate } from "./xlsx-dates.ts";

/** What all sheets share. */
export interface Book {
  readonly strings: readonly string[];
  /** Format code by style; undefined where it is none of dates. */
  readonly dateFormats: readonly (string | undefined)[];
  readonly from1904: boolean;
}

/** Characters that XML cannot hold are written as `_x0008_`. */
export function plainText(text: string): string {
  const plain = text.replace(/_x([\da-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return wholeCharacters(plain);
}

/** A cell as text: a number as it is meant, a date in ISO form, text with the guard that reading takes off. */
export function cellValue(book: Book, type: string, style: number, value: string): string {
  if (type === "s") return guardFormula(book.strings[Number(value)] ?? "");
  if (type === "inlineStr" || type === "str") return guardFormula(plainText(value));
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "e" || type === "d" || value.trim() === "") return value;
  const number = Number(value);
  if (!Number.isFinite(number)) return guardFormula(value);
  const format = book.dateFormats[style];
  return format === undefined
    ? String(Number(number.toPrecision(15)))
    : serialDate(number, format, book.from1904);
}
