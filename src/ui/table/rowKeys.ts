/** The number that a column sorts by, small and whole; what is not given comes last. */
import type { Dataset } from "../../domain/dataset.ts";
import { NO_DAY } from "../../domain/days.ts";
import type { GradeField } from "../../domain/grades.ts";
import { BASES } from "../../domain/stance.ts";
import { describeTie, type Shown } from "../../state/describe.ts";
import type { TableColumn, TableGrain } from "../../state/tableLook.ts";
import { type Steps, textRanks } from "./rowSort.ts";

/** Ranks of names in reading order, so that sorting a million rows compares numbers. */
export interface Ranks {
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  /** For the other texts; English where it is left out. */
  readonly locale?: string;
}

type KeyOf = (row: number) => number;

/** Steps between 0 and 1 that are told apart. */
const GRADES = 10_000;

export function* keysFor(by: TableColumn, grain: TableGrain, shown: Shown, ranks: Ranks): Steps<KeyOf> {
  const { ties, summary, dataset } = shown;
  const { stances, actors, issues } = dataset;
  const pairs = grain === "pairs";
  const ends = pairs ? ties : stances;
  /** The statement that a row shows. */
  const told: KeyOf = pairs ? (tie) => summary.current[tie]! : (row) => row;
  const locale = ranks.locale ?? "en";
  switch (by) {
    case "actor":
      return (at) => ranks.actor[ends.actor[at]!]!;
    case "issue":
      return (at) => ranks.issue[ends.issue[at]!]!;
    case "type":
      return yield* grouped(
        actors.map(({ type }) => type),
        locale,
        (at) => ends.actor[at]!,
      );
    case "topic":
      return yield* grouped(
        issues.map(({ topic }) => topic),
        locale,
        (at) => ends.issue[at]!,
      );
    case "stance":
      return pairs ? (tie) => summary.stance[tie]! : (row) => stances.stance[row]!;
    case "position":
      return graded((at) => (((pairs ? summary : stances).position[at] ?? Number.NaN) + 1) / 2);
    case "confidence":
      return graded((at) => stances.confidence?.[told(at)] ?? Number.NaN);
    case "salience":
      return graded((at) => stances.salience?.[told(at)] ?? Number.NaN);
    case "statements":
      return (at) => (pairs ? summary.count[at]! : 0);
    case "basis":
      return (at) => (pairs ? summary.basis[at]! : stances.basis[at]!) || BASES.length;
    case "date": {
      const { rank, last } = ranksOfDays(stances.from);
      return (at) => rank.get(stances.from[told(at)]!) ?? last;
    }
    case "line":
      return (at) => stances.line[told(at)]!;
    case "source": {
      const titles = ["", ...dataset.sources.map(({ title }) => title)];
      return yield* grouped(titles, locale, (at) => stances.source[told(at)]!);
    }
    case "voices":
      if (pairs) return (tie) => voicesOf(shown, tie);
      return yield* texts(shown, "voice", told, locale);
    case "words":
      return yield* texts(shown, "evidence", told, locale);
    case "locator":
    case "coder":
      return yield* texts(shown, by, told, locale);
    case "reliability":
    case "credibility":
      return yield* gradeRanks(dataset, by, told, locale);
  }
}

/** Between 0 and 1, or unknown. */
const graded =
  (share: KeyOf): KeyOf =>
  (at) => {
    const value = share(at);
    return Number.isNaN(value) ? GRADES + 1 : Math.round(value * GRADES);
  };

function* grouped(words: readonly string[], locale: string, of: KeyOf): Steps<KeyOf> {
  const ranks = yield* textRanks(words, locale);
  return (at) => ranks[of(at)]!;
}

const known = new WeakMap<object, { readonly locale: string; readonly ranks: Uint32Array }>();

function* texts(
  { dataset }: Shown,
  field: "voice" | "evidence" | "locator" | "coder",
  told: KeyOf,
  locale: string,
): Steps<KeyOf> {
  const column = dataset.stances.text[field];
  if (!column) return () => 0;
  const before = known.get(column);
  const ranks = before?.locale === locale ? before.ranks : yield* textRanks(column.values, locale);
  known.set(column, { locale, ranks });
  return (at) => ranks[column.codes[told(at)]!]!;
}

/** A statement's grade, else that of its source: by the place of its word among all that either writes. */
function* gradeRanks(dataset: Dataset, field: GradeField, told: KeyOf, locale: string): Steps<KeyOf> {
  const { stances, sources } = dataset;
  const own = stances.text[field];
  const words = [...(own?.values ?? [""])];
  const ofSources = field === "reliability" ? sources.map(({ reliability = "" }) => reliability) : [];
  const ranks = yield* textRanks([...words, ...ofSources], locale);
  return (at) => {
    const row = told(at);
    const code = own?.codes[row] || 0;
    const source = stances.source[row]!;
    return ranks[code === 0 && source > 0 && ofSources.length > 0 ? words.length + source - 1 : code]!;
  };
}

const days = new WeakMap<Int32Array, { readonly rank: ReadonlyMap<number, number>; readonly last: number }>();

/** The place of each day among those that occur, found once. */
function ranksOfDays(from: Int32Array) {
  const before = days.get(from);
  if (before) return before;
  const sortedDays = [...new Set(from)].filter((day) => day !== NO_DAY).sort((a, b) => a - b);
  const found = { rank: new Map(sortedDays.map((day, at) => [day, at])), last: sortedDays.length };
  days.set(from, found);
  return found;
}

/** How many say so. Most ties rest on one statement, and there is nothing to count. */
function voicesOf(shown: Shown, tie: number): number {
  const { start, rows } = shown.ties;
  if (start[tie + 1]! - start[tie]! > 1) return describeTie(shown, tie)?.voices.length ?? 0;
  return shown.dataset.stances.text.voice?.codes[rows[start[tie]!]!] ? 1 : 0;
}
