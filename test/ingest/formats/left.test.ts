/** What a format says beyond its stances, or in many rows at once, is counted and said. */
import { expect, test } from "vitest";
import { load } from "../../../src/ingest/load.ts";
import { fileOf, read, said, stances, sums } from "../reading.ts";

test("subjects of roll calls: empty, repeated, and of roll calls that nobody voted in", async () => {
  const result = await read({
    "votes.csv": "rcid,country,country_code,vote\n3,Chad,TD,yes\n",
    "issues.csv":
      "rcid,short_name,issue\n3,me,Near East\n3,me,Near East\n3,hr,Human rights\n,me,X\n3,me,NA\n9,me,Far\n",
  });
  expect(result.dataset!.issues.length).toBe(1);
  expect(said(result).filter((line) => /empty|duplicate|topics/.test(line))).toEqual([
    "info topics-without-votes",
    "info duplicate 3/3",
    "error cell-empty 5/5 rcid",
    "error cell-empty 6/6 issue",
  ]);
  expect(sums(result)).toBe("7 = 3 + 2 + 1 + 1");
});

test("an actor described in two ways: the first holds, and the rows count", async () => {
  const result = await load([
    fileOf(
      "Actor,Description,Influence,Tax Position,Tax Salience\nAnn,Mayor,5,80,10\nAnn,Judge,5,20,10\n,x,1,,\n",
      "k.csv",
    ),
  ]);
  expect(stances(result)).toEqual(["Ann > Tax: support", "Ann > Tax: oppose"]);
  expect(result.dataset!.actors[0]!.description).toBe("Mayor");
  expect(said(result)).toContain("warning described-twice 3/3 Actor");
  expect(said(result)).toContain("info row-without-stances 4/4");
  expect(sums(result)).toBe("3 = 2 + 0 + 0 + 1");
});

test("nodes without a name, tie or kind are named by their id", async () => {
  const result = await read({
    "nodes.csv": "Id;Label\na;\nz;\n",
    "ties.csv": "Source;Target;Label\na;x;yes\n",
  });
  expect(result.problems.find(({ code }) => code === "nodes-without-edges")!.value).toBe("z");
  expect(sums(result)).toBe("3 = 2 + 0 + 0 + 1");
});

const network = (keys: string, nodes: string, edges: string) =>
  `<graphml>${keys}\n<graph>${nodes}${edges}</graph></graphml>`;

test("GraphML: a second attribute of one name, a second value, and what stands in the element itself are said", async () => {
  const keys = [
    '<key id="k0" for="edge" attr.name="Stance"/>',
    '<key id="k1" for="edge" attr.name="stance"/>',
    '<key id="k2" for="node" attr.name="stance"/>',
    '<key id="k4" for="node" attr.name=""/>',
    '<key id="k4" for="edge" attr.name="k5"/><key id="k5" for="edge" attr.name=""/>',
    '<key id="k3" for="edge" attr.name="weight"><default>1</default></key>',
  ].join("\n");
  const edges = [
    '<edge id="e" source="a" target="x" sourceport="north"><data key="k0">yes</data><data key="k1">no</data><data key="k3">2</data></edge>',
    '<edge source="b" target="x" weight="3"><data key="k0">no</data><data key="k0">yes</data><data key="k3">4</data></edge>',
  ].join("");
  const result = await read({
    "net.graphml": network(keys, '<node id="a" start="2024"/><node id="b"/>', edges),
  });
  expect(stances(result)).toEqual(["a > x: support", "b > x: oppose"]);
  const left = result.problems.map(
    ({ code, value, params }) => `${code} ${value} ${params?.["count"] ?? ""}`,
  );
  expect(left).toContain("attribute-repeated stance ");
  expect(result.problems.find(({ code }) => code === "attribute-repeated")!.params).toEqual({ line: 2 });
  expect(left).toContain("attribute-repeated k5 ");
  expect(left).toContain("attribute-left-out stance (k1) 1");
  expect(left).toContain("element-left-out repeated 2");
  expect(left).toContain("attribute-left-out sourceport 1");
  expect(left).toContain("attribute-left-out start 1");
});

test("PolicyMaker: whatever stands beside the players, inside or outside of what holds them, is said", async () => {
  const players = [
    { Player_name: "Ann", Position_rating: 2, Power: [], Feasibility: { now: 1 }, Sector: "" },
  ];
  const file = {
    Data: {
      Player: players,
      Opportunity: [{ a: 1 }, { b: 2 }],
      Policy_name: "Water law",
      Version: 5,
      Note: null,
    },
    Author: "me",
    Empty: {},
  };
  const result = await read({ "policy.json": JSON.stringify(file) });
  expect(stances(result)).toEqual(["Ann > Water law: support"]);
  const left = result.problems.filter(({ code }) => code === "attribute-left-out");
  expect(left.map(({ value, params }) => `${value} ${params!["count"]}`).sort()).toEqual([
    "Author 1",
    "Feasibility 1",
    "Opportunity 2",
    "Version 1",
  ]);
});

test("our own JSON: keys that no column takes, and values that are no text, are said", async () => {
  const file = {
    standpoint: 1,
    actors: [{ id: "a", name: "Ann", names: { de: "Anne", klingon: "A'" }, mood: "good", aliases: [] }],
    stances: [
      { actor: "a", issue: "X", stance: "support", evidence: { text: "said so" }, extra: true, note: null },
      { actor: "a", issue: "Y", stance: "oppose", extra: false, note: ["", ""] },
    ],
  };
  const result = await read({ "own.json": JSON.stringify(file) });
  expect(stances(result)).toEqual(["Ann > X: support", "Ann > Y: oppose"]);
  const left = result.problems.filter(({ code }) => code === "attribute-left-out");
  expect(left.map(({ value, params }) => `${value} ${params!["count"]}`).sort()).toEqual([
    "evidence 1",
    "extra 2",
    "mood 1",
    "names.klingon 1",
  ]);
});
