/** Bad data as a value: what is wrong, where, and the parameters from which the catalogue makes the words. */

/** error = the row is set aside; warning = it is kept, and something about it is doubtful; info = nothing is lost. */
export type ProblemLevel = "error" | "warning" | "info";

export interface Problem {
  /** Stable; its message is `problem.<code>` of the catalogue. */
  readonly code: string;
  readonly level: ProblemLevel;
  readonly file: string;
  /** 1-based record as a spreadsheet counts (the heading is 1; blank lines count); null = the whole file. */
  readonly row: number | null;
  /** 1-based physical line where the record starts; null = the whole file. */
  readonly line: number | null;
  /** Heading of the column as the file writes it; null = the whole row. */
  readonly column: string | null;
  /** The text that is wrong, as it stands in the file. */
  readonly value: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Every record of the files ends in exactly one of kept, setAside, merged, ignored. */
export interface Account {
  readonly records: number;
  readonly kept: number;
  readonly setAside: number;
  readonly merged: number;
  readonly ignored: number;
}

/** What one file was taken for, and where its records ended. */
export interface FileAccount {
  readonly file: string;
  /** Null when the file is refused. */
  readonly table: string | null;
  /** What wrote it; undefined or null where that does not show. */
  readonly format?: string | null;
  readonly encoding?: string | null;
  readonly separator?: string | null;
  readonly account: Account;
}
