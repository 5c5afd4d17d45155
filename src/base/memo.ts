/** Remembers the last result: the same arguments, by identity, give the same object back. */
export function memoLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let known: { args: Args; result: Result } | undefined;
  return (...args) => {
    if (known && sameItems(known.args, args)) return known.result;
    known = { args, result: compute(...args) };
    return known.result;
  };
}

/** One by one, by identity. */
export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => Object.is(item, b[i]));
}
