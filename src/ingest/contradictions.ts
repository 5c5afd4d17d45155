/** Finds statements of one actor on one issue at one time that differ. Both are kept; neither wins. */
import { BitSet } from "../base/bitset.ts";
import type { Dataset } from "../domain/dataset.ts";
import { SameRows, sharedPairs } from "./same-rows.ts";

/** A statement that contradicts another. */
export interface Contradiction {
  readonly index: number;
  readonly other: number;
}

/** Every statement whose stance differs from another of the same actor, issue and time, as written. In linear time. */
export function findContradictions({ stances: table, actors, issues }: Dataset): Contradiction[] {
  const keys = [table.actor, table.issue, table.from, table.to, ...(table.seconds ? [table.seconds] : [])];
  const same = new SameRows(keys, table.length);
  const shared = sharedPairs(
    { codes: table.actor, count: actors.length },
    { codes: table.issue, count: issues.length },
  );
  const named = new BitSet(table.length);
  const found: Contradiction[] = [];
  const name = (index: number, other: number) => {
    if (named.has(index)) return;
    named.add(index);
    found.push({ index, other });
  };
  for (let i = 0; i < table.length; i++) {
    if (!shared[i]) continue;
    const first = same.firstLike(i);
    if (first < 0 || (table.stance[first] === table.stance[i] && !named.has(first))) continue;
    name(i, first);
    name(first, i);
  }
  return found;
}
