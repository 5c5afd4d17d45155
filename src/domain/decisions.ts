/** What a person decided about data: it goes before what the reader finds out by itself, and is kept with the data. */
import type { HALF_LIFE, StatementRule } from "./dataset.ts";
import type { Stance } from "./stance.ts";

/** The tables of a dataset. */
export const TABLE_KINDS = ["stances", "actors", "issues", "sources", "events"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** What a person may say that a table is: one of these, or a grid with actors (or issues) down its first column. */
export const TABLE_CHOICES = [...TABLE_KINDS, "matrix-actors", "matrix-issues"] as const;
export type TableChoice = (typeof TABLE_CHOICES)[number];

/** The kind of table whose columns can be told; undefined for a grid. */
export function kindOfChoice(choice: TableChoice): TableKind | undefined {
  return TABLE_KINDS.find((kind) => kind === choice);
}

/** What was decided about one file; what is left out is found by content. */
export interface FileDecisions {
  /** A label that `TextDecoder` knows, or `cp850`. */
  readonly encoding?: string;
  /** The character between cells. */
  readonly separator?: string;
  /** What the table is. */
  readonly table?: TableChoice;
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
  /** Days after which one weighs half as much, where newer ones count for more; {@link HALF_LIFE} where it is left out. */
  readonly halfLife?: number;
  /** What a conditional counts for where the file gives no position, 0 … 1; the middle where it is left out. */
  readonly conditional?: number;
  /** By the name of the file. */
  readonly files: ReadonlyMap<string, FileDecisions>;
}

/** What of it can be chosen without reading anything anew. */
export type Counting = Pick<Decisions, "statements" | "halfLife" | "conditional">;

/** Nothing is decided: everything is read as it is found. */
export const AS_FOUND: Decisions = {
  words: new Map(),
  merges: new Map(),
  statements: "latest",
  files: new Map(),
};

export const sameCounting = (a: Counting, b: Counting): boolean =>
  a.statements === b.statements && a.halfLife === b.halfLife && a.conditional === b.conditional;

type AnyCounting = { readonly [Key in keyof Counting]: Counting[Key] | undefined } & Pick<
  Counting,
  "statements"
>;

/** The same decisions but for how statements count. */
export function countedSo(decisions: Decisions, counting: AnyCounting): Decisions {
  const { halfLife: _, conditional: __, ...others } = decisions;
  return { ...others, ...countingOf(counting) };
}

/** These alone of what may hold more. */
function countingOf({ statements, halfLife, conditional }: AnyCounting): Counting {
  return {
    statements,
    ...(halfLife !== undefined && { halfLife }),
    ...(conditional !== undefined && { conditional }),
  };
}

/** One text for equal decisions, whatever the order in which they were made. */
export function decisionsText({
  words,
  merges,
  statements,
  halfLife,
  conditional,
  files,
}: Decisions): string {
  const sorted = (map: ReadonlyMap<string, unknown>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  const byFile = sorted(files).map(([name, file]) => {
    const { encoding = "", separator = "", columns, table } = file as FileDecisions;
    return [name, encoding, separator, columns ? sorted(columns) : 0, ...(table ? [table] : [])];
  });
  const more = [
    ...(conditional === undefined ? [] : [conditional]),
    ...(halfLife === undefined ? [] : [{ halfLife }]),
  ];
  return JSON.stringify([sorted(words), sorted(merges), statements, byFile, ...more]);
}

const NOTHING = decisionsText(AS_FOUND);

export function isAsFound(decisions: Decisions): boolean {
  return decisionsText(decisions) === NOTHING;
}

/** How many words, names, columns, and ways of reading were decided. */
export function countDecisions({
  words,
  merges,
  statements,
  halfLife,
  conditional,
  files,
}: Decisions): number {
  let count = words.size + merges.size;
  const asUsual = statements === AS_FOUND.statements && halfLife === undefined;
  count += Number(!asUsual) + Number(conditional !== undefined);
  for (const { encoding, separator, columns, table } of files.values())
    count += Number(encoding !== undefined) + Number(separator !== undefined) + (columns || table ? 1 : 0);
  return count;
}
