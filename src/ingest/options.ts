/** What a person decided about a file: it goes before what the reader would find out by itself. */
import type { StatementRule } from "../domain/dataset.ts";
import type { FileDecisions, TableChoice } from "../domain/decisions.ts";
import { STANCES, type Stance, type StanceCode } from "../domain/stance.ts";
import { stanceWordKey } from "./values.ts";

/**
 * @param share of the work, from 0 to 1
 * @param bytes of the files that are read, packed as they are
 * @param rows that were cut so far
 */
export type OnShare = (share: number, bytes: number, rows: number) => void;

/** Told of one file: the share of its bytes, and its rows. */
export type OnFileShare = (share: number, rows: number) => void;

/** Decisions that hold for all files read together; each is optional. */
export interface LoadOptions {
  /** Told now and then how far the reading is. */
  readonly onShare?: OnShare;
  /** What a word in the column of stances means. Goes before the known words; a position in the row still decides. */
  readonly words?: ReadonlyMap<string, Stance>;
  /** Column of the table by heading, or null for one that is not to be read. Holds for files that have all these headings. */
  readonly columns?: ReadonlyMap<string, string | null>;
  /** The name that another spelling of it is to count as; for actors and issues alike. */
  readonly merges?: ReadonlyMap<string, string>;
  /** What the table is; undefined = what its headings say. */
  readonly table?: TableChoice;
  /** A label that `TextDecoder` knows, or `cp850`; undefined = found by content. */
  readonly encoding?: string;
  /** The character between cells; undefined = the one under which the headings appear. */
  readonly separator?: string;
  /** Which of several statements of one actor on one issue counts as current; `latest` without it. */
  readonly statements?: StatementRule;
  /** Days after which a statement weighs half as much, where newer ones count for more. */
  readonly halfLife?: number;
  /** What a conditional counts for where the file gives no position, 0 … 1. */
  readonly conditional?: number;
  /** From so many bytes on plain rows are read without papaparse, by a part that is fetched then. */
  readonly plainFrom?: number;
  /** What holds for one file alone, by its name; it goes before what holds for all. */
  readonly files?: ReadonlyMap<string, FileDecisions>;
}

/** The options as they hold for one file. */
export function optionsFor(file: string, options: LoadOptions): LoadOptions {
  const own = options.files?.get(file);
  return own ? { ...options, ...own } : options;
}

/** Stance by the key of its word. */
export type WordMap = ReadonlyMap<string, StanceCode>;

/** The words of the options as they are looked up; undefined when there are none. */
export function wordMap(words: ReadonlyMap<string, Stance> | undefined): WordMap | undefined {
  if (!words || words.size === 0) return undefined;
  return new Map(
    [...words].map(([word, stance]) => [stanceWordKey(word), STANCES.indexOf(stance) as StanceCode]),
  );
}
