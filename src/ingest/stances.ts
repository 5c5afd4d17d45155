/** Reads the records of `stances.csv` into the columns of the stance table, column by column. */
import type { Source } from "../domain/dataset.ts";
import { NO_DAY } from "../domain/days.ts";
import { fillBasis, fillDates, fillShares, fillTexts, sayGrades, sayOddities } from "./cells.ts";
import { type Chosen, chooseRecords } from "./choose.ts";
import { fillNames } from "./names.ts";
import type { ActorDraft, IssueDraft } from "./people.ts";
import type { RawTable } from "./raw-table.ts";
import type { Register } from "./register.ts";
import type { Report } from "./report.ts";
import type { Filling, StanceColumns } from "./stance-columns.ts";
import { nameKey, nameText } from "./text.ts";

/** What the stance files of a dataset fill together. */
export interface StanceTarget {
  readonly columns: StanceColumns;
  readonly actors: Register<"type", ActorDraft>;
  readonly issues: Register<"topic", IssueDraft>;
  readonly sources: Source[];
  /** Index of a source by the key of its id. */
  readonly sourceById: Map<string, number>;
  /** Whether only one file has stances: its texts need not be looked up among those of others. */
  readonly single: boolean;
}

/** Reads one file of stances. `file` is its index in the dataset. */
export function readStances(table: RawTable, report: Report, target: StanceTarget, file: number): void {
  const chosen = chooseRecords(table, report);
  const { columns } = target;
  const filling: Filling = { table, report, kept: chosen.kept, start: columns.length };
  columns.length += chosen.kept.length;
  fillStances(filling, chosen, columns);
  fillOwnWords(filling, columns);
  fillPlaces(filling, columns, file);
  fillNames(filling, "actor", target.actors, columns.actor);
  fillNames(filling, "issue", target.issues, columns.issue);
  fillSources(filling, target);
  fillDates(filling, columns);
  fillShares(filling, "salience", columns.salience);
  fillShares(filling, "confidence", columns.confidence);
  fillBasis(filling, columns.basis);
  fillTexts(filling, columns, target.single);
  sayGrades(filling);
  sayOddities(filling);
}

function fillStances({ start }: Filling, { readings, reading }: Chosen, columns: StanceColumns): void {
  const words = readings.map(({ word }) => (word === "" ? 0 : columns.text("word").code(word)));
  const word = words.some((code) => code !== 0) ? columns.text("word").codes : undefined;
  for (let k = 0; k < reading.length; k++) {
    const at = start + k;
    const index = reading[k]!;
    const { stance, position, given } = readings[index]!;
    columns.stance[at] = stance!;
    columns.position[at] = position;
    columns.positionGiven[at] = given ? 1 : 0;
    if (word) word[at] = words[index]!;
  }
}

/** The source's own words, where a column of their own holds them. */
function fillOwnWords({ table, kept, start }: Filling, columns: StanceColumns): void {
  const column = table.columns.get("stance_word");
  if (!column || column.values.length === 1) return;
  const words = columns.text("word");
  for (let k = 0; k < kept.length; k++) {
    const code = column.codes[kept[k]!]!;
    if (code !== 0) words.codes[start + k] = words.code(column.values[code]!);
  }
}

function fillPlaces({ table, kept, start }: Filling, columns: StanceColumns, file: number): void {
  const end = start + kept.length;
  columns.file.fill(file, start, end);
  columns.from.fill(NO_DAY, start, end);
  columns.to.fill(NO_DAY, start, end);
  for (let k = 0; k < kept.length; k++) {
    columns.row[start + k] = table.row[kept[k]!]!;
    columns.line[start + k] = table.line[kept[k]!]!;
  }
}

function fillSources({ table, kept, start }: Filling, { columns, sources, sourceById }: StanceTarget): void {
  const column = table.columns.get("source");
  if (!column) return;
  const indexes = new Int32Array(column.values.length).fill(-1);
  indexes[0] = 0;
  for (let k = 0; k < kept.length; k++) {
    const code = column.codes[kept[k]!]!;
    if (indexes[code]! < 0) indexes[code] = sourceIndex(column.values[code]!, sources, sourceById);
    columns.source[start + k] = indexes[code]!;
  }
}

/** Index + 1 of the source with this id; one that no table describes is made from its text. */
function sourceIndex(text: string, sources: Source[], byId: Map<string, number>): number {
  const key = nameKey(nameText(text)) || text;
  const known = byId.get(key);
  if (known !== undefined) return known + 1;
  byId.set(key, sources.length);
  const empty = { outlet: "", author: "", date: undefined, url: "", licence: "", note: "" };
  const origin = { file: "", line: 0 };
  return sources.push({ id: text, title: text, ...empty, described: false, origin });
}
