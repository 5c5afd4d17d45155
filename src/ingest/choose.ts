/** Decides of each record of stances whether it is kept, set aside or merged, and what its stance is. */
import { STANCES } from "../domain/stance.ts";
import { placeOf, type RawColumn, type RawTable, repeatedRecords } from "./raw-table.ts";
import { type Reading, readStance, type Vocabulary } from "./reading.ts";
import type { Report } from "./report.ts";
import { sharedPairs } from "./same-rows.ts";
import { fold, nameKey, nameText } from "./text.ts";
import { readStanceWord } from "./values.ts";

/** The records that are kept, in order, with the stance of each. */
export interface Chosen {
  /** Indexes of records. */
  readonly kept: Uint32Array;
  /** Index into `readings` of each kept record. */
  readonly reading: Uint32Array;
  /** What each different pair of stance and position says. */
  readonly readings: readonly Reading[];
}

const EMPTY: RawColumn = { heading: "", values: [""], codes: new Uint32Array(0) };

/** Goes through the records once; names each one that is set aside, merged, or kept with a doubtful position. */
export function chooseRecords(table: RawTable, report: Report): Chosen {
  const columns = { actor: table.columns.get("actor")!, issue: table.columns.get("issue")! };
  const noActor = emptyNames(columns.actor);
  const noIssue = emptyNames(columns.issue);
  const shared = sharedPairs(countedCodes(columns.actor), countedCodes(columns.issue));
  const repeats = repeatedRecords(table);
  const pairs = new StancePairs(table);
  const kept = new Uint32Array(table.length);
  const reading = new Uint32Array(table.length);
  const notes = new ReadingNotes();
  let count = 0;
  let merged = 0;
  for (let i = 0; i < table.length; i++) {
    const index = pairs.reading(i);
    const { stance, problem, note } = pairs.readings[index]!;
    const empty = noActor[columns.actor.codes[i]!]
      ? columns.actor
      : noIssue[columns.issue.codes[i]!]
        ? columns.issue
        : undefined;
    if (empty) report.add("error", "cell-empty", placeOf(table, i), empty.heading);
    else if (stance === undefined) pairs.say("error", i, report);
    else {
      const first = shared[i] ? repeats.firstLike(i) : -1;
      if (first < 0) {
        if (problem) pairs.say("warning", i, report);
        if (note !== undefined) notes.add(index, i);
        kept[count] = i;
        reading[count++] = index;
      } else {
        report.add("info", "duplicate", placeOf(table, i), null, "", { first: table.row[first]! });
        merged++;
      }
    }
  }
  pairs.sayNotes(notes, report);
  report.count("kept", count);
  report.count("merged", merged);
  report.count("setAside", table.length - count - merged);
  return { kept: kept.subarray(0, count), reading: reading.subarray(0, count), readings: pairs.readings };
}

const countedCodes = ({ codes, values }: RawColumn) => ({ codes, count: values.length });

/** 1 for each value that shows no character. */
function emptyNames({ values }: RawColumn): Uint8Array {
  const empty = new Uint8Array(values.length);
  for (let code = 0; code < empty.length; code++)
    if (nameKey(nameText(values[code]!)) === "") empty[code] = 1;
  return empty;
}

const RECENT = 1024;

/** The stance and position columns together; each different pair of cells is read once. */
class StancePairs {
  readonly readings: Reading[] = [];
  readonly #table: RawTable;
  readonly #stance: RawColumn;
  readonly #position: RawColumn;
  readonly #index = new Map<number, number>();
  /** Pairs met of late and the index of each: a table mostly has few, and looking here is cheaper. */
  readonly #met = new Float64Array(RECENT).fill(-1);
  readonly #metIndex = new Uint32Array(RECENT);
  readonly #vocabulary: Vocabulary;

  constructor(table: RawTable) {
    this.#table = table;
    this.#stance = table.columns.get("stance")!;
    this.#position = table.columns.get("position") ?? EMPTY;
    const scaled = this.#position !== EMPTY && !table.scaled;
    const own = scaled && hasOwnWords(this.#stance, this.#position);
    this.#vocabulary = { words: table.words, scaled, own, numbered: own || table.scaled === true };
  }

  /** Index of what record `i` says. */
  reading(i: number): number {
    const word = this.#stance.codes[i]!;
    const position = this.#position.codes[i] ?? 0;
    const pair = word * this.#position.values.length + position;
    const slot = pair % RECENT;
    if (this.#met[slot] === pair) return this.#metIndex[slot]!;
    let index = this.#index.get(pair);
    if (index === undefined) {
      index =
        this.readings.push(this.#read(this.#stance.values[word]!, this.#position.values[position]!)) - 1;
      this.#index.set(pair, index);
    }
    this.#met[slot] = pair;
    this.#metIndex[slot] = index;
    return index;
  }

  #read(word: string, position: string): Reading {
    const comma = this.#table.decimalComma;
    // A file with `position` and no `stance` may hold words or numbers there.
    const number = fold(this.#stance.heading) === "position" && readStance("", word, comma).given;
    return number ? readStance("", word, comma) : readStance(word, position, comma, this.#vocabulary);
  }

  /** Names what is wrong with the stance (error) or the position (warning) of record `i`. */
  say(level: "error" | "warning", i: number, report: Report): void {
    const column = level === "error" ? this.#stance : this.#position;
    const word = this.#stance.values[this.#stance.codes[i]!]!;
    const { problem } = this.readings[this.reading(i)]!;
    const value = column.values[column.codes[i]!]!;
    report.add(level, problem!, placeOf(this.#table, i), this.#headingAt(column, i), value, { word });
  }

  /** Says once of each reading that is not plain how often it was made, at the first row. */
  sayNotes(notes: ReadingNotes, report: Report): void {
    for (const [index, { first, count }] of notes.byReading) {
      const { note, stance } = this.readings[index]!;
      const word = this.#stance.values[this.#stance.codes[first]!]!;
      const position = this.#position.values[this.#position.codes[first] ?? 0]!;
      const level = note === "stance-unplaced" ? "warning" : "info";
      const params = { count, position, stance: STANCES[stance!]! };
      report.add(
        level,
        note!,
        placeOf(this.#table, first),
        this.#headingAt(this.#stance, first),
        word,
        params,
      );
    }
  }

  /** Where a record is a single cell, its column is where it stands. */
  #headingAt(column: RawColumn, i: number): string {
    const { where } = this.#table;
    return where ? where.values[where.codes[i]!]! : column.heading;
  }
}

/** Readings that are worth a word, with the first record of each and how many there are. */
class ReadingNotes {
  readonly byReading = new Map<number, { first: number; count: number }>();

  add(index: number, record: number): void {
    const known = this.byReading.get(index);
    if (known) known.count++;
    else this.byReading.set(index, { first: record, count: 1 });
  }
}

/** Whether the rows with a position mostly have words beside it that we do not know: the table speaks its own language. */
function hasOwnWords(stance: RawColumn, position: RawColumn): boolean {
  const known = stance.values.map((word) => word === "" || readStanceWord(word) !== undefined);
  let balance = 0;
  for (let i = 0; i < stance.codes.length; i++)
    if (position.codes[i] !== 0) balance += known[stance.codes[i]!] ? -1 : 1;
  return balance > 0;
}
