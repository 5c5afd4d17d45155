/** Files of other programs that lack a part, or have it otherwise than it is mostly written. */
import { describe, expect, test } from "vitest";
import { type LoadOptions, load } from "../../../src/ingest/load.ts";
import { fileOf, read, said, stances, sums } from "../reading.ts";
import { workbook, zip } from "../zipped.ts";

const one = (text: string, name: string, options: LoadOptions = {}) => load([fileOf(text, name)], options);

describe("networks", () => {
  test("GEXF without the names and ends that it should have", async () => {
    const result = await one(
      `<gexf><graph><attributes class="node"><attribute id="kind"/><attribute id="k2" title="kind"/></attributes>
<attvalues><attvalue for="kind" value="actor"/></attvalues>
<nodes><node id="a"><attvalues><attvalue for="kind" value="actor"/><attvalue for="kind"/></attvalues></node><node id="x"/><node/></nodes>
<edges><edge source="a" target="x" label="yes"/><edge target="x" label="no"/><edge source="a" label="no"/></edges></graph></gexf>`,
      "a.gexf",
    );
    expect(stances(result)).toEqual(["a > x: support"]);
    expect(said(result).filter((line) => line.startsWith("error"))).toEqual([
      "error cell-empty 2/4 actor",
      "error node-without-id 3/3",
      "error cell-empty 3/4 issue",
    ]);
    expect(sums(result)).toBe("6 = 3 + 3 + 0 + 0");
  });

  test("a weight that is not there, or is no number, has no sign: it is set aside", async () => {
    const result = await one("Source,Target,Weight\nC,X,heavy\nA,X,-2\nB,X,\nD,X,1\n", "ties.csv");
    expect(stances(result)).toEqual(["A > X: oppose", "D > X: support"]);
    expect(said(result).filter((line) => line.startsWith("error"))).toEqual([
      "error stance-unknown 2/2 weight",
      "error stance-empty 4/4 weight",
    ]);
    expect(result.account).toMatchObject({ kept: 2, setAside: 2 });
  });

  test("Kumu: names among the attributes, an id for a name, ends that no element has", async () => {
    const text = JSON.stringify({
      elements: [
        { id: "e1", attributes: { label: "Alpha" } },
        { id: "e2", attributes: { name: "Tax" } },
        { id: "e3" },
      ],
      connections: [
        { from: "Alpha", to: "Tax", type: "supports" },
        { from: "e3", to: "Nobody's", type: "opposes" },
      ],
    });
    const result = await one(text, "kumu.json");
    expect(stances(result)).toEqual(["Alpha > Tax: support", "e3 > Nobody's: oppose"]);
    const escaped = await one(text.replace('"elements"', '"el\\u0065ments"'), "kumu.json");
    expect([stances(escaped), escaped.dataset!.actors[0]!.origin.line]).toEqual([stances(result), 0]);
  });
});

describe("wide tables", () => {
  const GRID = "who,Lanes,Tram\nAnn,yes\nBo,no,yes\n";

  test("a short row has no stance on what it does not reach", async () => {
    expect(stances(await one(GRID, "t.csv"))).toEqual([
      "Ann > Lanes: support",
      "Bo > Lanes: oppose",
      "Bo > Tram: support",
    ]);
  });

  test("what a person says the rows are goes before what the heading says", async () => {
    expect(stances(await one(GRID, "t.csv", { table: "matrix-issues" }))[0]).toBe("Lanes > Ann: support");
    expect(stances(await one(`issue${GRID.slice(3)}`, "t.csv", { table: "matrix-actors" }))[0]).toBe(
      "Ann > Lanes: support",
    );
    const columns = (role: string) => ({
      columns: new Map([
        ["Notes", "note"],
        ["who", role],
      ]),
    });
    const grid = GRID.replace("Tram\n", "Tram,Notes\n");
    expect(stances(await one(grid, "t.csv", columns("issue")))[0]).toBe("Lanes > Ann: support");
    expect(stances(await one(grid, "t.csv", columns("stance")))[0]).toBe("Ann > Lanes: support");
  });

  test("a grid that is told to be one has rows and columns, or is none", async () => {
    const text = "who,Lanes\nAnn,yes\n";
    expect(stances(await one(text, "t.csv", { table: "matrix-actors" }))).toEqual(["Ann > Lanes: support"]);
    expect((await one("who,Lanes\n", "t.csv", { table: "matrix-actors" })).refused).toBe(true);
  });
});

test("Polis and the UN: a voter and a roll call that no other table has", async () => {
  const polis = await read({
    "votes.csv": "comment-id,voter-id,vote\n0,7,1\n0,9,-1\n",
    "participants-votes.csv": "participant,group-id,n-agree,n-disagree,0\n7,1,1,0,1\n",
  });
  expect(polis.dataset!.actors.map(({ name, type }) => [name, type])).toEqual([
    ["participant 7", "group 1"],
    ["participant 9", ""],
  ]);
  const un = await read({
    "unvotes.csv": "rcid,country,vote\n3,F,yes\n9,F,no\n",
    "roll_calls.csv": "rcid,date,unres\n3,1946-01-01,R/1\n",
  });
  expect(stances(un)).toEqual(["F > R/1: support", "F > 9: oppose"]);
  expect(un.dataset!.stances.from[1]).not.toBe(un.dataset!.stances.from[0]);
});

describe("archives and workbooks", () => {
  const ROWS = [
    ["actor", "issue", "stance", "date"],
    ["A", "X", "yes", { xml: '<c s="0"><v>45429</v></c>' }],
  ];

  test("folders in a zip are nothing to read", async () => {
    const bytes = zip({ "set/": "", "set/stances.csv": "actor,issue,stance\nA,X,yes\n" });
    const result = await load([{ name: "set.zip", bytes }]);
    expect([stances(result), said(result), sums(result)]).toEqual([
      ["A > X: support"],
      [],
      "1 = 1 + 0 + 0 + 0",
    ]);
  });

  test("sheets without a name or an address, and charts", async () => {
    const bytes = workbook(
      { s: ROWS },
      {
        "xl/_rels/workbook.xml.rels":
          '<R><Relationship/><Relationship Id="r0" Target="worksheets/sheet0.xml"/><Relationship Id="r1" Target="chartsheets/sheet1.xml"/></R>',
        "xl/workbook.xml":
          '<workbook xmlns:r="x"><workbookPr/><sheets><sheet r:id="r1" name="Chart"/><sheet name="Lost"/><sheet r:id="r9"/><sheet r:id="r0"/></sheets></workbook>',
        "xl/styles.xml":
          '<styleSheet><numFmts><numFmt/><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="164"/><xf/></cellXfs></styleSheet>',
      },
    );
    const result = await load([{ name: "a.xlsx", bytes }]);
    expect([stances(result), result.dataset!.stances.from[0]]).toEqual([["A > X: support"], 19_860]);
    expect(result.files.map(({ file }) => file)).toEqual(["a.xlsx"]);
  });
});
