/** What a person needs to see before deciding how data are read: words, names, columns, encodings. */
import type { TableChoice, TableKind } from "./decisions.ts";

/** A word in the column of stances whose meaning no one knows, or a person has told. */
export interface FoundWord {
  /** As the file has it first. */
  readonly word: string;
  /** Under which its meaning is looked up: case, spaces and hyphens do not count. */
  readonly key: string;
  /** How many rows have it. */
  readonly count: number;
  /** Whether these rows are kept without a position as long as nobody tells, else set aside; undefined = somebody told. */
  readonly kept: boolean | undefined;
  /** A few of the places. */
  readonly examples: readonly Spot[];
}

/** A row of a file. */
export interface Spot {
  readonly file: string;
  readonly row: number;
  readonly line: number;
}

/** Two spellings that may be one name. */
export interface AlikeNames {
  readonly column: string;
  readonly name: string;
  /** The one that was met first. */
  readonly other: string;
}

/** What the reading left to be decided. */
export interface Doubts {
  /** The most frequent first. */
  readonly words: readonly FoundWord[];
  readonly names: readonly AlikeNames[];
}

/** The start of a table, and what its columns may be. */
export interface ColumnPreview {
  readonly headings: readonly string[];
  readonly separator: string;
  /** The first records under the headings, and their rows. */
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
  /** What the table seems to be. */
  readonly table: TableChoice;
  /** What its columns would be in each kind of table. */
  readonly kinds: Readonly<Record<TableKind, KindPreview>>;
  /** Under which a choice is remembered: equal for files with the same headings in the same order. */
  readonly signature: string;
}

/** The columns of a file as those of one kind of table. */
export interface KindPreview {
  /** What each column is read as by its heading, or as was decided; null = not read. */
  readonly known: readonly (string | null)[];
  /** The same, and where that says nothing the best guess by what the cells look like. */
  readonly guess: readonly (string | null)[];
  /** Columns that such a table can have. */
  readonly roles: readonly string[];
  /** Those that it cannot do without. */
  readonly required: readonly string[];
}

/** An encoding as a choice. */
export interface EncodingChoice {
  readonly encoding: string;
  /** As people write it. */
  readonly name: string;
  /** Why it stands where it stands: a mark at the start, all bytes fit, letters as a language has them, or nothing. */
  readonly why: "mark" | "fits" | "letters" | "unlikely";
  /** A few lines with letters beyond ASCII, read so. */
  readonly sample: string;
}

/** One file as it would be read under the decisions that were asked about. */
export interface FileMaterial {
  readonly file: string;
  /** Undefined where the file is no table of text. */
  readonly preview: ColumnPreview | undefined;
  /** Empty where every byte reads the same in all of them. */
  readonly encodings: readonly EncodingChoice[];
  /** The one it is read in. */
  readonly encoding: string;
}

/** Cells of a row under their headings. */
export interface ShownRow {
  readonly file: string;
  readonly row: number;
  readonly headings: readonly string[];
  readonly cells: readonly string[];
}

export interface Material {
  readonly files: readonly FileMaterial[];
  readonly rows: readonly ShownRow[];
}
