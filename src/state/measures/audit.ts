/** What each actor and each issue rests on: whose words, how many sources, how old, and of whom nothing is known. */
import { coverages } from "../../analytics/actors.ts";
import { OUT_OF_PLACE, type PositionMatrix } from "../../analytics/matrix.ts";
import { NO_DAY } from "../../domain/days.ts";
import {
  BASES,
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

/** Entry i of each array belongs to one thing; all typed, so that they can be handed over. */
export interface Audit {
  /** Index of the displayed actor, or of the issue. */
  readonly thing: Uint32Array;
  /** Known positions, of how many that arise. */
  readonly known: Uint32Array;
  readonly of: Uint32Array;
  /** Known positions by the strongest basis: own words or conduct; reported; only attributed or from a role; none given. */
  readonly own: Uint32Array;
  readonly reported: Uint32Array;
  readonly weak: Uint32Array;
  readonly noBasis: Uint32Array;
  /** Known positions whose passing statements name one source between them, or none. */
  readonly single: Uint32Array;
  /** First day of the oldest statement that counts; NO_DAY where none is dated. */
  readonly oldest: Int32Array;
  /** Its row in the stance table, or −1. */
  readonly oldestRow: Int32Array;
  /** Issues, or actors, in view on which nothing is known: how many, and the first few (−1 = no more). */
  readonly missing: Uint32Array;
  readonly missed: Int32Array;
}

/** So many of whom nothing is known are named. */
export const MISSED = 3;

export const KIND_OF_BASIS: Readonly<Record<number, "own" | "reported" | "weak" | "noBasis">> = {
  [BASIS_NONE]: "noBasis",
  [BASIS_STATED]: "own",
  [BASIS_CONDUCT]: "own",
  [BASIS_REPORTED]: "reported",
  [BASIS_ATTRIBUTED]: "weak",
  [BASIS_MANDATE]: "weak",
};

/** One entry for each displayed actor, or each issue; also for those of whom nothing passes, unless a filter is set. O(statements). */
export function buildAudit(basis: Basis, kind: "actor" | "issue"): Audit {
  const { shown } = basis;
  const { dataset, fold, ties, mask } = shown;
  const table = kind === "actor" ? basis.matrix : basis.byIssue; // to turn it is dear
  const { known, of } = coverages(table);
  const inView = (i: number) => !mask || table.start[i + 1]! > table.start[i]!;
  const all = kind === "actor" ? dataset.actors : dataset.issues;
  const thing = Uint32Array.from(all.keys()).filter((i) => inView(i) && (kind === "issue" || fold[i] === i));
  const place = new Int32Array(all.length).fill(-1);
  thing.forEach((i, at) => {
    place[i] = at;
  });
  const audit = emptyAudit(thing);
  addTies(audit, place, kind === "actor" ? ties.actor : ties.issue, shown);
  const others = inViewColumns(table);
  const settled = new Int32Array(table.columns).fill(-1);
  thing.forEach((i, at) => {
    audit.known[at] = known[i]!;
    audit.of[at] = of[i]!;
    countMissing(audit, at, table, i, others, settled);
  });
  return audit;
}

function emptyAudit(thing: Uint32Array): Audit {
  const counts = () => new Uint32Array(thing.length);
  return {
    thing,
    known: counts(),
    of: counts(),
    own: counts(),
    reported: counts(),
    weak: counts(),
    noBasis: counts(),
    single: counts(),
    oldest: new Int32Array(thing.length).fill(NO_DAY),
    oldestRow: new Int32Array(thing.length).fill(-1),
    missing: counts(),
    missed: new Int32Array(thing.length * MISSED).fill(-1),
  };
}

/** Plain loops over columns: this runs at each change of a filter. */
function addTies(audit: Audit, place: Int32Array, of: Uint32Array, shown: Basis["shown"]): void {
  const { dataset, summary, ties } = shown;
  const { stance, basis, current } = summary;
  const { from } = dataset.stances;
  const { single, oldest, oldestRow } = audit;
  const counts = BASES.map((_, code) => audit[KIND_OF_BASIS[code]!]);
  for (let tie = 0; tie < ties.length; tie++) {
    const at = place[of[tie]!]!;
    if (at < 0 || !isPosition(stance[tie]!)) continue;
    counts[basis[tie]!]![at]!++;
    if (ties.start[tie + 1]! - ties.start[tie]! === 1 || hasOneSource(shown, tie)) single[at]!++;
    const day = from[current[tie]!]!;
    if (day !== NO_DAY && (oldest[at] === NO_DAY || day < oldest[at]!)) {
      oldest[at] = day;
      oldestRow[at] = current[tie]!;
    }
  }
}

/** Whether what passes of a tie and holds a position names one source between it, or none. */
export function hasOneSource({ dataset: { stances }, ties, mask }: Basis["shown"], tie: number): boolean {
  let first = -1;
  for (let i = ties.start[tie]!; i < ties.start[tie + 1]!; i++) {
    const row = ties.rows[i]!;
    if ((mask && !mask.has(row)) || !isPosition(stances.stance[row]!)) continue;
    if (first >= 0 && stances.source[row] !== first) return false;
    first = stances.source[row]!;
  }
  return true;
}

function inViewColumns({ column, columns }: PositionMatrix): number[] {
  const seen = new Uint8Array(columns);
  for (let c = 0; c < column.length; c++) seen[column[c]!] = 1;
  return [...seen.keys()].filter((k) => seen[k] === 1);
}

/** Columns in view that arise for the row and on which it has no known position. @param settled by column the last row that has it. */
function countMissing(
  audit: Audit,
  at: number,
  { start, column, value, state }: PositionMatrix,
  row: number,
  others: readonly number[],
  settled: Int32Array,
): void {
  let have = 0;
  for (let c = start[row]!; c < start[row + 1]!; c++) {
    if (Number.isNaN(value[c]!) && state[c] !== OUT_OF_PLACE) continue;
    settled[column[c]!] = row;
    have++;
  }
  audit.missing[at] = others.length - have;
  let named = 0;
  for (let i = 0; i < others.length && named < Math.min(MISSED, audit.missing[at]!); i++)
    if (settled[others[i]!] !== row) audit.missed[at * MISSED + named++] = others[i]!;
}

/** Places in the audit by a column; what is not given comes last either way. @param rank of names, by index. */
export function sortAudit(
  audit: Audit,
  column: AuditColumn,
  descending: boolean,
  rank: ArrayLike<number>,
): number[] {
  const sign = descending ? -1 : 1;
  const nameOf = (at: number) => rank[audit.thing[at]!]!;
  const by = column === "name" ? nameOf : (at: number) => audit[column][at]!;
  const given = (at: number) => column !== "oldest" || audit.oldest[at] !== NO_DAY;
  return [...audit.thing.keys()].sort(
    (p, q) =>
      Number(given(q)) - Number(given(p)) || (given(p) ? sign * (by(p) - by(q)) : 0) || nameOf(p) - nameOf(q),
  );
}
