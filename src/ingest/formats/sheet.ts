/** One sheet of a workbook → rows of text. */
import { type Book, cellValue } from "./xlsx-cells.ts";
import type { XmlVisitor } from "./xml.ts";
import { ZipError } from "./zip.ts";

/** Wider sheets are not tables of stances, and padding them would cost more than it is worth. */
const MOST_PADDED = 1000;

/** Collects the cells of a sheet; rows that the file leaves out become empty ones, so that rows keep their numbers. */
export class SheetReader implements XmlVisitor {
  formulas = 0;
  merged = 0;
  /** Cells that hold an address beside their text; cells in which a sum could not be done; whether there are comments. */
  links = 0;
  errors = 0;
  comments = false;
  filled = false;
  readonly #book: Book;
  readonly #limit: number;
  readonly #lines: string[] = [];
  readonly #widths: number[] = [];
  #size = 0;
  #row: string[] = [];
  #column = 0;
  #type = "n";
  #style = 0;
  #value = "";
  #inValue = false;
  #aside = 0;

  constructor(book: Book, limit: number) {
    this.#book = book;
    this.#limit = limit;
  }

  open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (name === "row") this.#startRow(Number(attributes.get("r") ?? this.#lines.length + 1));
    else if (name === "c") this.#startCell(attributes);
    else if (name === "f") this.formulas++;
    else if (name === "mergeCell") this.merged++;
    else if (name === "hyperlink") this.links++;
    else if (name === "legacyDrawing") this.comments = true;
    else if (name === "rPh") this.#aside++;
    this.#inValue = (name === "v" || name === "t") && this.#aside === 0;
  }

  text(text: string): void {
    if (this.#inValue) this.#value += text;
  }

  close(name: string): void {
    this.#inValue = false;
    if (name === "rPh") this.#aside--;
    if (name === "row") this.#push(this.#row);
    if (name !== "c") return;
    const value = cellValue(this.#book, this.#type, this.#style, this.#value);
    if (value !== "") this.filled = true;
    if (this.#type === "e") this.errors++;
    while (this.#row.length < this.#column) this.#row.push("");
    this.#row[this.#column++] = quoted(value);
  }

  /** The sheet as CSV. A sheet has no short rows: what is missing at their end is empty. */
  written(): string {
    const width = Math.min(MOST_PADDED, widest(this.#widths));
    return this.#lines.map((line, i) => line + this.#commas(i, width)).join("\n");
  }

  #commas(row: number, width: number): string {
    const own = this.#widths[row]!;
    return own === 0 ? "" : ",".repeat(Math.max(0, width - own));
  }

  #startRow(row: number): void {
    if (!(row > this.#lines.length) || row > 1_048_576) throw new ZipError("zip-broken");
    while (this.#lines.length < row - 1) this.#push([]);
    this.#row = [];
    this.#column = 0;
  }

  #startCell(attributes: ReadonlyMap<string, string>): void {
    const letters = /^[A-Z]{1,3}/.exec(attributes.get("r") ?? "")?.[0];
    if (letters) this.#column = columnOf(letters);
    this.#type = attributes.get("t") ?? "n";
    this.#style = Number(attributes.get("s") ?? 0);
    this.#value = "";
  }

  #push(cells: readonly string[]): void {
    const line = cells.join(",");
    this.#size += line.length + 1;
    if (this.#size > this.#limit) throw new ZipError("zip-too-big");
    this.#lines.push(line);
    this.#widths.push(cells.length);
  }
}

const widest = (widths: readonly number[]) => widths.reduce((most, width) => Math.max(most, width), 0);

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

const quoted = (value: string) => (/[",;\t|\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
