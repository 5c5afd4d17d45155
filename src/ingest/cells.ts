/** The optional columns of a stance: each different text is read once, then written to every record that has it. */
import { GRADE_FIELDS, readGrade } from "../domain/grades.ts";
import { BASIS_NONE } from "../domain/stance.ts";
import type { TextList } from "../domain/texts.ts";
import { readDate, type WrittenDate } from "./dates.ts";
import { placeOf, type RawColumn } from "./raw-table.ts";
import type { Filling, StanceColumns } from "./stance-columns.ts";
import { oddCharacters } from "./text.ts";
import { isUnsafeLink, readBasis, readNumber } from "./values.ts";
import { columnOfField, TEXT_COLUMNS } from "./written.ts";

/** Dates; the columns hold NO_DAY before. */
export function fillDates(filling: Filling, columns: StanceColumns): void {
  const { table, kept, start } = filling;
  const column = table.columns.get("date");
  if (!column) return;
  const plain = column.values.map(readDate);
  const written = column.values.map((text, code) => (plain[code] ? undefined : table.dates?.read(text)));
  const dates = plain.map((date, code) => date ?? dateOrNone(written[code]));
  for (let k = 0; k < kept.length; k++) {
    const date = dates[column.codes[kept[k]!]!];
    if (!date) continue;
    columns.from[start + k] = date.from;
    columns.to[start + k] = date.to;
    columns.seconds[start + k] = date.seconds;
  }
  say(filling, column, (_, code) => {
    if (dates[code]) return undefined;
    return written[code] === "ambiguous" ? "date-ambiguous" : "date-unreadable";
  });
  sayWritten(filling, column, written);
}

const dateOrNone = (date: WrittenDate | "ambiguous" | undefined) => (date === "ambiguous" ? undefined : date);

/** Says once how dates in a common form were read, with the first of them. */
function sayWritten(
  { table, report, kept }: Filling,
  column: RawColumn,
  written: readonly (WrittenDate | "ambiguous" | undefined)[],
): void {
  const read = new Set(written.flatMap((date, code) => (dateOrNone(date) ? [code] : [])));
  const first = read.size === 0 ? undefined : kept.find((i) => read.has(column.codes[i]!));
  if (first === undefined) return;
  const code = column.codes[first]!;
  const params = { date: table.dates!.write(dateOrNone(written[code])!), count: read.size };
  report.add("info", "date-written", placeOf(table, first), column.heading, column.values[code]!, params);
}

/** Salience or confidence, 0 … 1; the column holds NaN before. */
export function fillShares(filling: Filling, role: "salience" | "confidence", into: Float64Array): void {
  const { table, kept, start } = filling;
  const column = table.columns.get(role);
  if (!column) return;
  const numbers = column.values.map((text) => readNumber(text, table.decimalComma));
  const isShare = (value: number | undefined) => value !== undefined && value >= 0 && value <= 1;
  const shares = numbers.map((value) => (isShare(value) ? value! : Number.NaN));
  for (let k = 0; k < kept.length; k++) into[start + k] = shares[column.codes[kept[k]!]!]!;
  say(filling, column, (_, code) => {
    const value = numbers[code];
    if (value === undefined) return "number-unreadable";
    return isShare(value) ? undefined : "number-out-of-range";
  });
}

/** How the stance is known. */
export function fillBasis(filling: Filling, into: Uint8Array): void {
  const { table, kept, start } = filling;
  const column = table.columns.get("basis");
  if (!column) return;
  const bases = column.values.map((text) => readBasis(text) ?? BASIS_NONE);
  for (let k = 0; k < kept.length; k++) into[start + k] = bases[column.codes[kept[k]!]!]!;
  say(filling, column, (text) => (readBasis(text) === undefined ? "basis-unknown" : undefined));
}

/** Names grades that their scale does not have; they are kept as they are written. */
export function sayGrades(filling: Filling): void {
  for (const field of GRADE_FIELDS) {
    const column = filling.table.columns.get(field);
    if (column) say(filling, column, (text) => (readGrade(field, text) ? undefined : `${field}-unknown`));
  }
}

/** Free text. `single`: no other file has stances, so that each text is new. */
export function fillTexts(filling: Filling, columns: StanceColumns, single: boolean): void {
  const { table, kept, start } = filling;
  for (const field of TEXT_COLUMNS) {
    const own = table.own.get(columnOfField(field));
    if (own) columns.text(field).take(own.texts, own.codes, filling);
    const column = table.columns.get(columnOfField(field));
    if (!column || column.values.length === 1) continue;
    const filler = columns.text(field);
    const codes = new Uint32Array(column.values.length);
    for (let k = 0; k < kept.length; k++) {
      const code = column.codes[kept[k]!]!;
      if (code === 0) continue;
      if (codes[code] === 0) {
        const text = column.values[code]!;
        codes[code] = single ? filler.append(text) : filler.code(text);
      }
      filler.codes[start + k] = codes[code]!;
    }
  }
  const unsafe = (text: string) => (isUnsafeLink(text) ? "link-unsafe" : undefined);
  const link = table.columns.get("source_url");
  if (link) say(filling, link, unsafe);
  const ownLink = table.own.get("source_url");
  if (ownLink) name(filling, ownLink, wrongOf(ownLink.texts, unsafe), false);
}

/** Names characters that should not stand in any cell, each text where it first stands. */
export function sayOddities(filling: Filling): void {
  const { columns, own } = filling.table;
  for (const column of columns.values()) say(filling, column, oddCharacters, true);
  for (const column of own.values()) {
    const wrong = new Map<number, string>();
    const met = new Set<string>();
    for (const code of column.odd) {
      const text = column.texts.at(code)!;
      if (!met.has(text)) wrong.set(code, oddCharacters(text)!);
      met.add(text);
    }
    name(filling, column, wrong, true);
  }
}

/** Names the values of a column that `check` finds wrong: at each kept record, or at the first only. */
function say(filling: Filling, column: RawColumn, check: Check, once = false): void {
  const { heading, codes, values } = column;
  name(filling, { heading, codes, texts: values }, wrongOf(values, check), once);
}

type Check = (text: string, code: number) => string | undefined;

function wrongOf(texts: Iterable<string>, check: Check): Map<number, string> {
  const wrong = new Map<number, string>();
  let code = 0;
  for (const text of texts) {
    const problem = text === "" ? undefined : check(text, code);
    if (problem) wrong.set(code, problem);
    code++;
  }
  return wrong;
}

function name(
  { table, report, kept }: Filling,
  column: { readonly heading: string; readonly codes: Uint32Array; readonly texts: TextList },
  wrong: Map<number, string>,
  once: boolean,
): void {
  for (let k = 0; k < kept.length && wrong.size > 0; k++) {
    const code = column.codes[kept[k]!]!;
    const problem = wrong.get(code);
    if (!problem) continue;
    report.add("warning", problem, placeOf(table, kept[k]!), column.heading, column.texts.at(code)!);
    if (once) wrong.delete(code);
  }
}
