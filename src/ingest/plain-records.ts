/**
 * Reads records straight from UTF-8 bytes into coded columns, as long as each has as many cells as the heading and nothing
 * odd about it: most do, and no text is made of a cell that was met before. It stops before the first that is not so plain;
 * papaparse takes it from there.
 */
import { ByteDictionary } from "./byte-dictionary.ts";
import { PieceText } from "./piece-text.ts";
import { CELL_END, hashText, PRIME, type RawTableBuilder, SEED } from "./raw-table.ts";
import { isBlank } from "./text.ts";

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;

/** First bytes of characters beyond ASCII that no one can see. */
const BLANK_LEADS = new Set([0xc2, 0xe1, 0xe2, 0xe3, 0xef]);

/** How a cell stands in its record. */
const SAME = 1;
const BARE = 2;
const QUOTED = 3;
/** Quoted, with doubled quotes inside. */
const ESCAPED = 4;

/** After so many cells that were not that of the record before, only every so manyth is compared with it. */
const TRIES = 16;
const SELDOM = 16;

/** How far the reading came. */
export interface PlainEnd {
  /** Start of the first record that was not read. */
  readonly at: number;
  readonly records: number;
  readonly lines: number;
}

export class PlainRecords {
  readonly #bytes: Uint8Array;
  readonly #separator: number;
  readonly #width: number;
  readonly #builder: RawTableBuilder;
  /** Of each cell: its dictionary, where its column is read. */
  readonly #dictionaries: readonly (ByteDictionary | undefined)[];
  readonly #hasRest: boolean;
  /** Cells without a heading, and those of them under which something was found. */
  readonly #unnamed: readonly number[];
  readonly #filled: Set<number>;
  readonly #text: PieceText;
  // Of the record at hand, then of the one before it: where each cell starts, quotes included, how long it is, and so on.
  readonly #at: Int32Array;
  readonly #length: Int32Array;
  readonly #hash: Int32Array;
  readonly #kind: Uint8Array;
  readonly #breaks: Int32Array;
  readonly #beforeAt: Int32Array;
  readonly #beforeLength: Int32Array;
  readonly #beforeKind: Uint8Array;
  readonly #beforeBreaks: Int32Array;
  readonly #beforeCode: Int32Array;
  /** How many times in a row a cell was not that of the record before. */
  readonly #misses: Uint8Array;
  #records = 0;

  constructor(
    bytes: Uint8Array,
    separator: string,
    width: number,
    builder: RawTableBuilder,
    { unnamed, filled }: { readonly unnamed: readonly number[]; readonly filled: Set<number> },
  ) {
    this.#bytes = bytes;
    this.#separator = separator.charCodeAt(0);
    this.#width = width;
    this.#builder = builder;
    this.#text = new PieceText(bytes);
    const dictionaries: (ByteDictionary | undefined)[] = Array.from({ length: width });
    for (const column of builder.coded)
      dictionaries[column.index] = new ByteDictionary(bytes, column, this.#text.of);
    this.#dictionaries = dictionaries;
    this.#hasRest = builder.unknown.length > 0;
    this.#unnamed = unnamed;
    this.#filled = filled;
    const numbers = () => new Int32Array(width);
    this.#at = numbers();
    this.#length = numbers();
    this.#hash = numbers();
    this.#kind = new Uint8Array(width);
    this.#breaks = numbers();
    this.#beforeAt = numbers();
    this.#beforeLength = numbers();
    this.#beforeKind = new Uint8Array(width).fill(BARE);
    this.#beforeBreaks = numbers();
    this.#beforeCode = numbers();
    this.#misses = new Uint8Array(width);
  }

  /** Whether a character parts cells in the same way here as for papaparse. */
  static separates(separator: string): boolean {
    const code = separator.charCodeAt(0);
    return code < 0x80 && ![QUOTE, LF, CR, SPACE].includes(code);
  }

  /**
   * Reads from the start of a record on. `end` stands after a line break, or after the last byte.
   * @returns undefined where bytes are not UTF-8
   */
  read(from: number, end: number, row: number, line: number): PlainEnd | undefined {
    const stop = this.#bytes[end - 1] === LF ? end : this.#bytes.lastIndexOf(LF, end - 1) + 1;
    this.#text.begin(from, end);
    let at = from;
    let records = 0;
    let lines = 0;
    while (at < stop) {
      const next = this.#cut(at, stop);
      if (next < 0 || this.#startsBlank()) break;
      if (!this.#take(row + records, line + lines)) return undefined;
      for (let c = 0; c < this.#width; c++) lines += this.#breaks[c]!;
      lines++;
      records++;
      at = next;
    }
    return { at, records, lines };
  }

  /** Finds the cells of a record. @returns where the next one starts, or −1 where this one is not plain */
  #cut(start: number, stop: number): number {
    const bytes = this.#bytes;
    const separator = this.#separator;
    const last = this.#width - 1;
    const tries = this.#records++ % SELDOM === 0 ? Number.POSITIVE_INFINITY : TRIES;
    let at = start;
    for (let c = 0; c <= last; c++) {
      this.#at[c] = at;
      let end = this.#misses[c]! < tries ? this.#endOfSame(c, at) : -1;
      if (end < 0 || !this.#ends(bytes[end]!, c === last))
        end = bytes[at] === QUOTE ? this.#cutQuoted(c, at, stop) : this.#cutBare(c, at);
      if (end < 0) return -1;
      const code = bytes[end]!;
      if (c < last) {
        if (code !== separator) return -1;
        at = end + 1;
      } else if (code === LF) at = end + 1;
      else if (code === CR && bytes[end + 1] === LF) at = end + 2;
      else return -1;
    }
    return at;
  }

  #ends(code: number, last: boolean): boolean {
    return last ? code === LF || code === CR : code === this.#separator;
  }

  /** The end of a cell if it is the same as in the record before: most often it is, or it is not from its start. */
  #endOfSame(c: number, at: number): number {
    const bytes = this.#bytes;
    const before = this.#beforeAt[c]!;
    const length = this.#beforeLength[c]!;
    let k = 0;
    while (k < length && bytes[at + k] === bytes[before + k]) k++;
    if (k < length) {
      if (this.#misses[c]! < TRIES) this.#misses[c]!++;
      return -1;
    }
    this.#misses[c] = 0;
    this.#length[c] = length;
    this.#kind[c] = SAME;
    this.#breaks[c] = this.#beforeBreaks[c]!;
    return at + length;
  }

  #cutBare(c: number, at: number): number {
    const dictionary = this.#dictionaries[c];
    const isLookedUp = dictionary !== undefined && !dictionary.column.own;
    const end = isLookedUp ? this.#endWithHash(c, at) : this.#endOfBare(at);
    this.#length[c] = end - at;
    this.#kind[c] = BARE;
    this.#breaks[c] = 0;
    return end;
  }

  #endWithHash(c: number, at: number): number {
    const bytes = this.#bytes;
    const separator = this.#separator;
    let hash = SEED;
    let end = at;
    for (; ; end++) {
      const code = bytes[end]!;
      if (code === separator || code === LF || code === CR) break;
      hash = Math.imul(hash ^ code, PRIME);
    }
    this.#hash[c] = hash;
    return end;
  }

  #endOfBare(at: number): number {
    const bytes = this.#bytes;
    const separator = this.#separator;
    let end = at;
    for (let code = bytes[end]!; code !== separator && code !== LF && code !== CR; ) code = bytes[++end]!;
    return end;
  }

  #cutQuoted(c: number, at: number, stop: number): number {
    const bytes = this.#bytes;
    let hash = SEED;
    let breaks = 0;
    let kind = QUOTED;
    let end = at + 1;
    for (; end < stop; end++) {
      const code = bytes[end]!;
      if (code === QUOTE) {
        if (bytes[end + 1] !== QUOTE) break;
        kind = ESCAPED;
        end++;
      } else if (code === LF) breaks++;
      else if (code === CR) return -1;
      hash = Math.imul(hash ^ code, PRIME);
    }
    if (end >= stop) return -1;
    this.#length[c] = end + 1 - at;
    this.#hash[c] = hash;
    this.#kind[c] = kind;
    this.#breaks[c] = breaks;
    return end + 1;
  }

  /** Whether the first cell shows nothing: then the record may be an empty one. */
  #startsBlank(): boolean {
    const inner = this.#bytes[this.#at[0]!] === QUOTE ? 1 : 0;
    const at = this.#at[0]! + inner;
    const length = this.#length[0]! - 2 * inner;
    if (length === 0) return true;
    const first = this.#bytes[at]!;
    if ((first > SPACE && first < 0x7f) || (first >= 0x80 && !BLANK_LEADS.has(first))) return false;
    return isBlank(this.#text.of(at, length) ?? "?");
  }

  /** Puts the record into the columns; false where it is not UTF-8. */
  #take(row: number, line: number): boolean {
    const record = this.#builder.place(row, line);
    let rest = SEED;
    for (let c = 0; c < this.#width; c++) {
      const dictionary = this.#dictionaries[c];
      const same = this.#kind[c] === SAME;
      if (dictionary) {
        const code = same ? this.#beforeCode[c]! : this.#codeOf(dictionary, c);
        if (code < 0) return false;
        dictionary.column.codes[record] = code;
        this.#beforeCode[c] = code;
      } else {
        const hash = this.#hashInto(rest, c, same ? this.#beforeKind[c]! : this.#kind[c]!);
        if (hash === undefined) return false;
        rest = hash;
      }
      this.#beforeAt[c] = this.#at[c]!;
      this.#beforeLength[c] = this.#length[c]!;
      this.#beforeBreaks[c] = this.#breaks[c]!;
      if (!same) this.#beforeKind[c] = this.#kind[c]!;
    }
    if (this.#hasRest) this.#builder.setRest(record, rest >>> 0);
    return true;
  }

  #codeOf(dictionary: ByteDictionary, c: number): number {
    const kind = this.#kind[c]!;
    const inner = kind === BARE ? 0 : 1;
    const length = this.#length[c]! - 2 * inner;
    return dictionary.code(
      this.#hash[c]!,
      this.#at[c]! + inner,
      length,
      kind === ESCAPED ? 1 : 0,
      this.#text.isSound,
    );
  }

  /** The hash of the cells that no column takes, with one more; as `hashCells` makes it of texts. */
  #hashInto(rest: number, c: number, kind: number): number | undefined {
    const bytes = this.#bytes;
    const inner = kind === BARE ? 0 : 1;
    const at = this.#at[c]! + inner;
    const end = this.#at[c]! + this.#length[c]! - inner;
    const looked = this.#unnamed.includes(c) && !this.#filled.has(c);
    let hash = rest;
    let plain = kind !== ESCAPED && !looked;
    for (let k = at; plain && k < end; k++) {
      const code = bytes[k]!;
      if (code >= 0x80) plain = false;
      else hash = Math.imul(hash ^ code, PRIME);
    }
    if (plain) return Math.imul(hash ^ CELL_END, PRIME);
    const written = this.#text.of(at, end - at);
    if (written === undefined) return undefined;
    const text = kind === ESCAPED ? written.replaceAll('""', '"') : written;
    if (looked && !isBlank(text)) this.#filled.add(c);
    return hashText(rest, text);
  }
}
