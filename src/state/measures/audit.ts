/** What each actor and each issue rests on: whose words, how many sources, how old, and of whom nothing is known. */
import { coverages } from "../../analytics/actors.ts";
import { OUT_OF_PLACE, type PositionMatrix } from "../../analytics/matrix.ts";
import { type Day, NO_DAY } from "../../domain/days.ts";
import {
  BASIS_ATTRIBUTED,
  BASIS_CONDUCT,
  BASIS_MANDATE,
  BASIS_NONE,
  BASIS_REPORTED,
  BASIS_STATED,
  isPosition,
} from "../../domain/stance.ts";
import type { Basis } from "./task.ts";

export const AUDIT_COLUMNS = [
  "name",
  "known",
  "own",
  "reported",
  "weak",
  "noBasis",
  "single",
  "oldest",
  "missing",
] as const;
export type AuditColumn = (typeof AUDIT_COLUMNS)[number];

export interface AuditRow {
  /** Index of the displayed actor, or of the issue. */
  readonly thing: number;
  /** Known positions, of how many that arise. */
  readonly known: number;
  readonly of: number;
  /** Known positions by the strongest basis: own words or conduct; reported; only attributed or from a role; none given. */
  readonly own: number;
  readonly reported: number;
  readonly weak: number;
  readonly noBasis: number;
  /** Known positions whose passing statements name one source between them, or none. */
  readonly single: number;
  /** First day of the oldest statement that counts; NO_DAY where none is dated. */
  readonly oldest: Day;
  /** Its row in the stance table, or −1. */
  readonly oldestRow: number;
  /** Issues, or actors, in view on which nothing is known. */
  readonly missing: readonly number[];
}

const KIND_OF_BASIS: Readonly<Record<number, "own" | "reported" | "weak" | "noBasis">> = {
  [BASIS_NONE]: "noBasis",
  [BASIS_STATED]: "own",
  [BASIS_CONDUCT]: "own",
  [BASIS_REPORTED]: "reported",
  [BASIS_ATTRIBUTED]: "weak",
  [BASIS_MANDATE]: "weak",
};

/** One row for each displayed actor, or each issue; also for those of whom nothing passes, unless a filter is set. O(statements). */
export function buildAudit(basis: Basis, kind: "actor" | "issue"): AuditRow[] {
  const { shown, matrix, byIssue } = basis;
  const { dataset, fold, ties, mask } = shown;
  const table = kind === "actor" ? matrix : byIssue;
  const { known, of } = coverages(table);
  const things =
    kind === "actor"
      ? dataset.actors.flatMap((_, i) => (fold[i] === i ? [i] : []))
      : dataset.issues.map((_, i) => i);
  const inView = (i: number) => table.start[i + 1]! > table.start[i]!;
  const sums = new Map(
    things
      .filter((i) => !mask || inView(i))
      .map((thing) => [
        thing,
        { own: 0, reported: 0, weak: 0, noBasis: 0, single: 0, oldest: NO_DAY, row: -1 },
      ]),
  );
  for (let tie = 0; tie < ties.length; tie++) {
    const sum = sums.get(kind === "actor" ? ties.actor[tie]! : ties.issue[tie]!);
    if (sum && isPosition(shown.summary.stance[tie]!)) addTie(sum, shown, tie);
  }
  const others = inViewColumns(table);
  return [...sums].map(([thing, { own, reported, weak, noBasis, single, oldest, row }]) => ({
    thing,
    known: known[thing]!,
    of: of[thing]!,
    own,
    reported,
    weak,
    noBasis,
    single,
    oldest,
    oldestRow: row,
    missing: missingOf(table, thing, others),
  }));
}

type Sum = Pick<AuditRow, "own" | "reported" | "weak" | "noBasis" | "single" | "oldest"> & { row: number };

function addTie(
  sum: { -readonly [Key in keyof Sum]: Sum[Key] },
  { dataset: { stances }, ties, summary, mask }: Basis["shown"],
  tie: number,
): void {
  sum[KIND_OF_BASIS[summary.basis[tie]!]!]++;
  const sources = new Set<number>();
  for (let i = ties.start[tie]!; i < ties.start[tie + 1]!; i++) {
    const row = ties.rows[i]!;
    if ((mask && !mask.has(row)) || !isPosition(stances.stance[row]!)) continue;
    sources.add(stances.source[row]!);
  }
  if (sources.size < 2) sum.single++;
  const current = summary.current[tie]!;
  const day = stances.from[current]!;
  if (day !== NO_DAY && (sum.oldest === NO_DAY || day < sum.oldest)) {
    sum.oldest = day;
    sum.row = current;
  }
}

function inViewColumns({ column, columns }: PositionMatrix): number[] {
  const seen = new Uint8Array(columns);
  for (const k of column) seen[k] = 1;
  return [...seen.keys()].filter((k) => seen[k] === 1);
}

/** Columns in view that arise for the row and on which it has no known position. */
function missingOf({ start, column, value, state }: PositionMatrix, row: number, others: readonly number[]) {
  const settled = new Set<number>();
  for (let c = start[row]!; c < start[row + 1]!; c++)
    if (!Number.isNaN(value[c]!) || state[c] === OUT_OF_PLACE) settled.add(column[c]!);
  return others.filter((k) => !settled.has(k));
}

/** The rows by a column; what is not given comes last either way. @param rank of names, by index. */
export function sortAudit(
  rows: readonly AuditRow[],
  column: AuditColumn,
  descending: boolean,
  rank: Uint32Array,
): AuditRow[] {
  const sign = descending ? -1 : 1;
  const by = (row: AuditRow): number => {
    if (column === "name") return rank[row.thing]!;
    if (column === "missing") return row.missing.length;
    return column === "oldest" ? row.oldest : row[column];
  };
  const given = (row: AuditRow) => column !== "oldest" || row.oldest !== NO_DAY;
  return rows.toSorted(
    (p, q) =>
      Number(given(q)) - Number(given(p)) ||
      (given(p) ? sign * (by(p) - by(q)) : 0) ||
      rank[p.thing]! - rank[q.thing]!,
  );
}
