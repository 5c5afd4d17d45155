/** What a person is shown before deciding: doubtful words and names, columns, encodings, rows; and what was decided before for such a file. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { AS_FOUND, type FileDecisions } from "../../src/domain/decisions.ts";
import { load } from "../../src/ingest/load.ts";
import { headingSignature, previewColumns } from "../../src/ingest/material.ts";
import { doubtsOf, gatherMaterial, signaturesOf, withRemembered } from "../../src/ingest/offers.ts";
import { recordsAt } from "../../src/ingest/records-at.ts";
import { fileOf } from "./reading.ts";
import { zip } from "./zipped.ts";

const latin = (text: string, name: string) => ({ name, bytes: new Uint8Array(Buffer.from(text, "latin1")) });

describe("doubts", () => {
  const LONG = "Committee for the lanes ".repeat(8).trim();
  const TEXT = `actor,issue,stance\n${LONG},X,meh\n${LONG.toUpperCase()},X,Meh\nCafe,X,MEH\nCAFE,X,mEh\nD,X,tja\nE,X,yes\n`;

  test("a word that was told is listed with the others; one that the format explains is not", async () => {
    const words = new Map([["meh", "neutral"]] as const);
    const { problems } = await load([fileOf(TEXT)], { words });
    const doubts = doubtsOf(problems, { ...AS_FOUND, words })!;
    expect(doubts.words).toMatchObject([
      { word: "meh", count: 4, kept: undefined },
      { word: "tja", count: 1, kept: false },
    ]);
    expect(doubts.words[0]!.examples.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(doubtsOf(problems, AS_FOUND)!.words.map(({ word }) => word)).toEqual(["tja"]);
    expect(doubtsOf([], AS_FOUND)).toBeUndefined();
  });

  test("names that look alike are given whole, however long they are", async () => {
    const words = new Map([["meh", "neutral"]] as const);
    const { problems } = await load([fileOf(TEXT)], { words });
    expect(problems.find(({ code }) => code === "name-similar")!.value).toMatch(/^.{159}…$/);
    expect(doubtsOf(problems, AS_FOUND)!.names).toEqual([
      { column: "actor", name: LONG.toUpperCase(), other: LONG },
      { column: "actor", name: "CAFE", other: "Cafe" },
    ]);
  });
});

describe("material", () => {
  test("each file in an archive as it would be read, and the rows that were asked for", async () => {
    const bytes = zip({
      "a.csv": "actor,issue,stance\nA,X,huh\nB,X,yes\n",
      "b.csv": Buffer.from("actor,issue,stance\nSoci\xe9t\xe9,X,yes\n", "latin1"),
    });
    const { files, rows } = await gatherMaterial(
      [{ name: "set.zip", bytes }, latin("no table", "note.gexf")],
      { ...AS_FOUND, files: new Map([["set.zip/b.csv", { separator: "," }]]) },
      new Map([["set.zip/a.csv", "utf-8"]]),
      [{ file: "set.zip/a.csv", row: 2, line: 2 }],
    );
    expect(files.map(({ file, encoding }) => [file, encoding])).toEqual([
      ["set.zip/a.csv", "utf-8"],
      ["set.zip/b.csv", "windows-1252"],
      ["note.gexf", "utf-8"],
    ]);
    expect(files[0]!.encodings).toEqual([]);
    expect(files[1]!.encodings[0]).toMatchObject({ encoding: "windows-1252", why: "letters" });
    expect(files[1]!.preview!.rows).toEqual([["Société", "X", "yes"]]);
    expect(rows).toEqual([
      { file: "set.zip/a.csv", row: 2, headings: ["actor", "issue", "stance"], cells: ["A", "X", "huh"] },
    ]);
  });

  test("of a long file its start is shown, in whole lines; a chosen encoding goes before a found one", async () => {
    const text = `Wer,Was,Wie\n${"Société,Vélo,ja\n".repeat(20_000)}`;
    const shown = async (file: { name: string; bytes: Uint8Array }, own: FileDecisions = {}) =>
      (await gatherMaterial([file], { ...AS_FOUND, files: new Map([[file.name, own]]) }, new Map(), []))
        .files[0]!;
    expect((await shown(fileOf(text))).preview!.rows).toHaveLength(20);
    const chosen = await shown(latin(text, "a.csv"), { encoding: "windows-1251" });
    expect([chosen.encoding, chosen.preview!.rows[0]]).toEqual(["windows-1251", ["Sociйtй", "Vйlo", "ja"]]);
    const endless = await shown(fileOf(`a,b,${"c".repeat(200_000)}`));
    expect(endless.preview!.headings.slice(0, 2)).toEqual(["a", "b"]);
  });

  test("what cannot be opened shows nothing, and its rows are none", async () => {
    const broken = { name: "a.csv.gz", bytes: gzipSync("actor,issue,stance\nA,X,yes\n").subarray(0, 25) };
    const { files, rows } = await gatherMaterial([broken], AS_FOUND, new Map(), [
      { file: "a.csv.gz", row: 2, line: 2 },
    ]);
    expect(files[0]).toMatchObject({ preview: undefined, encodings: [], encoding: "utf-8" });
    expect(rows).toEqual([]);
  });

  test("a grid is seen by its cells, a table of links by its addresses; rows may be short", async () => {
    const table = async (text: string) => (await previewColumns(fileOf(text, "data.csv")))!;
    expect((await table("who,Lanes,Tram\nAnn,yes,no\nBo,no\n")).table).toBe("matrix-actors");
    expect((await table("issue,Ann,Bo\nLanes,yes,no\n")).table).toBe("matrix-issues");
    const links = await table("eins,zwei\nhttps://a.example/1,Ann\nhttps://a.example/2\n");
    expect(links.kinds.sources.guess).toEqual(["url", "id"]);
    expect((await table("speaker,bill,answer\nAnn,Lanes,yes\n")).table).toBe("stances");
  });

  test("the first record as wide as most are has the headings; a record that cannot be cut is not in the way", async () => {
    const text = 'A title\nWer,Was,Wie\nAnn,Lanes,ja\n"Bo" x,Lanes,ja\nCy,Lanes\nDee,Lanes,ja\n';
    expect(await previewColumns(fileOf(text))).toMatchObject({
      headings: ["Wer", "Was", "Wie"],
      numbers: [3, 5, 6],
    });
    const found = await recordsAt(fileOf(text), new Set([3, 4]));
    expect([...found!.records]).toEqual([
      [3, ["Ann", "Lanes", "ja"]],
      [4, ['"Bo" x,Lanes,ja']],
    ]);
  });
});

describe("what was chosen before for the same headings", () => {
  const files = [fileOf("Wer,Was,Wie\nAnn,Lanes,yes\n", "a.csv"), fileOf("from,to\nA,B\n", "b.csv")];
  const columns = new Map([
    ["wer", "actor"],
    ["was", "issue"],
    ["wie", "stance"],
  ]);
  const remembered = new Map([[headingSignature(["Wer", "Was", "Wie"]), { columns }]]);

  test("is chosen again, and only there", async () => {
    const found = await withRemembered(files, AS_FOUND, remembered);
    expect(found.files).toEqual(["a.csv"]);
    expect([...found.decisions.files]).toEqual([["a.csv", { columns }]]);
    expect((await load(files, found.decisions)).account.kept).toBeGreaterThan(0);
  });

  test("does not undo what is decided now", async () => {
    for (const own of [{ columns: new Map([["wer", "issue"]]) }, { table: "actors" } as const]) {
      const decisions = { ...AS_FOUND, files: new Map<string, FileDecisions>([["a.csv", own]]) };
      expect(await withRemembered(files, decisions, remembered)).toEqual({ decisions, files: [] });
    }
  });

  test("what is no table of text has no signature", async () => {
    const found = await signaturesOf([...files, fileOf("\n\n", "c.csv")], AS_FOUND);
    expect([...found.keys()]).toEqual(["a.csv", "b.csv"]);
  });
});
