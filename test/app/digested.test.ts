/** Of very many problems the screen gets the first of each kind and true numbers; the rest is written where files are read. */
import { expect, test } from "vitest";
import { digested } from "../../src/app/digested.ts";
import { readAll } from "../../src/app/readAll.ts";
import { wholeReport } from "../../src/app/wholeReport.ts";
import { AS_FOUND } from "../../src/domain/decisions.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { withMore } from "../../src/domain/problemGroups.ts";

const ROWS = 30_000;
const words = Array.from({ length: ROWS }, (_, i) => `A${i % 100},X${i},${i % 2 ? "meh" : `word ${i}`}\n`);
const FILES = [
  { name: "a.csv", blob: new Blob(["actor,issue,stance\n", ...words, "A,X,yes\nA,X,yes\n"]) },
] as const;

test("every problem is counted, few are sent", async () => {
  const read = await readAll(FILES, () => {});
  const { digest, problems, doubts, account } = digested(read);
  expect([account.kept, account.setAside]).toEqual([1, ROWS]);
  expect(digest!.counts).toEqual({ error: ROWS, warning: 0, info: 1 });
  expect(digest!.groups.map(({ code, count }) => [code, count])).toEqual([
    ["stance-unknown", ROWS],
    ["duplicate", 1],
  ]);
  const [most, next] = digest!.groups[0]!.entries;
  expect([most!.problem.value, most!.count, most!.places[0]]).toEqual(["meh", ROWS / 2, { row: 3, line: 3 }]);
  expect([next!.count, next!.places.length]).toEqual([1, 1]);
  expect(problems.length).toBeLessThan(500);
  expect(JSON.stringify(digest).length).toBeLessThan(200_000);
  expect(doubts!.words[0]).toMatchObject({ word: "meh", count: ROWS / 2 });
  expect(doubts!.words.length).toBeLessThan(ROWS / 2);
});

test("few problems are sent as they are", async () => {
  const read = await readAll(
    [{ name: "a.csv", blob: new Blob(["actor,issue,stance\nA,X,meh\n"]) }],
    () => {},
  );
  expect(digested(read)).toBe(read);
});

test("what is known beside the reading is counted with it", async () => {
  const { digest } = digested(await readAll(FILES, () => {}));
  const beside = (code: string, level: Problem["level"]): Problem => ({
    code,
    level,
    file: "b.csv",
    row: null,
    line: null,
    column: null,
    value: "",
  });
  const more = withMore(digest!, [
    beside("nothing-kept", "error"),
    beside("folder-left-out", "info"),
    { ...beside("duplicate", "info"), row: 9, line: 9 },
  ]);
  expect(more.counts).toEqual({ error: ROWS + 1, warning: 0, info: 3 });
  expect(more.groups.map(({ code, whole, count }) => [code, whole, count])).toEqual([
    ["nothing-kept", true, 1],
    ["stance-unknown", false, ROWS],
    ["folder-left-out", false, 1],
    ["duplicate", false, 2],
  ]);
});

test("the whole report, and all rows to be mended, are written in words", async () => {
  const asked = { task: "whole", files: FILES, decisions: AS_FOUND, beside: [], locale: "en" } as const;
  const [report] = await wholeReport({ ...asked, what: "report" });
  const lines = (await (report!.text as Blob).text()).trimEnd().split("\r\n");
  expect(lines.length).toBe(ROWS + 2);
  expect(lines[1]).toMatch(/^a\.csv,2,2,stance,error,stance-unknown,word 0,.*word 0/);
  const [mend] = await wholeReport({ ...asked, what: "mend" });
  const rows = (await (mend!.text as Blob).text()).trimEnd().split("\r\n");
  expect([mend!.name, rows.length]).toEqual(["a.csv", ROWS + 1]);
  expect(rows[2]).toMatch(/^A1,X1,meh,3,stance,/);
});
