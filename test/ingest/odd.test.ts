/** Tables with cells and headings that are rarely so: what cannot be read is named, and all else is kept. */
import { describe, expect, test } from "vitest";
import { guessEncoding } from "../../src/ingest/guess-encoding.ts";
import { headTables } from "../../src/ingest/heading.ts";
import { load } from "../../src/ingest/load.ts";
import { writeSetAside } from "../../src/ingest/set-aside.ts";
import { writeTables } from "../../src/ingest/write.ts";
import { content, fileOf, read, said, stances, sums } from "./reading.ts";

describe("listed actors, issues and sources", () => {
  const STANCES = "actor,issue,stance\na,x,yes\n";

  test("influences and numbers that cannot be read are named, and the others kept", async () => {
    const result = await read({
      "stances.csv": STANCES,
      "actors.csv":
        "id,name,influence,influences\na,A,lots,b:2 | | nobody:1 | c:-1 | c:much | c:0.5\nb,B,3,b\nc,C,,\n",
    });
    expect(said(result)).toEqual([
      "warning number-unreadable 2/2 influence",
      "warning influence-unknown 2/2 influences",
      "warning number-unreadable 2/2 influences",
      "warning number-unreadable 2/2 influences",
      "warning influence-unknown 3/3 influences",
    ]);
    const [a, b] = result.dataset!.actors;
    expect([a!.influence, [...a!.influences!], b!.influence, b!.influences!.size]).toEqual([
      Number.NaN,
      [
        ["b", 2],
        ["c", 0.5],
      ],
      3,
      0,
    ]);
  });

  test("a row without an id is set aside in each of them", async () => {
    const result = await read({
      "stances.csv": STANCES,
      "actors.csv": "id,name\n,A\na,Alpha\n",
      "issues.csv": "id,name,topic\n,X,T\nx,Ex,T\n",
      "sources.csv": "id,title\n\u200b,S\ns,T\n",
    });
    expect(said(result)).toEqual([
      "error cell-empty 2/2 id",
      "error cell-empty 2/2 id",
      "error cell-empty 2/2 id",
    ]);
    expect(stances(result)).toEqual(["Alpha > Ex: support"]);
    expect(sums(result)).toBe("7 = 4 + 3 + 0 + 0");
  });

  test("names beside ids count where no table lists them, and are written so that they are read again", async () => {
    const text = "actor,actor_name,issue,issue_name,stance\na,Alpha,x,Ex,yes\na,,x,Other,yes\n";
    const alone = await read(text);
    expect(stances(alone)[0]).toBe("Alpha > Ex: support");
    const tables = writeTables(alone.dataset!).map(({ name, text: written }) => fileOf(written, name));
    expect(tables.map(({ name }) => name)).toEqual(["stances.csv", "actors.csv", "issues.csv"]);
    expect(content((await load(tables)).dataset!)).toEqual(content(alone.dataset!));
    const listed = await read({ "stances.csv": text, "actors.csv": "id,name\na,Ann\n" });
    expect(stances(listed)[0]).toBe("Ann > Ex: support");
  });
});

test("rows that only an unread column tells apart stay two, written and read again", async () => {
  const { dataset } = await read("actor,issue,stance,mine\nA,X,yes,1\nA,X,yes,2\nB,X,no,3\n");
  const tables = writeTables(dataset!);
  expect(tables[0]!.text).toBe("actor,issue,stance,copy\nA,X,yes,\nA,X,yes,1\nB,X,no,\n");
  const again = await load(tables.map(({ name, text }) => fileOf(text, name)));
  expect(content(again.dataset!)).toEqual(content(dataset!));
});

test("a month in words is said as the month that it is", async () => {
  const { problems, dataset } = await read("actor,issue,stance,date\nA,X,yes,May 2024\n");
  expect(problems.find(({ params }) => params?.["date"])!.params).toMatchObject({ date: "2024-05" });
  expect([dataset!.stances.from[0], dataset!.stances.to[0]]).toEqual([19_844, 19_874]);
});

test("of two headings the first counts; of one that can be cut in two ways the way that shows more columns", async () => {
  const twice = await read("actor;issue;stance\nA;X;yes\nactor,issue,stance\nB,X,yes\n");
  expect(stances(twice)).toEqual(["A > X: support"]);
  const both = await read(
    "actor,issue,stance,by hand;actor;issue;stance;date\nnote;A;X;yes;2024\nnote;B;X;no;2024\n",
  );
  expect(stances(both)).toEqual(["A > X: support", "B > X: oppose"]);
});

test("a quoted title that fills the start of a file, breaks and all, is taken for its heading", async () => {
  const title = `"${"A long title\r\n".repeat(1400)}"`;
  const result = await read(`${title}\r\nactor,issue,stance\r\nA,X,yes\r\n`);
  expect(said(result)).toEqual(["error columns-missing actor"]);
});

test("a head that is cut within its first record shows that record", () => {
  const [table] = headTables('"a\r\nb",c', false, ",");
  expect(table!.records).toEqual([{ cells: ["a\r\nb", "c"], row: 1, line: 1 }]);
});

describe("JSON of ours", () => {
  const json = (text: string) => load([fileOf(text, "a.json")]);

  test("a key that is written with escapes is the key, though its lines are not found", async () => {
    const result = await json(
      '{"standpoint":1,"name":"n",\n"st\\u0061nces":[{"actor":"A","issue":"X","stance":"yes"},\n7]}',
    );
    expect(stances(result)).toEqual(["A > X: support"]);
    expect(said(result)).toEqual(["error json-no-record 2/0"]);
    expect(result.dataset!.stances.line[0]).toBe(0);
  });

  test("names by language are for actors and issues; what is no language is left out", async () => {
    const names = '"names":{"ar":"أ","not a language":"n"}';
    const { dataset } = await json(
      `{"standpoint":1,"stances":[{"actor":"a","issue":"x","stance":"yes"}],"actors":[{"id":"a","name":"A",${names}}],"sources":[{"id":"s","title":"T",${names}}]}`,
    );
    expect([...dataset!.actors[0]!.names]).toEqual([["ar", "أ"]]);
    expect(dataset!.sources).toMatchObject([{ id: "s", title: "T" }]);
  });
});

describe("bytes", () => {
  test("an accent in the last word of a file is an accent", () => {
    expect(guessEncoding(Uint8Array.from(Buffer.from("Caf\xe9s", "latin1")))[0]!.encoding).toBe(
      "windows-1252",
    );
  });

  test("a late row that begins with half a blank of UTF-8 tells of another encoding", async () => {
    const text = `actor,issue,stance\n${"A,X,yes\n".repeat(3000)}\xc2ge d'or,V\xe9lo,no\n`;
    const bytes = new Uint8Array(Buffer.from(text, "latin1"));
    const result = await load([{ name: "a.csv", bytes }], { plainFrom: 0 });
    expect([result.files[0]!.encoding, stances(result)]).toEqual([
      "windows-1252",
      ["A > X: support", "Âge d'or > Vélo: oppose"],
    ]);
    expect(result.account).toMatchObject({ records: 3001, kept: 2, merged: 2999 });
  });
});

test("a fault of a row that the file does not have is written with no cells", async () => {
  const file = fileOf("actor,issue,stance\nA,X,huh\n");
  const fault = {
    code: "x",
    level: "error",
    file: file.name,
    row: 99,
    line: 99,
    column: null,
    value: "",
  } as const;
  expect(await writeSetAside(file, [fault], ({ code }) => code)).toContain("\n,,,99,,x,");
});
