/** What is written reads the same again, and no spreadsheet runs it. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../src/domain/dataset.ts";
import { toJson } from "../../src/ingest/json.ts";
import { load } from "../../src/ingest/load.ts";
import { writeTables } from "../../src/ingest/write.ts";
import { quoted } from "../support/csv.ts";
import { content, fileOf, read, stances } from "./reading.ts";

async function again(dataset: Dataset): Promise<Dataset> {
  const { dataset: second } = await load(writeTables(dataset).map(({ name, text }) => fileOf(text, name)));
  return second!;
}

const TABLES = {
  "stances.csv": [
    "actor,issue,stance,position,date,source,source_url,evidence,basis,confidence,salience,note,voice",
    'a,x,"Täysin, samaa",0.25,2015-06-30T08:49:52Z,s1,https://x,"two\nlines ""said""",stated,0.5,,=1+1,v',
    "b,x,+1,,2025-12/2026-01,Letter of May,,'@SUM,reported,,1,-,",
    "b,y,not found,,2024,,,,,,,,",
    "New One,y,no,-1,2024-05,Letter of May,,,,,,,",
  ].join("\n"),
  "actors.csv":
    "id,name,type,part_of,status,aliases,name_ar,name_zh_hant,influence,description,influences\na,Alpha,t,b,former,A|=A,أ,甲,0.5,d,b:2|c:0.5\nb,=Beta,,,,,,,,,\nc,-Gamma,,,,,,,1e-7,,\n",
  "issues.csv": "id,name,topic,support_means,oppose_means\ny,Why,T,yes,no\nx,Ex,,,\n",
  "sources.csv":
    "id,title,date,url,outlet,author,licence,note\ns0,Unused,2024,,,,,\ns1,News,2024-05-01,https://n,O,A,CC0,@n\n",
  "events.csv": "date,name,end,description,source\n2025-10-10,=Ceasefire,,d,s1\n2025-01,Talks,2025-03,,\n",
};

test("every table, every column", async () => {
  const { dataset } = await read(TABLES);
  const tables = writeTables(dataset!);
  expect(tables.map(({ name }) => name)).toEqual([
    "stances.csv",
    "actors.csv",
    "issues.csv",
    "sources.csv",
    "events.csv",
  ]);
  const second = await again(dataset!);
  expect(content(second)).toEqual(content(dataset!));
  expect(writeTables(second)).toEqual(tables);
});

test("a dataset of stances alone is one table, with the columns that it fills", async () => {
  const { dataset } = await read("actor,issue,stance,date,note\nB,X,Yes,,\nA,X,oppose,,\n");
  expect(writeTables(dataset!)).toEqual([
    { name: "stances.csv", text: "actor,issue,stance\nB,X,Yes\nA,X,oppose\n" },
  ]);
});

test("cells that a spreadsheet would run are guarded; numbers are not", async () => {
  const { dataset } = await read("actor,issue,stance,position,note\n=A,+X,-1,-1,＝x\n'=B,X,oppose,-0.5,@y\n");
  const [table] = writeTables(dataset!);
  expect(table!.text).toBe("actor,issue,stance,position,note\n'=A,'+X,'-1,-1,'＝x\n'=B,X,oppose,-0.5,'@y\n");
  expect(stances(await load([fileOf(table!.text)]))).toEqual(["=A > +X: oppose", "=B > X: oppose"]);
});

test("JSON has the same content, and leaves out what is empty", async () => {
  const { dataset } = await read(TABLES);
  const json = JSON.parse(JSON.stringify(toJson(dataset!)));
  expect(Object.keys(json)).toEqual([
    "standpoint",
    "name",
    "actors",
    "issues",
    "sources",
    "events",
    "stances",
  ]);
  expect(json.standpoint).toBe(1);
  expect(json.actors[0]).toEqual({
    id: "a",
    name: "Alpha",
    names: { ar: "أ", "zh-Hant": "甲" },
    type: "t",
    part_of: "b",
    status: "former",
    description: "d",
    aliases: ["A", "=A"],
    influence: 0.5,
    influences: "b:2|c:0.5",
  });
  expect(json.stances[1]).toEqual({
    actor: "b",
    issue: "x",
    stance: "support",
    stance_word: "+1",
    date: "2025-12/2026-01",
    source: "Letter of May",
    evidence: "@SUM",
    basis: "reported",
    salience: 1,
    note: "-",
  });
  expect(json.events[1]).toEqual({ date: "2025-01/2025-03", name: "Talks" });
});

describe("any table", () => {
  const piece = fc.constantFrom(
    ..."= + - @ ' '' \" \"\" , ; | # \t \n \r \r\n \0 \u200b \u200d \u00a0 \u202e \ufeff é e\u0301 ＝ עיר 港 😀 a B 0 1 . yes no".split(
      " ",
    ),
    " ",
  );
  const cell = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(""));
  const stance = fc.oneof(fc.constantFrom("support", "Oppose", "+1", "-1", "abstain", "not found"), cell);
  const number = fc.oneof(
    fc.constantFrom("", "-1", "0.1", "1", "-0", "7"),
    fc.double({ min: -1, max: 1, noNaN: true }).map(String),
  );
  const date = fc.constantFrom(
    "",
    "2024",
    "2024-02",
    "2024-02-29",
    "2023/2024",
    "2024-02-29T10:00",
    "2024-02-01/2024-03-02",
    "soon",
  );
  const row = fc.tuple(
    cell,
    cell,
    stance,
    number,
    date,
    cell,
    cell,
    number,
    fc.constantFrom("", "stated", "Conduct"),
    cell,
  );
  const heading = "actor,issue,stance,position,date,source,evidence,salience,basis,actor_type";

  test("read, written and read again is the same", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
        const result = await read(`${heading}\n${rows.map((cells) => `${quoted(cells)}\n`).join("")}`);
        const { records, kept, setAside, merged, ignored } = result.account;
        expect(kept + setAside + merged + ignored).toBe(records);
        expect(records).toBe(rows.length);
        if (!result.dataset) return;
        const { dataset } = result;
        if (dataset.stances.length === 0) return;
        const second = await again(dataset);
        expect(content(second)).toEqual(content(dataset));
        expect(writeTables(second)).toEqual(writeTables(dataset));
      }),
      { numRuns: 400 },
    );
  });

  test("each kept row says where it stands", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        async (rows, end) => {
          const marked = rows.map((cells, i) => [...cells, `mark${i}`]);
          const text = [`${heading},coder`, ...marked.map(quoted)].join(end);
          const { dataset } = await read(text);
          const lines = text.split(/\r\n|\n|\r/);
          const table = dataset?.stances;
          for (let i = 0; i < (table?.length ?? 0); i++) {
            const coder = table!.text.coder!;
            const index = Number(coder.values.at(coder.codes[i]!)!.slice(4));
            expect(table!.row[i]).toBe(index + 2);
            const before = marked.slice(0, index).map(quoted).join(end);
            expect(table!.line[i]).toBe(
              2 + (index === 0 ? 0 : `${before}${end}`.split(/\r\n|\n|\r/).length - 1),
            );
            expect(lines[table!.line[i]! - 1]).toBe(quoted(marked[index]!).split(/\r\n|\n|\r/)[0]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  test("damaged anyhow, a file is read or refused, and every record is accounted for", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(piece, fc.constantFrom(",", '"', "\n", "A,X,support\n")), { maxLength: 60 }),
        async (pieces) => {
          const result = await read(`actor,issue,stance\n${pieces.join("")}`);
          const { records, kept, setAside, merged, ignored } = result.account;
          expect(kept + setAside + merged + ignored).toBe(records);
          const lost = new Set(
            result.problems.filter(({ level }) => level === "error").map(({ row }) => row),
          );
          if (!result.refused) expect(lost.size).toBe(setAside);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
