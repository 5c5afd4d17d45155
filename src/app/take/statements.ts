/** The statements as files: one table for spreadsheets, or everything in one object. */
import type { BitSet } from "../../base/bitset.ts";
import type { Dataset } from "../../domain/dataset.ts";
import { jsonText, toJson } from "../../ingest/json.ts";
import { writeStances } from "../../ingest/write.ts";

/** Spreadsheets take UTF-8 for something else unless it says what it is; our reader takes the mark off. */
const MARK = "\ufeff";

/** One `stances.csv` with its own words for what other tables would tell; `rows` undefined = all. */
export function statementsAsCsv(dataset: Dataset, rows: BitSet | undefined): Blob {
  return new Blob([MARK, writeStances(dataset, rows)], { type: "text/csv;charset=utf-8" });
}

export function allAsJson(dataset: Dataset): Blob {
  return new Blob([...jsonText(toJson(dataset))], { type: "application/json" });
}
