/** Wide tables → long ones: each filled cell becomes a record with its row, and with the column it stands in. */
import { NO_OWN, type RawColumn, type RawTable } from "../raw-table.ts";
import type { Report } from "../report.ts";
import { computed, united, valueAt } from "./columns.ts";

/** A column of a wide table and what its cells are about. */
export interface MeltColumn {
  readonly column: RawColumn;
  readonly name: string;
  /** Columns whose cells belong to the same record. */
  readonly beside?: Readonly<Record<string, RawColumn | undefined>>;
}

/** What stands once in each row. */
export type RowColumns = Readonly<Record<string, RawColumn | undefined>>;

/**
 * @param across the role of the columns' names: `issue`, or `actor` in a table that lies on its side
 * @param cell the role of what the cells hold
 * @param keep which values make a record; all that are not empty, without it
 */
export function melt(
  raw: RawTable,
  rows: RowColumns,
  wide: readonly MeltColumn[],
  across: string,
  cell: string,
  keep: (value: string) => boolean = () => true,
): RawTable {
  const from = new Cells(raw.length, wide, keep);
  const { length } = from;
  const pick = (source: ArrayLike<number>) => Uint32Array.from({ length }, (_, i) => source[from.row[i]!]!);
  const columns = new Map<string, RawColumn>();
  for (const [role, column] of Object.entries(rows))
    if (column) columns.set(role, { ...column, codes: pick(column.codes) });
  columns.set(across, united(["", ...wide.map(({ name }) => name)], from.column, ""));
  columns.set(cell, { heading: cell, values: from.values, codes: from.value });
  const beside = new Set(wide.flatMap((each) => Object.keys(each.beside ?? {})));
  for (const role of beside)
    columns.set(
      role,
      computed(length, role, (i) => {
        const column = wide[from.column[i]! - 1]!.beside?.[role];
        return valueAt(column, from.row[i]!);
      }),
    );
  return {
    length,
    columns,
    own: NO_OWN,
    row: pick(raw.row),
    line: pick(raw.line),
    rest: new Uint32Array(length),
    decimalComma: raw.decimalComma,
    where: { heading: "", values: ["", ...wide.map(({ column }) => column.heading)], codes: from.column },
  };
}

/** Names and counts the rows that hold something, and no cell that becomes a record. */
export function sayBareRows(raw: RawTable, long: RawTable, report: Report): void {
  const filled = new Set(long.row);
  const bare = Array.from({ length: raw.length }, (_, i) => i).filter((i) => !filled.has(raw.row[i]!));
  report.count("ignored", bare.length);
  if (bare.length === 0) return;
  const first = { row: raw.row[bare[0]!]!, line: raw.line[bare[0]!]! };
  report.add("info", "row-without-stances", first, null, "", { count: bare.length });
}

/** The filled cells row by row, in typed arrays: a table of votes has many. */
class Cells {
  readonly values: string[] = [""];
  readonly length: number;
  readonly row: Uint32Array;
  /** Position among the wide columns + 1. */
  readonly column: Uint32Array;
  readonly value: Uint32Array;

  constructor(rows: number, wide: readonly MeltColumn[], keep: (value: string) => boolean) {
    const index = new Map([["", 0]]);
    // Code by code: a value of a column is looked at once, not in each row. 0 = not kept.
    const codes = wide.map(({ column }) =>
      column.values.map((value) => {
        if (value === "" || !keep(value)) return 0;
        const known = index.get(value) ?? this.values.push(value) - 1;
        index.set(value, known);
        return known;
      }),
    );
    let length = 0;
    for (const [w, { column }] of wide.entries())
      for (let i = 0; i < rows; i++) if (codes[w]![column.codes[i]!] !== 0) length++;
    this.length = length;
    this.row = new Uint32Array(length);
    this.column = new Uint32Array(length);
    this.value = new Uint32Array(length);
    let at = 0;
    for (let i = 0; i < rows; i++)
      for (const [w, { column }] of wide.entries()) {
        const code = codes[w]![column.codes[i]!]!;
        if (code === 0) continue;
        this.row[at] = i;
        this.column[at] = w + 1;
        this.value[at++] = code;
      }
  }
}
