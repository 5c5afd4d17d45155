/** Sorting in pieces that a frame has time for: by whole numbers, and of texts. Pure. */
import type { TextList } from "../../domain/texts.ts";

/** A pause may be taken at each yield. */
export type Steps<Result> = Generator<undefined, Result>;

/** Rows between two places where one may pause: less than a millisecond, mostly. */
export const PIECE = 1 << 14;

/** Counting sort by a whole number ≥ 0; equals stay as they are, also when it goes downwards. */
export function* countingSteps(
  rows: Uint32Array,
  keyOf: (row: number) => number,
  descending = false,
): Steps<Uint32Array> {
  const keys = new Uint32Array(rows.length);
  let most = 0;
  for (let i = 0; i < rows.length; i++) {
    const key = keyOf(rows[i]!);
    keys[i] = key;
    if (key > most) most = key;
    if (i % PIECE === PIECE - 1) yield;
  }
  const next = new Uint32Array(most + 2);
  for (let i = 0; i < rows.length; i++) next[(descending ? most - keys[i]! : keys[i]!) + 1]!++;
  for (let k = 0; k <= most; k++) next[k + 1]! += next[k]!;
  yield;
  const into = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const key = keys[i]!;
    into[next[descending ? most - key : key]!++] = rows[i]!;
    if (i % PIECE === PIECE - 1) yield;
  }
  return into;
}

/** Texts that are put in the order of a language; of more, comparing them so would take too long. */
const COLLATED = 20_000;
const RUN = 2048;

/** The place of each text among all, equal ones together; the empty one comes last. */
export function* textRanks(texts: TextList, locale: string): Steps<Uint32Array> {
  const all: string[] = [];
  for (const text of texts) {
    all.push(text);
    if (all.length % PIECE === 0) yield;
  }
  const compare =
    all.length > COLLATED
      ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
      : new Intl.Collator(locale, { numeric: true }).compare;
  const order = yield* mergeSteps(all, compare);
  const ranks = new Uint32Array(all.length);
  let rank = 0;
  order.forEach((at, i) => {
    if (i > 0 && all[at] !== all[order[i - 1]!]) rank++;
    ranks[at] = rank;
  });
  for (let i = 0; i < all.length; i++) if (all[i] === "") ranks[i] = rank + 1;
  return ranks;
}

/** Runs are sorted at once, and merged two by two with pauses between. */
function* mergeSteps(all: readonly string[], compare: (a: string, b: string) => number): Steps<Uint32Array> {
  let from = new Uint32Array(all.length);
  for (let i = 0; i < from.length; i++) from[i] = i;
  for (let start = 0; start < from.length; start += RUN) {
    from.subarray(start, start + RUN).sort((a, b) => compare(all[a]!, all[b]!));
    yield;
  }
  let into = new Uint32Array(all.length);
  for (let width = RUN; width < all.length; width *= 2) {
    for (let start = 0, done = 0; start < all.length; start += 2 * width) {
      const [middle, end] = [Math.min(start + width, all.length), Math.min(start + 2 * width, all.length)];
      for (let i = start, j = middle, k = start; k < end; k++) {
        const first = j >= end || (i < middle && compare(all[from[i]!]!, all[from[j]!]!) <= 0);
        into[k] = from[first ? i++ : j++]!;
        if (++done % PIECE === 0) yield;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}
