/** What a file is when it is not a table of text, told by its first bytes. */

/** Part of the problem code `not-csv-…`. */
export type FileKind =
  | "xlsx"
  | "xls"
  | "ods"
  | "document"
  | "zip"
  | "gzip"
  | "pdf"
  | "image"
  | "html"
  | "xml"
  | "json"
  | "lfs"
  | "parquet"
  | "database"
  | "binary";

const MAGIC: readonly (readonly [string, FileKind])[] = [
  ["\x1f\x8b", "gzip"],
  ["%PDF-", "pdf"],
  ["\x89PNG", "image"],
  ["GIF8", "image"],
  ["\xff\xd8\xff", "image"],
  ["II*\0", "image"],
  ["MM\0*", "image"],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "xls"],
  ["PAR1", "parquet"],
  ["SQLite format 3\0", "database"],
  ["{\\rtf", "document"],
  ["7z\xbc\xaf", "zip"],
  ["Rar!\x1a", "zip"],
  ["\xfd7zXZ", "zip"],
  ["BZh", "zip"],
  ["\x28\xb5\x2f\xfd", "zip"],
];

/** Byte by byte, without a guess at the encoding. */
function latin(bytes: Uint8Array, length: number): string {
  let text = "";
  for (const byte of bytes.subarray(0, length)) text += String.fromCharCode(byte);
  return text;
}

/** The kind by magic number, or undefined when the bytes may be text. */
export function binaryKind(bytes: Uint8Array): FileKind | undefined {
  const start = latin(bytes, 4096);
  if (start.startsWith("PK\x03\x04") || start.startsWith("PK\x05\x06")) return zipKind(bytes);
  if (start.startsWith("RIFF") && start.slice(8, 12) === "WEBP") return "image";
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
}

function zipKind(bytes: Uint8Array): FileKind {
  // Names of the entries stand as they are at the start of each entry and in the directory at the end.
  const text = latin(bytes, 16384) + latin(bytes.subarray(-16384), 16384);
  if (text.includes("opendocument.spreadsheet")) return "ods";
  if (text.includes("xl/workbook") || text.includes("xl/worksheets")) return "xlsx";
  return text.includes("word/document") || text.includes("opendocument.text") ? "document" : "zip";
}

/** Whether so many bytes are control characters that this is no text. */
export function looksBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 4096);
  let odd = 0;
  for (const byte of start) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return odd * 10 > start.length;
}

/** The kind of a text that shows no heading of a table. */
export function textKind(text: string): FileKind | undefined {
  const start = text.slice(0, 2000).trimStart();
  if (start.startsWith("version https://git-lfs.github.com/spec/")) return "lfs";
  if (/^(?:<!--.*?-->\s*)?<(!doctype html|html|head|body|meta|title|script|div|p|table|h1)\b/is.test(start))
    return "html";
  if (/^<(\?xml|!doctype|!--|[a-z][\w:.-]*[\s/>])/i.test(start)) return "xml";
  if (/^[[{]\s*(["[{}\]\-\d]|true|false|null)/.test(start)) return "json";
  return undefined;
}

const OUR_JSON = /^\s*\{\s*"standpoint"\s*:/;

/** Whether the bytes begin as our JSON does. */
export function isOurJson(bytes: Uint8Array): boolean {
  return OUR_JSON.test(new TextDecoder().decode(bytes.subarray(0, 400)));
}
