/** Headings: which table, which columns, and what is said where they are missing, twice, or not known. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { load } from "../../src/ingest/load.ts";
import { fileOf, read, said, stances } from "./reading.ts";

test("case, blanks, underscores, hyphens and invisible characters do not matter", async () => {
  const result = await read(
    "\ufeff Actor ,ISSUE\u200b,Stance,Source-URL,actor type\nA,X,support,http://x,union\n",
  );
  expect(stances(result)).toEqual(["A > X: support"]);
  expect(result.dataset!.actors[0]!.type).toBe("union");
  expect(said(result)).toEqual([]);
});

test("other words for the columns are read, and named", async () => {
  const result = await read("Stakeholder,Question,Vote,actor_group,issue_topic\nA,X,yes,G,T\n");
  expect(result.dataset!.actors[0]!.type).toBe("G");
  expect(result.dataset!.issues[0]!.topic).toBe("T");
  expect(said(result)).toEqual([
    "info column-synonym 1/1 Stakeholder",
    "info column-synonym 1/1 Question",
    "info column-synonym 1/1 Vote",
    "info column-synonym 1/1 actor_group",
  ]);
  expect(result.problems[0]!.params).toEqual({ role: "actor" });
});

test("the native name goes before other words, and the other column is then not read", async () => {
  const result = await read("organisation,actor,issue,topic,stance,vote\nO,A,X,T,support,no\n");
  expect(stances(result)).toEqual(["A > X: support"]);
  expect(said(result)).toEqual([
    "info column-unknown 1/1 organisation",
    "info column-unknown 1/1 topic",
    "info column-unknown 1/1 vote",
  ]);
});

test("agreement is no stance: 0 would mean oppose there and neutral here", async () => {
  expect((await read("organization;concept;agreement\nA;X;0\n")).refused).toBe(true);
});

test("a required heading that is there twice is refused, another is named", async () => {
  const refused = await read("actor,issue,stance,Stance\nA,X,support,oppose\n");
  expect(refused.refused).toBe(true);
  expect(said(refused)).toEqual(["error column-twice Stance"]);
  const kept = await read("actor,issue,stance,note,note\nA,X,support,one,two\n");
  expect(kept.dataset!.stances.text.note!.values).toEqual(["", "one"]);
  expect(said(kept)).toEqual(["warning column-repeated 1/1 note"]);
});

describe("what is refused", () => {
  test.each([
    ["", "file-empty"],
    ["\n \n\n", "file-blank"],
    ["actor,issue,stance\n", "no-rows"],
    ["actor,issue,stance\n\n,,\n", "no-rows"],
    ["actor,issue,opinion_text\nA,X,y\n", "columns-missing"],
    ["one,two\n1,2\n", "columns-missing"],
  ])("%j", async (text, code) => {
    const result = await read(text);
    expect([result.refused, result.dataset, result.problems.map((problem) => problem.code)]).toEqual([
      true,
      null,
      [code],
    ]);
  });

  test("the missing columns and the headings found are named", async () => {
    const { problems } = await read("title of the table\nActor;Theme;Stance\nA;X;yes\n");
    expect(problems[0]!.params).toEqual({
      missing: "issue",
      found: "Actor, Theme, Stance",
      table: "stances",
    });
  });

  test("no files, and files without stances", async () => {
    expect((await load([])).problems.map(({ code }) => code)).toEqual(["no-files"]);
    const result = await load([fileOf("id,name\na,A\n", "actors.csv")]);
    expect(said(result)).toEqual(["error no-stances"]);
  });
});

describe("which table it is", () => {
  test("by its headings; the name decides between tables that have the same", async () => {
    const stances = "actor,issue,stance\na,x,support\n";
    const kinds = async (tables: Record<string, string>) =>
      (await read(tables)).files.map(({ table }) => table);
    expect(
      await kinds({ "1.csv": stances, "2.csv": "id,title\ns,S\n", "3.csv": "date,name\n2024,E\n" }),
    ).toEqual(["stances", "sources", "events"]);
    expect(
      await kinds({ "1.csv": stances, "my-actors.csv": "id,name\na,A\n", "ISSUES.CSV": "id,name\nx,X\n" }),
    ).toEqual(["stances", "actors", "issues"]);
    expect(
      await kinds({ "1.csv": stances, "2.csv": "id,name,part_of\na,A,\n", "3.csv": "id,name,topic\nx,X,\n" }),
    ).toEqual(["stances", "actors", "issues"]);
  });

  test("one that could be either is named and left out; the stances are read", async () => {
    const result = await read({ "1.csv": "actor,issue,stance\na,x,support\n", "2.csv": "id,name\na,A\n" });
    expect(result.refused).toBe(false);
    expect(said(result)).toEqual(["error table-unclear"]);
    expect(result.files[1]!.table).toBeNull();
  });
});

test("the order of the columns does not matter", async () => {
  const columns = ["actor", "issue", "stance", "date", "note", "elsewhere"];
  const row = ["A", "X", "support", "2024-05", "n", "e"];
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), async (order) => {
      const line = (cells: string[]) => order.map((i) => cells[i]).join(",");
      const { dataset } = await read(`${line(columns)}\n${line(row)}\n`);
      const { length, actor, stance, from, text } = dataset!.stances;
      expect([length, actor[0], stance[0], from[0], text.note?.values.at(1)]).toEqual([1, 0, 0, 19844, "n"]);
    }),
    { numRuns: 50 },
  );
});
