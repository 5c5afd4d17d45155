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

/** Unpacks what is packed with gzip, once; undefined when that fails, which the report then says. */
export async function unpackGzip(
  file: InputFile,
  report: Report,
  onShare?: (share: number) => void,
): Promise<InputFile | undefined> {
  if (binaryKind(file.bytes) !== "gzip") return file;
  const unpacked = await gunzip(file.bytes, MAX_BYTES, onShare);
  if ("bytes" in unpacked) return { name: file.name, bytes: unpacked.bytes };
  report.add("error", unpacked.failed, null, null, "", { limit: MAX_BYTES / 1e6 });
  return undefined;
}

/**
 * Decodes a file; undefined when it is refused, which the report then says.
 * @param wanted the encoding that a person has chosen
 */
export async function openFile(
  file: InputFile,
  report: Report,
  wanted?: string,
): Promise<Decoded | undefined> {
  const { bytes } = file;
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
  const decoded =
    wanted === undefined
      ? decodeMarked(bytes, report)
      : (await import("./other-encodings.ts")).decodeAs(bytes, wanted, report);
  if (!decoded) return undefined;
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
