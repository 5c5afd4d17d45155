/** Text → bytes of any encoding that TextDecoder reads, by looking up what each byte or pair of bytes decodes to. */
import { decodeText } from "../../src/ingest/encodings.ts";

const tables = new Map<string, Map<string, readonly number[]>>();
const PAIRED = new Set(["shift_jis", "big5", "gb18030", "euc-kr"]);

function tableOf(encoding: string): Map<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known) return known;
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const text = decodeText(Uint8Array.from(bytes), encoding);
    if ([...text].length === 1 && text !== "\ufffd" && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  if (PAIRED.has(encoding))
    for (let lead = 0x81; lead <= 0xfe; lead++)
      for (let trail = 0x40; trail <= 0xfe; trail++) add(lead, trail);
  tables.set(encoding, table);
  return table;
}

export function encoded(text: string, encoding: string): Uint8Array<ArrayBuffer> {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const bytes = table.get(letter);
      if (!bytes) throw new Error(`${letter} is not in ${encoding}`);
      return [...bytes];
    }),
  );
}
