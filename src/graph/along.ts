/** Remembers what follows from what ties show; after another filter it is made from what it was, where that is known. */
import { type Change, changeOf } from "./narrowed.ts";
import type { TieSummary } from "./ties.ts";

/**
 * @param compute in full, @param patch from the result before, looking at what changed alone; both give the same.
 * Remembers results as long as the rest stays the same, by identity.
 */
export function memoAlong<Rest extends readonly unknown[], Result extends object>(
  compute: (summary: TieSummary, ...rest: Rest) => Result,
  patch: (before: Result, change: Change, summary: TieSummary, ...rest: Rest) => Result,
): (summary: TieSummary, ...rest: Rest) => Result {
  let results = new WeakMap<TieSummary, Result>();
  let restNow: Rest | undefined;
  return (summary, ...rest) => {
    if (!restNow?.every((item, i) => Object.is(item, rest[i]))) results = new WeakMap();
    restNow = rest;
    const known = results.get(summary);
    if (known) return known;
    const change = changeOf(summary);
    let result: Result;
    if (change && isFew(change, summary)) {
      const before = results.get(change.from) ?? compute(change.from, ...rest);
      results.set(change.from, before);
      result = patch(before, change, summary, ...rest);
    } else result = compute(summary, ...rest);
    results.set(summary, result);
    return result;
  };
}

/** A change is looked at twice, as it was and as it is: in full is no more work where half of the ties changed. */
const isFew = ({ ties }: Change, { stance }: TieSummary) => 2 * ties.length < stance.length;
