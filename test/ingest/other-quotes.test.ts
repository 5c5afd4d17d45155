/** Cells in other quotes than `"`: those under which the headings appear are the quotes of the file. */
import { describe, expect, test } from "vitest";
import { type LoadOptions, load } from "../../src/ingest/load.ts";
import { requoted } from "../../src/ingest/other-quotes.ts";
import { writeSetAside } from "../../src/ingest/set-aside.ts";
import { writeTables } from "../../src/ingest/write.ts";
import { content, fileOf, said, stances, sums } from "./reading.ts";

const one = (text: string, options: LoadOptions = {}) => load([fileOf(text, "table.csv")], options);

describe.each(["''", "‘’", "“”", "„“", "„”", "«»", "»«", "``"])("cells in %s", (pair) => {
  const [open, close] = [...pair] as [string, string];
  const quoted = (cell: string) => open + cell.replaceAll(close, close + close) + close;
  const text = (separator: string, end: string) =>
    [
      ["actor", "issue", "stance", "evidence"],
      [`Doe${separator} "Smith" & Co`, "Lanes", "yes", `first\nsecond ${close}word${close}`],
      ["B", "Lanes", "no", ""],
    ]
      .map((cells) => cells.map(quoted).join(separator) + end)
      .join("");

  test.each([",", ";", "\t", "|"])("between %j", async (separator) => {
    for (const end of ["\n", "\r\n", "\r"]) {
      const result = await one(text(separator, end));
      expect(stances(result)).toEqual([
        `Doe${separator === "\t" ? "\t" : separator} "Smith" & Co > Lanes: support`,
        "B > Lanes: oppose",
      ]);
      const { evidence } = result.dataset!.stances.text;
      expect(evidence!.values.at(1)).toBe(`first\nsecond ${close}word${close}`);
      expect(said(result)).toEqual(["info quotes-other"]);
      expect(result.problems[0]!.params).toEqual({ quotes: `${open}…${close}` });
      expect([...result.dataset!.stances.line]).toEqual([2, 4]);
      const again = await load(writeTables(result.dataset!).map(({ name, text }) => fileOf(text, name)));
      expect(content(again.dataset!)).toEqual(content(result.dataset!));
    }
  });

  test("a quote that is never closed, and text after one, are named; the next line is read", async () => {
    const head = ["actor", "issue", "stance"].map(quoted).join(",");
    const bad = `\ufeff${head}\n${open}A,X,yes\n${quoted("B")},X,no\n${quoted("C")}!,X,no\nD,"X, Y",no\n`;
    const result = await one(bad);
    expect(stances(result)).toEqual(["B > X: oppose", "D > X, Y: oppose"]);
    expect(said(result).filter((line) => line.startsWith("error"))).toEqual([
      "error quote-text-after 2/2",
      "error quote-text-after 4/4",
    ]);
    expect(sums(result)).toBe("4 = 2 + 2 + 0 + 0");
  });
});

test("rows that were set aside come with their cells as they were read", async () => {
  const file = fileOf("'actor','issue','stance'\n'A, b','X','meh'\n'B','X','no'\n", "table.csv");
  const { problems } = await load([file]);
  const mended = (await writeSetAside(file, problems, ({ code }) => code))!.replace("meh", "no");
  expect(stances(await load([fileOf(mended)]))).toEqual(["A, b > X: oppose"]);
});

test("a table that shows its headings in the usual way keeps its apostrophes", async () => {
  const result = await one("actor,issue,stance\n's-Hertogenbosch,X,yes\n‘A’,X,no\n");
  expect(stances(result)).toEqual(["'s-Hertogenbosch > X: support", "‘A’ > X: oppose"]);
  expect(said(result)).toEqual([]);
});

test("a chosen separator, columns that a person has named, and a table without rows", async () => {
  const columns = new Map([["who", "actor"] as const, ["on", "issue"] as const, ["says", "stance"] as const]);
  const result = await one("'who'|'on'|'says'\n'A|b'|'X'|'yes'\n", { columns, separator: "|" });
  expect(stances(result)).toEqual(["A|b > X: support"]);
  const empty = await one("'actor','issue','stance'\n");
  expect([empty.refused, said(empty)]).toEqual([true, ["info quotes-other", "error no-rows"]]);
});

test("another encoding far into the file is found", async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `'A ${i}','X','yes'\n`).join("");
  const text = `'actor','issue','stance'\n${rows}'Soci\u00e9t\u00e9','X','no'\n`;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const result = await load([{ name: "table.csv", bytes }]);
  expect(result.files[0]!.encoding).toBe("windows-1252");
  expect(stances(result).at(-1)).toBe("Société > X: oppose");
});

test("very many quotes that are never closed cost linear time; what is very large is left to its headings", async () => {
  const start = performance.now();
  for (const end of ["", "”\n"]) {
    const result = await one(`“actor”,“issue”,“stance”\n${"“A,X,yes\n".repeat(200_000)}${end}`);
    expect(result.account.setAside).toBe(result.account.records);
    expect(result.account.records).toBeGreaterThanOrEqual(200_000);
  }
  expect(performance.now() - start).toBeLessThan(10_000);
  const large = new Uint8Array(100_000_001).fill(0x0a);
  large.set(new TextEncoder().encode("'actor','issue','stance'\n"));
  expect(requoted(large, "a.csv", {})).toBeUndefined();
  expect(requoted(Uint8Array.of(0xff, 0xfe, 0xfd), "a.csv", {})).toBeUndefined();
});
