/** Parquet → a table of text, by a small reader that is fetched only when such a file comes. */
import { type FileMetaData, parquetMetadata, parquetRead, parquetSchema, snappyUncompress } from "hyparquet";
import { guardFormula } from "../../base/csv.ts";
import { MAX_BYTES } from "../gunzip.ts";
import type { InputFile } from "../open.ts";
import type { Report } from "../report.ts";

/** No table that a page can hold has more rows. */
const MOST_ROWS = 10_000_000;

/** Raised where pages unpack to more than is allowed. */
class TooBig extends Error {}

/** The one table of the file; undefined when it cannot be read, which the report then says. */
export async function readParquet(file: InputFile, report: Report): Promise<InputFile[] | undefined> {
  try {
    const bytes = file.bytes.slice().buffer;
    const metadata = parquetMetadata(bytes);
    if (saidSize(metadata) > MAX_BYTES || Number(metadata.num_rows) > MOST_ROWS) throw new TooBig();
    const codec = unknownCodec(metadata);
    if (codec !== undefined) {
      report.add("error", "parquet-codec", null, null, codec);
      return undefined;
    }
    const columns = parquetSchema(metadata).children;
    const headings = columns.map(({ element }) => element.name);
    for (const { element, children } of columns)
      if (children.length > 0 || element.repetition_type === "REPEATED")
        report.add("info", "column-nested", null, element.name, element.name);
    const text = await asCsv(bytes, metadata, headings);
    return [{ name: file.name, bytes: new TextEncoder().encode(text) }];
  } catch (error) {
    const code = error instanceof TooBig ? "file-too-big" : "parquet-broken";
    report.add("error", code, null, null, "", { limit: MAX_BYTES / 1e6 });
    return undefined;
  }
}

/** Bytes that the file says it holds. */
function saidSize({ row_groups }: FileMetaData): number {
  const columns = row_groups.flatMap((group) => group.columns);
  return columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_uncompressed_size ?? 0), 0);
}

/** A way of packing that is not known here. */
function unknownCodec({ row_groups }: FileMetaData): string | undefined {
  const codecs = row_groups.flatMap(({ columns }) => columns.map(({ meta_data }) => meta_data?.codec));
  return codecs.find((codec) => codec !== undefined && codec !== "UNCOMPRESSED" && codec !== "SNAPPY");
}

async function asCsv(
  file: ArrayBuffer,
  metadata: FileMetaData,
  headings: readonly string[],
): Promise<string> {
  let left = MAX_BYTES;
  const lines = [headings.map(cell).join(",")];
  await parquetRead({
    file,
    metadata,
    parsers: PARSERS,
    compressors: {
      SNAPPY(packed, length) {
        left -= length; // the file may say anything
        if (left < 0) throw new TooBig();
        const unpacked = new Uint8Array(length);
        snappyUncompress(packed, unpacked);
        return unpacked;
      },
    },
    onComplete(rows: unknown[][]) {
      for (const row of rows) lines.push(row.map((value) => cell(textOf(value))).join(","));
    },
  });
  return lines.join("\n");
}

/** A formula has a guard put before it, which the reader takes off again; else it would take one off that is the file's own. */
function cell(text: string): string {
  return `"${guardFormula(text).replaceAll('"', '""')}"`;
}

const day = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Days stay days, and times keep the zone in which they are written: UTC. */
const PARSERS = {
  dateFromDays: (days: number) => day(days * 86_400_000).slice(0, 10),
  timestampFromMilliseconds: (time: bigint) => day(Number(time)),
  timestampFromMicroseconds: (time: bigint) => day(Number(time / 1000n)),
  timestampFromNanoseconds: (time: bigint) => day(Number(time / 1_000_000n)),
};

function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  return typeof value === "object" ? JSON.stringify(value, withoutBigInt) : String(value);
}

const withoutBigInt = (_: string, value: unknown) => (typeof value === "bigint" ? String(value) : value);
