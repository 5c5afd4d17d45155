/** Bytes that are neither marked nor UTF-8 → UTF-8 bytes: as a person has chosen, or as fits best, which is said. */
import type { Decoded } from "./encoding.ts";
import { decodeText, type Encoding, encodingName } from "./encodings.ts";
import { guessEncoding } from "./guess-encoding.ts";
import type { Report } from "./report.ts";

/** Reads bytes that turned out not to be UTF-8, so that some are damaged in it: as UTF-8 with a few damaged characters, or in the encoding that fits best. */
export function decodeGuessed(bytes: Uint8Array, report: Report): Decoded {
  const text = new TextDecoder("utf-8").decode(bytes);
  const damaged = text.match(/\ufffd/g)!.length;
  const sound = text.match(/[\u0080-\uffff]/g)!.length - damaged;
  if (sound > damaged * 4) {
    report.add("warning", "encoding-damaged", null, null, "", { encoding: "UTF-8" });
    return { bytes: new TextEncoder().encode(text), encoding: "utf-8" };
  }
  const encoding = guessEncoding(bytes)[0]!.encoding;
  report.add("warning", "encoding-guessed", null, null, "", { encoding: encodingName(encoding) });
  const read = decodeText(bytes, encoding);
  if (read.includes("\ufffd"))
    report.add("warning", "encoding-damaged", null, null, "", { encoding: encodingName(encoding) });
  return { bytes: new TextEncoder().encode(read), encoding };
}

/** Decodes as a person has chosen; undefined when there is no such encoding, which the report then says. */
export function decodeAs(bytes: Uint8Array, encoding: Encoding, report: Report): Decoded | undefined {
  let text: string;
  try {
    text = decodeText(bytes, encoding);
  } catch {
    report.add("error", "encoding-unknown", null, null, encoding);
    return undefined;
  }
  if (text.includes("\ufffd"))
    report.add("warning", "encoding-damaged", null, null, "", { encoding: encodingName(encoding) });
  return { bytes: new TextEncoder().encode(text), encoding: encoding.toLowerCase() };
}
