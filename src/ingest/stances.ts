/** Reads the records of `stances.csv` into the columns of the stance table. */
import { type Source, TEXT_FIELDS, type TextField } from "../domain/dataset.ts";
import { NO_DAY } from "../domain/days.ts";
import { checkCells, type Doubts } from "./doubts.ts";
import type { ActorDraft, IssueDraft } from "./people.ts";
import { type RawColumn, type RawTable, rawText, repeatedRecords } from "./raw-table.ts";
import { type Reading, readStance } from "./reading.ts";
import type { Draft, Register } from "./register.ts";
import type { Place, Report } from "./report.ts";
import type { StanceColumns, TextFiller } from "./stance-columns.ts";
import { fold, nameKey, nameText } from "./text.ts";

/** What the stance files of a dataset fill together. */
export interface StanceTarget {
  readonly columns: StanceColumns;
  readonly actors: Register<ActorDraft>;
  readonly issues: Register<IssueDraft>;
  readonly sources: Source[];
  /** Index of a source by the key of its id. */
  readonly sourceById: Map<string, number>;
  /** Whether only one file has stances: its texts need not be looked up among those of others. */
  readonly single: boolean;
}

const UNRESOLVED = -1;
const EMPTY: RawColumn = { heading: "", values: [""], codes: new Uint32Array(0) };

/** Heading of a text field in the file: `sourceUrl` is `source_url`. */
export const headingOfField = (field: TextField) =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A reading, and the code of its word among the words of the dataset. */
type CodedReading = Reading & { wordCode: number };

interface TextLink {
  readonly column: RawColumn;
  readonly filler: TextFiller;
  /** Code in the dataset by code in the file; 0 = not yet used. */
  readonly codes: Uint32Array;
}

/** Reads one file of stances. `file` is its index in the dataset. */
export function readStances(table: RawTable, report: Report, target: StanceTarget, file: number): void {
  const reader = new StanceReader(table, report, target, file);
  const duplicates = repeatedRecords(table);
  for (let i = 0; i < table.length; i++) {
    const reading = reader.reading(i);
    if (!reading) {
      report.count("setAside");
      continue;
    }
    const first = duplicates.firstLike(i);
    if (first < 0) {
      reader.keep(i, reading);
      report.count("kept");
    } else {
      report.add("info", "duplicate", reader.place(i), null, "", { first: table.row[first]! });
      report.count("merged");
    }
  }
}

class StanceReader {
  readonly #table: RawTable;
  readonly #report: Report;
  readonly #target: StanceTarget;
  readonly #file: number;
  readonly #actor: NameColumn<ActorDraft>;
  readonly #issue: NameColumn<IssueDraft>;
  readonly #stance: RawColumn;
  readonly #position: RawColumn;
  readonly #source: RawColumn;
  readonly #sourceIndex: Int32Array;
  readonly #readings = new Map<number, CodedReading>();
  readonly #texts: readonly TextLink[];
  readonly #doubts: Doubts;

  constructor(table: RawTable, report: Report, target: StanceTarget, file: number) {
    this.#table = table;
    this.#report = report;
    this.#target = target;
    this.#file = file;
    this.#actor = new NameColumn("actor", table, report, target.actors, "actor_type");
    this.#issue = new NameColumn("issue", table, report, target.issues, "issue_topic");
    this.#stance = table.columns.get("stance") ?? EMPTY;
    this.#position = table.columns.get("position") ?? EMPTY;
    this.#source = table.columns.get("source") ?? EMPTY;
    this.#sourceIndex = new Int32Array(this.#source.values.length).fill(UNRESOLVED);
    this.#sourceIndex[0] = 0;
    this.#texts = TEXT_FIELDS.flatMap((field) => {
      const column = field === "word" ? undefined : table.columns.get(headingOfField(field));
      const link = () => ({
        filler: target.columns.text(field),
        codes: new Uint32Array(column!.values.length),
      });
      return column && column.values.length > 1 ? [{ column, ...link() }] : [];
    });
    this.#doubts = checkCells(table);
  }

  place(i: number): Place {
    return { row: this.#table.row[i]!, line: this.#table.line[i]! };
  }

  /** What the record says, or undefined when it cannot be used, which is then named. */
  reading(i: number): CodedReading | undefined {
    for (const name of [this.#actor, this.#issue]) {
      if (!name.isEmpty(i)) continue;
      this.#report.add("error", "cell-empty", this.place(i), name.heading, name.text(i));
      return undefined;
    }
    const word = this.#stance.codes[i] ?? 0;
    const position = this.#position.codes[i] ?? 0;
    const pair = word * this.#position.values.length + position;
    let reading = this.#readings.get(pair);
    if (!reading) {
      const read = this.#read(this.#stance.values[word]!, this.#position.values[position]!);
      reading = { ...read, wordCode: UNRESOLVED };
      this.#readings.set(pair, reading);
    }
    if (reading.stance !== undefined) return reading;
    this.#sayProblem(i, reading, "error", this.#stance);
    return undefined;
  }

  #read(word: string, position: string): Reading {
    const comma = this.#table.decimalComma;
    // A file with `position` and no `stance` may hold words or numbers there.
    const number = fold(this.#stance.heading) === "position" && readStance("", word, comma).given;
    return number ? readStance("", word, comma) : readStance(word, position, comma);
  }

  #sayProblem(i: number, reading: Reading, level: "error" | "warning", column: RawColumn): void {
    const value = column.values[column.codes[i]!]!;
    const word = rawText(this.#table, "stance", i);
    this.#report.add(level, reading.problem!, this.place(i), column.heading, value, { word });
  }

  /** Writes the record as the next row of the columns. */
  keep(i: number, reading: CodedReading): void {
    const columns = this.#target.columns;
    const at = columns.length++;
    columns.actor[at] = this.#actor.resolve(i);
    columns.issue[at] = this.#issue.resolve(i);
    columns.stance[at] = reading.stance!;
    columns.position[at] = reading.position;
    columns.positionGiven[at] = reading.given ? 1 : 0;
    columns.source[at] = this.#sourceOf(i);
    columns.file[at] = this.#file;
    columns.row[at] = this.#table.row[i]!;
    columns.line[at] = this.#table.line[i]!;
    columns.from[at] = NO_DAY;
    columns.to[at] = NO_DAY;
    if (reading.word !== "") this.#keepWord(reading, at);
    this.#keepTexts(i, at);
    this.#doubts.write(i, columns, at);
    if (reading.problem) this.#sayProblem(i, reading, "warning", this.#position);
    this.#doubts.report(i, this.#report, this.place(i));
  }

  #keepWord(reading: CodedReading, at: number): void {
    const words = this.#target.columns.text("word");
    if (reading.wordCode === UNRESOLVED) reading.wordCode = words.code(reading.word);
    words.codes[at] = reading.wordCode;
  }

  #keepTexts(i: number, at: number): void {
    for (const { column, filler, codes } of this.#texts) {
      const code = column.codes[i]!;
      if (code === 0) continue;
      if (codes[code] === 0) {
        const value = column.values[code]!;
        codes[code] = this.#target.single ? filler.append(value) : filler.code(value);
      }
      filler.codes[at] = codes[code]!;
    }
  }

  #sourceOf(i: number): number {
    const code = this.#source.codes[i] ?? 0;
    if (this.#sourceIndex[code] === UNRESOLVED)
      this.#sourceIndex[code] = this.#findSource(this.#source.values[code]!);
    return this.#sourceIndex[code]!;
  }

  /** Index + 1 of the source with this id; one that no table describes is made from its text. */
  #findSource(text: string): number {
    const { sources, sourceById } = this.#target;
    const key = nameKey(nameText(text)) || text;
    const known = sourceById.get(key);
    if (known !== undefined) return known + 1;
    sourceById.set(key, sources.length);
    const origin = { file: "", line: 0 };
    const empty = { outlet: "", author: "", date: undefined, url: "", licence: "", note: "" };
    return sources.push({ id: text, title: text, ...empty, described: false, origin });
  }
}

/** The column of actors or of issues, with the column that tells their type or topic. */
class NameColumn<Thing extends Draft> {
  readonly heading: string;
  readonly #kind: "actor" | "issue";
  readonly #table: RawTable;
  readonly #report: Report;
  readonly #register: Register<Thing>;
  readonly #column: RawColumn;
  readonly #group: RawColumn;
  /** Index in the register by code; the name is looked up when the first record with it is kept. */
  readonly #index: Int32Array;
  /** Code of the group last seen, by index in the register. */
  readonly #seen: number[] = [];
  readonly #differing = new Set<number>();

  constructor(
    kind: "actor" | "issue",
    table: RawTable,
    report: Report,
    register: Register<Thing>,
    group: string,
  ) {
    this.#kind = kind;
    this.#table = table;
    this.#report = report;
    this.#register = register;
    this.#column = table.columns.get(kind) ?? EMPTY;
    this.#group = table.columns.get(group) ?? EMPTY;
    this.heading = this.#column.heading;
    this.#index = new Int32Array(this.#column.values.length).fill(UNRESOLVED);
  }

  text(i: number): string {
    return this.#column.values[this.#column.codes[i]!]!;
  }

  isEmpty(i: number): boolean {
    const code = this.#column.codes[i]!;
    if (code === 0) return true;
    return this.#index[code] === UNRESOLVED && nameKey(nameText(this.#column.values[code]!)) === "";
  }

  /** Index of the actor or issue that the record speaks of. */
  resolve(i: number): number {
    const code = this.#column.codes[i]!;
    if (this.#index[code] === UNRESOLVED) this.#index[code] = this.#mention(i, this.#column.values[code]!);
    const index = this.#index[code]!;
    const group = this.#group.codes[i] ?? 0;
    if (group !== 0 && this.#seen[index] !== group) this.#setGroup(i, index, group);
    return index;
  }

  #mention(i: number, text: string): number {
    const { index, code, other } = this.#register.mention(text)!;
    if (!code) return index;
    const place = { row: this.#table.row[i]!, line: this.#table.line[i]! };
    const own = code === "by-name" || code === "unlisted";
    const params = other === undefined ? undefined : { other };
    this.#report.add(
      own ? "warning" : "info",
      own ? `${this.#kind}-${code}` : code,
      place,
      this.heading,
      text,
      params,
    );
    return index;
  }

  /** The first type or topic counts; one that differs is named once for each actor or issue. */
  #setGroup(i: number, index: number, code: number): void {
    this.#seen[index] = code;
    const text = this.#group.values[code]!;
    const thing = this.#register.things[index]!;
    if (thing.group === "") thing.group = text;
    if (thing.group === text || this.#differing.has(index)) return;
    this.#differing.add(index);
    const place = { row: this.#table.row[i]!, line: this.#table.line[i]! };
    const params = { name: thing.name, other: thing.group };
    this.#report.add("info", `${this.#kind}-group-differs`, place, this.#group.heading, text, params);
  }
}
