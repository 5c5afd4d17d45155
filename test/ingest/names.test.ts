/** Names and ids: what makes two mentions one actor, and the tables that list actors and issues. */
import { describe, expect, test } from "vitest";
import { read, said, stances, sums } from "./reading.ts";

const actorsOf = ({ dataset }: Awaited<ReturnType<typeof read>>) => dataset!.actors.map(({ name }) => name);

describe("without a table of actors the name is the id", () => {
  test("names are text: nothing is taken for a number", async () => {
    const result = await read(
      "actor,issue,stance\n007,X,support\n7,X,oppose\n1e3,X,neutral\n1000,X,support\n",
    );
    expect(actorsOf(result)).toEqual(["007", "7", "1e3", "1000"]);
  });

  test("invisible differences make no second actor, and are named", async () => {
    const result = await read(
      "actor,issue,stance\nPort Authority,X,support\nPort\u200b Authority,Y,support\n\u2060 Port Authority\u200f\u00a0,Z,support\nCafe\u0301,X,support\nCaf\u00e9,Y,support\n",
    );
    expect(actorsOf(result)).toEqual(["Port Authority", "Caf\u00e9"]);
    expect(said(result)).toEqual([
      "info name-normalized 3/3 actor",
      "info name-normalized 4/4 actor",
      "info name-normalized 6/6 actor",
    ]);
  });

  test("joiners inside a name are kept, but do not make a second one", async () => {
    const result = await read("actor,issue,stance\nمی\u200cخواهم,X,support\nمیخواهم,Y,support\n");
    expect(actorsOf(result)).toEqual(["می\u200cخواهم"]);
    expect(said(result)).toEqual(["info name-normalized 3/3 actor"]);
  });

  test("differences that can be seen make two actors; those that look alike are named", async () => {
    const result = await read(
      "actor,issue,stance\nPort Authority,X,support\nport  authority,Y,support\nPort-Authority,Z,support\n",
    );
    expect(actorsOf(result)).toEqual(["Port Authority", "port  authority", "Port-Authority"]);
    expect(said(result)).toEqual(["info name-similar 3/3 actor"]);
  });

  test("fault 7: an actor and an issue of one name are two things", async () => {
    const { dataset } = await read(
      "actor,issue,stance\nFerry,Ferry,support\nFerry,Harbour,oppose\nHarbour,Ferry,neutral\n",
    );
    expect([dataset!.actors.length, dataset!.issues.length, dataset!.stances.length]).toEqual([2, 2, 3]);
  });

  test("fault 7: names of parts that could be joined the same way stay apart", async () => {
    const { dataset } = await read("actor;issue;stance\na|b;c;support\na;b|c;oppose\n");
    expect([dataset!.actors.length, dataset!.issues.length]).toEqual([2, 2]);
  });

  test("a name without a visible character is empty", async () => {
    expect(said(await read("actor,issue,stance\n\u200f\u200b,X,support\nA,\u00ad,support\n"))).toEqual([
      "error cell-empty 2/2 actor",
      "error cell-empty 3/3 issue",
    ]);
  });

  test("the first type counts, one that differs is named once", async () => {
    const result = await read(
      "actor,issue,stance,actor_type\nA,X,support,\nA,Y,support,party\nA,Z,support,union\nA,W,support,union\n",
    );
    expect(result.dataset!.actors[0]!.type).toBe("party");
    expect(said(result)).toEqual(["info actor-group-differs 4/4 actor_type"]);
  });
});

describe("with tables of actors and issues", () => {
  const tables = {
    "stances.csv": "actor,issue,stance\nhamas,x,oppose\nHarakat,x,support\nUSA,x,support\nhamas,y,neutral\n",
    "actors.csv":
      "id,name,aliases,name_ar,part_of,status,influence\nhamas,Hamas,Harakat | H,حماس,,,\nus,United States,USA,,,proposed,0.5\n",
    "issues.csv": "id,name,topic,support_means\nx,Ceasefire,War,It holds\n",
  };

  test("ids are found, then names and aliases; the rest is made from the mention", async () => {
    const result = await read(tables);
    expect(stances(result)).toEqual([
      "Hamas > Ceasefire: oppose",
      "Hamas > Ceasefire: support",
      "United States > Ceasefire: support",
      "Hamas > y: neutral",
    ]);
    expect(said(result)).toEqual([
      "warning contradiction 2/2 stance",
      "warning actor-by-name 3/3 actor",
      "warning contradiction 3/3 stance",
      "warning actor-by-name 4/4 actor",
      "warning issue-unlisted 5/5 issue",
    ]);
    expect(sums(result)).toBe("7 = 7 + 0 + 0 + 0");
    const [hamas, us] = result.dataset!.actors;
    expect([hamas!.names.get("ar"), hamas!.aliases, hamas!.influence]).toEqual([
      "حماس",
      ["Harakat", "H"],
      Number.NaN,
    ]);
    expect([us!.status, us!.influence, us!.origin]).toEqual([
      "proposed",
      0.5,
      { file: "actors.csv", line: 3 },
    ]);
  });

  const actors = (rows: string) =>
    read({ "stances.csv": tables["stances.csv"], "actors.csv": `id,name,part_of\n${rows}` });

  test("a name that two actors share is no one's", async () => {
    const result = await actors("hamas,Harakat,\nother,Harakat,\nUSA,USA,\n");
    expect(said(result)).toContain("warning actor-unlisted 3/3 actor");
  });

  test("a second row with the same id is set aside, one that repeats a row is merged", async () => {
    const result = await actors("hamas,Hamas,\nhamas,Other,\nhamas,Hamas,\n,Nobody,\nUSA,,\n");
    const { account } = result.files[1]!;
    expect([account.kept, account.setAside, account.merged]).toEqual([2, 2, 1]);
    expect(
      said(result).filter((line) => !line.includes("actor-") && !line.includes("contradiction")),
    ).toEqual([
      "error id-repeated 3/3 id",
      "info duplicate 4/4",
      "error cell-empty 5/5 id",
      "info name-empty 6/6 name",
    ]);
  });

  test("parents: unknown, oneself, and circles are named and left out", async () => {
    const result = await actors("hamas,H,USA\nUSA,U,c\nc,C,hamas\nd,D,d\ne,E,nobody\nHarakat,F,U\n");
    expect(result.dataset!.actors.slice(0, 6).map(({ partOf }) => partOf)).toEqual([1, 2, -1, -1, -1, 1]);
    expect(said(result).filter((line) => line.includes("part") || line.includes("by-name"))).toEqual([
      "warning part-of-cycle 4/4 part_of",
      "warning part-of-cycle 5/5 part_of",
      "warning part-of-unknown 6/6 part_of",
      "warning actor-by-name 7/7 part_of",
    ]);
  });
});

test("sources: described ones are found by id, others are made of the text", async () => {
  const result = await read({
    "stances.csv":
      "actor,issue,stance,source\nA,X,support,s1\nB,X,oppose,A letter\nC,X,oppose,A letter\nD,X,oppose,\n",
    "sources.csv": "id,title,date,url\ns0,Unused,,\ns1,News,2025-12,javascript:x\n",
  });
  const { sources, stances: table } = result.dataset!;
  expect(sources.map(({ title, described }) => [title, described])).toEqual([
    ["Unused", true],
    ["News", true],
    ["A letter", false],
  ]);
  expect([...table.source]).toEqual([2, 3, 3, 0]);
  expect(said(result)).toEqual(["warning link-unsafe 3/3 url"]);
});

test("events need a date and a name", async () => {
  const result = await read({
    "stances.csv": "actor,issue,stance\nA,X,support\n",
    "events.csv":
      "date,name,end\n2025-10-10,Ceasefire,\n2025-01,Talks,2025-03\nsoon,Summit,\n2025,,\n2025-05,Late,2025-04\n",
  });
  expect(result.dataset!.events.map(({ name, span }) => [name, span.to - span.from])).toEqual([
    ["Ceasefire", 0],
    ["Talks", 89],
    ["Late", 30],
  ]);
  expect(said(result)).toEqual([
    "error event-date-unreadable 4/4 date",
    "error cell-empty 5/5 name",
    "warning end-before-date 6/6 end",
  ]);
});

test("several tables of stances are one dataset", async () => {
  const result = await read({
    "2024.csv": "actor,issue,stance,date,note\nA,X,support,2024-01-01,n\n",
    "2025.csv": "actor,issue,stance,note,date\nB,X,oppose,n,2025-01-01\nA,X,oppose,m,2024-01-01\n",
  });
  const { files, stances: table } = result.dataset!;
  expect([files, [...table.file], [...table.actor]]).toEqual([
    ["2024.csv", "2025.csv"],
    [0, 1, 1],
    [0, 1, 0],
  ]);
  expect(table.text.note).toEqual({ codes: new Uint32Array([1, 1, 2]), values: ["", "n", "m"] });
  expect(result.problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
    "2024.csv contradiction",
    "2025.csv contradiction",
  ]);
});

test("a dataset is called after its file, or its folder", async () => {
  const name = async (file: string) =>
    (await read({ [file]: "actor,issue,stance\nA,X,support\n" })).dataset!.name;
  expect(
    await Promise.all(["votes.csv", "a/votes.csv.gz", "data/gaza/stances.csv", "stances.csv"].map(name)),
  ).toEqual(["votes", "votes", "gaza", "stances"]);
});

test("of two sources with one id the first stands, and the second is named", async () => {
  const result = await read({
    "stances.csv": "actor,issue,stance,source\nA,X,yes,s\n",
    "sources.csv": "id,title\ns,First\ns,Second\n",
  });
  expect(result.dataset!.sources.map(({ title }) => title)).toEqual(["First"]);
  expect(said(result)).toContain("error id-repeated 3/3 id");
  expect(sums(result)).toBe("3 = 2 + 1 + 0 + 0");
});
