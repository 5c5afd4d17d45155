/** Finds rows that are equal in every one of several columns, in linear time. */
import type { PackedTexts } from "../domain/texts.ts";

type Column = Uint32Array | Int32Array;

/** A column in which two codes may stand for the same text. */
interface Texts {
  readonly codes: Uint32Array;
  readonly texts: PackedTexts;
}

const size = (length: number) => 1 << (33 - Math.clz32(Math.max(length, 2)));

/** A hash table of row numbers; rows are compared by their columns, so that no key is ever built. */
export class SameRows {
  readonly #columns: readonly Column[];
  readonly #texts: readonly Texts[];
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(columns: readonly Column[], length: number, texts: readonly Texts[] = []) {
    this.#columns = columns;
    this.#texts = texts;
    this.#slots = new Int32Array(size(length));
    this.#mask = this.#slots.length - 1;
  }

  /** The first row met that equals this one, or −1, in which case this one is remembered as the first. */
  firstLike(row: number): number {
    let hash = 0;
    for (const column of this.#columns) {
      hash = Math.imul(hash ^ column[row]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (const { codes, texts } of this.#texts) hash = hashOf(texts, codes[row]!, hash);
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
    return this.#texts.every(({ codes, texts }) => isSame(texts, codes[a]!, codes[b]!));
  }
}

function hashOf(texts: PackedTexts, code: number, before: number): number {
  let hash = before;
  const end = texts.ends[code]!;
  for (let k = texts.start(code); k < end; k++) hash = Math.imul(hash ^ texts.bytes[k]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function isSame({ bytes, ends }: PackedTexts, a: number, b: number): boolean {
  if (a === b) return true;
  const fromA = a === 0 ? 0 : ends[a - 1]!;
  const fromB = b === 0 ? 0 : ends[b - 1]!;
  const length = ends[a]! - fromA;
  if (length !== ends[b]! - fromB) return false;
  for (let k = 0; k < length; k++) if (bytes[fromA + k] !== bytes[fromB + k]) return false;
  return true;
}

/** A column of codes, all below `count`. */
export interface Codes {
  readonly codes: Uint32Array;
  readonly count: number;
}

/**
 * 1 for each row that may share its values in two columns with another row: most rows do not, and need no further look.
 * Where the pairs are too many for a table, two of them can fall together by chance; a row that shares is never left out.
 */
export function sharedPairs(a: Codes, b: Codes): Uint8Array {
  const length = a.codes.length;
  const pairs = a.count * b.count;
  const slots = Math.min(pairs, size(length) * 4);
  const met = new Uint8Array(slots);
  const slot = (row: number) => {
    const pair = b.codes[row]! * a.count + a.codes[row]!;
    return pairs === slots ? pair : (Math.imul(pair ^ (pair / 0x100000000), 0x9e3779b1) >>> 7) & (slots - 1);
  };
  for (let row = 0; row < length; row++) {
    const at = slot(row);
    if (met[at]! < 2) met[at]!++;
  }
  const shared = new Uint8Array(length);
  for (let row = 0; row < length; row++) shared[row] = met[slot(row)]! - 1;
  return shared;
}
