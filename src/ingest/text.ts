/** The text of cells and names: what is stripped, what makes two names the same, and the guard against spreadsheet formulas. */
import { FORMULA } from "../base/csv.ts";

/** Ends of every cell lose white space and the characters that no one can see. */
function isBlankCode(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x7f) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200d) ||
    (code >= 0x2028 && code <= 0x2029) ||
    code === 0x202f ||
    (code >= 0x205f && code <= 0x2060) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Soft hyphen and the marks and controls of text direction. */
function isMarkCode(code: number): boolean {
  return (
    code === 0xad ||
    code === 0x61c ||
    (code >= 0x200e && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  );
}

// A loop, because /[\s]+$/ takes quadratic time on a cell with a long run of spaces inside.
function trimEnds(text: string, drop: (code: number) => boolean): string {
  let start = 0;
  let end = text.length;
  while (start < end && drop(text.charCodeAt(start))) start++;
  while (end > start && drop(text.charCodeAt(end - 1))) end--;
  return end - start === text.length ? text : text.slice(start, end);
}

/** Whether a cell holds nothing that can be seen. */
export function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!isBlankCode(text.charCodeAt(i))) return false;
  return true;
}

/** The text of a cell: blank ends stripped, one formula guard taken off. */
export function cellText(raw: string): string {
  const text = trimEnds(raw, isBlankCode);
  if (text.charCodeAt(0) !== 0x27 || !FORMULA.test(text)) return text;
  return trimEnds(text.slice(1), isBlankCode);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSEEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u180e\u200b\u2060\ufeff]/g;

/** Most names are plain, and many: they are let through without a further look. */
const isPlain = (text: string) => /^[!-~](?:[ -~]*[!-~])?$/.test(text);

/** A name as it is shown: NFC, control and zero-width characters removed, direction marks stripped from the ends. */
export function nameText(cell: string): string {
  if (isPlain(cell)) return cell;
  const ends = (code: number) => isBlankCode(code) || isMarkCode(code);
  return trimEnds(cell.normalize("NFC").replace(UNSEEN, ""), ends);
}

const MARKS = /[\u00ad\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g;

/** What makes two names the same: the shown name without joiners, soft hyphens and direction marks. */
export function nameKey(name: string): string {
  return isPlain(name) ? name : name.replace(MARKS, "");
}

/** Letters of other scripts that look like Latin ones, in the order of `LOOKS`. */
const LOOKALIKES = "аеорсухіјѕԁһԛԝνορικαυγτχωϲ";
const LOOKS = "aeopcyxijsdhqwvopikauytxwc";
const LOOKALIKE = new RegExp(`[${LOOKALIKES}]`, "g");
/** Capitals that look like Latin ones where the small letters do not, in the order of `CAPITAL_LOOKS`. */
const CAPITALS = "ВКМНТΒΕΖΗΜΝΤΥΧΡ";
const CAPITAL_LOOKS = "bkmhtbezhmntyxp";
const CAPITAL = new RegExp(`[${CAPITALS}]`, "g");

/**
 * What makes two names look the same to a reader: case, width, accents, kind and number of spaces, kind of quotes and dashes
 * do not count, nor from which script a letter comes that looks like one of another.
 */
export function looseKey(name: string): string {
  const spaced = (key: string) => key.toLowerCase().replace(/\s+/g, " ").trim();
  if (isPlain(name)) return spaced(name);
  const key = nameKey(name)
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[‘’‛`´ʼ]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑‒–—−]/g, "-");
  return spaced(key.replace(CAPITAL, (letter) => CAPITAL_LOOKS[CAPITALS.indexOf(letter)]!))
    .replace(LOOKALIKE, (letter) => LOOKS[LOOKALIKES.indexOf(letter)]!)
    .normalize("NFC");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffd]/;

/** The code of the problem with the characters of a cell, if there is one. */
export function oddCharacters(cell: string): string | undefined {
  if (!ODD.test(cell)) return undefined;
  if (CONTROL.test(cell)) return "control-character";
  return DIRECTION.test(cell) ? "direction-character" : "replacement-character";
}

/** Half a character, which no encoding can write: two names with different ones would come back as one. */
const HALF = /\p{Surrogate}/gu;

/** Half characters become the sign for what is lost, which is then named as it is elsewhere. */
export function wholeCharacters(text: string): string {
  return text.replace(HALF, "\ufffd");
}

/** A heading or a word as it is looked up: lower case; spaces, underscores and hyphens as one `_`. */
export function fold(text: string): string {
  return nameKey(nameText(text))
    .toLowerCase()
    .replace(/[\s_-]+/g, "_");
}

/** So many characters of a text stand in a message. */
export const EXCERPT = 160;

/** The text, shortened for a message. */
export function excerpt(text: string, length = EXCERPT): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/** A copy that does not keep the piece of the file alive that it was cut from. */
export function ownText(text: string): string {
  // Engines share the memory of a cut string with its parent; joining and cutting makes a parent of its own.
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
