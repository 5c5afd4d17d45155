/** The rows of the table in the wanted order: every tie that shows under the filter, or every statement that passes it. */
import type { TextColumn } from "../../domain/dataset.ts";
import type { Shown } from "../../state/describe.ts";
import { EMPTY_TABLE, type TableLook } from "../../state/tableLook.ts";
import { keysFor, type Ranks } from "./rowKeys.ts";
import { countingSteps, PIECE, type Steps } from "./rowSort.ts";

export type Order = Pick<TableLook, "grain" | "by" | "descending">;

/** Ties or statements, sorted; equal ones by actor, then issue. O(rows): each pass counts, none compares. */
export function buildRows(shown: Shown, ranks: Ranks, order: Order): Uint32Array {
  const steps = rowSteps(shown, ranks, order);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

export function* rowSteps(shown: Shown, ranks: Ranks, { grain, by, descending }: Order): Steps<Uint32Array> {
  const all = yield* namedSteps(shown, ranks, grain);
  const rows = yield* passingOf(shown, grain, all);
  if (by === EMPTY_TABLE.by && !descending) return rows;
  return yield* countingSteps(rows, yield* keysFor(by, grain, shown, ranks), descending);
}

function* passingOf({ summary, mask }: Shown, grain: Order["grain"], all: Uint32Array): Steps<Uint32Array> {
  const passes =
    grain === "pairs"
      ? (tie: number) => summary.count[tie] !== 0
      : (row: number) => mask === undefined || mask.has(row);
  const passing = new Uint32Array(all.length);
  let length = 0;
  for (let i = 0; i < all.length; i++) {
    if (passes(all[i]!)) passing[length++] = all[i]!;
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
