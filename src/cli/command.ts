/** What a command of the command line is. */
import type { CliMessageId } from "./words.ts";

/** Exit status: some rows were set aside. */
export const SET_ASIDE = 1;
/** Exit status: nothing could be read, or the command was wrongly called. */
export const REFUSED = 2;

export interface Option {
  /** As typed, such as `--json`. */
  readonly flag: string;
  /** Name of its value in the help; without it the option takes none. */
  readonly value?: string;
  readonly takesValue: boolean;
  readonly summary: CliMessageId;
}

/** What was typed after the name of the command. */
export interface Context {
  readonly files: readonly string[];
  /** Value by flag; the empty string for an option that takes none. */
  readonly options: ReadonlyMap<string, string>;
}

/** One command: a file that exports such a record, and a line in `commands.ts`. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: CliMessageId;
  readonly options: readonly Option[];
  /** @returns the exit status */
  run(context: Context): Promise<number>;
}

/** Something the person can mend: a wrong option, a file that cannot be read. Its message is shown, and nothing else. */
export class Failure extends Error {}
