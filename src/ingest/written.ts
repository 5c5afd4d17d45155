/** How values are written in the tables and in JSON, so that reading them gives the same values again. */
import {
  type Actor,
  type Dataset,
  type StanceTable,
  sourceAt,
  TEXT_FIELDS,
  type TextField,
  textAt,
} from "../domain/dataset.ts";
import { formatSpan, NO_DAY } from "../domain/days.ts";
import { BASES, STANCES, type StanceCode, stanceOfPosition } from "../domain/stance.ts";
import { agrees } from "./reading.ts";
import { sharedPairs } from "./same-rows.ts";
import { readNumber, readStanceWord } from "./values.ts";

/** Column or JSON key of a text field: `sourceUrl` is `source_url`. */
export function columnOfField(field: TextField): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The free-text fields that have a column of their own; the source's word stands in `stance`. */
export const TEXT_COLUMNS = TEXT_FIELDS.filter((field) => field !== "word");

/** Those whose cells are read and never counted by what they say: nothing asks which of them are the same. */
export const FREE_COLUMNS: ReadonlySet<string> = new Set(
  (["sourceUrl", "locator", "evidence", "condition", "note"] as const).map(columnOfField),
);

const pad = (value: number) => String(value).padStart(2, "0");

/** Date of a row with its time of day, or the empty string. */
export function writtenDate(table: StanceTable, row: number): string {
  const from = table.from[row]!;
  if (from === NO_DAY) return "";
  const date = formatSpan({ from, to: table.to[row]! });
  const seconds = table.seconds?.[row] ?? 0;
  if (seconds === 0) return date;
  return `${date}T${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

/** The source's own word where reading it gives the stance again, else the name of the stance. */
export function writtenStance(table: StanceTable, row: number): string {
  const word = textAt(table, "word", row);
  return word !== "" && tellsStance(table, row, word) ? word : STANCES[table.stance[row]!]!;
}

function tellsStance(table: StanceTable, row: number, word: string): boolean {
  const known = readStanceWord(word);
  // A position that is given decides over any word, unless the word and the stance are at odds.
  if (table.positionGiven[row] === 1) return readsAs(known, table.position[row]!) === table.stance[row];
  // Beside the positions of other rows a number may be read as one of their scale.
  return known === table.stance[row] && readNumber(word, false) === undefined;
}

const readsAs = (known: StanceCode | undefined, position: number) =>
  known !== undefined && agrees(known, position) ? known : stanceOfPosition(position);

/** The source's own word where `stance` does not hold it. */
function ownWord(table: StanceTable, row: number): string {
  const word = textAt(table, "word", row);
  return word !== "" && !tellsStance(table, row, word) ? word : "";
}

/** A value of a stance by the name of its column: text, or a number; empty or undefined where there is none. */
export function stanceValue(dataset: Dataset, column: string, row: number): string | number | undefined {
  const table = dataset.stances;
  const given = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? undefined : value;
  switch (column) {
    case "actor":
      return dataset.actors[table.actor[row]!]!.id;
    case "issue":
      return dataset.issues[table.issue[row]!]!.id;
    case "stance":
      return writtenStance(table, row);
    case "copy":
      return copiesOf(dataset)?.[row] || undefined;
    case "stance_word":
      return ownWord(table, row);
    case "position":
      return table.positionGiven[row] === 1 ? table.position[row] : undefined;
    case "date":
      return writtenDate(table, row);
    case "source":
      return sourceAt(dataset, row)?.id;
    case "basis":
      return BASES[table.basis[row]!];
    case "salience":
      return given(table.salience?.[row]);
    case "confidence":
      return given(table.confidence?.[row]);
    default: {
      const field = FIELD_BY_COLUMN.get(column);
      return field && textAt(table, field, row);
    }
  }
}

const FIELD_BY_COLUMN = new Map(TEXT_COLUMNS.map((field) => [columnOfField(field), field]));

const copies = new WeakMap<Dataset, Uint32Array | undefined>();

/**
 * For each row how many rows before it read the same once they are written; undefined when none does. Their file told them
 * apart by something that is not read, and they must not become one.
 */
function copiesOf(dataset: Dataset): Uint32Array | undefined {
  if (copies.has(dataset)) return copies.get(dataset);
  const { stances: table, actors, issues } = dataset;
  const shared = sharedPairs(
    { codes: table.actor, count: actors.length },
    { codes: table.issue, count: issues.length },
  );
  const columns = COLUMN_ORDER.filter((column) => column !== "copy");
  const met = new Map<string, number>();
  const found = new Uint32Array(table.length);
  let any = false;
  for (let row = 0; row < table.length; row++) {
    if (!shared[row]) continue;
    const key = JSON.stringify(columns.map((column) => stanceValue(dataset, column, row) ?? ""));
    const before = met.get(key) ?? 0;
    met.set(key, before + 1);
    if (before > 0) any = true;
    found[row] = before;
  }
  const result = any ? found : undefined;
  copies.set(dataset, result);
  return result;
}

/** The columns of stances in the order of the format, those left out that no row fills. */
export function stanceColumns(dataset: Dataset): string[] {
  const { stances } = dataset;
  const filled = (column: { some(test: (value: number) => boolean): boolean }) =>
    column.some((value) => value !== 0);
  const has = new Map<string, boolean>([
    ["position", filled(stances.positionGiven)],
    ["stance_word", hasOwnWords(stances)],
    ["copy", copiesOf(dataset) !== undefined],
    ["date", stances.from.some((day) => day !== NO_DAY)],
    ["source", filled(stances.source)],
    ["basis", filled(stances.basis)],
    ["salience", stances.salience !== undefined],
    ["confidence", stances.confidence !== undefined],
  ]);
  for (const field of TEXT_COLUMNS) has.set(columnOfField(field), stances.text[field] !== undefined);
  return COLUMN_ORDER.filter((column) => has.get(column) ?? true);
}

function hasOwnWords(stances: StanceTable): boolean {
  if (!stances.text.word) return false;
  for (let row = 0; row < stances.length; row++) if (ownWord(stances, row) !== "") return true;
  return false;
}

const COLUMN_ORDER =
  "actor issue stance stance_word position date source source_url locator evidence basis voice confidence salience condition condition_actor condition_issue condition_stance coder note reliability credibility copy".split(
    " ",
  );

/** On whom an actor has a direct influence, as the column holds it. */
export function influencesText(influences: Actor["influences"]): string {
  return [...(influences ?? [])].map(([id, strength]) => `${id}:${strength}`).join("|");
}
