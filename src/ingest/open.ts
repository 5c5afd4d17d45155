/** The bytes of a file → UTF-8 text bytes, or the reason why it holds no text. */
import { type Decoded, decodeMarked } from "./encoding.ts";
import { gunzip, MAX_BYTES } from "./gunzip.ts";
import { binaryKind, looksBinary } from "./kinds.ts";
import type { Report } from "./report.ts";

/** A file as a person names it, and what it holds. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Unpacks and decodes a file; undefined when it is refused, which the report then says. */
export async function openFile(file: InputFile, report: Report): Promise<Decoded | undefined> {
  let bytes = file.bytes;
  if (binaryKind(bytes) === "gzip") {
    const unpacked = await gunzip(bytes);
    if ("failed" in unpacked) {
      report.add("error", unpacked.failed, null, null, "", { limit: MAX_BYTES / 1e6 });
      return undefined;
    }
    bytes = unpacked.bytes;
  }
  if (bytes.length > MAX_BYTES) {
    report.add("error", "file-too-big", null, null, "", { limit: MAX_BYTES / 1e6 });
    return undefined;
  }
  if (bytes.length === 0) {
    report.add("error", "file-empty", null);
    return undefined;
  }
  const kind = binaryKind(bytes);
  if (kind) {
    report.add("error", `not-csv-${kind}`, null);
    return undefined;
  }
  const decoded = decodeMarked(bytes, report);
  if (decoded.encoding === "utf-8" && looksBinary(decoded.bytes)) {
    report.add("error", "not-csv-binary", null);
    return undefined;
  }
  if (decoded.bytes.length === 0) {
    report.add("error", "file-empty", null);
    return undefined;
  }
  return decoded;
}
