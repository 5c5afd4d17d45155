/** A fixed-length set of row numbers, one bit each: filters are masks, never copies. */

export class BitSet {
  /** Number of rows that the set ranges over. */
  readonly length: number;
  /** 32 rows a word; bits at and beyond `length` are always 0. */
  readonly words: Uint32Array;

  constructor(length: number, words: Uint32Array = new Uint32Array((length + 31) >>> 5)) {
    this.length = length;
    this.words = words;
  }

  /** A set that holds every row. */
  static full(length: number): BitSet {
    const set = new BitSet(length);
    set.words.fill(0xffffffff);
    set.#trim();
    return set;
  }

  /** The rows for which `test` is true. */
  static where(length: number, test: (row: number) => boolean): BitSet {
    const set = new BitSet(length);
    for (let row = 0; row < length; row++) if (test(row)) set.add(row);
    return set;
  }

  /** The rows whose code is wanted: 1 in `wanted`, by code. Plain loops: this runs at each change of a filter. */
  static ofCodes(codes: Uint32Array | Uint16Array | Uint8Array, wanted: Uint8Array): BitSet {
    const set = new BitSet(codes.length);
    const { words } = set;
    for (let w = 0; w < words.length; w++) {
      const from = w << 5;
      const bits = Math.min(32, codes.length - from);
      let word = 0;
      for (let bit = 0; bit < bits; bit++) word |= wanted[codes[from + bit]!]! << bit;
      words[w] = word;
    }
    return set;
  }

  /** The rows whose span, from `first` to `last`, touches days from … to; a first day of `none` is no span. */
  static ofSpans(first: Int32Array, last: Int32Array, from: number, to: number, none: number): BitSet {
    const set = new BitSet(first.length);
    const { words } = set;
    for (let w = 0; w < words.length; w++) {
      const start = w << 5;
      const bits = Math.min(32, first.length - start);
      let word = 0;
      for (let bit = 0; bit < bits; bit++) {
        const day = first[start + bit]!;
        const touches = Number(day !== none) & Number(day <= to) & Number(last[start + bit]! >= from);
        word |= touches << bit;
      }
      words[w] = word;
    }
    return set;
  }

  /** The rows that are in any of `sets`. */
  static union(length: number, sets: readonly BitSet[]): BitSet {
    const result = new BitSet(length);
    for (const { words } of sets) for (let w = 0; w < words.length; w++) result.words[w]! |= words[w]!;
    return result;
  }

  /** The rows that are in every one of `sets`; with no sets, every row. */
  static intersection(length: number, sets: readonly BitSet[]): BitSet {
    const first = sets[0];
    if (!first) return BitSet.full(length);
    const result = new BitSet(length, first.words.slice());
    for (let i = 1; i < sets.length; i++) {
      const other = sets[i]!.words;
      for (let w = 0; w < other.length; w++) result.words[w]! &= other[w]!;
    }
    return result;
  }

  has(row: number): boolean {
    return (this.words[row >>> 5]! & (1 << (row & 31))) !== 0;
  }

  add(row: number): void {
    this.words[row >>> 5]! |= 1 << (row & 31);
  }

  /** How many rows are in the set. */
  count(): number {
    let total = 0;
    for (let word of this.words) {
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      total += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return total;
  }

  /** Calls `visit` with each row in the set, in ascending order. */
  forEach(visit: (row: number) => void): void {
    for (let w = 0; w < this.words.length; w++) {
      let word = this.words[w]!;
      while (word !== 0) {
        const low = word & -word;
        visit((w << 5) + (31 - Math.clz32(low)));
        word ^= low;
      }
    }
  }

  #trim(): void {
    const rest = this.length & 31;
    if (rest !== 0 && this.words.length > 0) this.words[this.words.length - 1]! = (1 << rest) - 1;
  }
}
