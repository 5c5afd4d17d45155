/** Archives and workbooks: what is inside is read, and no more than there is room for. */
import { deflateRawSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { SheetReader } from "../../../src/ingest/formats/sheet.ts";
import { readXml } from "../../../src/ingest/formats/xml.ts";
import { listZip, unzip } from "../../../src/ingest/formats/zip.ts";
import { load } from "../../../src/ingest/load.ts";
import { said, stances, sums } from "../reading.ts";
import { type SheetCell, workbook, zip } from "../zipped.ts";

const TABLE = "actor,issue,stance\nA,X,support\nB,X,oppose\n";
const open = (bytes: Uint8Array, name: string) => load([{ name, bytes: new Uint8Array(bytes) }]);

describe("zip", () => {
  test("the tables of a dataset together, each under its own name", async () => {
    const files = {
      "set/stances.csv": "actor,issue,stance\na,X,support\n",
      "set/actors.csv": "id,name,type\na,Alpha,state\n",
      "set/README.md": "# about",
      "__MACOSX/set/._stances.csv": "\0\0",
      "set/picture.png": "\x89PNG",
    };
    const result = await open(zip(files), "set.zip");
    expect(stances(result)).toEqual(["Alpha > X: support"]);
    expect(result.files.map(({ file, table }) => [file, table])).toEqual([
      ["set.zip", null],
      ["set.zip/set/stances.csv", "stances"],
      ["set.zip/set/actors.csv", "actors"],
    ]);
    expect(said(result)).toEqual(Array(3).fill("info zip-entry-left-out"));
    expect(result.dataset!.name).toBe("set");
  });

  test("stored files, a packed table inside, and progress that only grows", async () => {
    const shares: number[] = [];
    const bytes = zip(
      { "a.csv": TABLE, "b.csv.gz": gzipSync("actor,issue,stance\nC,Y,yes\n") },
      { stored: true },
    );
    const result = await load([{ name: "a.zip", bytes }], { onShare: (share) => shares.push(share) });
    expect(stances(result)).toEqual(["A > X: support", "B > X: oppose", "C > Y: support"]);
    expect(shares.toSorted((a, b) => a - b)).toEqual(shares);
    expect(shares.length).toBeGreaterThan(1);
  });

  test("one inside another is not opened", async () => {
    const result = await open(zip({ "inner.csv": zip({ "a.csv": TABLE }) }), "outer.zip");
    expect([result.refused, said(result)]).toEqual([true, ["error not-csv-zip"]]);
  });

  test.each([
    ["zip-encrypted", zip({ "a.csv": TABLE }, { encrypted: true })],
    ["zip-broken", zip({ "a.csv": TABLE }, { crc: 1 })],
    ["zip-broken", zip({ "a.csv": TABLE }).subarray(0, 60)],
    ["zip-without-tables", zip({ "a.png": "x" })],
    ["zip-many", zip(Object.fromEntries(Array.from({ length: 1001 }, (_, i) => [`${i}.csv`, "x"])))],
  ])("%s", async (code, bytes) => {
    const result = await open(bytes, "a.zip");
    expect(result.refused).toBe(true);
    expect(said(result)).toContain(`error ${code}`);
  });

  test("damage anywhere is a refusal, never an exception", async () => {
    const whole = zip({ "stances.csv": TABLE.repeat(3), "actors.csv": "id,name\nA,A\n" });
    for (let at = 0; at < whole.length; at++) {
      const bytes = whole.slice();
      bytes[at]! ^= 0xff;
      const { account } = await open(bytes, "a.zip");
      expect(account.kept + account.setAside + account.merged + account.ignored).toBe(account.records);
    }
  });

  test("a bomb is stopped on the way, whatever it says about its size", async () => {
    const bomb = zip({ "a.csv": new Uint8Array(60_000_000) });
    const [entry] = listZip(bomb);
    const before = process.memoryUsage().arrayBuffers;
    await expect(unzip(bomb, { ...entry!, size: 10 }, 1_000_000)).rejects.toMatchObject({
      code: "zip-too-big",
    });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    const stored = zip({ "a.csv": "x".repeat(100) }, { stored: true });
    await expect(unzip(stored, listZip(stored)[0]!, 10)).rejects.toMatchObject({ code: "zip-too-big" });
  });

  test("what cannot be unpacked is broken", async () => {
    const bytes = zip({ "a.csv": deflateRawSync("no table") });
    const [entry] = listZip(bytes);
    await expect(unzip(bytes, { ...entry!, method: 99 }, 100)).rejects.toMatchObject({ code: "zip-broken" });
    await expect(unzip(bytes, { ...entry!, offset: 1 }, 100)).rejects.toMatchObject({ code: "zip-broken" });
    await expect(
      unzip(zip({ "a.csv": "abc" }, { stored: true }), { ...entry!, method: 8, packed: 3 }, 100),
    ).rejects.toMatchObject({ code: "zip-broken" });
  });
});

describe("xlsx", () => {
  const HEAD = ["actor", "issue", "stance", "date", "salience"];
  const styles = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="yyyy"/><numFmt numFmtId="166" formatCode="0.00&quot;d&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="17"/></cellXfs></styleSheet>`;
  const dated = (style: number, value: number | string) => ({ xml: `<c s="${style}"><v>${value}</v></c>` });
  const sheet = async (rows: readonly (readonly SheetCell[])[], parts: Record<string, string> = {}) =>
    open(workbook({ stances: [HEAD, ...rows] }, parts), "book.xlsx");

  test("a sheet is a table with its own rows; lines are rows", async () => {
    const result = await sheet([["A", "X", "support", "", 0.5], [], ["B", 'say "no", or\nyes', "maybe"]]);
    expect(stances(result)).toEqual(["A > X: support"]);
    expect(sums(result)).toBe("3 = 1 + 1 + 0 + 1");
    expect(said(result)).toEqual(["error stance-unknown 4/4 stance"]);
    expect(result.files[0]).toMatchObject({ file: "book.xlsx", format: "xlsx", table: "stances" });
    expect(result.dataset!.stances.salience![0]).toBe(0.5);
  });

  test("dates are as precise as their format, numbers as they are meant", async () => {
    const dates = [
      dated(1, 45429),
      dated(2, 45429.5),
      dated(3, 45413),
      dated(4, 45413),
      dated(6, 45413),
      dated(1, 59),
    ];
    const result = await sheet(
      dates.map((date, i) => [`A${i}`, "X", "yes", date, 0.30000000000000004]),
      { "xl/styles.xml": styles },
    );
    const { from, to, seconds, salience } = result.dataset!.stances;
    expect(Array.from(from, (day, i) => [to[i]! - day, seconds![i]])).toEqual([
      [0, 0],
      [0, 43200],
      [30, 0],
      [365, 0],
      [30, 0],
      [0, 0],
    ]);
    expect([from[0], from[5], salience![0]]).toEqual([19860, -25509, 0.3]);
    const none = await sheet([["A", "X", "yes", dated(5, 3)]], { "xl/styles.xml": styles });
    expect(said(none)).toEqual(["warning date-unreadable 2/2 date"]);
    const mac = await sheet([["A", "X", "yes", dated(1, 43967)]], {
      "xl/styles.xml": styles,
      "xl/workbook.xml":
        '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="s" r:id="r0"/></sheets></workbook>',
    });
    expect(mac.dataset!.stances.from[0]).toBe(19860);
    const odd = await sheet([["A", "X", "yes", dated(1, -3)]], { "xl/styles.xml": styles });
    expect(odd.problems[0]!.value).toBe("-3");
  });

  test("shared text, formulas, merged cells, true and false, errors, and characters that XML cannot hold", async () => {
    const shared = `<sst><si><t>A&amp;B</t><rPh><t>no</t></rPh></si><si><r><t>sup</t></r><r><t>port</t></r></si></sst>`;
    const row: SheetCell[] = [
      { xml: '<c t="s"><v>0</v></c>' },
      { xml: '<c t="str"><f>"X"</f><v>=X_x0031_</v></c>' },
      { xml: '<c t="s"><v>1</v></c>' },
      { xml: '<c t="b"><v>1</v></c>' },
      { xml: '<c t="e"><v>#N/A</v></c>' },
    ];
    const rest: SheetCell[] = [
      "B",
      "X",
      { xml: '<c t="s"><v>9</v></c>' },
      { xml: '<c t="b"><v>0</v></c>' },
      { xml: "<c><v>x</v></c>" },
    ];
    const result = await sheet([row, rest], { "xl/sharedStrings.xml": shared });
    expect(stances(result)).toEqual(["A&B > =X1: support"]);
    expect(said(result)).toEqual([
      "info sheet-formulas",
      "warning sheet-errors",
      "warning date-unreadable 2/2 date",
      "warning number-unreadable 2/2 salience",
      "error stance-empty 3/3 stance",
    ]);
  });

  test("several sheets are several tables; hidden ones and notes are left out and named", async () => {
    const sheets = {
      stances: [
        ["actor", "issue", "stance"],
        ["a", "X", "yes"],
      ],
      actors: [
        ["id", "name"],
        ["a", "Alpha"],
      ],
      notes: [
        ["made by", "us"],
        ["in", "May"],
      ],
      "old (ignore)": [
        ["actor", "issue", "stance"],
        ["b", "X", "yes"],
      ],
      empty: [],
    };
    const result = await open(workbook(sheets), "book.xlsx");
    expect(stances(result)).toEqual(["Alpha > X: support"]);
    expect(result.files.map(({ file }) => file)).toEqual([
      "book.xlsx",
      "book.xlsx/stances",
      "book.xlsx/actors",
    ]);
    expect(result.problems.map(({ code, value }) => `${code} ${value}`)).toEqual([
      "sheet-left-out old (ignore)",
      "sheet-left-out book.xlsx/notes",
    ]);
    const only = await open(
      workbook({
        notes: [
          ["made by", "us"],
          ["in", "May"],
        ],
      }),
      "book.xlsx",
    );
    expect([only.refused, said(only)]).toEqual([true, ["error columns-missing actor"]]);
    const none = await open(workbook({ empty: [] }), "book.xlsx");
    expect([none.refused, said(none)]).toEqual([true, ["error file-blank"]]);
  });

  test("one that calls itself CSV is refused with what to do", async () => {
    const bytes = workbook({
      stances: [
        ["actor", "issue", "stance"],
        ["A", "X", "yes"],
      ],
    });
    for (const name of ["a.csv", "a.tsv", "a.txt"])
      expect(said(await open(bytes, name))).toEqual(["error not-csv-xlsx"]);
    expect(said(await open(zip({ "a.csv": TABLE }), "a.csv"))).toEqual(["error not-csv-zip"]);
  });

  test("merged cells are said", async () => {
    const xml = `<worksheet><sheetData><row><c><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
    const result = await sheet([], { "xl/worksheets/sheet0.xml": xml });
    expect(said(result)).toContain("info sheet-merged");
  });

  test("addresses behind cells, comments and errors are said", async () => {
    const cells = ["A", "X", "yes"].map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
    const heading = ["actor", "issue", "stance", "note"];
    const head = heading.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
    const xml = `<worksheet><sheetData><row>${head}</row><row>${cells}<c t="e"><v>#REF!</v></c></row></sheetData><hyperlinks><hyperlink ref="A1"/><hyperlink ref="A2"/></hyperlinks><legacyDrawing/></worksheet>`;
    const result = await sheet([], { "xl/worksheets/sheet0.xml": xml });
    expect(said(result)).toEqual(["info sheet-links", "warning sheet-errors", "info sheet-comments"]);
    expect(result.problems.map(({ params }) => params?.["count"])).toEqual([2, 1, undefined]);
  });

  test.each([
    ["rows out of order", { "xl/worksheets/sheet0.xml": '<worksheet><row r="2"/><row r="1"/></worksheet>' }],
    ["a row beyond all", { "xl/worksheets/sheet0.xml": '<worksheet><row r="99999999"/></worksheet>' }],
    ["a broken sheet", { "xl/worksheets/sheet0.xml": "<worksheet>" }],
    ["no sheets", { "xl/workbook.xml": "<workbook/>" }],
  ])("%s: refused", async (_, parts) => {
    const result = await sheet([["A", "X", "yes"]], parts);
    expect([result.refused, said(result)]).toEqual([true, ["error xlsx-broken"]]);
  });

  test("cells far to the right do not fill the memory", () => {
    const reader = new SheetReader({ strings: [], dateFormats: [], from1904: false }, 1_000_000);
    const rows = Array.from(
      { length: 100 },
      (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c></row>`,
    );
    expect(() => readXml(`<worksheet>${rows.join("")}</worksheet>`, reader)).toThrow("zip-too-big");
  });
});
