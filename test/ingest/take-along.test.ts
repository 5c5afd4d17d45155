/** What is taken along reads back: one JSON file with everything, one CSV that stands alone. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BitSet } from "../../src/base/bitset.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import { jsonText, toJson } from "../../src/ingest/json.ts";
import { load } from "../../src/ingest/load.ts";
import { writeStances } from "../../src/ingest/write.ts";
import { quoted } from "../support/csv.ts";
import { content, fileOf, read, said, stances, sums } from "./reading.ts";

const CASE = {
  "stances.csv": [
    "actor,issue,stance,position,date,source,evidence,basis,confidence,note,voice",
    'a,x,"Täysin, samaa",0.25,2015-06-30T08:49:52Z,s1,"two\nlines ""said""",stated,0.5,=1+1,v',
    "b,x,+1,,2025-12/2026-01,Letter of May,'@SUM,reported,,-,",
    "b,y,not found,,2024,,,,,,",
    "a,y,no,-1,2024-05,,,,,,",
  ].join("\n"),
  "actors.csv":
    "id,name,type,part_of,aliases,name_ar,name_zh_hant,influence\na,Alpha,t,b,A|=A,أ,甲,0.5\nb,=Beta,,,,,,\nc,-Gamma,,,,,,1e-7\n",
  "issues.csv": "id,name,topic,support_means\ny,Why,T,yes\nx,Ex,,\n",
  "sources.csv": "id,title,date\ns0,Unused,2024\ns1,News,2024-05-01\n",
  "events.csv": "date,name,source\n2025-10-10,=Ceasefire,s1\n",
};
const jsonOf = (dataset: Dataset) => [...jsonText(toJson(dataset))].join("");
const again = async (text: string, name: string) => (await load([fileOf(text, name)])).dataset!;

test("JSON: everything, with the line of each record, and nothing to complain of", async () => {
  const { dataset } = await read(CASE);
  const text = jsonOf(dataset!);
  const result = await load([fileOf(text, "case.json")]);
  expect(said(result)).toEqual(said(await read(CASE)));
  expect(sums(result)).toBe("12 = 12 + 0 + 0 + 0");
  expect(content(result.dataset!)).toEqual(content(dataset!));
  expect(result.dataset!.name).toBe(dataset!.name);
  expect(jsonOf(result.dataset!)).toBe(text);
  const lines = text.split("\n");
  result.dataset!.stances.line.forEach((line, row) => {
    expect(lines[line - 1]).toContain(`"actor":"${dataset!.actors[dataset!.stances.actor[row]!]!.id}"`);
  });
  const packed = JSON.stringify(JSON.parse(text));
  expect(content(await again(packed, "packed.json"))).toEqual(content(dataset!));
});

test("JSON that is broken, newer, empty, odd, or not ours", async () => {
  const text = jsonOf((await read(CASE)).dataset!);
  const saidOf = async (file: string) => said(await load([fileOf(file, "x.json")]));
  expect(await saidOf(text.slice(0, -20))).toEqual(["error json-broken"]);
  expect(await saidOf(text.replace('"standpoint": 1', '"standpoint": 2'))).toEqual(["error json-newer"]);
  expect(await saidOf('{"standpoint":1,"name":"n"}')).toEqual(["error no-rows"]);
  expect(await saidOf('{"name":"n","stances":[]}')).toEqual(["error not-csv-json"]);
  const odd =
    '{"standpoint":1,"actors":{"__proto__":1},"stances":[7,\n{"actor":"A","issue":["X","Y"],"stance":"yes"},null,\n{"actor":"__proto__","issue":"X","stance":"no","note":{"a":1}}]}';
  const result = await load([fileOf(odd, "odd.json")]);
  expect(stances(result)).toEqual(["A > X|Y: support", "__proto__ > X: oppose"]);
  expect(said(result)).toEqual([
    "info attribute-left-out note",
    "error json-no-record 1/1",
    "error json-no-record 3/2",
  ]);
  expect(sums(result)).toBe("4 = 2 + 2 + 0 + 0");
});

test("one CSV stands alone: names, types and topics beside the ids, with the mark that spreadsheets want", async () => {
  const { dataset } = await read(CASE);
  const shown = BitSet.where(dataset!.stances.length, (row) => row !== 1);
  const text = writeStances(dataset!, shown);
  expect(text.split("\n")[0]).toBe(
    "actor,actor_name,actor_type,issue,issue_name,issue_topic,stance,stance_word,position,date,source,evidence,basis,voice,confidence,note",
  );
  const second = await again(`\ufeff${text}`, "view.csv");
  const rows = content(dataset!).rows.filter((_, row) => row !== 1);
  expect(content(second).rows).toEqual(rows);
  expect(second.actors.map(({ id, name, type }) => [id, name, type])).toEqual([
    ["a", "Alpha", "t"],
    ["b", "=Beta", ""],
  ]);
  expect(second.issues.map(({ id, name, topic }) => [id, name, topic])).toEqual([
    ["x", "Ex", ""],
    ["y", "Why", "T"],
  ]);
});

test("a table that has only names of actors is read as before", async () => {
  const result = await read("actor_name,issue_name,stance\nA,X,yes\n");
  expect(stances(result)).toEqual(["A > X: support"]);
  expect(await read("actor,actor_name,issue,stance\na,Alpha,X,yes\na,Other,Y,no\n").then(stances)).toEqual([
    "Alpha > X: support",
    "Alpha > Y: oppose",
  ]);
});

test("any table goes out and comes back the same, as JSON and as CSV", async () => {
  const piece = fc.constantFrom(
    ..."= + - @ ' '' \" \"\" , ; | # \t \n \r \r\n \0 \u200b \u200d \u00a0 \u202e \ufeff \ufffe \ud800 é e\u0301 ＝ עיר 港 😀 a B 0 1 . yes { } [ ] \\ </script>".split(
      " ",
    ),
    " ",
  );
  const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
  const row = fc.tuple(cell, cell, cell, cell, fc.constantFrom("support", "no", "+1", "not found"), cell);
  const heading = "actor,actor_type,issue,issue_topic,stance,evidence";
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (rows) => {
      const { dataset } = await read(`${heading}\n${rows.map((cells) => `${quoted(cells)}\n`).join("")}`);
      if (!dataset || dataset.stances.length === 0) return;
      expect(content(await again(jsonOf(dataset), "stances.json"))).toEqual(content(dataset));
      expect(content(await again(`\ufeff${writeStances(dataset, undefined)}`, "stances.csv"))).toEqual(
        content(dataset),
      );
    }),
    { numRuns: 300, seed: 34 },
  );
});
