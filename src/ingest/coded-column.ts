/** One column while its cells are coded: each different text gets a code when it is first met. */
import { OwnTexts } from "./own-texts.ts";
import { cellText, ownText } from "./text.ts";

const START = 1024;

/** From so many different texts on a column of free text may be one in which each cell has its own. */
const MANY = 4096;

export class CodedColumn {
  readonly heading: string;
  /** Its place among the cells of a record. */
  readonly index: number;
  values: string[] = [""];
  codes = new Uint32Array(START);
  /** Takes the texts from when on most of the cells said something of their own. */
  own: OwnTexts | undefined;
  /** How many texts make it worth to see whether most cells have their own. */
  #look: number;
  #byRaw = new Map([["", 0]]);
  #byValue: Map<string, number> | undefined;
  /** Cells were coded by their bytes, which the index of raw texts does not know of. */
  #byBytes = false;

  /** @param free nobody asks which of its cells say the same */
  constructor(heading: string, index: number, free: boolean) {
    this.heading = heading;
    this.index = index;
    this.#look = free ? MANY : Number.POSITIVE_INFINITY;
  }

  /** Codes the cells of records that go in from `start` on; a cell that a record lacks is empty. */
  addRecords(records: readonly string[][], start: number): void {
    // Neighbours often say the same, and comparing is cheaper than looking up.
    let last = "";
    let code = 0;
    for (let i = 0; i < records.length; i++) {
      const raw = records[i]![this.index] ?? "";
      if (raw !== last) {
        code = this.own ? this.own.add(cellText(raw)) : (this.#byRaw.get(raw) ?? this.#addRaw(raw));
        last = raw;
      }
      this.codes[start + i] = code;
    }
  }

  /** Code of a cell whose text is new to whoever asks. */
  addOfBytes(cut: string): number {
    this.#byBytes = true;
    const raw = ownText(cut);
    const value = cellText(raw);
    if (value !== raw || this.#byRaw.size > 1) this.#indexValues();
    return this.#codeOf(value);
  }

  #addRaw(cut: string): number {
    const raw = ownText(cut);
    const value = cellText(raw);
    // Different cells can hold the same text: " a" and "a". The second index is made when the first such cell comes.
    if (value !== raw || this.#byBytes) this.#indexValues();
    const code = this.#codeOf(value);
    this.#byRaw.set(raw, code);
    return code;
  }

  #indexValues(): void {
    this.#byValue ??= new Map(this.values.map((known, code) => [known, code]));
  }

  #codeOf(value: string): number {
    if (value === "") return 0;
    const known = this.#byValue?.get(value);
    if (known !== undefined) return known;
    const code = this.values.push(value) - 1;
    this.#byValue?.set(value, code);
    if (code >= this.#look) this.#lookAtAll();
    return code;
  }

  /** Gives up looking texts up where more than half of the cells had to be added. */
  #lookAtAll(): void {
    this.#look = this.values.length * 2;
    let filled = 0;
    for (const code of this.codes) if (code !== 0) filled++;
    if (this.values.length * 2 < filled) return;
    this.own = new OwnTexts();
    for (const value of this.values) this.own.add(value);
    this.values = [];
    this.#byRaw = new Map();
    this.#byValue = undefined;
  }
}
