/** The rows of the table in the wanted order: every tie that shows under the filter, or every statement that passes it. */
import type { TextColumn } from "../../domain/dataset.ts";
import { passesByTie, type Shown } from "../../state/describe.ts";
import { EMPTY_TABLE, type TableLook } from "../../state/tableLook.ts";
import { keysFor, type Ranks } from "./rowKeys.ts";
import { countingSteps, PIECE, type Steps } from "./rowSort.ts";

export type Order = Pick<TableLook, "grain" | "by" | "descending">;

/** Ties or statements, sorted; equal ones by actor, then issue. O(rows): each pass counts, none compares. */
export function buildRows(shown: Shown, ranks: Ranks, order: Order): Uint32Array {
  return workOn(rowSteps(shown, ranks, order), Number.POSITIVE_INFINITY)!;
}

/** Takes so many milliseconds, and not many more; undefined where it needs others. */
export function workOn<Result>(steps: Steps<Result>, milliseconds: number): Result | undefined {
  for (const until = performance.now() + milliseconds; performance.now() < until; ) {
    const { done, value } = steps.next();
    if (done) return value;
  }
  return undefined;
}

export function* rowSteps(shown: Shown, ranks: Ranks, { grain, by, descending }: Order): Steps<Uint32Array> {
  const all = yield* namedSteps(shown, ranks, grain);
  const rows = yield* passingOf(shown, grain, all);
  if (by === EMPTY_TABLE.by && !descending) return rows;
  return yield* countingSteps(rows, yield* keysFor(by, grain, shown, ranks), descending);
}

/** Plain loops: they run over everything at each change of a filter. */
function* passingOf({ summary, mask }: Shown, grain: Order["grain"], all: Uint32Array): Steps<Uint32Array> {
  const passing = new Uint32Array(all.length);
  let length = 0;
  if (grain === "pairs") {
    const passes = passesByTie(summary);
    for (let i = 0; i < all.length; i++) {
      if (passes[all[i]!] !== 0) passing[length++] = all[i]!;
      if (i % PIECE === PIECE - 1) yield;
    }
    return passing.subarray(0, length);
  }
  if (!mask) return all;
  for (let i = 0; i < all.length; i++) {
    if (mask.has(all[i]!)) passing[length++] = all[i]!;
    if (i % PIECE === PIECE - 1) yield;
  }
  return passing.subarray(0, length);
}

interface Named {
  readonly ranks: Ranks;
  readonly rows: Uint32Array;
}
const named = new WeakMap<object, Named>();

/** All of them by the names of actors, then issues; found once for each data, since no filter changes it. */
function* namedSteps({ ties, dataset }: Shown, ranks: Ranks, grain: Order["grain"]): Steps<Uint32Array> {
  const of = grain === "pairs" ? ties : dataset.stances;
  const before = named.get(of);
  if (before && before.ranks.actor === ranks.actor && before.ranks.issue === ranks.issue) return before.rows;
  const every = new Uint32Array(of.length);
  for (let i = 0; i < every.length; i++) every[i] = i;
  yield;
  const byIssue = yield* countingSteps(every, (i) => ranks.issue[of.issue[i]!]!);
  const rows = yield* countingSteps(byIssue, (i) => ranks.actor[of.actor[i]!]!);
  named.set(of, { ranks, rows });
  return rows;
}

/** Whether a file has anything in a column. */
export function hasText(column: TextColumn | undefined): boolean {
  return column !== undefined && column.values.length > 1;
}
