/** What was read of a file made to be read wrongly, written and read again, is the same; and mended rows join the others. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { jsonText, toJson } from "../../src/ingest/json.ts";
import { load } from "../../src/ingest/load.ts";
import { writeSetAside } from "../../src/ingest/set-aside.ts";
import { writeTables } from "../../src/ingest/write.ts";
import { content, fileOf, stances } from "./reading.ts";

const BAD = resolve("../shared/bad-inputs/dev");
const EXAMPLE = resolve("data/gaza-phase-two");

const filesOf = (folder: string, pattern: RegExp) =>
  readdirSync(folder)
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(`${folder}/${name}`)) }));

async function expectIdentity(files: Parameters<typeof load>[0]): Promise<boolean> {
  const { dataset } = await load(files);
  if (!dataset) return false;
  const tables = writeTables(dataset);
  const again = await load(tables.map(({ name, text }) => fileOf(text, name)));
  const json = await load([fileOf([...jsonText(toJson(dataset))].join(""), "a.json")]);
  if (dataset.stances.length === 0) return false;
  expect(content(again.dataset!)).toEqual(content(dataset));
  expect(writeTables(again.dataset!)).toEqual(tables);
  expect(content(json.dataset!)).toEqual(content(dataset));
  return true;
}

test("the example", async () => {
  expect(await expectIdentity(filesOf(EXAMPLE, /\.csv$/))).toBe(true);
});

test("grades of statements and of sources, also what is none", async () => {
  const graded = [
    fileOf("actor,issue,stance,source,reliability,credibility\nA,X,yes,s,b,2\nA,X,yes,s,C,2\nB,X,no,s,,B2\n"),
    fileOf("id,title,reliability\ns,One,F\nt,Two,\n", "sources.csv"),
  ];
  expect(await expectIdentity(graded)).toBe(true);
});

describe.skipIf(!existsSync(BAD))("bad inputs (skipped where ../shared is not there)", () => {
  test("written and read again they are the same", async () => {
    const files = filesOf(BAD, /\.(csv|tsv)$/);
    let read = 0;
    for (const file of files) if (await expectIdentity([file])) read++;
    expect(files.length - read).toBeLessThan(15); // refused, or without a row that can be kept
  });
});

test("rows that were set aside, mended and dropped beside the others, join them", async () => {
  const file = fileOf("actor,issue,stance,note\nA,X,yes,n\nB,X,meh,\nA,X,yes,n\n,Y,no,=1+1\n");
  const text = (await writeSetAside(file, (await load([file])).problems, ({ code }) => code))!;
  const mended = fileOf(text.replace("meh", "no").replace("\r\n,Y,", "\r\nC,Y,"), "mended.csv");
  const together = await load([file, mended]);
  expect(stances(together)).toEqual(["A > X: support", "B > X: oppose", "C > Y: oppose"]);
  expect(together.dataset!.stances.text.note!.values.at(2)).toBe("=1+1");
  expect(together.account).toEqual({ records: 6, kept: 3, setAside: 2, merged: 1, ignored: 0 });
});
