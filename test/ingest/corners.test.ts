/** Corners that no ordinary file has, and that must not surprise anyone. */
import { describe, expect, test } from "vitest";
import { isDateFormat, serialDate } from "../../src/ingest/formats/xlsx-dates.ts";
import { fetchLater } from "../../src/ingest/later.ts";
import { load } from "../../src/ingest/load.ts";
import { recordsAt } from "../../src/ingest/records-at.ts";
import { writeSetAside } from "../../src/ingest/set-aside.ts";
import { fileOf, read, said, stances } from "./reading.ts";
import { workbook } from "./zipped.ts";

const one = (text: string, name = "stances.csv", options = {}) => load([fileOf(text, name)], options);
const latin = (text: string, name: string) =>
  load([{ name, bytes: new Uint8Array(Buffer.from(text, "latin1")) }]);

describe("a byte that is not UTF-8, far into", () => {
  const long = "x".repeat(20_000);

  test("a network", async () => {
    const text = `<gexf><!-- ${long} -->\n<graph><edges><edge source="Soci\xe9t\xe9" target="V\xe9lo" label="yes"/></edges></graph></gexf>`;
    expect(stances(await latin(text, "a.gexf"))).toEqual(["Société > Vélo: support"]);
  });

  test("a table of ties", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `A${i},X,yes\n`).join("");
    const result = await latin(`from,to,label\n${rows}Soci\xe9t\xe9,V\xe9lo,no\n`, "a.csv");
    expect(stances(result).at(-1)).toBe("Société > Vélo: oppose");
    expect(said(result)).toContain("warning encoding-guessed");
  });
});

describe("long lines and lone returns", () => {
  test("a first line without an end is cut at a whole letter, and refused by its headings", async () => {
    const result = await one("é".repeat(700_000));
    expect([result.refused, said(result)[0]]).toEqual([true, "error columns-missing actor"]);
    const shifted = await one(`a${"é".repeat(700_000)}`);
    expect(shifted.refused).toBe(true);
  });

  test("a quote that opens in the heading and never closes", async () => {
    const result = await one(`"actor,issue,stance\n${"A,X,yes\n".repeat(4000)}`);
    expect(result.refused).toBe(true);
  });

  test("records that end with a return alone, in more than one piece", async () => {
    const result = await one(
      `actor,issue,stance\r${Array.from({ length: 40_000 }, (_, i) => `Actor ${i},X,yes\r`).join("")}`,
    );
    expect(result.account).toMatchObject({ records: 40_000, kept: 40_000 });
  });

  test("many headings are named in part", async () => {
    const headings = Array.from({ length: 30 }, (_, i) => `column ${i}`).join(",");
    const { problems } = await one(`${headings}\n`);
    expect(problems[0]!.params!["found"]).toMatch(/column 19 …$/);
  });
});

describe("files", () => {
  test("beyond the limit, a mark and nothing else, a picture", async () => {
    const big = await load([{ name: "a.csv", bytes: new Uint8Array(500_000_001) }]);
    expect(said(big)).toEqual(["error file-too-big"]);
    expect(said(await load([{ name: "a.csv", bytes: Uint8Array.of(0xef, 0xbb, 0xbf) }]))).toEqual([
      "error file-empty",
    ]);
    expect(said(await latin("RIFF1234WEBPVP8", "a.csv"))).toEqual(["error not-csv-image"]);
  });

  test("more than 256 tables of stances", async () => {
    const files = Array.from({ length: 257 }, (_, i) =>
      fileOf(`actor,issue,stance\nA${i},X,yes\n`, `${i}.csv`),
    );
    const result = await load(files, { statements: "mean" });
    expect(result.account.kept).toBe(256);
    expect(said(result)).toContain("error too-many-files");
    expect(result.dataset!.statements).toBe("mean");
  });

  test("the rows of another file, and two faults in one row, in what is written to be mended", async () => {
    const file = fileOf("actor,issue,stance\nA,X,huh\n");
    const fault = {
      code: "x",
      level: "error",
      file: file.name,
      row: 2,
      line: 2,
      column: "actor",
      value: "",
    } as const;
    const faults = [
      fault,
      { ...fault, column: null, code: "y" },
      { ...fault, file: "b.csv" },
      { ...fault, row: null },
    ];
    const text = await writeSetAside(file, faults, ({ code }) => code);
    expect(text).toContain("A,X,huh,2,actor,x y,");
    expect(
      await writeSetAside({ ...file, bytes: Uint8Array.of(0x1f, 0x8b) }, faults, String),
    ).toBeUndefined();
    expect((await recordsAt(file, new Set([9])))!.records.size).toBe(0);
  });
});

test("what is fetched later is all there", async () => {
  const parts = (await fetchLater()) as readonly PromiseSettledResult<object>[];
  expect(parts.map(({ status }) => status)).toEqual(Array(7).fill("fulfilled"));
});

test("statements that differ: three at one time, and two within a year", async () => {
  const result = await read(
    "actor,issue,stance,date\nA,X,yes,2024-05-01\nA,X,no,2024-05-01\nA,X,no,2024-05-01\nB,X,yes,2024\nB,X,no,2024\n",
  );
  expect(said(result)).toEqual([
    "warning contradiction 2/2 stance",
    "warning contradiction 3/3 stance",
    "info duplicate 4/4",
    "info contradiction-in-period 5/5 stance",
    "info contradiction-in-period 6/6 stance",
  ]);
  const three = await read("actor,issue,stance,note\nA,X,yes,\nA,X,no,a\nA,X,abstain,b\n");
  expect(said(three)).toEqual(
    Array.from({ length: 3 }, (_, i) => `warning contradiction ${i + 2}/${i + 2} stance`),
  );
});

test("tables beside the stances: what cannot be read is named", async () => {
  const result = await read({
    "stances.csv": "actor,issue,stance\na,x,yes\n",
    "actors.csv": "id,name,status,name_en_x\na,A,retired,B\n",
    "issues.csv": "id,name\nx,X\nx,Y\n",
    "sources.csv": "id,title,date\ns,S,03/04/2024\nt,T,soon\nu,U,17 May 2024\n",
    "events.csv": "date,name\n2024,\n,Talks\n03/04/2024,Talks\n17.05.2024,Truce\n13/2024,Never\n",
  });
  expect(said(result)).toEqual([
    "info column-unknown 1/1 name_en_x",
    "warning status-unknown 2/2 status",
    "error id-repeated 3/3 id",
    "warning date-ambiguous 2/2 date",
    "warning date-unreadable 3/3 date",
    "error cell-empty 2/2 name",
    "error cell-empty 3/3 date",
    "error event-date-unreadable 4/4 date",
    "error event-date-unreadable 6/6 date",
  ]);
  expect(result.dataset!.events.map(({ name }) => name)).toEqual(["Truce"]);
  expect(result.dataset!.sources[2]!.date).toEqual({ from: 19860, to: 19860 });
});

describe("formats", () => {
  test("a person's words go before those of a matrix, of KTAB and of Polis", async () => {
    const words = { words: new Map([["2", "conditional"]]) };
    expect(stances(await one('"";"Tax"\n"Alpha";2\n', "m.csv", words))).toEqual(["Alpha > Tax: conditional"]);
    const ktab = "Actor,Description,Influence,Tax Position\nAnn,,1,101\n";
    expect(stances(await one(ktab, "k.csv", { words: new Map([["101", "support"]]) }))).toEqual([
      "Ann > Tax: support",
    ]);
    const polis = "comment-id,voter-id,vote\n1,2,2\n";
    expect(stances(await one(polis, "v.csv", words))).toEqual(["participant 2 > 1: conditional"]);
    expect(said(await one(polis, "v.csv"))).toContain("error stance-unknown 2/2 vote");
  });

  test("roll calls without a description", async () => {
    const result = await read({
      "v.csv": "rcid,country,vote\n1,F,yes\n",
      "r.csv": "rcid,date,unres\n1,2024-01-02,R/1\n",
    });
    expect(stances(result)).toEqual(["F > R/1: support"]);
  });

  test("networks: old ways to name an attribute, empty values, kinds and types", async () => {
    const result = await one(
      `<gexf><graph><attributes class="node"><attribute id="k" title="kind"/><attribute id="t" title="type"/><attribute id="i" title="influence"/><attribute id="d" title="description"/></attributes><nodes>
<node id="a"><attvalues><attvalue id="k" value="actor"/><attvalue for="t" value="party"/><attvalue for="i" value="2"/><attvalue for="zz" value=""/></attvalues></node>
<node id="x"><attvalues><attvalue for="k" value="issue"/><attvalue for="i" value="3"/><attvalue for="d" value="About"/></attvalues></node>
</nodes><edges><edge source="a" target="x" label="for"/></edges></graph></gexf>`,
      "a.gexf",
    );
    expect(result.dataset!.actors[0]).toMatchObject({ type: "party", influence: 2 });
    expect(result.dataset!.issues[0]!.description).toBe("About");
    expect(result.problems.find(({ code }) => code === "element-left-out")).toMatchObject({
      value: "drawing",
    });
  });

  test("workbooks: addresses from the root, readings beside the text, dates of other countries", async () => {
    const cell = { xml: '<c t="inlineStr"><is><t>東京</t><rPh><t>とうきょう</t></rPh></is></c>' };
    const bytes = workbook(
      {
        s: [
          ["actor", "issue", "stance"],
          [cell, "X", "yes"],
        ],
      },
      { "xl/_rels/workbook.xml.rels": '<R><R Id="r0" Target="/xl/worksheets/sheet0.xml"/></R>' },
    );
    expect(stances(await load([{ name: "a.xlsx", bytes }]))).toEqual(["東京 > X: support"]);
    expect([14, 17, 30, 52, 1, 49].map((id) => isDateFormat(id, undefined) !== undefined)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
    expect(
      ["[h]:mm", "d/m/yy;@", '"day "0', "General", "[Red]yyyy", "0.0E+00"].map(
        (code) => isDateFormat(200, code) !== undefined,
      ),
    ).toEqual([false, true, false, false, true, false]);
    expect(serialDate(Number.NaN, "d", false)).toBe("NaN");
  });
});
