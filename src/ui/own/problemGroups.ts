/** Many problems → few things to read: by kind, and within a kind those that say the same in many rows as one. */
import type { Problem, ProblemLevel } from "../../domain/problem.ts";

export const LEVELS = ["error", "warning", "info"] as const satisfies readonly ProblemLevel[];

export interface Place {
  readonly row: number;
  readonly line: number | null;
}

/** The same words about the same text of the same column; `problem` is the first of them. */
export interface Entry {
  readonly problem: Problem;
  /** Empty when the whole file is meant. */
  readonly places: readonly Place[];
}

export interface Group {
  readonly code: string;
  readonly level: ProblemLevel;
  /** A whole file is meant. */
  readonly whole: boolean;
  readonly count: number;
  readonly entries: readonly Entry[];
}

/** Whole files first, then what cost rows, then doubts; the most frequent first within a kind. */
export function groupProblems(problems: readonly Problem[]): Group[] {
  const groups = new Map<string, { first: Problem; entries: Map<string, MutableEntry>; count: number }>();
  for (const problem of problems) {
    const { code, level, file, row, line, column, value, params } = problem;
    const groupKey = JSON.stringify([row === null && level === "error" ? "" : code, level, row === null]);
    const group = groups.get(groupKey) ?? { first: problem, entries: new Map(), count: 0 };
    groups.set(groupKey, group);
    group.count++;
    const key = JSON.stringify([code, file, column, value, params]);
    const entry = group.entries.get(key) ?? { problem, places: [] };
    group.entries.set(key, entry);
    if (row !== null) entry.places.push({ row, line });
  }
  return [...groups.values()]
    .map(({ first, entries, count }) => ({
      code: first.code,
      level: first.level,
      whole: first.row === null && first.level === "error",
      count,
      entries: [...entries.values()].sort((a, b) => b.places.length - a.places.length),
    }))
    .sort((a, b) => rank(a) - rank(b));
}

interface MutableEntry {
  readonly problem: Problem;
  readonly places: Place[];
}

const rank = ({ whole, level }: Group) => (whole ? -1 : LEVELS.indexOf(level));

/** How many problems there are of each level. */
export function countLevels(problems: readonly Problem[]): Readonly<Record<ProblemLevel, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { level } of problems) counts[level]++;
  return counts;
}
