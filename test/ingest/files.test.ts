/** Bytes: encodings, gzip, and files that are no tables. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { gunzip } from "../../src/ingest/gunzip.ts";
import { load } from "../../src/ingest/load.ts";
import { said, stances } from "./reading.ts";

const TEXT = "actor,issue,stance\nMusée,עיר,support\n";
const WANTED = ["Musée > עיר: support"];

const readBytes = (bytes: Uint8Array, name = "stances.csv") => load([{ name, bytes: new Uint8Array(bytes) }]);
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();
const latin = (text: string) => Buffer.from(text, "latin1");

describe("encodings", () => {
  test.each([
    ["utf-8", Buffer.from(TEXT)],
    ["utf-8", Buffer.from(`\ufeff${TEXT}`)],
    ["utf-16le", Buffer.from(`\ufeff${TEXT}`, "utf16le")],
    ["utf-16be", utf16be(`\ufeff${TEXT}`)],
    ["utf-16le", Buffer.from(TEXT, "utf16le")],
    ["utf-16be", utf16be(TEXT)],
  ])("%s, with and without a byte order mark", async (encoding, bytes) => {
    const result = await readBytes(bytes);
    expect(stances(result)).toEqual(WANTED);
    expect(result.files[0]!.encoding).toBe(encoding);
    expect(said(result)).toEqual([]);
  });

  test("windows-1252 is a guess that is said; Node's own decoder would make control characters of it", async () => {
    const result = await readBytes(
      latin("actor,issue,stance\r\nCaf\xe9 \x93L\x92\xc9tape\x94 \x96 \x80,X,support\r\n"),
    );
    expect(stances(result)).toEqual(["Café “L’Étape” – € > X: support"]);
    expect(said(result)).toEqual(["warning encoding-guessed"]);
    expect(result.files[0]!.encoding).toBe("windows-1252");
  });

  test("UTF-8 with a damaged byte stays UTF-8, and the damage is named in general and where it stands", async () => {
    const bytes = Buffer.from(`${TEXT}עיריית,שביל,oppose\nx!y,X,support\n`);
    bytes[bytes.indexOf("!")] = 0xff;
    const result = await readBytes(bytes);
    expect(stances(result)[1]).toBe("עיריית > שביל: oppose");
    expect(said(result)).toEqual(["warning encoding-damaged", "warning replacement-character 4/4 actor"]);
  });

  test("a fault far into the file is found", async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `Actor ${i},X,support`).join("\n");
    const result = await readBytes(latin(`actor,issue,stance\n${lines}\nCaf\xe9,X,oppose\n`));
    expect(stances(result).at(-1)).toBe("Café > X: oppose");
    expect(result.account.kept).toBe(60_001);
    expect(said(result)).toEqual(["warning encoding-guessed"]);
  });

  test("a NUL byte does not make a file UTF-16", async () => {
    const result = await readBytes(Buffer.from("actor,issue,stance\nA,X,support\nB\0,X,oppose\n"));
    expect(stances(result)).toHaveLength(2);
  });
});

describe("gzip", () => {
  test("is known by its content, not by its name", async () => {
    expect(stances(await readBytes(gzipSync(TEXT), "stances.csv.gz"))).toEqual(WANTED);
    expect(stances(await readBytes(gzipSync(TEXT), "stances.csv"))).toEqual(WANTED);
    expect(stances(await readBytes(Buffer.from(TEXT), "stances.csv.gz"))).toEqual(WANTED);
  });

  test("one that is cut off is refused, not read by half", async () => {
    const whole = gzipSync(TEXT.repeat(1000));
    expect(said(await readBytes(whole.subarray(0, whole.length - 12)))).toEqual(["error gzip-broken"]);
  });

  test("fault 15: one that unpacks to too much is stopped on the way", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000));
    const before = process.memoryUsage().arrayBuffers;
    expect(await gunzip(bomb, 1_000_000)).toEqual({ failed: "gzip-too-big" });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(30_000_000);
  });

  test("packed twice, or holding no table, is refused", async () => {
    expect(said(await readBytes(gzipSync(gzipSync(TEXT))))).toEqual(["error not-csv-gzip"]);
    expect(said(await readBytes(gzipSync("%PDF-1.4")))).toEqual(["error not-csv-pdf"]);
    expect(said(await readBytes(gzipSync("")))).toEqual(["error file-empty"]);
  });
});

test.each([
  ["xlsx", "PK\x03\x04........[Content_Types].xml....xl/workbook.xml"],
  ["ods", "PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.spreadsheet"],
  ["document", "PK\x03\x04....[Content_Types].xml....word/document.xml"],
  ["zip", "PK\x03\x04....stances.csv"],
  ["xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"],
  ["pdf", "%PDF-1.7\n%\xe2\xe3"],
  ["image", "\x89PNG\r\n\x1a\n"],
  ["image", "\xff\xd8\xff\xe0\0\x10JFIF"],
  ["image", "GIF89a"],
  ["parquet", "PAR1\x15\x04"],
  ["database", "SQLite format 3\0"],
  ["html", "<!DOCTYPE html>\n<html><head><title>404</title></head><body>Not, found, sorry</body></html>\n"],
  ["html", "\n<!-- cached -->\n<html lang=en>"],
  ["xml", '<?xml version="1.0"?>\n<rss/>'],
  ["json", '{"actor": "A", "issue": "X", "stance": "support"}'],
  ["json", '[{"actor": "A"}]'],
  ["lfs", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n"],
  ["binary", "\0\x01\x02\x03\x04\x05actor,issue,stance\0\0\0\0"],
])("fault 14: a file that is %s is refused by what it is", async (kind, content) => {
  const result = await readBytes(latin(content));
  expect([result.refused, said(result)]).toEqual([true, [`error not-csv-${kind}`]]);
});
