/** How many bits two sets have in common: 32 at a time, and eight words at a time by carry-save adders (Harley & Seal). */

/** How many bits of a word are set. */
export function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Sets are so many words long, or a multiple of it. */
export const BLOCK = 8;

/** Bits of x ∩ y. The sets begin at those places of `bits`; `words` is a multiple of {@link BLOCK}. */
export function inBoth(bits: Int32Array, x: number, y: number, words: number): number {
  let [eights, fours, twos, single] = [0, 0, 0, 0];
  for (let w = 0; w < words; w += BLOCK) {
    const i = x + w;
    const j = y + w;
    const a = bits[i]! & bits[j]!;
    const b = bits[i + 1]! & bits[j + 1]!;
    const c = bits[i + 2]! & bits[j + 2]!;
    const d = bits[i + 3]! & bits[j + 3]!;
    const e = bits[i + 4]! & bits[j + 4]!;
    const f = bits[i + 5]! & bits[j + 5]!;
    const g = bits[i + 6]! & bits[j + 6]!;
    const h = bits[i + 7]! & bits[j + 7]!;
    if ((a | b | c | d | e | f | g | h) === 0) continue;
    // Each line adds two words to a column of sums, and carries into the next column.
    let s = single ^ a;
    const t1 = (single & a) | (s & b);
    single = s ^ b;
    s = single ^ c;
    const t2 = (single & c) | (s & d);
    single = s ^ d;
    s = twos ^ t1;
    const u1 = (twos & t1) | (s & t2);
    twos = s ^ t2;
    s = single ^ e;
    const t3 = (single & e) | (s & f);
    single = s ^ f;
    s = single ^ g;
    const t4 = (single & g) | (s & h);
    single = s ^ h;
    s = twos ^ t3;
    const u2 = (twos & t3) | (s & t4);
    twos = s ^ t4;
    s = fours ^ u1;
    eights += ones((fours & u1) | (s & u2));
    fours = s ^ u2;
  }
  return 8 * eights + 4 * ones(fours) + 2 * ones(twos) + ones(single);
}
