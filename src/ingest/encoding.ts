/** Any encoding → UTF-8 bytes. A byte order mark decides, then UTF-8 if it fits; else see `other-encodings.ts`. */
import type { Encoding } from "./encodings.ts";
import type { Report } from "./report.ts";

export type { Encoding } from "./encodings.ts";

/** UTF-8 bytes without a byte order mark, and what they were. */
export interface Decoded {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/** Decodes what says or shows what it is; bytes without a mark or a pattern are taken for UTF-8, still unchecked. */
export function decodeMarked(bytes: Uint8Array, report: Report): Decoded {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return { bytes: bytes.subarray(3), encoding: "utf-8" };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes.subarray(2), "utf-16le", report);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes.subarray(2), "utf-16be", report);
  const pattern = utf16Pattern(bytes);
  return pattern ? decodeUtf16(bytes, pattern, report) : { bytes, encoding: "utf-8" };
}

/** ASCII text in UTF-16 has a NUL at every second byte; a heading is ASCII text. */
function utf16Pattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 64) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd * 6 > length && even === 0) return "utf-16le";
  return even * 6 > length && odd === 0 ? "utf-16be" : undefined;
}

function decodeUtf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be", report: Report): Decoded {
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    text = new TextDecoder(encoding).decode(bytes);
    report.add("warning", "encoding-damaged", null, null, "", { encoding: encoding.toUpperCase() });
  }
  return { bytes: new TextEncoder().encode(text), encoding };
}
