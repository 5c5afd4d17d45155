/** Collects the problems and counts the records of one file. */
import type { Account, Problem, ProblemLevel } from "../domain/problem.ts";
import { excerpt } from "./text.ts";

/** Where in a file: record and physical line, both 1-based. */
export interface Place {
  readonly row: number;
  readonly line: number;
}

export type Params = Readonly<Record<string, string | number>>;

/** What a file turned out to hold: problems in the order met, and where its records ended. */
export class Report {
  readonly file: string;
  readonly problems: Problem[] = [];
  /** A sheet has rows and no lines: the row stands for both. */
  readonly #byRow: boolean;
  readonly #account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };

  constructor(file: string, byRow = false) {
    this.file = file;
    this.#byRow = byRow;
  }

  get account(): Account {
    return { ...this.#account };
  }

  /** Counts records into one of the four ends. */
  count(end: "kept" | "setAside" | "merged" | "ignored", records = 1): void {
    this.#account.records += records;
    this.#account[end] += records;
  }

  /** Names a problem; `place` null means the whole file, `column` null the whole row. */
  add(
    level: ProblemLevel,
    code: string,
    place: Place | null,
    column: string | null = null,
    value = "",
    params?: Params,
  ): void {
    this.problems.push({
      code,
      level,
      file: this.file,
      row: place?.row ?? null,
      line: (this.#byRow ? place?.row : place?.line) ?? null,
      column,
      value: excerpt(value),
      ...(params && { params }),
    });
  }
}

/** Speaks of records that another table of the file accounts for: it counts none, and none is set aside for what it says. */
export class DerivedReport extends Report {
  readonly #own: Report;

  constructor(own: Report) {
    super(own.file);
    this.#own = own;
  }

  override count(): void {}

  override add(level: ProblemLevel, code: string, ...rest: [Place | null, string?, string?, Params?]): void {
    // The same thing is described in many records; one that names none describes none.
    if (code === "duplicate" || code === "cell-empty") return;
    if (code === "id-repeated") this.#own.add("warning", "described-twice", ...rest);
    else this.#own.add(level, code, ...rest);
  }
}

/** The sum of several accounts. */
export function sumAccounts(accounts: readonly Account[]): Account {
  const sum = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
  for (const account of accounts)
    for (const key of Object.keys(sum) as (keyof Account)[]) sum[key] += account[key];
  return sum;
}
