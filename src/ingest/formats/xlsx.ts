/** Reads workbooks (.xlsx): each sheet becomes a table of text, whose rows are those of the sheet. */
import { MAX_BYTES } from "../gunzip.ts";
import type { InputFile } from "../open.ts";
import type { Report } from "../report.ts";
import { SheetReader } from "./sheet.ts";
import { type Book, plainText } from "./xlsx-cells.ts";
import { isDateFormat } from "./xlsx-dates.ts";
import { readXml, XmlFault, type XmlVisitor } from "./xml.ts";
import { listZip, unzip, ZipError } from "./zip.ts";

interface Sheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

/** The sheets that hold anything, as tables of text. Throws a {@link ZipError} when the workbook cannot be read. */
export async function readWorkbook({ name, bytes }: InputFile, report: Report): Promise<InputFile[]> {
  const parts = new Parts(bytes);
  const { sheets, from1904 } = await readSheets(parts);
  const book: Book = {
    strings: await readStrings(parts),
    dateFormats: await readFormats(parts),
    from1904,
  };
  const found: { name: string; text: string }[] = [];
  for (const sheet of sheets) {
    if (sheet.hidden || /\(ignore\)\s*$/i.test(sheet.name)) {
      report.add("info", "sheet-left-out", null, null, sheet.name);
      continue;
    }
    const reader = new SheetReader(book, MAX_BYTES);
    await parts.read(sheet.path, reader);
    sayLeftOut(reader, sheet.name, report);
    if (reader.filled) found.push({ name: sheet.name, text: reader.written() });
  }
  if (found.length === 0) report.add("error", "file-blank", null);
  return found.map(({ name: sheet, text }) => ({
    name: found.length === 1 ? name : `${name}/${sheet}`,
    bytes: new TextEncoder().encode(text),
  }));
}

function sayLeftOut(reader: SheetReader, sheet: string, report: Report): void {
  const { formulas, merged, links, errors, comments } = reader;
  if (formulas > 0) report.add("info", "sheet-formulas", null, null, sheet, { count: formulas });
  if (merged > 0) report.add("info", "sheet-merged", null, null, sheet, { count: merged });
  if (links > 0) report.add("info", "sheet-links", null, null, sheet, { count: links });
  if (errors > 0) report.add("warning", "sheet-errors", null, null, sheet, { count: errors });
  if (comments) report.add("info", "sheet-comments", null, null, sheet);
}

/** The files inside, unpacked when asked for, all of them together up to the limit. */
class Parts {
  readonly #bytes: Uint8Array;
  readonly #entries: ReadonlyMap<string, ReturnType<typeof listZip>[number]>;
  #left = MAX_BYTES;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#entries = new Map(listZip(bytes).map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** Reads a part; false when there is none. */
  async read(path: string, visitor: XmlVisitor): Promise<boolean> {
    const entry = this.#entries.get(path.replace(/^\//, "").toLowerCase());
    if (!entry) return false;
    const unpacked = await unzip(this.#bytes, entry, this.#left);
    this.#left -= unpacked.length;
    try {
      readXml(new TextDecoder().decode(unpacked), visitor);
    } catch (error) {
      if (error instanceof XmlFault) throw new ZipError("zip-broken");
      throw error;
    }
    return true;
  }
}

const nothing = () => {};

/** A visitor that only looks at what opens. */
const opening = (open: XmlVisitor["open"]): XmlVisitor => ({ open, text: nothing, close: nothing });

async function readSheets(parts: Parts): Promise<{ sheets: Sheet[]; from1904: boolean }> {
  const targets = new Map<string, string>();
  await parts.read(
    "xl/_rels/workbook.xml.rels",
    opening((_, attributes) => targets.set(attributes.get("Id") ?? "", attributes.get("Target") ?? "")),
  );
  const sheets: Sheet[] = [];
  let from1904 = false;
  const visitor = opening((element, attributes) => {
    if (element === "workbookPr") from1904 = /^(1|true)$/.test(attributes.get("date1904") ?? "");
    if (element !== "sheet") return;
    const id = [...attributes].find(([name]) => name.endsWith(":id"))?.[1] ?? "";
    const target = targets.get(id);
    if (target === undefined || !target.includes("worksheets/")) return;
    sheets.push({
      name: attributes.get("name") ?? "",
      path: target.startsWith("/") ? target : `xl/${target}`,
      hidden: (attributes.get("state") ?? "visible") !== "visible",
    });
  });
  if (!(await parts.read("xl/workbook.xml", visitor)) || sheets.length === 0)
    throw new ZipError("zip-broken");
  return { sheets, from1904 };
}

/** Text that several cells share; how a word is pronounced is left out. */
async function readStrings(parts: Parts): Promise<string[]> {
  const strings: string[] = [];
  let text = "";
  let inText = false;
  let aside = 0;
  await parts.read("xl/sharedStrings.xml", {
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") aside++;
      inText = name === "t" && aside === 0;
    },
    text(part) {
      if (inText) text += part;
    },
    close(name) {
      if (name === "si") strings.push(plainText(text));
      if (name === "rPh") aside--;
      inText = false;
    },
  });
  return strings;
}

async function readFormats(parts: Parts): Promise<(string | undefined)[]> {
  const codes = new Map<string, string>();
  const styles: (string | undefined)[] = [];
  let inCells = false;
  await parts.read("xl/styles.xml", {
    open(name, attributes) {
      if (name === "numFmt") codes.set(attributes.get("numFmtId") ?? "", attributes.get("formatCode") ?? "");
      if (name === "cellXfs") inCells = true;
      if (name !== "xf" || !inCells) return;
      const id = attributes.get("numFmtId") ?? "0";
      styles.push(isDateFormat(Number(id), codes.get(id)));
    },
    text: nothing,
    close(name) {
      if (name === "cellXfs") inCells = false;
    },
  });
  return styles;
}
