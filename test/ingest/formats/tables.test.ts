/** Tables that other programs write, and tables that people make: each known by its headings, each turned into stances. */
import { describe, expect, test } from "vitest";
import { textAt } from "../../../src/domain/dataset.ts";
import { formatSpan } from "../../../src/domain/days.ts";
import { type LoadOptions, load } from "../../../src/ingest/load.ts";
import { fileOf, read, said, stances, sums } from "../reading.ts";

const one = (text: string, name = "table.csv", options: LoadOptions = {}) =>
  load([fileOf(text, name)], options);
const words = ({ dataset }: Awaited<ReturnType<typeof load>>) =>
  Array.from({ length: dataset!.stances.length }, (_, i) => textAt(dataset!.stances, "word", i));

describe("Discourse Network Analyzer", () => {
  const HEAD =
    '"statement_id";"time";"person";"organization";"concept";"agreement";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"\n';
  const row = (id: number, person: string, organization: string, agreement: string) =>
    `${id};"2024-05-1${id} 10:30:00";"${person}";"${organization}";"Tax";${agreement};10;20;"They said it";"me";7;"A title";"An author";"Paper";"p. 1";"news"\n`;

  test("a list of statements", async () => {
    const result = await one(
      HEAD + row(1, "Ann", "Alpha", "1") + row(2, "Bob", "", "0") + row(3, "Ann", "Alpha", "5"),
    );
    expect(stances(result)).toEqual(["Alpha > Tax: support", "Bob > Tax: oppose"]);
    expect(words(result)).toEqual(["1", "0"]);
    const { stances: table, sources } = result.dataset!;
    expect(formatSpan({ from: table.from[0]!, to: table.to[0]! })).toBe("2024-05-11");
    expect(table.seconds![0]).toBe(37800);
    expect(
      ["voice", "locator", "evidence", "coder"].map((field) => textAt(table, field as "voice", 0)),
    ).toEqual(["Ann", "10–20", "They said it", "me"]);
    expect(sources[0]).toMatchObject({
      id: "7",
      title: "A title",
      author: "An author",
      outlet: "Paper",
      note: "p. 1; news",
    });
    expect(said(result)).toEqual([
      "info format-read",
      "info column-unknown 1/1 statement_id",
      "info word-mapped 2/2 agreement",
      "info word-mapped 3/3 agreement",
      "error stance-unknown 4/4 agreement",
    ]);
    expect(sums(result)).toBe("3 = 2 + 1 + 0 + 0");
  });

  test("agreement with a sign has a middle", async () => {
    const result = await one(
      HEAD + row(1, "", "Alpha", "-1") + row(2, "", "Beta", "0") + row(3, "", "Cy", "1"),
    );
    expect(stances(result)).toEqual(["Alpha > Tax: oppose", "Beta > Tax: neutral", "Cy > Tax: support"]);
  });

  test("variables of one's own, as R writes them; without an actor it is refused", async () => {
    const head = '"","statement_id","time","actor","issue","stance","start_position","text"\n';
    const result = await one(`${head}"1",4,"2024-05-17",A,X,0,5,"t"\n`);
    expect(stances(result)).toEqual(["A > X: oppose"]);
    const none = await one('"statement_id";"time";"x";"start_position"\n1;2024;a;5\n');
    expect([none.refused, said(none)[0]]).toEqual([true, "error columns-missing actor"]);
    const person = await one(
      "statement_id,time,person,concept,agreement,start_position\n1,2024,P,X,true,5\n",
    );
    expect(stances(person)).toEqual(["P > X: support"]);
  });

  test("variables called as our columns are read as those of the list; where they say too little, our own table is read", async () => {
    const list =
      "statement_id,time,stakeholder,question,vote,start_position\n1,2024,P,X,0,5\n2,2024,Q,X,1,9\n";
    expect(stances(await one(list))).toEqual(["P > X: oppose", "Q > X: support"]);
    const own = await one("statement_id,actor_name,issue_name,stance,start_position\n1,P,X,no,5\n");
    expect(stances(own)).toEqual(["P > X: oppose"]);
    expect(own.files[0]!.format).toBe("native");
    const none = await one("statement_id,stakeholder,question,start_position\n1,P,X,5\n");
    expect([none.refused, said(none)]).toEqual([true, ["error columns-missing stance"]]);
    expect(none.problems[0]!.params).toMatchObject({ missing: "stance" });
  });

  test("a matrix with signs", async () => {
    const result = await one('"";"Tax";"Roads";""\n"Alpha";2;-1.000000;3\n"Beta";0;1;0\n');
    expect(stances(result)).toEqual([
      "Alpha > Tax: support",
      "Alpha > Roads: oppose",
      "Beta > Roads: support",
    ]);
    expect(words(result)).toEqual(["2", "-1.000000", "1"]);
    expect(said(result)).toEqual(["info format-read", "info matrix-signed", "info column-unnamed 1/1"]);
  });

  test("without a sign that is doubtful; of one kind only it is refused", async () => {
    expect(said(await one('"";"Tax"\n"Alpha";2\n'))).toContain("warning matrix-unsigned");
    const square = await one('"";"A";"B"\n"A";0;2\n"B";2;0\n');
    expect([square.refused, said(square)]).toEqual([true, ["info format-read", "error matrix-one-mode"]]);
    expect(sums(square)).toBe("2 = 0 + 2 + 0 + 0");
  });
});

describe("wide tables", () => {
  test("actors down, issues across; blanks are nothing, and who takes no position is not neutral", async () => {
    const result = await one(
      "Member,Party,Tax,Roads,Notes\nAnn,Left,yes,no,old hand\nBob,Right,abstain,absent,new here\nCy,,,present,x\n",
    );
    expect(stances(result)).toEqual([
      "Ann > Tax: support",
      "Ann > Roads: oppose",
      "Bob > Tax: neutral",
      "Bob > Roads: not applicable",
      "Cy > Roads: not applicable",
    ]);
    expect(words(result)).toEqual(["yes", "no", "abstain", "absent", "present"]);
    expect(result.dataset!.actors.map(({ type }) => type)).toEqual(["Left", "Right", ""]);
    expect(said(result)).toEqual([
      "info format-read",
      "info column-unknown 1/1 Notes",
      "info word-mapped 3/3 Roads",
      "info word-mapped 4/4 Roads",
    ]);
    expect(sums(result)).toBe("5 = 5 + 0 + 0 + 0");
  });

  test("issues down, actors across, by the word over the first column", async () => {
    const result = await one("Issue;Ann;Bob\nTax;+1;-1\nRoads;0;maybe\nParks;1;1\n");
    expect(stances(result)).toEqual([
      "Ann > Tax: support",
      "Bob > Tax: oppose",
      "Ann > Roads: neutral",
      "Ann > Parks: support",
      "Bob > Parks: support",
    ]);
    expect(said(result)).toContain("error stance-unknown 3/3 Bob");
  });

  test("without such a word rows are actors, which is said and can be changed", async () => {
    const text = ",Tax,Roads\nAnn,yes,no\nBob,no,yes\n";
    expect(said(await one(text))).toContain("info matrix-direction 1/1");
    const turned = await one(text, "t.csv", { columns: new Map([["", "issue"]]) });
    expect(stances(turned)[0]).toBe("Tax > Ann: support");
  });

  test("words of a kind that is not known are set aside, and read once they are mapped", async () => {
    const text = `actor,Tax,Roads,Parks\n${["A", "B", "C", "D", "E"].map((name) => `${name},strongly,meh,strongly\n`).join("")}`;
    expect((await one(text)).account).toMatchObject({ kept: 0, setAside: 15 });
    const told = await one(text, "t.csv", {
      words: new Map([
        ["strongly", "support"],
        ["meh", "neutral"],
      ]),
    });
    expect(told.account.kept).toBe(15);
  });

  test.each([
    ["a table that lacks a column", "actor,issue,date\nA,X,2024\nB,Y,2023\n"],
    ["a table of other things", "name,height,weight\nAnn,180,80\nBob,170,70\n"],
    ["a table of many words", "actor,a,b\nA,one,two\nB,three,four\n"],
    ["a heading alone", "actor,Tax,Roads\n"],
  ])("%s is none", async (_, text) => {
    const result = await one(text, "stances.csv");
    expect([result.refused, said(result)[0]]).toEqual([true, expect.stringMatching("error columns-missing")]);
  });
});

describe("roll calls of the UN", () => {
  const VOTES =
    "rcid,country,country_code,vote\n3,Freedonia,FD,yes\n3,Sylvania,SY,no\n4,Freedonia,FD,abstain\n5,Freedonia,FD,NA\n6,Freedonia,FD,yes\n";
  const CALLS =
    "rcid,session,importantvote,date,unres,amend,para,short,descr\n3,1,0,1946-01-01,R/1/1,1,0,Peace,Long text\n4,1,0,1946-01-02,NA,0,0,NA,A description\n5,1,0,1946-01-02,NA,0,0,NA,A description\n6,1,0,NA,NA,NA,NA,NA,NA\n";
  const TOPICS = "rcid,short_name,issue\n3,me,Near East\n3,hr,Human rights\n";

  test("votes with what they were about, and when", async () => {
    const result = await read({ "unvotes.csv": VOTES, "roll_calls.csv": CALLS, "issues.csv": TOPICS });
    expect(stances(result)).toEqual([
      "Freedonia > R/1/1 Peace: support",
      "Sylvania > R/1/1 Peace: oppose",
      "Freedonia > A description [rcid 4]: neutral",
      "Freedonia > 6: support",
    ]);
    expect(result.dataset!.issues[0]).toMatchObject({
      id: "3",
      topic: "Near East; Human rights",
      description: "Long text",
    });
    expect(result.dataset!.stances.from[1]).toBe(result.dataset!.stances.from[0]);
    expect(result.files.map(({ table }) => table)).toEqual(["stances", "issues", "topics"]);
    expect(said(result)).toContain("error stance-empty 5/5 vote");
    expect(sums(result)).toBe("11 = 10 + 1 + 0 + 0");
  });

  test("votes alone, or with topics alone", async () => {
    expect(stances(await one(VOTES, "unvotes.csv"))[0]).toBe("Freedonia > 3: support");
    const result = await read({ "unvotes.csv": VOTES, "issues.csv": TOPICS });
    expect(result.dataset!.issues.map(({ topic }) => topic)).toEqual(["Near East; Human rights", "", ""]);
    expect(said(await one(TOPICS, "issues.csv"))).toContain("error no-stances");
  });
});

describe("KTAB", () => {
  test("positions from 0 to 100 on each question", async () => {
    const result = await one(
      "Plan,About it,3,2,\nActor,Description,Influence,Tax Position,Tax Salience,Road Position,Road Salience,\nAnn,Mayor,80,100,50,25,0,\nBob,,60,50,10,,20,\nCy,,20,120,10,high,5,\n",
      "plan.csv",
    );
    expect(stances(result)).toEqual(["Ann > Tax: support", "Ann > Road: oppose", "Bob > Tax: neutral"]);
    const { position, salience } = result.dataset!.stances;
    expect([...position]).toEqual([1, -0.5, 0]);
    expect([...salience!]).toEqual([0.5, 0, 0.1]);
    expect(words(result)).toEqual(["100", "25", "50"]);
    expect(result.dataset!.actors[0]).toMatchObject({ description: "Mayor", influence: 80 });
    expect(said(result)).toEqual([
      "info format-read",
      "info attribute-left-out Road Salience",
      "info scale-read",
      "info preamble 1/1",
      "error stance-unknown 5/5 Tax Position",
      "error stance-unknown 5/5 Road Position",
    ]);
  });

  test("the older form, with one question", async () => {
    const result = await one("Stakeholder,Clout,Position,Salience\nAnn,90,75,40\n", "Pipeline.csv");
    expect(stances(result)).toEqual(["Ann > Pipeline: support"]);
    expect(result.dataset!.actors[0]!.influence).toBe(90);
  });

  test("salience that is no number of the scale is named", async () => {
    const result = await one(
      "Actor,Description,Influence,Tax Position,Tax Salience\nAnn,,1,10,much\nBob,,1,20,\n",
    );
    expect(said(result)).toContain("warning number-unreadable 2/2 salience");
    const bare = await one("Actor,Description,Influence,Tax Position\nAnn,,1,10\n");
    expect(stances(bare)).toEqual(["Ann > Tax: oppose"]);
  });
});

describe("Polis", () => {
  const VOTES =
    "timestamp,datetime,comment-id,voter-id,vote\n1435654192085,Tue Jun 30 15:49:52 WIB 2015,0,7,1\n1435654193,x,1,7,0\n,x,1,8,-1\nsoon,x,0,8,1\n";
  const COMMENTS =
    "timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body\n1,x,0,1,1,0,1,More buses\n1,x,1,1,1,0,1,Fewer cars\n";
  const MATRIX =
    "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n7,1,0,2,1,0,1,0\n8,,0,2,1,1,1,-1\n";
  const SUMMARY = "topic,Traffic\nurl,https://example.org\nviews,3\n";

  test("votes with comments and groups; a pass is no position", async () => {
    const result = await read({
      "votes.csv": VOTES,
      "comments.csv": COMMENTS,
      "participants-votes.csv": MATRIX,
      "summary.csv": SUMMARY,
    });
    expect(stances(result)).toEqual([
      "participant 7 > More buses: support",
      "participant 7 > Fewer cars: not applicable",
      "participant 8 > Fewer cars: oppose",
      "participant 8 > More buses: support",
    ]);
    expect(words(result)).toEqual(["agree", "pass", "disagree", "agree"]);
    expect(result.dataset!.actors.map(({ type }) => type)).toEqual(["group 1", ""]);
    const { from, seconds } = result.dataset!.stances;
    expect([formatSpan({ from: from[0]!, to: from[0]! }), seconds![0]]).toEqual(["2015-06-30", 31792]);
    expect(said(result)).toContain("warning date-unreadable 5/5 timestamp");
    expect(sums(result)).toBe("10 = 6 + 0 + 2 + 2");
  });

  test("the table of participants alone; its signs are held against its counts", async () => {
    const result = await one(MATRIX, "participants-votes.csv");
    expect(stances(result)).toEqual([
      "participant 7 > 0: support",
      "participant 7 > 1: not applicable",
      "participant 8 > 0: support",
      "participant 8 > 1: oppose",
    ]);
    const turned = await one(
      "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n7,1,0,2,2,0,-1,-1\n8,1,0,2,0,1,1,0\n",
    );
    expect(stances(turned).slice(0, 3)).toEqual([
      "participant 7 > 0: support",
      "participant 7 > 1: support",
      "participant 8 > 0: oppose",
    ]);
    expect(said(turned)).toContain("warning polis-sign n-agree");
  });

  test("the word of a person goes before that of the format", async () => {
    const result = await one(VOTES, "votes.csv", { words: new Map([["pass", "neutral"]]) });
    expect(stances(result)[1]).toBe("participant 7 > 1: neutral");
  });
});

describe("PolicyMaker", () => {
  const player = (name: string, rating: unknown, rest = {}) => ({
    Player_name: name,
    Player_abbrev: name[0],
    Sector: "Health",
    Position_rating: rating,
    ...rest,
  });

  test("ratings become positions; not mobilised is none, and not set is nothing", async () => {
    const text = JSON.stringify({
      Project: [{ Policy_name: "Vaccines" }],
      Player: [
        player("Ann", 1, { PowValue: 3 }),
        player("Bob", 4),
        player("Cy", 6),
        player("Dee", 8),
        player("Eve", 12),
        5,
      ],
      ScaleParm: [1, 2],
      Other: { a: 1 },
    });
    const result = await one(text, "pm.json");
    expect(stances(result)).toEqual([
      "Ann > Vaccines: support",
      "Bob > Vaccines: not applicable",
      "Cy > Vaccines: oppose",
    ]);
    expect(words(result)).toEqual(["1", "non-mobilised", "6"]);
    expect(result.dataset!.actors.map(({ name }) => name)).toEqual(["Ann", "Bob", "Cy", "Dee", "Eve"]);
    expect(said(result)).toEqual(
      [
        "info attribute-left-out PowValue",
        "info attribute-left-out Project",
        "info attribute-left-out ScaleParm",
        "info attribute-left-out Other",
        "info scale-read Position_rating",
        "info format-read",
        "info rating-unset 4/1 Position_rating",
        "info word-mapped 2/1 Position_rating",
        "error stance-unknown 5/1 Position_rating",
        "error json-no-record 6/1",
      ].sort((a, b) => rowOf(a) - rowOf(b)),
    );
    expect(sums(result)).toBe("6 = 3 + 2 + 0 + 1");
  });

  test("players one level down", async () => {
    const text = JSON.stringify({ PolicyMaker: { Policy_name: "Vaccines", Player: [player("Ann", 7)] } });
    expect(stances(await one(text, "pm.json"))).toEqual(["Ann > Vaccines: oppose"]);
  });

  const rowOf = (line: string) => Number(/ (\d+)\//.exec(line)?.[1] ?? 0);

  test("without a name of the policy the file gives it; another object is refused", async () => {
    expect(stances(await one(JSON.stringify({ Player: [player("Ann", 2)] }), "Reform.json"))).toEqual([
      "Ann > Reform: support",
    ]);
    for (const text of [
      '{"Player": []}',
      '{"Player": 1}',
      '{"a": [1]}',
      "[1]",
      '{"a": ',
      '{"nodes": [], "edges": 1}',
    ])
      expect(said(await one(text, "x.json"))).toEqual(["error not-csv-json"]);
  });
});
