/** Columns of a foreign table: picked by heading, changed value by value, and put together as a native table. */
import { guardFormula } from "../../base/csv.ts";
import type { WordMap } from "../options.ts";
import { type RawColumn, type RawTable, RawTableBuilder } from "../raw-table.ts";
import type { Report } from "../report.ts";
import type { TableKind } from "../schemas.ts";
import type { ReadTable } from "../table.ts";
import { fold } from "../text.ts";
import type { ForeignTable, PartOfFile } from "./format.ts";

/** Takes columns by their headings and remembers which were not taken. */
export class Columns {
  readonly #table: ForeignTable;
  readonly #taken = new Set<number>();

  constructor({ part }: Pick<PartOfFile, "part">) {
    this.#table = part.table;
  }

  get raw(): RawTable {
    return this.#table.raw;
  }

  /** The first column with one of these headings, which need not be there. */
  find(...headings: string[]): RawColumn | undefined {
    for (const heading of headings) {
      const index = this.#table.folded.indexOf(heading);
      if (index >= 0) return this.at(index);
    }
    return undefined;
  }

  /** The first column with one of these headings. */
  get(...headings: string[]): RawColumn {
    return this.find(...headings)!;
  }

  at(index: number): RawColumn {
    this.#taken.add(index);
    return this.#table.raw.columns.get(String(index))!;
  }

  /** Positions of the columns that were not taken and hold anything. */
  left(): number[] {
    return this.#table.headings.flatMap((_, i) =>
      this.#taken.has(i) || this.#table.raw.columns.get(String(i))!.values.length < 2 ? [] : [i],
    );
  }

  /** Says which columns were not read. */
  sayLeft(report: Report): void {
    const { headings, heading } = this.#table;
    for (const index of this.left()) {
      const name = headings[index]!;
      if (name === "") report.add("info", "column-unnamed", heading, null, "", { number: index + 1 });
      else report.add("info", "column-unknown", heading, name, name);
    }
  }

  /** The native table of these columns; one that is undefined is not there. */
  native(
    kind: TableKind,
    columns: Readonly<Record<string, RawColumn | undefined>>,
    words?: WordMap,
  ): ReadTable {
    const { raw, separator } = this.#table;
    const used = Object.entries(columns).filter((entry): entry is [string, RawColumn] => !!entry[1]);
    const rest = this.#hashLeft();
    return {
      kind,
      separator,
      raw: { ...raw, columns: new Map(used), rest, ...(words && { words }) },
    };
  }

  /** What these columns say of things that stand in many records, which the table of stances accounts for. */
  described(kind: TableKind, columns: Readonly<Record<string, RawColumn | undefined>>): ReadTable {
    const table = this.native(kind, columns);
    return { ...table, raw: { ...table.raw, rest: new Uint32Array(table.raw.length) }, derived: true };
  }

  /** Records that differ only in what we do not read differ all the same. */
  #hashLeft(): Uint32Array {
    const { raw } = this.#table;
    const rest = raw.rest.slice();
    for (const index of this.left()) {
      const { codes } = raw.columns.get(String(index))!;
      for (let i = 0; i < rest.length; i++) rest[i] = Math.imul(rest[i]! ^ codes[i]!, 0x01000193) >>> 0;
    }
    return rest;
  }
}

/** The column with each value changed; values that become equal become one, so that repeated records are found. */
export function mapped(column: RawColumn, change: (value: string) => string, heading?: string): RawColumn {
  return united(
    column.values.map((value) => (value === "" ? "" : change(value))),
    column.codes,
    heading ?? column.heading,
  );
}

/** A column whose values may stand in the list more than once, with each value once. */
export function united(all: readonly string[], codes: Uint32Array, heading: string): RawColumn {
  const values = [...new Set(["", ...all])];
  if (values.length === all.length) return { heading, values: all, codes };
  const index = new Map(values.map((value, code) => [value, code]));
  const recoded = Uint32Array.from(all, (value) => index.get(value)!);
  return { heading, values, codes: codes.map((code) => recoded[code]!) };
}

/** A column computed for each record. */
export function computed(length: number, heading: string, textOf: (record: number) => string): RawColumn {
  const values = [""];
  const index = new Map([["", 0]]);
  const codes = new Uint32Array(length);
  for (let i = 0; i < length; i++) {
    const value = textOf(i);
    let code = index.get(value);
    if (code === undefined) {
      code = values.push(value) - 1;
      index.set(value, code);
    }
    codes[i] = code;
  }
  return { heading, values, codes };
}

/** The value of a column at a record. */
export const valueAt = (column: RawColumn | undefined, record: number) =>
  column ? column.values[column.codes[record]!]! : "";

/** Value of one column by that of another, as the first record says. */
export function lookup(keys: RawColumn, values: RawColumn): Map<string, string> {
  const found = new Map<string, string>();
  for (let i = keys.codes.length - 1; i >= 0; i--) found.set(valueAt(keys, i), valueAt(values, i));
  return found;
}

/** One record of a table that is not cut from text. */
export interface MadeRecord {
  readonly row: number;
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
  /** What no column takes: records that differ only there differ all the same. */
  readonly rest?: string;
}

/** A native table of records; cells that a record lacks are empty. `headings` are those of the file, by column. */
export function tableOf(
  kind: TableKind,
  required: readonly string[],
  records: readonly MadeRecord[],
  words?: WordMap,
  headings: Readonly<Record<string, string>> = {},
): ReadTable {
  const roles = new Set(required);
  for (const { cells } of records)
    for (const role of Object.keys(cells)) if (cells[role] !== "") roles.add(role);
  const columns = [...roles];
  const builder = new RawTableBuilder(
    [...columns.map((role) => headings[role] ?? role), ""],
    [...columns, null],
  );
  builder.add(
    // Text gets the guard that reading a cell takes off.
    records.map(({ cells, rest = "" }) => [...columns.map((role) => guardFormula(cells[role] ?? "")), rest]),
    Uint32Array.from(records, ({ row }) => row),
    Uint32Array.from(records, ({ line }) => line),
  );
  const raw = builder.build(false);
  return { kind, separator: null, raw: words ? { ...raw, words } : raw };
}

/** Words of a format as they are looked up; what a person said about a word goes before. */
export function wordsOf(
  words: Readonly<Record<string, 0 | 1 | 2 | 3 | 4 | 5>>,
  told: WordMap | undefined,
): WordMap {
  return new Map([
    ...Object.entries(words).map(([word, stance]) => [fold(word), stance] as const),
    ...(told ?? []),
  ]);
}
