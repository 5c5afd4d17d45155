/** What the clipboard holds, as far as it can be opened. */

export type Pasted =
  | { readonly kind: "files"; readonly files: readonly File[] }
  | { readonly kind: "table"; readonly text: string }
  | { readonly kind: "address"; readonly text: string }
  | { readonly kind: "nothing" | "one-cell" };

const ADDRESS = /^https?:\/\/\S+$/i;
const SEPARATOR = /[\t\r\n,;|]/;

/**
 * Text counts even where rich text stands beside it, and before a picture: spreadsheets put a picture of the cells there
 * too. A single web address is one; a single cell is no table.
 */
export function readPasted(text: string, files: Iterable<File> = []): Pasted {
  const given = [...files];
  const documents = given.filter(({ type }) => !type.startsWith("image/"));
  if (documents.length > 0) return { kind: "files", files: documents };
  const start = text.slice(0, 4096).trim();
  if (start === "" && text.trim() === "")
    return given.length > 0 ? { kind: "files", files: given } : { kind: "nothing" };
  if (text.length < 4096 && ADDRESS.test(start)) return { kind: "address", text: start };
  return SEPARATOR.test(text.trim()) ? { kind: "table", text } : { kind: "one-cell" };
}
