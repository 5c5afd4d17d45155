/** What a person decided about data: it goes before what the reader finds out by itself, and is kept with the data. */
import type { StatementRule } from "./dataset.ts";
import type { Stance } from "./stance.ts";

/** What was decided about one file; what is left out is found by content. */
export interface FileDecisions {
  /** A label that `TextDecoder` knows, or `cp850`. */
  readonly encoding?: string;
  /** The character between cells. */
  readonly separator?: string;
  /** Column of the table by heading, or null for one that is not to be read. */
  readonly columns?: ReadonlyMap<string, string | null>;
}

export interface Decisions {
  /** What a word in the column of stances means, by the key of the word (see `FoundWord`). */
  readonly words: ReadonlyMap<string, Stance>;
  /** The name that another spelling of it counts as; for actors and issues alike. */
  readonly merges: ReadonlyMap<string, string>;
  /** Which of several statements of one actor on one issue counts. */
  readonly statements: StatementRule;
  /** By the name of the file. */
  readonly files: ReadonlyMap<string, FileDecisions>;
}

/** Nothing is decided: everything is read as it is found. */
export const AS_FOUND: Decisions = {
  words: new Map(),
  merges: new Map(),
  statements: "latest",
  files: new Map(),
};

/** One text for equal decisions, whatever the order in which they were made. */
export function decisionsText({ words, merges, statements, files }: Decisions): string {
  const sorted = (map: ReadonlyMap<string, unknown>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const byFile = sorted(files).map(([name, file]) => {
    const { encoding = "", separator = "", columns } = file as FileDecisions;
    return [name, encoding, separator, columns ? sorted(columns) : 0];
  });
  return JSON.stringify([sorted(words), sorted(merges), statements, byFile]);
}

const NOTHING = decisionsText(AS_FOUND);

export function isAsFound(decisions: Decisions): boolean {
  return decisionsText(decisions) === NOTHING;
}

/** How many words, names, columns, and ways of reading were decided. */
export function countDecisions({ words, merges, statements, files }: Decisions): number {
  let count = words.size + merges.size + Number(statements !== AS_FOUND.statements);
  for (const { encoding, separator, columns } of files.values())
    count += Number(encoding !== undefined) + Number(separator !== undefined) + (columns ? 1 : 0);
  return count;
}
