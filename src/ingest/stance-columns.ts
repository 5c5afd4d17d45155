/** The columns of the stance table while they are filled; made as long as they can get, cut when done. */
import { type StanceTable, TEXT_FIELDS, type TextColumn, type TextField } from "../domain/dataset.ts";
import { joinTexts, type PackedTexts, packTexts, type TextList } from "../domain/texts.ts";
import type { RawTable } from "./raw-table.ts";
import type { Report } from "./report.ts";

/** The records of one file that are kept, and where in the columns the first of them goes. */
export interface Filling {
  readonly table: RawTable;
  readonly report: Report;
  /** Indexes of records. */
  readonly kept: Uint32Array;
  readonly start: number;
}

/** Texts of one file in which most cells have their own, and the rows that have them. */
interface OwnRows {
  readonly texts: PackedTexts;
  readonly start: number;
  readonly end: number;
}

/** Free text of one field. */
export class TextFiller {
  readonly codes: Uint32Array;
  readonly #values: string[] = [""];
  readonly #index = new Map<string, number>();
  readonly #own: OwnRows[] = [];

  constructor(capacity: number) {
    this.codes = new Uint32Array(capacity);
  }

  /** Code of a value. */
  code(value: string): number {
    const known = this.#index.get(value);
    if (known !== undefined) return known;
    this.#index.set(value, this.#values.length);
    return this.append(value);
  }

  /** Code of a value that is known to be new. */
  append(value: string): number {
    return this.#values.push(value) - 1;
  }

  /** Takes all texts of a file as they are, with the codes of the records that are kept. */
  take(texts: PackedTexts, all: Uint32Array, { kept, start }: Filling): void {
    for (let k = 0; k < kept.length; k++) this.codes[start + k] = all[kept[k]!]!;
    this.#own.push({ texts, start, end: start + kept.length });
  }

  /** All texts; the codes are then theirs. Not there when no row has one. */
  finish(): TextList | undefined {
    const [first] = this.#own;
    if (!first) return this.#values.length > 1 ? packTexts(this.#values) : undefined;
    if (this.#own.length === 1 && this.#values.length === 1) return first.texts;
    let before = this.#values.length;
    for (const { texts, start, end } of this.#own) {
      for (let row = start; row < end; row++) if (this.codes[row] !== 0) this.codes[row]! += before;
      before += texts.length;
    }
    return joinTexts([this.#values, ...this.#own.map(({ texts }) => texts)]);
  }
}

/** Columns as in `StanceTable`; row `length` is the next to be written. */
export class StanceColumns {
  length = 0;
  readonly actor: Uint32Array;
  readonly issue: Uint32Array;
  readonly stance: Uint8Array;
  readonly position: Float64Array;
  readonly positionGiven: Uint8Array;
  readonly salience: Float64Array;
  readonly confidence: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly seconds: Uint32Array;
  readonly basis: Uint8Array;
  readonly source: Uint32Array;
  readonly file: Uint8Array;
  readonly row: Uint32Array;
  readonly line: Uint32Array;
  readonly #capacity: number;
  readonly #text = new Map<TextField, TextFiller>();

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.actor = new Uint32Array(capacity);
    this.issue = new Uint32Array(capacity);
    this.stance = new Uint8Array(capacity);
    this.position = new Float64Array(capacity);
    this.positionGiven = new Uint8Array(capacity);
    this.salience = new Float64Array(capacity).fill(Number.NaN);
    this.confidence = new Float64Array(capacity).fill(Number.NaN);
    this.from = new Int32Array(capacity);
    this.to = new Int32Array(capacity);
    this.seconds = new Uint32Array(capacity);
    this.basis = new Uint8Array(capacity);
    this.source = new Uint32Array(capacity);
    this.file = new Uint8Array(capacity);
    this.row = new Uint32Array(capacity);
    this.line = new Uint32Array(capacity);
  }

  text(field: TextField): TextFiller {
    let text = this.#text.get(field);
    if (!text) {
      text = new TextFiller(this.#capacity);
      this.#text.set(field, text);
    }
    return text;
  }

  finish(): StanceTable {
    const cut = <T extends Column>(column: T) => shortened(column, this.length);
    const text: Partial<Record<TextField, TextColumn>> = {};
    for (const field of TEXT_FIELDS) {
      const found = this.#text.get(field);
      const values = found?.finish();
      if (found && values) text[field] = { codes: cut(found.codes), values };
    }
    const isGiven = (value: number) => !Number.isNaN(value);
    return {
      length: this.length,
      actor: cut(this.actor),
      issue: cut(this.issue),
      stance: cut(this.stance),
      position: cut(this.position),
      positionGiven: cut(this.positionGiven),
      salience: this.salience.some(isGiven) ? cut(this.salience) : undefined,
      confidence: this.confidence.some(isGiven) ? cut(this.confidence) : undefined,
      from: cut(this.from),
      to: cut(this.to),
      seconds: this.seconds.some((value) => value !== 0) ? cut(this.seconds) : undefined,
      basis: cut(this.basis),
      source: cut(this.source),
      file: cut(this.file),
      row: cut(this.row),
      line: cut(this.line),
      text,
    };
  }
}

type Column = Uint8Array | Uint32Array | Int32Array | Float64Array;

/** The first `length` rows; copied only when that frees memory worth the copying. */
function shortened<T extends Column>(column: T, length: number): T {
  return (length > column.length * 0.8 ? column.subarray(0, length) : column.slice(0, length)) as T;
}
