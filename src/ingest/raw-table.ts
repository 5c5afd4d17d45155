/** A table as it was read: dictionary-coded text by column, with the row and line of each record. */

import type { PackedTexts } from "../domain/texts.ts";
import { CodedColumn } from "./coded-column.ts";
import type { DateReader } from "./dates.ts";
import type { WordMap } from "./options.ts";
import type { Place } from "./report.ts";
import { SameRows } from "./same-rows.ts";

/** One column: record i says `values[codes[i]]`. Code 0 is the empty cell; codes are given in the order of first use. */
export interface RawColumn {
  /** As the file writes it. */
  readonly heading: string;
  readonly values: readonly string[];
  readonly codes: Uint32Array;
}

/** A column of which most cells say something of their own. Code 0 is the empty cell; two codes may have the same text. */
export interface OwnColumn {
  readonly heading: string;
  readonly texts: PackedTexts;
  readonly codes: Uint32Array;
  /** Codes of the texts in which a character stands that no text should have. */
  readonly odd: readonly number[];
}

/** The records of a file that could be cut into cells. */
export interface RawTable {
  readonly length: number;
  /** By column of the schema. */
  readonly columns: ReadonlyMap<string, RawColumn>;
  /** By column of the schema too: those that are not among `columns`. */
  readonly own: ReadonlyMap<string, OwnColumn>;
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
  return new SameRows([...codes, table.rest], table.length, [...table.own.values()]);
}

/** Where a record stands. */
export function placeOf(table: RawTable, index: number): Place {
  return { row: table.row[index]!, line: table.line[index]! };
}

/** The text of one of `columns` at a record; empty where the file has no such column. */
export function rawText(table: RawTable, column: string, index: number): string {
  const found = table.columns.get(column);
  return found ? found.values[found.codes[index]!]! : "";
}

export const NO_OWN: ReadonlyMap<string, OwnColumn> = new Map();

const START = 1024;
const NONE: ReadonlySet<string> = new Set();

/** Takes records and codes their cells. */
export class RawTableBuilder {
  /** The columns that are read. */
  readonly coded: readonly CodedColumn[];
  /** Positions of the cells that no column takes. */
  readonly unknown: readonly number[];
  readonly #roles: readonly string[];
  #row = new Uint32Array(START);
  #line = new Uint32Array(START);
  #rest = new Uint32Array(START);
  #length = 0;

  /** @param free columns of which nobody asks which cells say the same */
  constructor(headings: readonly string[], roles: readonly (string | null)[], free = NONE) {
    const columns = new Map<string, CodedColumn>();
    const unknown: number[] = [];
    roles.forEach((role, index) => {
      if (role === null) unknown.push(index);
      else columns.set(role, new CodedColumn(headings[index]!, index, free.has(role)));
    });
    this.#roles = [...columns.keys()];
    this.coded = [...columns.values()];
    this.unknown = unknown;
  }

  /** Makes room for a record whose cells are put in by whoever asks. @returns its index */
  place(row: number, line: number): number {
    const index = this.#length++;
    if (index === this.#row.length) this.#grow(index * 2);
    this.#row[index] = row;
    this.#line[index] = line;
    return index;
  }

  /** Makes room for about so many records at once. */
  reserve(records: number): void {
    if (records > this.#row.length) this.#grow(records);
  }

  setRest(index: number, hash: number): void {
    this.#rest[index] = hash;
  }

  /** Adds records, column by column; cells that they lack are empty. */
  add(records: readonly string[][], rows: Uint32Array, lines: Uint32Array): void {
    const start = this.#length;
    this.#length += records.length;
    while (this.#length > this.#row.length) this.#grow(this.#row.length * 2);
    this.#row.set(rows, start);
    this.#line.set(lines, start);
    for (const column of this.coded) column.addRecords(records, start);
    if (this.unknown.length === 0) return;
    for (let i = 0; i < records.length; i++) this.#rest[start + i] = hashCells(records[i]!, this.unknown);
  }

  build(decimalComma: boolean): RawTable {
    const length = this.#length;
    const columns = new Map<string, RawColumn>();
    const owned = new Map<string, OwnColumn>();
    this.coded.forEach(({ heading, values, own, codes: all }, i) => {
      const codes = all.subarray(0, length);
      if (own) owned.set(this.#roles[i]!, { heading, texts: own.list(), codes, odd: own.odd });
      else columns.set(this.#roles[i]!, { heading, values, codes });
    });
    return {
      length,
      columns,
      own: owned,
      row: this.#row.subarray(0, length),
      line: this.#line.subarray(0, length),
      rest: this.#rest.subarray(0, length),
      decimalComma,
    };
  }

  #grow(records: number): void {
    this.#row = grown(this.#row, records);
    this.#line = grown(this.#line, records);
    this.#rest = grown(this.#rest, records);
    for (const column of this.coded) column.codes = grown(column.codes, records);
  }
}

export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;
export const CELL_END = 0xffff1;

/** FNV-1a over the cells at the given positions. */
function hashCells(cells: readonly string[], positions: readonly number[]): number {
  let hash = SEED;
  for (const position of positions) hash = hashText(hash, cells[position] ?? "");
  return hash >>> 0;
}

/** FNV-1a, carried on over the text of one more cell. */
export function hashText(before: number, cell: string): number {
  let hash = before;
  for (let i = 0; i < cell.length; i++) hash = Math.imul(hash ^ cell.charCodeAt(i), PRIME);
  return Math.imul(hash ^ CELL_END, PRIME);
}

function grown(array: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(length);
  larger.set(array);
  return larger;
}
