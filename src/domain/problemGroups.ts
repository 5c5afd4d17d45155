/** Many problems → few things to read: by kind, and within a kind those that say the same in many rows as one. */
import type { Problem, ProblemLevel } from "./problem.ts";

export const LEVELS = ["error", "warning", "info"] as const satisfies readonly ProblemLevel[];

export interface Place {
  readonly row: number;
  readonly line: number | null;
}

/** The same words about the same text of the same column; `problem` is the first of them. */
export interface Entry {
  readonly problem: Problem;
  /** How often it was met. */
  readonly count: number;
  /** Of very many the first; empty when the whole file is meant. */
  readonly places: readonly Place[];
}

export interface Group {
  readonly code: string;
  readonly level: ProblemLevel;
  /** A whole file is meant. */
  readonly whole: boolean;
  readonly count: number;
  /** Of very many the most frequent. */
  readonly entries: readonly Entry[];
}

/** What is shown of problems. */
export interface ProblemDigest {
  /** How many there are of each level. */
  readonly counts: Readonly<Record<ProblemLevel, number>>;
  /** Whole files first, then what cost rows, then doubts; the most frequent first within a kind. */
  readonly groups: readonly Group[];
}

/** So many entries of a group are told apart, so many of them are kept, and so many places of all of them. */
const MOST_APART = 5000;
const MOST_ENTRIES = 200;
const MOST_PLACES = 2000;

interface Growing {
  readonly problem: Problem;
  readonly places: Place[];
  count: number;
}

export function digestOf(problems: readonly Problem[]): ProblemDigest {
  const counts = { error: 0, warning: 0, info: 0 };
  const groups = new Map<string, { first: Problem; entries: Map<string, Growing>; count: number }>();
  for (const problem of problems) {
    const { code, level, file, row, line, column, value, params } = problem;
    counts[level]++;
    const groupKey = `${row === null && level === "error" ? "" : code} ${level} ${row === null}`;
    const group = groups.get(groupKey) ?? { first: problem, entries: new Map<string, Growing>(), count: 0 };
    if (group.count++ === 0) groups.set(groupKey, group);
    const key = [code, file, column, value, params ? JSON.stringify(params) : ""].join("\0");
    const entry = group.entries.get(key) ?? { problem, places: [], count: 0 };
    if (entry.count === 0 && group.entries.size >= MOST_APART) continue;
    if (entry.count++ === 0) group.entries.set(key, entry);
    if (row !== null && entry.places.length < MOST_PLACES) entry.places.push({ row, line });
  }
  const found = [...groups.values()].map(
    ({ first, entries, count }): Group => ({
      code: first.code,
      level: first.level,
      whole: first.row === null && first.level === "error",
      count,
      entries: shortened([...entries.values()].sort((a, b) => b.count - a.count)),
    }),
  );
  return { counts, groups: found.sort((a, b) => rank(a) - rank(b)) };
}

function shortened(entries: readonly Growing[]): Entry[] {
  let room = MOST_PLACES;
  return entries.slice(0, MOST_ENTRIES).map(({ problem, count, places }) => {
    const kept = places.slice(0, Math.max(room, 1));
    room -= kept.length;
    return { problem, count, places: kept };
  });
}

const rank = ({ whole, level }: Group) => (whole ? -1 : LEVELS.indexOf(level));

/** A digest with a few more problems, which are told first. */
export function withMore(digest: ProblemDigest, problems: readonly Problem[]): ProblemDigest {
  const more = digestOf(problems);
  const isOf = (group: Group) => (other: Group) =>
    other.whole === group.whole && other.level === group.level && (group.whole || other.code === group.code);
  const joined = more.groups.map((group) => {
    const same = digest.groups.find(isOf(group));
    if (!same) return group;
    return { ...group, count: group.count + same.count, entries: [...group.entries, ...same.entries] };
  });
  const others = digest.groups.filter((group) => !more.groups.some(isOf(group)));
  const count = (level: ProblemLevel) => digest.counts[level] + more.counts[level];
  return {
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    groups: [...joined, ...others].sort((a, b) => rank(a) - rank(b)),
  };
}
