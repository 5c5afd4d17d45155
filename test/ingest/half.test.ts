/** Half a character, which an escape can write and no encoding can: it is named, and comes back as it was read. */
import { describe, expect, test } from "vitest";
import { jsonText, toJson } from "../../src/ingest/json.ts";
import { type InputFile, type LoadResult, load } from "../../src/ingest/load.ts";
import { writeTables } from "../../src/ingest/write.ts";
import { content, fileOf, said, stances } from "./reading.ts";
import { workbook } from "./zipped.ts";

const OWN = String.raw`{"standpoint":1,"stances":[
{"actor":"A\ud83d","issue":"C:\\ud83d","stance":"support","evidence":"\ud83d\ude00 \uDE00\ud83d\ud83d\ude00"}]}`;
const KUMU = String.raw`{"elements":[{"id":"e1","label":"A\udfff"},{"id":"e2","label":"C:\\ud83d"}],
"connections":[{"from":"e1","to":"e2","type":"supports"}]}`;
const CELLS = [
  ["actor", "issue", "stance", "evidence"],
  ["A_xD83D_", "C:\\ud83d", "support", "_xD83D__xDE00_ _xDE00__xD83D__xD83D__xDE00_"],
];

const FILES: Readonly<Record<string, InputFile>> = {
  "our JSON": fileOf(OWN, "a.json"),
  Kumu: fileOf(KUMU, "kumu.json"),
  "a workbook": { name: "a.xlsx", bytes: workbook({ stances: CELLS }) },
};

const lost = (result: LoadResult) => said(result).filter((line) => line.includes("replacement-character"));

describe.each(Object.entries(FILES))("%s", (_, file) => {
  test("half a character is read as one that is lost, and named", async () => {
    const result = await load([file]);
    expect(stances(result)).toEqual(["A\ufffd > C:\\ud83d: support"]);
    expect(lost(result)[0]).toMatch(/^warning replacement-character \d/);
    const { evidence } = result.dataset!.stances.text;
    if (evidence) expect(evidence.values.at(1)).toBe("😀 \ufffd\ufffd😀");
    const tables = writeTables(result.dataset!).map(({ name, text }) => fileOf(text, name));
    const json = fileOf([...jsonText(toJson(result.dataset!))].join(""), "b.json");
    for (const written of [tables, [json]])
      expect(content((await load(written)).dataset!)).toEqual(content(result.dataset!));
  });
});
