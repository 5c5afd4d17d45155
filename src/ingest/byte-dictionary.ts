/** Codes of the cells of one column by the bytes of each, so that a text is only made when it is met for the first time. */
import type { CodedColumn } from "./coded-column.ts";

const QUOTE = 0x22;
const START = 64;

/** Of each entry, side by side: where its bytes start, how many they are, and its code. */
const STRIDE = 3;

/** An open hash table of cells. It has copies of their bytes: those in the file lie too far apart to be compared with. */
export class ByteDictionary {
  readonly column: CodedColumn;
  readonly #bytes: Uint8Array;
  readonly #textOf: (at: number, length: number) => string | undefined;
  /** Hash and entry (counted from 1, 0 = none) side by side: most of the time is the way to them in the memory. */
  #slots = new Int32Array(START * 4);
  #entries = new Int32Array(START * STRIDE);
  #size = 0;
  #known = new Uint8Array(START * 16);
  #end = 0;

  /** @param textOf the text of bytes; undefined where they are not UTF-8 */
  constructor(
    bytes: Uint8Array,
    column: CodedColumn,
    textOf: (at: number, length: number) => string | undefined,
  ) {
    this.#bytes = bytes;
    this.column = column;
    this.#textOf = textOf;
  }

  /**
   * Code of a cell, or −1 where its bytes are not UTF-8.
   * @param hash of its text: a doubled quote counts once
   * @param escaped it has doubled quotes inside
   * @param isSound whether the piece of the file is UTF-8
   */
  code(hash: number, at: number, length: number, escaped: 0 | 1, isSound: () => boolean): number {
    const { own } = this.column;
    if (own) return own.addBytes(this.#bytes, at, length, escaped, isSound);
    if (length === 0) return 0;
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = mixed(hash) & mask; ; slot = (slot + 2) & mask) {
      const entry = (slots[slot + 1]! - 1) * STRIDE;
      if (entry < 0) return this.#add(slot, hash, at, length, escaped);
      if (slots[slot] === hash && this.#equal(entry, at, length, escaped)) return this.#entries[entry + 2]!;
    }
  }

  #equal(entry: number, at: number, length: number, escaped: 0 | 1): boolean {
    const bytes = this.#bytes;
    const known = this.#known;
    const start = this.#entries[entry]!;
    const size = this.#entries[entry + 1]!;
    if (escaped) return this.#equalEscaped(start, size, at, at + length);
    if (size !== length) return false;
    for (let k = 0; k < length; k++) if (known[start + k] !== bytes[at + k]) return false;
    return true;
  }

  #equalEscaped(start: number, size: number, at: number, end: number): boolean {
    let k = 0;
    for (let i = at; i < end; i++, k++) {
      if (this.#bytes[i] !== this.#known[start + k]) return false;
      if (this.#bytes[i] === QUOTE) i++;
    }
    return k === size;
  }

  #add(slot: number, hash: number, at: number, length: number, escaped: 0 | 1): number {
    const written = this.#textOf(at, length);
    if (written === undefined) return -1;
    const code = this.column.addOfBytes(escaped ? written.replaceAll('""', '"') : written);
    const start = this.#end;
    this.#keep(at, length, escaped);
    const entry = this.#size++ * STRIDE;
    if (entry === this.#entries.length) this.#entries = larger(this.#entries, entry * 2);
    this.#entries[entry] = start;
    this.#entries[entry + 1] = this.#end - start;
    this.#entries[entry + 2] = code;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = this.#size;
    if (this.#size * 4 > this.#slots.length) this.#growSlots();
    return code;
  }

  #keep(at: number, length: number, escaped: 0 | 1): void {
    const most = this.#end + length;
    if (most > this.#known.length) {
      const known = new Uint8Array(most * 2);
      known.set(this.#known);
      this.#known = known;
    }
    for (let i = at; i < at + length; i++) {
      this.#known[this.#end++] = this.#bytes[i]!;
      if (escaped && this.#bytes[i] === QUOTE) i++;
    }
  }

  #growSlots(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 2);
    const mask = slots.length - 2;
    for (let from = 0; from < before.length; from += 2) {
      if (before[from + 1] === 0) continue;
      let slot = mixed(before[from]!) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = before[from]!;
      slots[slot + 1] = before[from + 1]!;
    }
    this.#slots = slots;
  }
}

function larger(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(length);
  grown.set(array);
  return grown;
}

/** Spreads texts that differ in a few digits over the table. */
function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return spread ^ (spread >>> 13);
}
