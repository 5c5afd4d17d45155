/** Finds rows that are equal in every one of several columns, in linear time. */

/** A hash table of row numbers; rows are compared by their columns, so that no key is ever built. */
export class SameRows {
  readonly #columns: readonly (Uint32Array | Int32Array)[];
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(columns: readonly (Uint32Array | Int32Array)[], length: number) {
    this.#columns = columns;
    const size = 1 << (33 - Math.clz32(Math.max(length, 2)));
    this.#slots = new Int32Array(size);
    this.#mask = size - 1;
  }

  /** The first row met that equals this one, or −1, in which case this one is remembered as the first. */
  firstLike(row: number): number {
    let hash = 0;
    for (const column of this.#columns) {
      hash = Math.imul(hash ^ column[row]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const found = this.#slots[slot]! - 1;
      if (found < 0) {
        this.#slots[slot] = row + 1;
        return -1;
      }
      if (this.#equal(found, row)) return found;
    }
  }

  #equal(a: number, b: number): boolean {
    for (const column of this.#columns) if (column[a] !== column[b]) return false;
    return true;
  }
}
