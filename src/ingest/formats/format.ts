/** What a format is to the reader: how it is known, and how its tables become ours. */
import type { TableChoice } from "../../domain/decisions.ts";
import type { HeadRecord } from "../heading.ts";
import type { OnFileShare, WordMap } from "../options.ts";
import type { RawTable } from "../raw-table.ts";
import type { Place, Report } from "../report.ts";
import type { PlainReader, ReadTable } from "../table.ts";

export type FormatId =
  | "native"
  | "json"
  | "xlsx"
  | "parquet"
  | "dna-events"
  | "dna-matrix"
  | "matrix"
  | "un-votes"
  | "ktab"
  | "policymaker"
  | "polis"
  | "edges"
  | "kumu"
  | "gexf"
  | "graphml"
  | "graphology";

/** A table as its file has it: the columns of `raw` are called by their position, from `0` on. */
export interface ForeignTable {
  readonly raw: RawTable;
  /** As shown, and as compared. */
  readonly headings: readonly string[];
  readonly folded: readonly string[];
  readonly separator: string;
  readonly heading: Place;
}

/** A table that waits for others of its format. */
export interface Part {
  readonly format: FormatId;
  /** Which table of the format it is. */
  readonly kind: string;
  readonly table: ForeignTable;
  /** What a person said that it is. */
  readonly told?: TableChoice | undefined;
}

/** One part with the file it stands in. */
export interface PartOfFile {
  readonly part: Part;
  readonly report: Report;
  /** Takes the tables that the part becomes. */
  readonly tables: ReadTable[];
}

/** What a person said about words and columns. */
export interface Told {
  readonly words: WordMap | undefined;
  readonly columns?: ReadonlyMap<string, string | null> | undefined;
  /** A grid; other tables are read elsewhere. */
  readonly table?: TableChoice | undefined;
}

/** How a table of text is known, and which of its columns no record can lack. */
export interface TableFormat {
  readonly id: FormatId;
  readonly kind: string;
  /** Its heading is the first record that holds anything. */
  readonly firstOnly?: boolean;
  /** @returns positions of the columns that a record cannot lack, or undefined when this is another format */
  recognise(head: HeadOfTable): readonly number[] | undefined;
}

export interface HeadOfTable {
  readonly folded: readonly string[];
  readonly records: readonly HeadRecord[];
  /** Of the heading among the records. */
  readonly index: number;
  readonly separator: string;
  readonly told: Told;
}

/** Makes native tables of all parts of a format; what they leave out is said in their reports. */
export type Join = (parts: readonly PartOfFile[], told: Told) => void;

/** Text of a file that is none of our tables. */
export interface ForeignText {
  readonly bytes: Uint8Array;
  readonly head: { readonly text: string; readonly complete: boolean };
  readonly report: Report;
  readonly onShare: OnFileShare;
  readonly separator?: string | undefined;
  readonly columns?: ReadonlyMap<string, string | null> | undefined;
  readonly words: WordMap | undefined;
  readonly table?: TableChoice | undefined;
  readonly plain?: PlainReader | undefined;
}

export interface ForeignRead {
  readonly format: FormatId;
  readonly tables: readonly ReadTable[];
  readonly parts: readonly Part[];
  readonly name?: string;
}
