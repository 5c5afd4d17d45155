/** Text → records with their row and physical line, by papaparse, piece by piece. */
import Papa from "papaparse";
import { countBreaks, type QuoteFault, scanQuotes } from "./quotes.ts";

/** Told of the records in the order of the file. Rows and lines are 1-based. */
export interface RecordVisitor {
  /** `lines` holds the line on which each record starts; the first one is record `row`, the next the one after. */
  records(records: readonly string[][], row: number, lines: Uint32Array): void;
  /** A record that cannot be cut into cells; `line` is where the quote opens. */
  fault(code: QuoteFault, text: string, row: number, line: number): void;
}

type Newline = "\n" | "\r\n" | "\r";

/** Cuts consecutive pieces of text into records; remembers at which row and line it is. */
export class RecordCutter {
  readonly #separator: string;
  readonly #visitor: RecordVisitor;
  #row: number;
  #line: number;

  constructor(separator: string, visitor: RecordVisitor, row = 1, line = 1) {
    this.#separator = separator;
    this.#visitor = visitor;
    this.#row = row;
    this.#line = line;
  }

  /** Of the next record. */
  get place(): { readonly row: number; readonly line: number } {
    return { row: this.#row, line: this.#line };
  }

  /** Goes past records that were read otherwise. */
  skip(records: number, lines: number): void {
    this.#row += records;
    this.#line += lines;
  }

  /**
   * Reads a piece that starts at the start of a record and, unless it is the last, ends after a line break.
   * @returns the text of the record whose quote is still open, to be put before the next piece.
   */
  read(piece: string, final: boolean): string {
    if (piece === "") return "";
    const whole = final ? withLastBreak(piece) : piece;
    const { text, newline, scan } = prepare(whole, this.#separator, final);
    const multiline = newline === "mixed" || hasBreakInside(text, scan.spans);
    for (const part of scan.stretches) {
      const stretch = text.slice(part.start, part.end);
      if (part.fault) {
        const line = this.#line + countBreaks(text, part.start, part.at);
        this.#visitor.fault(part.fault, stretch.trimEnd(), this.#row++, line);
        this.#line += countBreaks(stretch);
      } else this.#records(stretch, newline === "mixed" ? "\n" : newline, multiline);
    }
    return text.slice(scan.rest);
  }

  #records(text: string, newline: Newline, multiline: boolean): void {
    // Papaparse drops a byte order mark at the start, after which a quote would open a cell that it does not open here.
    const guard = text.startsWith("\ufeff");
    const { data, errors } = Papa.parse<string[]>(guard ? newline + text : text, {
      delimiter: this.#separator,
      newline,
    });
    if (guard) data.shift();
    /* v8 ignore next -- it never does: rather an error than a row that is cut otherwise */
    if (errors[0]) throw new Error(`papaparse disagrees about a quote: ${errors[0].message}`);
    // The text ends with a line break, after which papaparse sees one more, empty record.
    data.pop();
    const lines = new Uint32Array(data.length);
    let line = this.#line;
    for (let i = 0; i < lines.length; i++) {
      lines[i] = line++;
      if (multiline) for (const cell of data[i]!) line += countBreaks(cell);
    }
    this.#line = line;
    this.#visitor.records(data, this.#row, lines);
    this.#row += data.length;
  }
}

function withLastBreak(text: string): string {
  if (text.endsWith("\n") || text.endsWith("\r")) return text;
  if (text.includes("\r\n")) return `${text}\r\n`;
  return text + (text.includes("\r") && !text.includes("\n") ? "\r" : "\n");
}

function hasBreakInside(text: string, spans: readonly number[]): boolean {
  let lf = -1;
  let cr = text.includes("\r") ? -1 : text.length;
  for (let i = 0; i < spans.length; i += 2) {
    const open = spans[i]!;
    if (lf < open) lf = indexOrEnd(text, "\n", open);
    if (cr < open) cr = indexOrEnd(text, "\r", open);
    if (Math.min(lf, cr) < spans[i + 1]!) return true;
  }
  return false;
}

function indexOrEnd(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from);
  return index < 0 ? text.length : index;
}

/** Papaparse ends records with one kind of line break only, so a piece with several kinds is brought to one first. */
function prepare(piece: string, separator: string, final: boolean) {
  const scan = scanQuotes(piece, separator, final);
  const newline = piece.includes("\r") ? newlineOutside(piece, scan.spans) : "\n";
  if (newline !== "mixed") return { text: piece, newline, scan };
  const text = unifyBreaks(piece, scan.spans);
  return { text, newline, scan: scanQuotes(text, separator, final) };
}

/** The line break that ends the records, breaks inside quoted cells apart. */
function newlineOutside(text: string, spans: readonly number[]): Newline | "mixed" {
  let found: Newline | undefined;
  let span = 0;
  let lf = indexOrEnd(text, "\n", 0);
  let cr = indexOrEnd(text, "\r", 0);
  while (lf < text.length || cr < text.length) {
    const at = Math.min(lf, cr);
    const pair = text[at] === "\r" && text[at + 1] === "\n";
    while (span < spans.length && spans[span + 1]! < at) span += 2;
    if (span === spans.length || spans[span]! > at) {
      const kind = pair ? "\r\n" : at === cr ? "\r" : "\n";
      if (found && found !== kind) return "mixed";
      found = kind;
    }
    if (at === cr) cr = indexOrEnd(text, "\r", at + 1);
    if (at === lf || pair) lf = indexOrEnd(text, "\n", at + (pair ? 2 : 1));
  }
  return found ?? "\n";
}

function unifyBreaks(text: string, spans: readonly number[]): string {
  let unified = "";
  let from = 0;
  for (let i = 0; i < spans.length; i += 2) {
    unified += text.slice(from, spans[i]).replace(/\r\n?/g, "\n") + text.slice(spans[i], spans[i + 1]);
    from = spans[i + 1]!;
  }
  return unified + text.slice(from).replace(/\r\n?/g, "\n");
}
