/** Faults 2, 5 and 9: decisions reach the reader file by file, are remembered by headings, and rows are shown and mended. */
import { expect, test } from "vitest";
import type { EngineFile } from "../../src/app/engineMessages.ts";
import { material, mend } from "../../src/app/engineTasks.ts";
import { readAll } from "../../src/app/readAll.ts";
import { withConditional } from "../../src/domain/conditional.ts";
import { AS_FOUND, type Decisions } from "../../src/domain/decisions.ts";

const bytes = (name: string, text: string, encoding: BufferEncoding = "utf8"): EngineFile => ({
  name,
  bytes: new Uint8Array(Buffer.from(text, encoding)),
});
const read = (files: readonly EngineFile[], decisions?: Partial<Decisions>) =>
  readAll(files, () => {}, decisions ? { decisions: { ...AS_FOUND, ...decisions } } : {});
const names = ({ dataset }: Awaited<ReturnType<typeof read>>) => dataset?.actors.map(({ name }) => name);

const WORDS = bytes("words.csv", "actor,issue,stance\nA,X,meh\nB,X,MEH \nC,X,tja\nD,X,yes\n");
const SURVEY = bytes("survey.csv", "Who,Verdict,About,Remarks\nCity Council,yes,Lanes,a\nGuild,no,Lanes,b\n");
const COLUMNS = new Map([
  ["Who", "actor"],
  ["Verdict", "stance"],
  ["About", "issue"],
  ["Remarks", null],
]);

test("fault 5: words are told, are still listed so that it can be told otherwise, and nothing decided is nothing changed", async () => {
  const before = await read([WORDS]);
  expect(before.doubts?.words.map(({ key, count, kept }) => [key, count, kept])).toEqual([
    ["meh", 2, false],
    ["tja", 1, false],
  ]);
  expect(before.dataset).not.toHaveProperty("statements");
  const after = await read([WORDS], { words: new Map([["meh", "neutral"]]), statements: "mean" });
  expect(after.account).toMatchObject({ kept: 3, setAside: 1 });
  expect(after.doubts?.words.map(({ key, count, kept }) => [key, count, kept])).toEqual([
    ["meh", 2, undefined],
    ["tja", 1, false],
  ]);
  expect(after.dataset?.statements).toBe("mean");
});

test("a conditional counts for what is decided, unless its row gives a position; the words of the row stay", async () => {
  const file = bytes(
    "c.csv",
    "actor,issue,stance,position\nA,X,conditional,\nB,X,conditional,0.75\nC,X,support,\nD,X,neutral,\n",
  );
  const positions = async (decisions?: Partial<Decisions>) => {
    const { dataset } = await read([file], decisions);
    return [...dataset!.stances.position, ...dataset!.stances.stance.subarray(0, 2), dataset!.conditional];
  };
  expect(await positions()).toEqual([0.5, 0.75, 1, 0, 2, 2, undefined]);
  expect(await positions({ conditional: 0.25 })).toEqual([0.25, 0.75, 1, 0, 2, 2, 0.25]);
  const usual = (await read([file])).dataset!;
  const least = withConditional(usual, 0);
  expect([...least.stances.position]).toEqual([0, 0.75, 1, 0]);
  expect(withConditional(least)).toEqual(usual);
});

test("fault 9: names that look alike are offered, and are one when somebody says so", async () => {
  const files = [bytes("a.csv", "actor,issue,stance\nCafe,X,yes\nCafé,Y,no\n")];
  const before = await read(files);
  expect(before.doubts?.names).toEqual([{ column: "actor", name: "Café", other: "Cafe" }]);
  const after = await read(files, { merges: new Map([["Cafe", "Café"]]) });
  expect(names(after)).toEqual(["Café"]);
  expect(after.doubts).toBeUndefined();
});

test("fault 2: an encoding holds for the file that it was chosen for", async () => {
  const files = [
    bytes("stances.csv", "actor,issue,stance\nm,X,yes\n"),
    bytes("actors.csv", "id,name\nm,M\xfcller\n", "latin1"),
    bytes("issues.csv", "id,name\nX,Käse\n"),
  ];
  const chosen = { files: new Map([["actors.csv", { encoding: "cp850" }]]) };
  expect(names(await read(files))).toEqual(["Müller"]);
  const { dataset } = await read(files, chosen);
  expect([dataset?.actors[0]?.name, dataset?.issues[0]?.name]).toEqual(["M³ller", "Käse"]);
});

test("columns are remembered under their headings, said when they are applied, and give way to what is decided", async () => {
  expect((await read([SURVEY])).refused).toBe(true);
  const chosen = await read([SURVEY], { files: new Map([["survey.csv", { columns: COLUMNS }]]) });
  expect(names(chosen)).toEqual(["City Council", "Guild"]);
  const remembered = new Map([[chosen.signatures!.get("survey.csv")!, { columns: COLUMNS }]]);
  const titled = "My survey\nwho,VERDICT,about,remarks\nCyclists,yes,Lanes,c\n";
  const next = [bytes("next year.csv", titled), WORDS];
  const later = await readAll(next, () => {}, { remembered });
  expect(later.problems[0]).toMatchObject({
    code: "columns-remembered",
    file: "next year.csv",
    level: "info",
  });
  expect(later.decisions.files.get("next year.csv")?.columns).toEqual(COLUMNS);
  expect(names(later)).toEqual(["Cyclists", "D"]);
  const own = new Map([["Verdict", "note"]]);
  const decided = { ...AS_FOUND, files: new Map([["next year.csv", { columns: own }]]) };
  expect(names(await readAll(next, () => {}, { remembered, decisions: decided }))).toEqual(["D"]);
});

test("a sheet of a workbook whose headings are not known is mapped as a file is", async () => {
  const { workbook } = await import("../ingest/zipped.ts");
  const rows = [
    ["Who", "Verdict", "About"],
    ["Council", "yes", "Lanes"],
  ];
  const files = [{ name: "book.xlsx", bytes: new Uint8Array(workbook({ Answers: rows })) }];
  const refused = await read(files);
  const asked = { task: "material", files, decisions: AS_FOUND, encodings: new Map(), spots: [] } as const;
  const { file, preview } = (await material(asked)).files[0]!;
  expect([refused.refused, refused.problems[0]?.file, preview?.kinds.stances.guess]).toEqual([
    true,
    file,
    ["actor", "stance", "issue"],
  ]);
  const columns = new Map(preview!.headings.map((heading, i) => [heading, preview!.kinds.stances.guess[i]!]));
  expect(names(await read(files, { files: new Map([[file, { columns }]]) }))).toEqual(["Council"]);
});

test("what is to be seen before deciding: columns with a guess, encodings with a sample, rows as they stand", async () => {
  const latin = bytes("latin.csv", "actor;issue;stance\nM\xfcller;X;meh\n", "latin1");
  const spots = [{ file: "latin.csv", row: 2, line: 2 }];
  const encodings = new Map([["latin.csv", "windows-1252"]]);
  const asked = { task: "material", files: [latin, SURVEY], encodings, spots } as const;
  const shown = await material({ ...asked, decisions: AS_FOUND });
  expect(shown.rows).toEqual([
    { file: "latin.csv", row: 2, headings: ["actor", "issue", "stance"], cells: ["Müller", "X", "meh"] },
  ]);
  expect(shown.files[0]).toMatchObject({ encoding: "windows-1252", preview: { separator: ";" } });
  expect(shown.files[0]!.encodings.find(({ encoding }) => encoding === "cp850")?.sample).toContain("M³ller");
  const { preview, encodings: none } = shown.files[1]!;
  expect([preview?.kinds.stances.known, preview?.kinds.stances.guess, none]).toEqual([
    [null, null, null, null],
    ["actor", "stance", "issue", "note"],
    [],
  ]);
  const chosen = { ...AS_FOUND, files: new Map([["latin.csv", { encoding: "cp850", separator: "," }]]) };
  const other = await material({ ...asked, decisions: chosen });
  expect(other.files[0]).toMatchObject({ encoding: "cp850", preview: { headings: ["actor;issue;stance"] } });
});

test("rows that were set aside are written as tables of their own, also from within an archive", async () => {
  const { zip } = await import("../ingest/zipped.ts");
  const inside = new TextEncoder().encode("actor,issue,stance\nA,X,meh\nB,X,yes\n");
  const packed = { name: "case.zip", bytes: new Uint8Array(zip({ "stances.csv": inside })) };
  const files = [WORDS, packed];
  const { problems } = await read(files);
  const faults = problems.filter(({ level, row }) => level === "error" && row !== null);
  const words = faults.map(({ value }) => `no such word as ${value}`);
  const written = await mend({ task: "mend", files, decisions: AS_FOUND, problems: faults, words });
  expect(written.map(({ name }) => name)).toEqual(["words.csv", "case.zip/stances.csv"]);
  expect(String(written[0]!.text).split("\r\n").slice(1, 4)).toEqual([
    "A,X,meh,2,stance,no such word as meh,",
    "B,X,MEH ,3,stance,no such word as MEH,",
    "C,X,tja,4,stance,no such word as tja,",
  ]);
});

test("any table can be told what it is: actors beside statements, and a grid; remembered under its headings", async () => {
  const statements = bytes("stances.csv", "actor,issue,stance\nc1,Lanes,yes\ng2,Lanes,no\n");
  const people = bytes("people.csv", "Kürzel,Wer,Power\nc1,City Council,3\ng2,Taxi Guild,2\n");
  const unread = await read([statements, people]);
  expect(unread.problems.find(({ file }) => file === "people.csv")?.code).toBe("columns-missing");
  const columns = new Map([
    ["Kürzel", "id"],
    ["Wer", "name"],
    ["Power", "influence"],
  ]);
  const chosen = { table: "actors", columns } as const;
  const named = await read([statements, people], { files: new Map([["people.csv", chosen]]) });
  expect(names(named)).toEqual(["City Council", "Taxi Guild"]);
  expect(named.dataset!.actors.map(({ influence }) => influence)).toEqual([3, 2]);
  const remembered = new Map([[named.signatures!.get("people.csv")!, chosen]]);
  const next = [statements, bytes("others.csv", "KÜRZEL,wer,power\nc1,The Council,1\n")];
  const later = await readAll(next, () => {}, { remembered });
  expect(names(later)).toEqual(["The Council", "g2"]);
  expect(later.decisions.files.get("others.csv")?.table).toBe("actors");

  const grid = bytes("grid.csv", "Thema,Ann,Bo\nLanes,++,--\nTram,--,++\n");
  const words = new Map([["++", "support"] as const, ["--", "oppose"] as const]);
  const issuesDown = { files: new Map([["grid.csv", { table: "matrix-issues" } as const]]), words };
  const down = await read([grid], issuesDown);
  expect([names(down), down.dataset!.issues.map(({ name }) => name)]).toEqual([
    ["Ann", "Bo"],
    ["Lanes", "Tram"],
  ]);
  const across = await read([grid], {
    files: new Map([["grid.csv", { table: "matrix-actors" } as const]]),
    words,
  });
  expect(names(across)).toEqual(["Lanes", "Tram"]);
  expect(down.signatures!.get("grid.csv")).toBe(across.signatures!.get("grid.csv"));
});

test("what a table seems to be is proposed: by its name, by its headings, by stances in many columns", async () => {
  const seems = async (name: string, text: string) => {
    const asked = { task: "material", decisions: AS_FOUND, encodings: new Map(), spots: [] } as const;
    const { preview } = (await material({ ...asked, files: [bytes(name, text)] })).files[0]!;
    const kind =
      preview!.table === "matrix-actors" || preview!.table === "matrix-issues" ? undefined : preview!.table;
    return [preview!.table, kind && preview!.kinds[kind].guess];
  };
  expect(await seems("a.csv", "Who,Says,About\nAnn,yes,Lanes\n")).toEqual([
    "stances",
    ["actor", "stance", "issue"],
  ]);
  expect(await seems("our actors.csv", "Organisation,Sector\nCity Council,public\n")).toEqual([
    "actors",
    ["id", "type"],
  ]);
  expect(
    await seems("b.csv", "Key,Headline,Publisher,Link\ns1,On lanes,The Paper,https://a.example\n"),
  ).toEqual(["sources", ["id", "title", "outlet", "url"]]);
  const people = "Kürzel,Wer,Sector,Power\nc1,City Council,public,3\ng2,Guild,other,2\n";
  expect(await seems("people.csv", people)).toEqual(["actors", ["id", "name", "type", "influence"]]);
  expect(await seems("c.csv", "x,y,z\nAnn,yes,no\nBo,no,yes\n")).toEqual(["matrix-actors", undefined]);
  expect(await seems("d.csv", "Question,Ann,Bo\nLanes,yes,no\n")).toEqual(["matrix-issues", undefined]);
});

test("a long name that looks like another is offered whole", async () => {
  const long = `${"The very long name of a body ".repeat(8)}é`;
  const table = bytes("stances.csv", `actor,issue,stance\n${long},X,yes\n${long.replace("é", "e")},X,no\n`);
  const { doubts } = await read([table]);
  expect(doubts?.names).toEqual([
    { column: "actor", name: long.replace("é", "e").trim(), other: long.trim() },
  ]);
  const merged = await read([table], { merges: new Map([[doubts!.names[0]!.name, long]]) });
  expect(names(merged)).toHaveLength(1);
});
