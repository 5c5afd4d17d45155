/** A table as it was read: dictionary-coded text by column, with the row and line of each record. */
import type { DateReader } from "./dates.ts";
import type { WordMap } from "./options.ts";
import type { Place } from "./report.ts";
import { SameRows } from "./same-rows.ts";
import { cellText, ownText } from "./text.ts";

/** One column: record i says `values[codes[i]]`. Code 0 is the empty cell; codes are given in the order of first use. */
export interface RawColumn {
  /** As the file writes it. */
  readonly heading: string;
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** The records of a file that could be cut into cells. */
export interface RawTable {
  readonly length: number;
  /** By column of the schema. */
  readonly columns: ReadonlyMap<string, RawColumn>;
  readonly row: Uint32Array;
  readonly line: Uint32Array;
  /** A hash of the cells that no column of the schema takes, so that records which differ there only count as different. */
  readonly rest: Uint32Array;
  /** Whether a comma in a number is its decimal point: it is where it does not separate the cells. */
  readonly decimalComma: boolean;
  /** What its words in the column of stances mean, where the format or a person has said so. */
  readonly words?: WordMap | undefined;
  /** The positions were made by the reader from the scale of the format: one that is missing was no number of that scale. */
  readonly scaled?: boolean;
  /** How dates that are not in ISO form are read; not there when there are none. */
  readonly dates?: DateReader;
  /** The column of the file in which each record stands, where a record is a single cell. */
  readonly where?: RawColumn;
}

/** Finds records that repeat another one cell for cell. */
export function repeatedRecords(table: RawTable): SameRows {
  const codes = [...table.columns.values()].map((column) => column.codes);
  return new SameRows([...codes, table.rest], table.length);
}

/** Where a record stands. */
export function placeOf(table: RawTable, index: number): Place {
  return { row: table.row[index]!, line: table.line[index]! };
}

/** The text of a column at a record; empty where the file has no such column. */
export function rawText(table: RawTable, column: string, index: number): string {
  const found = table.columns.get(column);
  return found ? found.values[found.codes[index]!]! : "";
}

interface GrowingColumn {
  readonly heading: string;
  readonly index: number;
  readonly values: string[];
  readonly byRaw: Map<string, number>;
  byValue: Map<string, number> | undefined;
  codes: Uint32Array<ArrayBuffer>;
}

const START = 1024;

/** Takes records one by one and codes their cells. */
export class RawTableBuilder {
  readonly #columns = new Map<string, GrowingColumn>();
  readonly #known: readonly GrowingColumn[];
  readonly #unknown: readonly number[];
  #row = new Uint32Array(START);
  #line = new Uint32Array(START);
  #rest = new Uint32Array(START);
  #length = 0;

  constructor(headings: readonly string[], roles: readonly (string | null)[]) {
    const unknown: number[] = [];
    roles.forEach((role, index) => {
      if (role === null) unknown.push(index);
      else this.#columns.set(role, newColumn(headings[index]!, index));
    });
    this.#known = [...this.#columns.values()];
    this.#unknown = unknown;
  }

  /** Adds records, column by column; cells that they lack are empty. */
  add(records: readonly string[][], rows: Uint32Array, lines: Uint32Array): void {
    const start = this.#length;
    this.#length += records.length;
    while (this.#length > this.#row.length) this.#grow();
    this.#row.set(rows, start);
    this.#line.set(lines, start);
    for (const column of this.#known) addCells(column, records, start);
    if (this.#unknown.length === 0) return;
    for (let i = 0; i < records.length; i++) this.#rest[start + i] = hashCells(records[i]!, this.#unknown);
  }

  build(decimalComma: boolean): RawTable {
    const length = this.#length;
    const columns = new Map<string, RawColumn>();
    for (const [role, { heading, values, codes }] of this.#columns)
      columns.set(role, { heading, values, codes: codes.subarray(0, length) });
    return {
      length,
      columns,
      row: this.#row.subarray(0, length),
      line: this.#line.subarray(0, length),
      rest: this.#rest.subarray(0, length),
      decimalComma,
    };
  }

  #grow(): void {
    this.#row = doubled(this.#row);
    this.#line = doubled(this.#line);
    this.#rest = doubled(this.#rest);
    for (const column of this.#known) column.codes = doubled(column.codes);
  }
}

function newColumn(heading: string, index: number): GrowingColumn {
  return {
    heading,
    index,
    values: [""],
    byRaw: new Map([["", 0]]),
    byValue: undefined,
    codes: new Uint32Array(START),
  };
}

function addCells(column: GrowingColumn, records: readonly string[][], start: number): void {
  const { codes, byRaw, index } = column;
  // Neighbours often say the same, and comparing is cheaper than looking up.
  let last = "";
  let code = 0;
  for (let i = 0; i < records.length; i++) {
    const raw = records[i]![index] ?? "";
    if (raw !== last) {
      code = byRaw.get(raw) ?? addValue(column, raw);
      last = raw;
    }
    codes[start + i] = code;
  }
}

function addValue(column: GrowingColumn, cut: string): number {
  const raw = ownText(cut);
  const value = cellText(raw);
  let code = 0;
  if (value !== "") {
    // Different cells can hold the same text: " a" and "a". The second index is made when the first such cell comes.
    if (value !== raw) column.byValue ??= new Map(column.values.map((known, index) => [known, index]));
    const known = column.byValue?.get(value);
    code = known ?? column.values.push(value) - 1;
    if (known === undefined) column.byValue?.set(value, code);
  }
  column.byRaw.set(raw, code);
  return code;
}

/** FNV-1a over the cells at the given positions. */
function hashCells(cells: readonly string[], positions: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const position of positions) {
    const cell = cells[position] ?? "";
    for (let i = 0; i < cell.length; i++) hash = Math.imul(hash ^ cell.charCodeAt(i), 0x01000193);
    hash = Math.imul(hash ^ 0xffff1, 0x01000193);
  }
  return hash >>> 0;
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
