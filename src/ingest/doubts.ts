/** The cells of a stance beside the stance itself: dates, numbers, basis, links, and characters that should not be there. */
import { BASIS_NONE } from "../domain/stance.ts";
import type { RawColumn, RawTable } from "./raw-table.ts";
import type { Place, Report } from "./report.ts";
import type { StanceColumns } from "./stance-columns.ts";
import { oddCharacters } from "./text.ts";
import { isUnsafeLink, readBasis, readDate, readNumber, type WrittenDate } from "./values.ts";

/** A column, and what is doubtful about its values, by code. */
interface Doubtful {
  readonly column: RawColumn;
  readonly codes: Map<number, string>;
  /** Whether a value is named where it first stands only, and not at each record. */
  readonly once: boolean;
}

/** The values of the optional columns, read once for each different text. */
export interface Doubts {
  /** Writes what record `i` says into row `at`. */
  write(i: number, columns: StanceColumns, at: number): void;
  /** Names what is doubtful about record `i`. */
  report(i: number, report: Report, place: Place): void;
}

/** Reads the optional columns of a table. */
export function checkCells(table: RawTable): Doubts {
  const doubtful: Doubtful[] = [];
  const doubt = (column: RawColumn, check: (text: string) => string | undefined, once = false) => {
    const codes = new Map<number, string>();
    column.values.forEach((text, code) => {
      const problem = text === "" ? undefined : check(text);
      if (problem) codes.set(code, problem);
    });
    if (codes.size > 0) doubtful.push({ column, codes, once });
  };
  const writers = [
    dateWriter(table.columns.get("date"), doubt),
    shareWriter("salience", table, doubt),
    shareWriter("confidence", table, doubt),
    basisWriter(table.columns.get("basis"), doubt),
  ].filter((writer) => writer !== undefined);
  const link = table.columns.get("source_url");
  if (link) doubt(link, (text) => (isUnsafeLink(text) ? "link-unsafe" : undefined));
  for (const column of table.columns.values()) doubt(column, oddCharacters, true);
  return {
    write: (i, columns, at) => {
      for (const writer of writers) writer(i, columns, at);
    },
    report: (i, report, place) => {
      for (const { column, codes, once } of doubtful) {
        const code = column.codes[i]!;
        const problem = codes.get(code);
        if (!problem) continue;
        report.add("warning", problem, place, column.heading, column.values[code]!);
        if (once) codes.delete(code);
      }
    },
  };
}

type Doubt = (column: RawColumn, check: (text: string) => string | undefined) => void;
type Writer = (i: number, columns: StanceColumns, at: number) => void;

function dateWriter(column: RawColumn | undefined, doubt: Doubt): Writer | undefined {
  if (!column) return undefined;
  const dates: (WrittenDate | undefined)[] = column.values.map(readDate);
  doubt(column, (text) => (readDate(text) ? undefined : "date-unreadable"));
  return (i, columns, at) => {
    const date = dates[column.codes[i]!];
    if (!date) return;
    columns.from[at] = date.from;
    columns.to[at] = date.to;
    columns.seconds[at] = date.seconds;
  };
}

/** Salience and confidence: 0 … 1. */
function shareWriter(name: "salience" | "confidence", table: RawTable, doubt: Doubt): Writer | undefined {
  const column = table.columns.get(name);
  if (!column) return undefined;
  const read = (text: string) => readNumber(text, table.decimalComma);
  const isShare = (value: number) => value >= 0 && value <= 1;
  const values = column.values.map((text) => read(text) ?? Number.NaN);
  doubt(column, (text) => {
    const value = read(text);
    if (value === undefined) return "number-unreadable";
    return isShare(value) ? undefined : "number-out-of-range";
  });
  return (i, columns, at) => {
    const value = values[column.codes[i]!]!;
    columns[name][at] = isShare(value) ? value : Number.NaN;
  };
}

function basisWriter(column: RawColumn | undefined, doubt: Doubt): Writer | undefined {
  if (!column) return undefined;
  const values = column.values.map((text) => readBasis(text) ?? BASIS_NONE);
  doubt(column, (text) => (readBasis(text) === undefined ? "basis-unknown" : undefined));
  return (i, columns, at) => {
    columns.basis[at] = values[column.codes[i]!]!;
  };
}
