/** What a person has narrowed the picture to, clause by clause, and the rows that each clause lets through. */
import { BitSet } from "../base/bitset.ts";
import { type Dataset, TEXT_FIELDS, type TextColumn } from "./dataset.ts";
import { type Day, NO_DAY } from "./days.ts";
import { BASES, type Basis, STANCES, type Stance } from "./stance.ts";
import { foldText } from "./text.ts";

/** Within a clause any of its values will do, between clauses all must hold; an empty clause lets everything through. */
export interface Filter {
  /** Actor ids; a body stands for everyone who is part of it. */
  readonly actors: readonly string[];
  readonly actorTypes: readonly string[];
  readonly issues: readonly string[];
  readonly topics: readonly string[];
  readonly stances: readonly Stance[];
  /** The empty basis is "not given". */
  readonly bases: readonly Basis[];
  readonly voices: readonly string[];
  /** 0 … 1; 0 = any, also statements without a confidence. */
  readonly minConfidence: number;
  /** Days, inclusive, NO_DAY = open; a statement passes when its span touches them. */
  readonly from: Day;
  readonly to: Day;
  /** Every word must be found somewhere in the statement. */
  readonly text: string;
}

/** The clauses that are lists of values. */
export type ListClause = {
  [Key in keyof Filter]: Filter[Key] extends readonly string[] ? Key : never;
}[keyof Filter];

export const EMPTY_FILTER: Filter = {
  actors: [],
  actorTypes: [],
  issues: [],
  topics: [],
  stances: [],
  bases: [],
  voices: [],
  minConfidence: 0,
  from: NO_DAY,
  to: NO_DAY,
  text: "",
};

export const CLAUSES = [
  "actors",
  "actorTypes",
  "issues",
  "topics",
  "stances",
  "bases",
  "voices",
  "confidence",
  "dates",
  "text",
] as const;
export type Clause = (typeof CLAUSES)[number];

/** Which clauses narrow anything. */
export function activeClauses(filter: Filter): Clause[] {
  return CLAUSES.filter((clause) => {
    if (clause === "confidence") return filter.minConfidence > 0;
    if (clause === "dates") return filter.from !== NO_DAY || filter.to !== NO_DAY;
    if (clause === "text") return foldText(filter.text) !== "";
    return filter[clause].length > 0;
  });
}

/** The filter with one clause emptied. */
export function withoutClause(filter: Filter, clause: Clause): Filter {
  if (clause === "confidence") return { ...filter, minConfidence: 0 };
  if (clause === "dates") return { ...filter, from: NO_DAY, to: NO_DAY };
  if (clause === "text") return { ...filter, text: "" };
  return { ...filter, [clause]: [] };
}

/** The rows that one clause lets through; undefined = all. O(rows). */
export function resolveClause(dataset: Dataset, filter: Filter, clause: Clause): BitSet | undefined {
  if (!activeClauses(filter).includes(clause)) return undefined;
  const { stances } = dataset;
  const { length } = stances;
  switch (clause) {
    case "actors": {
      const wanted = flags(dataset.actors.length, membersOf(dataset, new Set(filter.actors)));
      return BitSet.ofCodes(stances.actor, wanted);
    }
    case "actorTypes": {
      const types = new Set(filter.actorTypes);
      const wanted = flags(dataset.actors.length, (i) => types.has(dataset.actors[i]!.type));
      return BitSet.ofCodes(stances.actor, wanted);
    }
    case "issues": {
      const ids = new Set(filter.issues);
      const wanted = flags(dataset.issues.length, (i) => ids.has(dataset.issues[i]!.id));
      return BitSet.ofCodes(stances.issue, wanted);
    }
    case "topics": {
      const topics = new Set(filter.topics);
      const wanted = flags(dataset.issues.length, (i) => topics.has(dataset.issues[i]!.topic));
      return BitSet.ofCodes(stances.issue, wanted);
    }
    case "stances": {
      const wanted = flags(STANCES.length, (i) => filter.stances.includes(STANCES[i]!));
      return rowsOfFewCodes(stances.stance, wanted);
    }
    case "bases": {
      const wanted = flags(BASES.length, (i) => filter.bases.includes(BASES[i]!));
      return rowsOfFewCodes(stances.basis, wanted);
    }
    case "voices":
      return rowsWithValue(length, stances.text.voice, new Set(filter.voices));
    case "confidence":
      return BitSet.where(length, (row) => (stances.confidence?.[row] ?? Number.NaN) >= filter.minConfidence);
    case "dates": {
      const to = filter.to === NO_DAY ? 0x7fffffff : filter.to;
      return BitSet.ofSpans(stances.from, stances.to, filter.from, to, NO_DAY);
    }
    case "text":
      return rowsWithWords(dataset, foldText(filter.text).split(" "));
  }
}

/** Tells of an actor index whether it, or a body it is part of, has one of the ids. */
function membersOf(dataset: Dataset, ids: ReadonlySet<string>): (actor: number) => boolean {
  return (actor) => {
    for (let i = actor; i >= 0; i = dataset.actors[i]!.partOf)
      if (ids.has(dataset.actors[i]!.id)) return true;
    return false;
  };
}

function flags(length: number, test: (index: number) => boolean): Uint8Array {
  return Uint8Array.from({ length }, (_, i) => (test(i) ? 1 : 0));
}

const setsByCode = new WeakMap<Uint8Array, BitSet[]>();

/** The rows whose code is wanted; which rows have which of the few codes is found once. */
function rowsOfFewCodes(codes: Uint8Array, wanted: Uint8Array): BitSet {
  let sets = setsByCode.get(codes);
  if (!sets) {
    sets = Array.from(wanted, (_, code) =>
      BitSet.ofCodes(
        codes,
        flags(wanted.length, (i) => i === code),
      ),
    );
    setsByCode.set(codes, sets);
  }
  return BitSet.union(
    codes.length,
    sets.filter((_, code) => wanted[code] === 1),
  );
}

function rowsWithValue(length: number, column: TextColumn | undefined, values: ReadonlySet<string>): BitSet {
  if (!column) return values.has("") ? BitSet.full(length) : new BitSet(length);
  const wanted = flags(column.values.length, (i) => values.has(column.values.at(i)!));
  return BitSet.ofCodes(column.codes, wanted);
}

/** Each word is looked up once per distinct text, then once per row. */
function rowsWithWords(dataset: Dataset, words: readonly string[]): BitSet {
  const { stances } = dataset;
  const { length } = stances;
  const actors = dataset.actors.map((a) => foldText([a.name, ...a.names.values(), ...a.aliases].join(" ")));
  const issues = dataset.issues.map((i) =>
    foldText([i.name, ...i.names.values(), ...i.aliases, i.topic].join(" ")),
  );
  const sources = dataset.sources.map((s) => foldText([s.title, s.outlet, s.author].join(" ")));
  // A grade is one letter or digit: every word that holds it would find it.
  const columns = TEXT_FIELDS.filter((field) => field !== "reliability" && field !== "credibility").flatMap(
    (field) => {
      const column = stances.text[field];
      return column ? [{ codes: column.codes, folded: Array.from(column.values, foldText) }] : [];
    },
  );
  return BitSet.intersection(
    length,
    words.map((word) => {
      const hit = (texts: readonly string[]) => flags(texts.length, (i) => texts[i]!.includes(word));
      const actorHit = hit(actors);
      const issueHit = hit(issues);
      const sourceHit = hit(sources);
      const columnHits = columns.map(({ codes, folded }) => ({ codes, hits: hit(folded) }));
      return BitSet.where(
        length,
        (row) =>
          actorHit[stances.actor[row]!] === 1 ||
          issueHit[stances.issue[row]!] === 1 ||
          (stances.source[row]! > 0 && sourceHit[stances.source[row]! - 1] === 1) ||
          columnHits.some(({ codes, hits }) => hits[codes[row]!] === 1),
      );
    }),
  );
}
