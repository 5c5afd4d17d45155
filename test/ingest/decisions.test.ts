/** What a person decides, what is shown before, and what is remembered: words, columns, separators, names; and rows to mend. */
import { describe, expect, test } from "vitest";
import type { Problem } from "../../src/domain/problem.ts";
import { type LoadOptions, load } from "../../src/ingest/load.ts";
import { headingSignature, previewColumns, unknownWords } from "../../src/ingest/material.ts";
import { filesIn, recordsAt } from "../../src/ingest/records-at.ts";
import { writeSetAside } from "../../src/ingest/set-aside.ts";
import { fileOf, said, stances, sums } from "./reading.ts";
import { workbook, zip } from "./zipped.ts";

const one = (text: string, options: LoadOptions = {}, name = "stances.csv") =>
  load([fileOf(text, name)], options);

describe("words", () => {
  const TEXT = "actor,issue,stance\nA,X,meh\nB,X,MEH \nC,X,tja\nD,X,yes\nE,X,n/a\n";

  test("unknown ones are grouped, with how many and where", async () => {
    const { problems } = await one(TEXT);
    expect(unknownWords(problems)).toEqual([
      {
        word: "meh",
        key: "meh",
        count: 2,
        kept: false,
        examples: [
          { file: "stances.csv", row: 2, line: 2 },
          { file: "stances.csv", row: 3, line: 3 },
        ],
      },
      {
        word: "tja",
        key: "tja",
        count: 1,
        kept: false,
        examples: [{ file: "stances.csv", row: 4, line: 4 }],
      },
      {
        word: "n/a",
        key: "n/a",
        count: 1,
        kept: false,
        examples: [{ file: "stances.csv", row: 6, line: 6 }],
      },
    ]);
  });

  test("mapped once they are read, keep themselves as the source's word, and that is said", async () => {
    const result = await one(TEXT, {
      words: new Map([
        ["Meh", "neutral"],
        ["tja", "not found"],
        ["yes", "conditional"],
      ]),
    });
    expect(stances(result)).toEqual([
      "A > X: neutral",
      "B > X: neutral",
      "C > X: not found",
      "D > X: conditional",
    ]);
    expect(said(result)).toEqual([
      "info word-mapped 2/2 stance",
      "info word-mapped 3/3 stance",
      "info word-mapped 4/4 stance",
      "info word-mapped 5/5 stance",
      "error stance-unknown 6/6 stance",
    ]);
  });

  test("in a table that places its own words, a word without a position is kept without one, and can be mapped", async () => {
    const text =
      "actor,issue,stance,position\nA,X,kyllä,1\nB,X,ei,-1\nC,X,ehkä,\nD,X,,\nE,X,ehkä,\nF,X,poissa,\n";
    const result = await one(text);
    expect(stances(result).slice(2)).toEqual([
      "C > X: not applicable",
      "E > X: not applicable",
      "F > X: not applicable",
    ]);
    expect(unknownWords(result.problems).map(({ word, count, kept }) => [word, count, kept])).toEqual([
      ["ehkä", 2, true],
      ["poissa", 1, true],
    ]);
    const told = await one(text, { words: new Map([["ehkä", "conditional"]]) });
    expect(stances(told)[2]).toBe("C > X: conditional");
    expect(said(told)).toContain("warning stance-unplaced 7/7 stance");
  });

  test("a table in our words gets no such reading, and absence only where positions are given", async () => {
    const head = "actor,issue,stance,position\nA,X,yes,1\n";
    expect(said(await one(`${head}B,X,maybe,\n`))).toEqual(["error stance-unknown 3/3 stance"]);
    expect(said(await one(`${head}B,X,no_show,\nC,X,absent,\n`))).toEqual([
      "info stance-no-position 3/3 stance",
      "info stance-no-position 4/4 stance",
    ]);
    expect(said(await one("actor,issue,stance\nA,X,yes\nB,X,absent\n"))).toEqual([
      "error stance-unknown 3/3 stance",
    ]);
  });

  test("our JSON is read with the same words", async () => {
    const json = '{"standpoint": 1, "name": "n", "stances": [{"actor": "A", "issue": "X", "stance": "meh"}]}';
    const result = await one(json, { words: new Map([["meh", "oppose"]]) }, "a.json");
    expect(stances(result)).toEqual(["A > X: oppose"]);
  });
});

describe("columns", () => {
  const TEXT =
    "Who,Verdict,When,Link,Remarks,About\nCity Council,yes,2024-05-01,https://a.example/1,a note,Bike lanes\nTaxi Guild,no,2024-05-02,https://a.example/2,another,Bike lanes\n";
  const CHOICE = new Map([
    ["who", "actor"],
    ["Verdict", "stance"],
    ["About", "issue"],
    ["Remarks", null],
  ] as const);

  test("a preview with a guess for each, by heading and by what the cells look like", async () => {
    expect((await one(TEXT)).refused).toBe(true);
    const preview = await previewColumns(fileOf(TEXT));
    expect(preview).toMatchObject({
      headings: ["Who", "Verdict", "When", "Link", "Remarks", "About"],
      separator: ",",
      table: "stances",
      kinds: {
        stances: {
          known: [null, null, null, "source_url", null, null],
          guess: ["actor", "stance", "date", "source_url", "note", "issue"],
        },
      },
    });
    expect(preview!.rows[0]).toEqual([
      "City Council",
      "yes",
      "2024-05-01",
      "https://a.example/1",
      "a note",
      "Bike lanes",
    ]);
    expect(preview!.kinds.stances.roles).toContain("evidence");
    const long = await previewColumns(
      fileOf(`a|b|c|d\n${"x|y|1|some long text that may well be evidence of it\n".repeat(30)}`),
    );
    expect([long!.separator, long!.kinds.stances.guess, long!.rows.length]).toEqual([
      "|",
      ["actor", "issue", "stance", "evidence"],
      20,
    ]);
  });

  test("a choice is made for one row of headings, and is remembered under it", async () => {
    const result = await one(TEXT, { columns: CHOICE });
    expect(stances(result)).toEqual([
      "City Council > Bike lanes: support",
      "Taxi Guild > Bike lanes: oppose",
    ]);
    expect(said(result)).toContain("info column-unknown 1/1 Remarks");
    // In a file without these headings it does not hold.
    expect(stances(await one("actor,issue,stance,who\nA,X,yes,z\n", { columns: CHOICE }))).toEqual([
      "A > X: support",
    ]);
    expect(headingSignature(["Who", " about "])).toBe(headingSignature(["who", "About"]));
    expect(headingSignature(["about", "who"])).not.toBe(headingSignature(["who", "about"]));
  });

  test("it goes before what the headings say", async () => {
    const text = "actor,group,issue,stance,topic\na1,City Council,i1,yes,Lanes\n";
    const columns = new Map([
      ["group", "actor"],
      ["topic", "issue"],
      ["actor", null],
    ]);
    expect(stances(await one(text, { columns }))).toEqual(["City Council > Lanes: support"]);
  });

  test("the separator too can be chosen", async () => {
    const text = "actor;issue;stance\nA;X;yes\n";
    expect(stances(await one(text, { separator: ";" }))).toEqual(["A > X: support"]);
    expect((await one(text, { separator: "," })).refused).toBe(true);
    expect((await one("from;to;sign\nA;X;1\n", { separator: "," })).refused).toBe(true);
  });

  test("what is no table of text has no preview", async () => {
    expect(await previewColumns({ name: "a.csv", bytes: new Uint8Array() })).toBeUndefined();
    expect(await previewColumns({ name: "a.gz", bytes: Uint8Array.of(0x1f, 0x8b, 1) })).toBeUndefined();
    expect(await previewColumns(fileOf("\n\n"))).toBeUndefined();
    const latin = {
      name: "a.csv",
      bytes: new Uint8Array(Buffer.from("Qui,Quoi\nSoci\xe9t\xe9,V\xe9lo\n", "latin1")),
    };
    expect((await previewColumns(latin))!.rows).toEqual([["Société", "Vélo"]]);
    expect((await previewColumns(latin, { encoding: "windows-1251" }))!.rows[0]![1]).toBe("Vйlo");
    expect(await previewColumns(latin, { encoding: "none" })).toBeUndefined();
  });
});

describe("tables", () => {
  test("one that is told to be what it cannot be is refused by what it lacks; nothing else is tried", async () => {
    const grid = "x,Ann,Bo\nLanes,yes,no\n";
    expect(stances(await one(grid))).toHaveLength(2);
    const told = await one(grid, { table: "actors" });
    expect([told.refused, said(told)]).toEqual([true, ["error columns-missing id"]]);
    const names = await one("id,title\ns1,News\n", { table: "sources" });
    expect(names.files[0]).toMatchObject({ table: "sources", format: "native" });
  });

  test("the columns of each kind, with names in other languages", async () => {
    const preview = await previewColumns(fileOf("id,name,name_ar\na1,Council,مجلس\n", "our actors.csv"));
    expect([preview!.table, preview!.kinds.actors.known]).toEqual(["actors", ["id", "name", "name:ar"]]);
    expect(preview!.kinds.actors.roles).toContain("name:ar");
    const columns = new Map([
      ["Nom", "name:fr"],
      ["Kürzel", "id"],
      ["Was", "nothing"],
    ]);
    const result = await load(
      [fileOf("Kürzel,Nom,Was\nc,Conseil,x\n", "people.csv"), fileOf("actor,issue,stance\nc,X,yes\n")],
      { files: new Map([["people.csv", { table: "actors", columns }]]) },
    );
    expect([...result.dataset!.actors[0]!.names]).toEqual([["fr", "Conseil"]]);
  });

  test("events and blank tables are proposed too", async () => {
    const events = await previewColumns(fileOf("When,What\n2024-05-01,Vote\n", "our events.csv"));
    expect([events!.table, events!.kinds.events.guess]).toEqual(["events", ["date", "name"]]);
    expect((await previewColumns(fileOf("a;b\n1;2\n")))!.table).toBe("stances");
  });
});

describe("names", () => {
  test.each([
    ["Cafe Noir", "Café Noir"],
    ["O'Neil", "O’Neil"],
    ["Port-Authority", "Port‐Authority"],
    ["Acme", "Асme"],
    ["Moscow", "Μoscow"],
    ["BBC", "ВВС"],
  ])("%s and %s look alike: offered for merging, never merged in silence", async (a, b) => {
    const text = `actor,issue,stance\n${a},X,yes\n${b},Y,no\n`;
    const result = await one(text);
    expect(said(result)).toEqual(["info name-similar 3/3 actor"]);
    expect(result.problems[0]!.params).toEqual({ other: a });
    expect(result.dataset!.actors).toHaveLength(2);
    const merged = await one(text, { merges: new Map([[b, a]]) });
    expect(stances(merged)).toEqual([`${a} > X: support`, `${a} > Y: oppose`]);
    expect(said(merged)).toEqual(["info name-merged 3/3 actor"]);
  });

  test("a name can be merged into one that comes later, or into an id; into itself is nothing", async () => {
    const merges = new Map([
      ["A", "B"],
      ["B", "B"],
    ]);
    expect(stances(await one("actor,issue,stance\nA,X,yes\nB,Y,no\n", { merges }))).toEqual([
      "B > X: support",
      "B > Y: oppose",
    ]);
    const listed = await load(
      [fileOf("actor,issue,stance\nA,X,yes\n"), fileOf("id,name\nB,Beta\n", "actors.csv")],
      { merges },
    );
    expect(stances(listed)).toEqual(["Beta > X: support"]);
  });
});

describe("rows that were set aside", () => {
  const TEXT =
    'actor,issue,stance,note\nA,X,yes,\nB,"X, or Y",maybe,"a\nb"\n,X,yes,=1+1\nC,X,yes,n,too,many\n"D,X,yes\nE,X,no,\n';
  const say = ({ code }: Problem) => `<${code}>`;

  test("are written with why, and opened again unmended they are set aside again", async () => {
    const file = fileOf(TEXT);
    const result = await load([file]);
    expect(sums(result)).toBe("6 = 2 + 4 + 0 + 0");
    const text = (await writeSetAside(file, result.problems, say))!;
    expect(text.split("\r\n")).toEqual([
      "\ufeffactor,issue,stance,note,problem_row,problem_column,problem,problem_text",
      'B,"X, or Y",maybe,"a\nb",3,stance,<stance-unknown>,',
      ",X,yes,'=1+1,4,actor,<cell-empty>,",
      ',,,,5,,<too-many-cells>,"C,X,yes,n,too,many"',
      ',,,,6,,<quote-open>,"""D,X,yes"',
      "",
    ]);
    const again = await one(text);
    expect(sums(again)).toBe("4 = 0 + 4 + 0 + 0");
    expect(again.problems.filter(({ level }) => level === "error").map(({ row }) => row)).toEqual([
      2, 3, 4, 5,
    ]);
  });

  test("mended they are read", async () => {
    const file = fileOf(TEXT);
    const text = (await writeSetAside(file, (await load([file])).problems, say))!;
    const mended = await one(text.replace("maybe", "conditional"));
    expect(stances(mended)).toEqual(["B > X, or Y: conditional"]);
  });

  test("there may be none, or none that can be written", async () => {
    const good = fileOf("actor,issue,stance\nA,X,yes\n");
    expect(await writeSetAside(good, (await load([good])).problems, say)).toBeUndefined();
    const packed = { name: "a.zip", bytes: zip({ "a.csv": "x" }) };
    const problem: Problem = {
      code: "x",
      level: "error",
      file: "a.zip",
      row: 2,
      line: 2,
      column: null,
      value: "",
    };
    expect(await writeSetAside({ ...packed, bytes: new Uint8Array() }, [problem], say)).toBeUndefined();
  });

  test("single rows can be shown with their cells", async () => {
    const read = await recordsAt(fileOf(TEXT), new Set([2, 6]));
    expect([...read!.records]).toEqual([
      [2, ["A", "X", "yes", ""]],
      [6, ['"D,X,yes']],
    ]);
  });

  test("of a workbook or an archive they come from the file inside", async () => {
    const book = workbook({
      a: [
        ["actor", "issue", "stance"],
        ["A", "X", "huh"],
      ],
      b: [
        ["id", "name"],
        ["A", "Alpha"],
      ],
    });
    const { problems } = await load([{ name: "book.xlsx", bytes: book }]);
    const inside = await filesIn({ name: "book.xlsx", bytes: book });
    expect(inside.map(({ name }) => name)).toEqual(["book.xlsx/a", "book.xlsx/b"]);
    expect(await writeSetAside(inside[0]!, problems, say)).toContain("A,X,huh,2,stance,<stance-unknown>");
    expect((await previewColumns(inside[1]!))!.headings).toEqual(["id", "name"]);
    const plain = fileOf(TEXT);
    expect(await filesIn(plain)).toEqual([plain]);
    expect(await filesIn({ name: "a.zip", bytes: zip({ "a.csv": "x" }).subarray(0, 40) })).toEqual([]);
  });
});
