/** Makes small zip archives and workbooks for tests. */
import { crc32, deflateRawSync } from "node:zlib";

export interface ZipOptions {
  /** Stored as it is, not deflated. */
  readonly stored?: boolean;
  readonly encrypted?: boolean;
  /** What the archive says about the checksum, instead of the truth. */
  readonly crc?: number;
}

type Content = string | Uint8Array;

/** A zip archive of these files. */
export function zip(files: Readonly<Record<string, Content>>, options: ZipOptions = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content as string);
    const packed = options.stored ? data : deflateRawSync(data);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(options.encrypted ? 1 : 0, 2);
    fields.writeUInt16LE(options.stored ? 0 : 8, 4);
    fields.writeUInt32LE(options.crc ?? sumOf(data), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(data.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const own = Buffer.concat([Buffer.from("PK\x03\x04"), fields, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\0"), fields, tail, Buffer.from(name)]));
    parts.push(own);
    offset += own.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}

/** Node has this function from 20.15 on; its types do not know it yet. */
const sumOf = (data: Buffer) => (crc32 as (data: Buffer) => number)(data);

/** A cell of a sheet: text, a number, or XML of its own. */
export type SheetCell = string | number | { readonly xml: string };

/** A workbook with the given sheets, each a list of rows. */
export function workbook(
  sheets: Readonly<Record<string, readonly (readonly SheetCell[])[]>>,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const escaped = (text: string) =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  const cell = (value: SheetCell, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (typeof value === "object") return value.xml.replace("<c", `<c r="${at}"`);
    if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
    return value === "" ? "" : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
  };
  const files: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "xl/workbook.xml": `<workbook xmlns:r="x"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i}" r:id="r${i}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${names.map((_, i) => `<Relationship Id="r${i}" Target="worksheets/sheet${i}.xml"/>`).join("")}</Relationships>`,
  };
  for (const [i, rows] of Object.values(sheets).entries()) {
    const lines = rows.map(
      (cells, row) => `<row r="${row + 1}">${cells.map((value, c) => cell(value, c, row)).join("")}</row>`,
    );
    files[`xl/worksheets/sheet${i}.xml`] = `<worksheet><sheetData>${lines.join("")}</sheetData></worksheet>`;
  }
  return zip({ ...files, ...parts });
}
