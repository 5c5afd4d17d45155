/** What the table has as rows and columns, and in which order: arranged by a person, carried by links. */
import { sameList } from "./same.ts";

/** In the order in which they stand; the first two are always there. */
export const TABLE_COLUMNS = [
  "actor",
  "issue",
  "stance",
  "position",
  "statements",
  "words",
  "voices",
  "basis",
  "confidence",
  "salience",
  "date",
  "source",
  "locator",
  "type",
  "topic",
  "coder",
  "line",
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

export const ALWAYS: readonly TableColumn[] = ["actor", "issue"];

/** One row for each pair of actor and issue that anything is recorded of, or for each statement. */
export const TABLE_GRAINS = ["pairs", "statements"] as const;
export type TableGrain = (typeof TABLE_GRAINS)[number];

export interface TableLook {
  readonly grain: TableGrain;
  /** In the order of {@link TABLE_COLUMNS}. */
  readonly columns: readonly TableColumn[];
  readonly by: TableColumn;
  readonly descending: boolean;
}

export const EMPTY_TABLE: TableLook = {
  grain: "pairs",
  columns: ["actor", "issue", "stance", "statements", "voices", "basis", "date"],
  by: "actor",
  descending: false,
};

/** Columns put right: those that are always there, each once, in their order; a column that went sorts no more. */
export function tidyTable(look: TableLook): TableLook {
  const columns = TABLE_COLUMNS.filter((column) => ALWAYS.includes(column) || look.columns.includes(column));
  const by = columns.includes(look.by) ? look.by : EMPTY_TABLE.by;
  return { ...look, columns, by, descending: look.descending && by === look.by };
}

/** The columns that say something of such rows: of one statement there is nothing to count. */
export function columnsOf({ grain, columns }: Pick<TableLook, "grain" | "columns">): readonly TableColumn[] {
  return grain === "statements" ? columns.filter((column) => column !== "statements") : columns;
}

export function sameTable(a: TableLook, b: TableLook): boolean {
  return (
    a === b ||
    (a.grain === b.grain && a.by === b.by && a.descending === b.descending && sameList(a.columns, b.columns))
  );
}

/** `statements:date:down:actor.issue.words`; undefined where it is as usual. */
export function tableText(look: TableLook): string | undefined {
  if (sameTable(look, EMPTY_TABLE)) return undefined;
  return [look.grain, look.by, look.descending ? "down" : "up", look.columns.join(".")].join(":");
}

/** Undefined for a text that no table was written as. */
export function readTable(text: string): TableLook | undefined {
  const [grainText, byText, way, columnText = "", ...more] = text.split(":");
  const grain = TABLE_GRAINS.find((each) => each === grainText);
  const by = TABLE_COLUMNS.find((each) => each === byText);
  const named = columnText.split(".").map((name) => TABLE_COLUMNS.find((each) => each === name));
  const columns = named.filter((name) => name !== undefined);
  const whole = columns.length === named.length && (way === "up" || way === "down") && more.length === 0;
  return grain && by && whole ? tidyTable({ grain, by, descending: way === "down", columns }) : undefined;
}
