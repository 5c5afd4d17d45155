/** Finding statements by their words, their voice and their source; read in portions, so that no key has to wait. */
import type { Dataset, TextField } from "./dataset.ts";
import { foldText } from "./text.ts";
import type { TextList } from "./texts.ts";

/** Texts by code, folded as far as `step` has come. */
interface Column {
  readonly codes: ArrayLike<number>;
  readonly values: TextList;
  readonly folded: string[];
}

/** Where a query stands, the best first; the last: its words apart, also in the names of actor and issue. */
const PLACES: readonly (readonly TextField[])[] = [["evidence", "condition", "note"], ["voice"]];
const SOURCE = PLACES.length;
const APART = SOURCE + 1;
/** A single letter stands in nearly every sentence. */
const LEAST_LETTERS = 2;

export interface StatementsFound {
  /** The first of them; whole queries before words apart, words before voice before source, then in the order of the table. */
  readonly rows: readonly number[];
  readonly total: number;
}

export interface StatementIndex {
  /** Folds about so many more characters; true when there are no more. */
  step(characters: number): boolean;
  /** What a folded query finds in what has been folded; at most `limit` rows. O(characters + statements). */
  search(query: string, limit: number): StatementsFound;
}

export function createStatementIndex(dataset: Dataset): StatementIndex {
  const { stances } = dataset;
  const places = PLACES.map((fields) =>
    fields.flatMap((field): Column[] => {
      const column = stances.text[field];
      return column ? [{ ...column, folded: [] }] : [];
    }),
  );
  const sources = dataset.sources.map(({ title, outlet, author }) => [title, outlet, author].join(" "));
  places.push([{ codes: stances.source, values: ["", ...sources], folded: [] }]);
  const names = [
    { codes: stances.actor, values: dataset.actors.map(allNames), folded: [] },
    { codes: stances.issue, values: dataset.issues.map(allNames), folded: [] },
  ];
  const columns = [...names, ...places.flat()];
  return {
    step: (characters) => foldSome(columns, characters),
    search: (query, limit) =>
      query.length < LEAST_LETTERS
        ? { rows: [], total: 0 }
        : search(stances.length, places, columns, query, limit),
  };
}

function allNames({ name, names, aliases }: Dataset["actors" | "issues"][number]): string {
  return [name, ...names.values(), ...aliases].join(" ");
}

function foldSome(columns: readonly Column[], characters: number): boolean {
  let left = characters;
  for (const { values, folded } of columns)
    while (folded.length < values.length) {
      if (left <= 0) return false;
      const text = values.at(folded.length)!;
      folded.push(foldText(text));
      left -= text.length + 1;
    }
  return true;
}

function search(
  length: number,
  places: readonly (readonly Column[])[],
  columns: readonly Column[],
  query: string,
  limit: number,
): StatementsFound {
  const whole = places.map((place) => place.map((column) => hitsOf(column, query)));
  const words = query.split(" ");
  const apart =
    words.length > 1 ? words.map((word) => columns.map((column) => hitsOf(column, word))) : undefined;
  const found: number[][] = Array.from({ length: APART + 1 }, () => []);
  let total = 0;
  for (let row = 0; row < length; row++) {
    let rank = whole.findIndex((place) => place.some((hits) => hits(row)));
    if (rank < 0 && apart?.every((word) => word.some((hits) => hits(row)))) rank = APART;
    if (rank < 0) continue;
    total++;
    if (found[rank]!.length < limit) found[rank]!.push(row);
  }
  return { rows: found.flat().slice(0, limit), total };
}

/** Looks the words up once a distinct text, then tells of a row. */
function hitsOf({ codes, folded }: Column, words: string): (row: number) => boolean {
  const hits = new Uint8Array(folded.length);
  for (let code = 0; code < folded.length; code++) hits[code] = folded[code]!.includes(words) ? 1 : 0;
  return (row) => hits[codes[row]!] === 1;
}
