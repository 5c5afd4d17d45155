/** One dataset: who (actors), on what (issues), stands where (stances), on whose words (sources). */
import type { DaySpan } from "./days.ts";
import type { TextList } from "./texts.ts";

/** Where a record came from: 1-based physical line of a file; 0 = made by the reader from a mention. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  /** Names by language tag (`ar`, `he` …), from the columns `name_xx`. */
  readonly names: ReadonlyMap<string, string>;
  readonly type: string;
  /** Index of the actor it belongs to, or −1. Never itself, never a cycle. */
  readonly partOf: number;
  /** `proposed`, `former`, or empty. */
  readonly status: string;
  readonly description: string;
  readonly aliases: readonly string[];
  /** NaN where the file gives none. */
  readonly influence: number;
  /** On whom it has a direct influence, by id, and how much, 0 … 4; absent where the file says nothing of it. */
  readonly influences?: ReadonlyMap<string, number>;
  readonly origin: Origin;
}

export interface Issue {
  readonly id: string;
  readonly name: string;
  readonly names: ReadonlyMap<string, string>;
  readonly topic: string;
  readonly description: string;
  /** What supporting and opposing mean on this issue, in the coder's words. */
  readonly supportMeans: string;
  readonly opposeMeans: string;
  readonly aliases: readonly string[];
  readonly origin: Origin;
}

export interface Source {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly author: string;
  readonly date: DaySpan | undefined;
  readonly url: string;
  readonly licence: string;
  readonly note: string;
  /** Its Admiralty grade, as written; undefined where none is given. */
  readonly reliability?: string;
  /** False when `stances.csv` names it and no `sources.csv` describes it. */
  readonly described: boolean;
  readonly origin: Origin;
}

export interface DatedEvent {
  readonly name: string;
  readonly span: DaySpan;
  readonly description: string;
  readonly source: string;
  readonly origin: Origin;
}

/** Strings by code: row i says `values.at(codes[i])`; code 0 is the empty string. */
export interface TextColumn {
  readonly codes: Uint32Array;
  readonly values: TextList;
}

/** Free-text columns of a stance; a file that lacks one has no entry. */
export const TEXT_FIELDS = [
  "word",
  "sourceUrl",
  "locator",
  "evidence",
  "voice",
  "condition",
  "conditionActor",
  "conditionIssue",
  "conditionStance",
  "coder",
  "note",
  "reliability",
  "credibility",
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** The statements, one a row, as columns. The i-th entry of each array belongs to the i-th kept row. */
export interface StanceTable {
  readonly length: number;
  /** Index into `actors` / `issues` of the dataset. */
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  /** `StanceCode`. */
  readonly stance: Uint8Array;
  /** −1 opposes … +1 supports; NaN where there is no position. */
  readonly position: Float64Array;
  /** 1 where the file itself gave the position (it then decides); 0 where it follows from the stance. */
  readonly positionGiven: Uint8Array;
  /** 0 … 1, NaN where empty; undefined when no row has any. */
  readonly salience: Float64Array | undefined;
  readonly confidence: Float64Array | undefined;
  /** Inclusive days that the written date covers; NO_DAY where empty. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Seconds after midnight as written, 0 where none; undefined when no row has a time. Orders statements of one day. */
  readonly seconds: Uint32Array | undefined;
  /** Index into `BASES`. */
  readonly basis: Uint8Array;
  /** Index + 1 into `sources`; 0 = none. */
  readonly source: Uint32Array;
  /** Index into `Dataset.files`. */
  readonly file: Uint8Array;
  /** 1-based record number as a spreadsheet counts, and 1-based physical line of the file. */
  readonly row: Uint32Array;
  readonly line: Uint32Array;
  readonly text: Readonly<Partial<Record<TextField, TextColumn>>>;
}

/** Which of several statements of one actor on one issue counts as current. */
export const STATEMENT_RULES = ["latest", "strongest", "mean", "recent"] as const;
export type StatementRule = (typeof STATEMENT_RULES)[number];

/** Days after which a statement weighs half as much, where newer ones count for more and nobody says otherwise. */
export const HALF_LIFE = 365;

/** A century, in days. */
export const MOST_HALF_LIFE = 36_525;

/** Whether it is a number of days that can be chosen. */
export const isHalfLife = (days: number | undefined): days is number =>
  days !== undefined && Number.isInteger(days) && days >= 1 && days <= MOST_HALF_LIFE;

/** A rule with all that it rests on; one with a half-life is `recent`. */
export type TieRule = StatementRule | { readonly halfLife: number };

/** The rule of a dataset. */
export const ruleOf = ({ statements, halfLife }: Pick<Dataset, "statements" | "halfLife">): TieRule =>
  statements === "recent" && halfLife !== undefined ? { halfLife } : (statements ?? "latest");

/** The half-life of a rule, in days; undefined where age does not count. */
export const halfLifeOf = (rule: TieRule | undefined): number | undefined =>
  typeof rule === "object" ? rule.halfLife : rule === "recent" ? HALF_LIFE : undefined;

/** Whether it takes a mean, which no statement need say. */
export const isMean = (rule: StatementRule | undefined): boolean => rule === "mean" || rule === "recent";

export interface Dataset {
  /** What to call it on screen: a title, or the file's name. */
  readonly name: string;
  readonly files: readonly string[];
  readonly actors: readonly Actor[];
  readonly issues: readonly Issue[];
  readonly sources: readonly Source[];
  readonly events: readonly DatedEvent[];
  readonly stances: StanceTable;
  /** `latest` where it is left out. */
  readonly statements?: StatementRule;
  /** In days, where newer ones count for more; {@link HALF_LIFE} where it is left out. */
  readonly halfLife?: number;
  /** What a conditional counts for where the file gives no position; the middle where it is left out. */
  readonly conditional?: number;
  /** Its fingerprint, where that was taken when the files were read. */
  readonly print?: string;
}

/** Text of a row, or the empty string. */
export function textAt(table: StanceTable, field: TextField, row: number): string {
  const column = table.text[field];
  return column?.values.at(column.codes[row]!) ?? "";
}

/** Source of a row, if it names one. */
export function sourceAt(dataset: Dataset, row: number): Source | undefined {
  const index = dataset.stances.source[row]!;
  return index === 0 ? undefined : dataset.sources[index - 1];
}

/** The name in the wanted language, else the plain one. */
export function nameIn(
  thing: { name: string; names: ReadonlyMap<string, string> },
  language: string,
): string {
  return thing.names.get(language) ?? thing.name;
}

/** The languages that actors and issues carry names in, sorted. */
export function nameLanguages(dataset: Dataset): string[] {
  const found = new Set<string>();
  for (const list of [dataset.actors, dataset.issues])
    for (const thing of list) for (const language of thing.names.keys()) found.add(language);
  return [...found].sort();
}
