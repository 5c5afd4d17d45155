/** Texts of cells of a piece of the file: single ones by themselves, many from the text of the whole piece. */

/** Of so many a piece is decoded at once: that costs less than each by itself. */
const MANY = 256;

export class PieceText {
  readonly #bytes: Uint8Array;
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  #from = 0;
  #end = 0;
  #asked = 0;
  /** The text of the piece, where each of its bytes is one character. */
  #text: string | undefined;
  #sound: boolean | undefined;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** From here on cells of this piece are asked for. */
  begin(from: number, end: number): void {
    this.#from = from;
    this.#end = end;
    this.#asked = 0;
    this.#text = undefined;
    this.#sound = undefined;
  }

  /** Whether the piece is UTF-8. */
  readonly isSound = (): boolean => {
    this.#sound ??= this.#decode(this.#from, this.#end) !== undefined;
    return this.#sound;
  };

  /** The text of some bytes; undefined where they are not UTF-8. */
  readonly of = (at: number, length: number): string | undefined => {
    if (++this.#asked === MANY) this.#decodeAll();
    if (this.#text !== undefined) return this.#text.slice(at - this.#from, at - this.#from + length);
    return this.#decode(at, at + length);
  };

  #decodeAll(): void {
    const text = this.#decode(this.#from, this.#end);
    if (text?.length === this.#end - this.#from) this.#text = text;
  }

  #decode(from: number, end: number): string | undefined {
    try {
      return this.#decoder.decode(this.#bytes.subarray(from, end));
    } catch {
      return undefined;
    }
  }
}
