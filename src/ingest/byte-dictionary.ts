/** Codes of the cells of one column by the bytes of each, so that a text is only made when it is met for the first time. */
import type { CodedColumn } from "./coded-column.ts";

const QUOTE = 0x22;
const START = 64;

/** An open hash table over places in the file. */
export class ByteDictionary {
  readonly column: CodedColumn;
  readonly #bytes: Uint8Array;
  readonly #textOf: (at: number, length: number) => string | undefined;
  /** Hash and entry (counted from 1, 0 = none) side by side: most of the time is the way to them in the memory. */
  #slots = new Int32Array(START * 4);
  #hash = new Int32Array(START);
  #at = new Int32Array(START);
  #length = new Int32Array(START);
  #code = new Int32Array(START);
  #escaped = new Uint8Array(START);
  #size = 0;

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
      const entry = slots[slot + 1]! - 1;
      if (entry < 0) return this.#add(slot, hash, at, length, escaped);
      if (slots[slot] === hash && this.#equal(entry, at, length, escaped)) return this.#code[entry]!;
    }
  }

  #equal(entry: number, at: number, length: number, escaped: 0 | 1): boolean {
    const known = this.#at[entry]!;
    if (this.#escaped[entry] !== escaped) {
      if (escaped) return this.#equalUnescaped(at, length, known, this.#length[entry]!);
      return this.#equalUnescaped(known, this.#length[entry]!, at, length);
    }
    if (this.#length[entry] !== length) return false;
    const bytes = this.#bytes;
    for (let k = 0; k < length; k++) if (bytes[known + k] !== bytes[at + k]) return false;
    return true;
  }

  /** Whether the first cell, whose quotes are doubled, says the same as the second, whose are not. */
  #equalUnescaped(a: number, aLength: number, b: number, bLength: number): boolean {
    const bytes = this.#bytes;
    let i = a;
    let j = b;
    for (; i < a + aLength && j < b + bLength; i++, j++) {
      if (bytes[i] !== bytes[j]) return false;
      if (bytes[i] === QUOTE) i++;
    }
    return i === a + aLength && j === b + bLength;
  }

  #add(slot: number, hash: number, at: number, length: number, escaped: 0 | 1): number {
    const written = this.#textOf(at, length);
    if (written === undefined) return -1;
    const code = this.column.addOfBytes(escaped ? written.replaceAll('""', '"') : written);
    const entry = this.#size++;
    if (entry === this.#hash.length) this.#growEntries();
    this.#hash[entry] = hash;
    this.#at[entry] = at;
    this.#length[entry] = length;
    this.#code[entry] = code;
    this.#escaped[entry] = escaped;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = entry + 1;
    if (this.#size * 4 > this.#slots.length) this.#growSlots();
    return code;
  }

  #growEntries(): void {
    const doubled = (array: Int32Array<ArrayBuffer>) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.#hash = doubled(this.#hash);
    this.#at = doubled(this.#at);
    this.#length = doubled(this.#length);
    this.#code = doubled(this.#code);
    const escaped = new Uint8Array(this.#escaped.length * 2);
    escaped.set(this.#escaped);
    this.#escaped = escaped;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 2;
    for (let entry = 0; entry < this.#size; entry++) {
      const hash = this.#hash[entry]!;
      let slot = mixed(hash) & mask;
      while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
      slots[slot] = hash;
      slots[slot + 1] = entry + 1;
    }
    this.#slots = slots;
  }
}

/** Spreads texts that differ in a few digits over the table. */
function mixed(hash: number): number {
  const spread = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return spread ^ (spread >>> 13);
}
