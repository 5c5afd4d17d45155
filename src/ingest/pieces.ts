/** UTF-8 bytes → pieces of text that end after a line break, so that a big file is never one string. */

const PIECE = 1 << 18;
const HEAD = 1 << 14;
const LONGEST_LINE = 1 << 20;
const LF = 0x0a;
const CR = 0x0d;

/**
 * Decodes the bytes piece by piece.
 * @param take reads a piece, whose last byte stands before `end`, and returns the text it could not finish, which the
 * next piece then starts with.
 * @param plain reads what it can of the bytes of a piece that starts with a record, and returns where it stopped; undefined
 * when they are not UTF-8.
 * @returns false when the bytes are not UTF-8; pieces before the fault have been taken by then.
 */
export function eachPiece(
  bytes: Uint8Array,
  start: number,
  take: (text: string, final: boolean, end: number) => string,
  plain: (from: number, end: number) => number | undefined = (from) => from,
): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  let carry = "";
  for (let from = start; from < bytes.length; ) {
    // A record that does not end makes the pieces grow, so that all of them together are read in linear time.
    const end = pieceEnd(bytes, from, Math.max(PIECE, carry.length));
    const at = carry === "" ? plain(from, end) : from;
    if (at === undefined) return false;
    let text: string;
    try {
      text = decoder.decode(bytes.subarray(at, end));
    } catch {
      return false;
    }
    carry = take(carry + text, end === bytes.length, end);
    from = end;
  }
  return true;
}

/** The start of the text, up to a line break; `complete` when it is the whole. Undefined when it is not UTF-8. */
export function headPiece(bytes: Uint8Array): { text: string; complete: boolean } | undefined {
  const end = pieceEnd(bytes, 0, HEAD);
  // A first line without an end is cut: its headings are enough to say what is wrong with it.
  const cut = end > LONGEST_LINE ? charStart(bytes, LONGEST_LINE) : end;
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, cut));
    return { text, complete: cut === bytes.length };
  } catch {
    return undefined;
  }
}

/** Start of the UTF-8 character that holds the byte at `index`. */
function charStart(bytes: Uint8Array, index: number): number {
  while (index > 0 && (bytes[index]! & 0xc0) === 0x80) index--;
  return index;
}

function pieceEnd(bytes: Uint8Array, from: number, size: number): number {
  for (let end = from + size; end < bytes.length; end += size) {
    const window = bytes.subarray(from, end);
    const lf = window.lastIndexOf(LF);
    if (lf >= 0) return from + lf + 1;
    const cr = window.lastIndexOf(CR);
    if (cr >= 0 && bytes[from + cr + 1] !== LF) return from + cr + 1;
    size *= 2;
  }
  return bytes.length;
}
