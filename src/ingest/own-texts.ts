/**
 * A column in which nearly every cell says something of its own, while it is read: the bytes of the cells one after the
 * other. No text is made of them, and none is looked up; so two codes can say the same.
 */
import { PackedTexts } from "../domain/texts.ts";
import { cellText, oddCharacters } from "./text.ts";

const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;
const LAST_PLAIN = 0x7e;
const START = 1 << 16;
const CHUNK = 1 << 20;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

export class OwnTexts {
  /** Codes of the texts in which a character stands that no text should have. */
  readonly odd: number[] = [];
  /** Full ones, and the one that is being filled: to make one array larger and larger copies much. */
  readonly #full: Uint8Array[] = [];
  #bytes = new Uint8Array(START);
  /** Of the last of them. */
  #used = 0;
  #before = 0;
  #ends = new Uint32Array(START);
  /** Text 0 is the empty one. */
  #length = 1;

  /** Code of one more text, which is that of a cell. */
  add(text: string): number {
    if (text === "") return 0;
    const bytes = encoder.encode(text);
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#used);
    if (oddCharacters(text) !== undefined) this.odd.push(this.#length);
    return this.#push(this.#used + bytes.length);
  }

  /**
   * Code of one more cell from its bytes, or −1 where they are not UTF-8.
   * @param escaped it has doubled quotes inside
   * @param isSound tells whether what surrounds the cell is UTF-8; only asked beyond ASCII
   */
  addBytes(bytes: Uint8Array, at: number, length: number, escaped: 0 | 1, isSound: () => boolean): number {
    if (length === 0) return 0;
    this.#makeRoom(length);
    const into = this.#bytes;
    const start = this.#used;
    let end = start;
    // Below zero from the first byte on that is no plain character.
    let signs = 0;
    let all = 0;
    for (let k = at; k < at + length; k++) {
      const code = bytes[k]!;
      into[end++] = code;
      signs |= (code - SPACE) | (LAST_PLAIN - code);
      all |= code;
      if (escaped && code === QUOTE) k++;
    }
    if (all >= 0x80 && !isSound()) return -1;
    if ((signs < 0 && mayBeOdd(into, start, end)) || hasLooseEnds(into, start, end))
      return this.add(cellText(decoder.decode(into.subarray(start, end))));
    return this.#push(end);
  }

  list(): PackedTexts {
    const bytes = new Uint8Array(this.#before + this.#used);
    let at = 0;
    for (const chunk of [...this.#full, this.#bytes.subarray(0, this.#used)]) {
      bytes.set(chunk, at);
      at += chunk.length;
    }
    return new PackedTexts(bytes, this.#ends.slice(0, this.#length));
  }

  #push(end: number): number {
    if (this.#length === this.#ends.length) {
      const ends = new Uint32Array(this.#ends.length * 2);
      ends.set(this.#ends);
      this.#ends = ends;
    }
    this.#ends[this.#length] = this.#before + end;
    this.#used = end;
    return this.#length++;
  }

  #makeRoom(length: number): void {
    if (this.#used + length <= this.#bytes.length) return;
    this.#full.push(this.#bytes.subarray(0, this.#used));
    this.#before += this.#used;
    this.#used = 0;
    this.#bytes = new Uint8Array(Math.max(length, CHUNK));
  }
}

/** Whether the ends of a cell may have to be stripped; those beyond ASCII are found by `mayBeOdd`. */
function hasLooseEnds(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start]!;
  return first <= SPACE || first === APOSTROPHE || bytes[end - 1]! <= SPACE;
}

/** Whether a control, a mark or a kind of space may stand in some UTF-8; true for few others beside them. */
function mayBeOdd(bytes: Uint8Array, start: number, end: number): boolean {
  for (let k = start; k < end; k++) {
    const code = bytes[k]!;
    if (code < SPACE) {
      if (code !== 0x09 && code !== 0x0a && code !== 0x0d) return true;
    } else if (code === 0x7f) return true;
    else if (code >= 0xc2 && isOddLead(code, bytes[k + 1]!, bytes[k + 2]!)) return true;
  }
  return false;
}

function isOddLead(lead: number, second: number, third: number): boolean {
  switch (lead) {
    case 0xc2: // C1 controls, no-break space
      return second <= 0xa0;
    case 0xe1: // ogham space, Mongolian vowel separator
      return second === 0x9a || second === 0xa0;
    case 0xe2: // spaces, joiners, marks and isolates of direction
      return second === 0x81 || (second === 0x80 && (third <= 0x8f || third >= 0xa8));
    case 0xe3: // ideographic space
      return second === 0x80 && third === 0x80;
    case 0xef: // byte order mark, replacement character
      return second === 0xbb || second === 0xbf;
    default:
      return false;
  }
}
