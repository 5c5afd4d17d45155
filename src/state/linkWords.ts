/** The words that parts of a link are made of, and what there is to check them by. */
import type { Dropped } from "./notes.ts";

const NUMBER = /^-?\d{1,7}(\.\d{1,4})?$/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words joined by colons, encoded so that neither our own signs nor those at which mail programs cut are left in them. */
export function encodeWords(words: readonly string[]): string {
  return words
    .map((word) =>
      encodeURIComponent(word.replace(LONE_SURROGATE, "\ufffd")).replace(
        /[!'()*~]/g,
        (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join(":");
}

/** The words again; undefined where the encoding is broken. */
export function decodeWords(text: string): string[] | undefined {
  try {
    return text.split(":").map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** The values that parts may have in one dataset. */
export type Known = ReadonlyMap<string, ReadonlySet<string>>;

/** One part on its way in. */
export interface Part {
  readonly text: string;
  readonly known: Known;
  readonly drop: (why: Dropped["why"], value?: string) => undefined;
}

/** Numbers as we write them; undefined for any other text. */
export function readNumbers(words: readonly string[] | undefined, count: number): number[] | undefined {
  if (words?.length !== count || !words.every((word) => NUMBER.test(word))) return undefined;
  return words.map(Number);
}
