/** What the clipboard holds, problems put together for reading, and a template that loads back as it is. */
import { expect, test } from "vitest";
import { spreadsheetCsv } from "../../src/base/csv.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { digestOf } from "../../src/domain/problemGroups.ts";
import { load } from "../../src/ingest/load.ts";
import { readPasted } from "../../src/ui/own/pasted.ts";
import { TEMPLATE_COLUMNS, TEMPLATE_TABLES, templateFile } from "../../src/ui/own/templateFiles.ts";

const picture = new File(["x"], "image.png", { type: "image/png" });
const table = new File(["x"], "a.csv", { type: "text/csv" });

test.each([
  ["a\tb\n1\t2", [], "table"],
  ["a\tb\n1\t2", [picture], "table"], // what a spreadsheet puts there
  ["actor,issue,stance", [], "table"],
  ["one cell\n", [], "one-cell"],
  ["https://example.org/a.csv\n", [], "address"],
  ["https://example.org/a.csv\nhttps://example.org/b.csv", [], "table"],
  ["", [], "nothing"],
  [" \n\t ", [], "nothing"],
  [`${" ".repeat(5000)}a,b`, [], "table"],
  ["", [picture], "files"],
  ["a name", [table], "files"],
] as const)("fault 18: %j with %j files is %s", (text, files, kind) => {
  expect(readPasted(text, files).kind).toBe(kind);
});

const problem = (row: number | null, change: Partial<Problem> = {}): Problem => ({
  code: "stance-unknown",
  level: "error",
  file: "a.csv",
  row,
  line: row,
  column: "stance",
  value: "maybe",
  ...change,
});

test("the same words about the same text are one entry with all its rows; kinds by weight, entries by number", () => {
  const { groups } = digestOf([
    problem(9, { code: "duplicate", level: "info", value: "" }),
    problem(4, { value: "dunno" }),
    problem(2),
    problem(7, { line: 12 }),
    problem(null, { code: "not-csv-pdf", file: "b.pdf", column: null, value: "" }),
    problem(null, { code: "file-empty", file: "c.csv", column: null, value: "" }),
  ]);
  expect(groups.map(({ code, whole, count }) => [code, whole, count])).toEqual([
    ["not-csv-pdf", true, 2],
    ["stance-unknown", false, 3],
    ["duplicate", false, 1],
  ]);
  expect(groups[1]!.entries.map((entry) => [entry.problem.value, entry.places])).toEqual([
    [
      "maybe",
      [
        { row: 2, line: 2 },
        { row: 7, line: 12 },
      ],
    ],
    ["dunno", [{ row: 4, line: 4 }]],
  ]);
});

test("a table for spreadsheets: formulas are guarded, quotes doubled, numbers left alone", () => {
  expect(
    spreadsheetCsv([
      ["=1+1", 'a "b"', -3, "x;y"],
      ["@x", "", 0, "zwei\nZeilen"],
    ]),
  ).toBe('\ufeff\'=1+1,"a ""b""",-3,"x;y"\r\n\'@x,,0,"zwei\nZeilen"\r\n');
});

const bytes = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

test("the template loads back without a problem, all tables together and the stances alone", async () => {
  const files = TEMPLATE_TABLES.map((name) => templateFile(name));
  for (const { text } of files) expect(text.startsWith("\ufeff")).toBe(true);
  const all = await load(files.map(({ name, text }) => bytes(name, text)));
  expect(all.problems).toEqual([]);
  expect(all.account).toEqual({ records: 10, kept: 10, setAside: 0, merged: 0, ignored: 0 });
  expect(all.dataset?.actors.map(({ names }) => names.get("ar"))).toEqual(["مجلس المدينة", "جمعية الركاب"]);
  const alone = await load([bytes("stances.csv", files[0]!.text)]);
  expect(alone.problems).toEqual([]);
  expect(alone.dataset?.stances.length).toBe(2);
});

test("the template names every column of the format as it is documented", async () => {
  const { readFileSync } = await import("node:fs");
  const readme = readFileSync("README.md", "utf8");
  for (const name of TEMPLATE_TABLES) {
    const row = new RegExp(`\\| \`${name}\\.csv\` \\| (.*) \\|`).exec(readme)?.[1] ?? "";
    const documented = row.replaceAll("*", "").replace(", … name_xx", "").replace(", …", "").split(", ");
    const columns = TEMPLATE_COLUMNS[name].split(" ");
    for (const column of columns) expect(documented, name).toContain(column);
    expect(
      documented.filter((column) => !columns.includes(column)),
      name,
    ).toEqual(
      name === "stances" ? ["stance_word", "actor_name", "actor_type", "issue_name", "issue_topic"] : [],
    );
  }
});
