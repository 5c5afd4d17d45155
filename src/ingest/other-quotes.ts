/** Tables whose cells stand in other quotes than `"`: the quotes are those under which the headings appear. */
import { findHeading, type HeadingChoice } from "./heading.ts";
import { headPiece } from "./pieces.ts";
import { lineEnd } from "./quotes.ts";

type Quotes = readonly [open: string, close: string];

const QUOTES: readonly Quotes[] = ["''", "‘’", "“”", "„“", "„”", "«»", "»«", "``"].map(
  (pair): Quotes => [pair[0]!, pair[1]!],
);
const USUAL: Quotes = ['"', '"'];
const SEPARATORS = [",", ";", "\t", "|"];

/** The same table in `"`, line by line, and how its quotes look. */
export interface Requoted {
  readonly bytes: Uint8Array;
  readonly quotes: string;
}

/** So large a table is not made anew; it is refused by its headings. */
const LARGEST = 100_000_000;

/** Reads the quotes of a table in UTF-8 that shows no headings as it is; undefined when it shows none in any. */
export function requoted(
  bytes: Uint8Array,
  fileName: string,
  choice: HeadingChoice,
): Requoted | "not-utf-8" | undefined {
  const head = headPiece(bytes);
  const shows = (text: string, separator = choice.separator) => {
    const found = findHeading(text, head!.complete, fileName, { ...choice, separator });
    return !("near" in found);
  };
  if (!head || bytes.length > LARGEST || shows(head.text)) return undefined;
  const separators = choice.separator === undefined ? SEPARATORS : [choice.separator];
  for (const quotes of QUOTES) {
    if (!head.text.includes(quotes[0])) continue;
    for (const separator of separators) {
      if (!shows(requote(head.text, quotes, separator), separator)) continue;
      const text = wholeText(bytes);
      if (text === undefined) return "not-utf-8";
      return { bytes: new TextEncoder().encode(requote(text, quotes, separator)), quotes: quotes.join("…") };
    }
  }
  return undefined;
}

function wholeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Text after the closing quote, or no closing quote, is a fault for the reader to name: two quotes and text are that. */
const FAULT = '""';

function requote(text: string, quotes: Quotes, separator: string): string {
  const parts: string[] = [];
  const cells = new QuotedCells(text, separator);
  for (let at = 0; at < text.length; ) {
    const pair = text[at] === '"' ? USUAL : quotes;
    if (text[at] !== pair[0]) {
      const end = cells.nextAfter(at);
      parts.push(text.slice(at, end));
      at = end;
      continue;
    }
    const cell = cells.read(at, pair);
    const end = cell ? cell.end : lineEnd(text, at);
    if (cell) parts.push(`"${cell.text.replaceAll('"', '""')}"`);
    else parts.push(FAULT, text.slice(at, end));
    at = end;
  }
  return parts.join("");
}

class QuotedCells {
  readonly #text: string;
  readonly #separator: string;
  /** Where each closing quote was found last: none is looked for twice, to the end of the text, again and again. */
  readonly #found = new Map<string, number>();

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
  }

  /** Where the cell after an unquoted one starts. */
  nextAfter(from: number): number {
    let at = from;
    while (at < this.#text.length && !this.#endsAt(at)) at++;
    return at + 1;
  }

  /** The cell whose quote opens at a place, and where it ends; a closing quote said twice stands for itself. */
  read(start: number, [open, close]: Quotes): { readonly text: string; readonly end: number } | undefined {
    let said = "";
    for (let from = start + 1; ; ) {
      const at = this.#closing(close, from);
      if (at === this.#text.length) return undefined;
      said += this.#text.slice(from, at);
      if (this.#endsAt(at + 1))
        return open !== close && this.#opensIn(start + 1, at, open) ? undefined : { text: said, end: at + 1 };
      if (this.#text[at + 1] !== close) return undefined;
      said += close;
      from = at + 2;
    }
  }

  #closing(close: string, from: number): number {
    let at = this.#found.get(close) ?? -1;
    if (at < from) {
      at = this.#text.indexOf(close, from);
      if (at < 0) at = this.#text.length;
      this.#found.set(close, at);
    }
    return at;
  }

  #endsAt(at: number): boolean {
    const character = this.#text[at];
    return character === undefined || character === this.#separator || /[\n\r]/.test(character);
  }

  /** Whether another cell opens inside: the quote before it was never closed. */
  #opensIn(from: number, to: number, open: string): boolean {
    for (let at = from + 1; at < to; at++) if (this.#text[at] === open && this.#endsAt(at - 1)) return true;
    return false;
  }
}
