/** Numbers of a scale of their own are no words for a stance, and what is no number of it is never one: it is set aside. */
import { describe, expect, test } from "vitest";
import { load } from "../../../src/ingest/load.ts";
import { writeTables } from "../../../src/ingest/write.ts";
import { content, fileOf, read, said, stances, sums } from "../reading.ts";

const one = (text: string, name: string) => load([fileOf(text, name)]);
const doubts = (lines: readonly string[]) => lines.filter((line) => !line.startsWith("info"));

describe("KTAB, from 0 to 100", () => {
  const HEAD = "p,d,5,1,\nActor,Description,Influence,Tax Position,Tax Salience\n";

  test("0 and 1 are its lower end without a doubt; −1 and 101 are none of its numbers", async () => {
    const rows = [0, 1, -1, 101, "\u22121"].map((value, i) => `${"ABCDE"[i]},,1,${value},50\n`);
    const result = await one(HEAD + rows.join(""), "k.csv");
    expect(stances(result)).toEqual(["A > Tax: oppose", "B > Tax: oppose"]);
    expect([...result.dataset!.stances.position]).toEqual([-1, -0.98]);
    expect(doubts(said(result))).toEqual([
      "error stance-unknown 5/5 Tax Position",
      "error stance-unknown 6/6 Tax Position",
      "error stance-unknown 7/7 Tax Position",
    ]);
    expect(sums(result)).toBe("6 = 2 + 3 + 0 + 1");
  });

  test("a person may still say what a number means", async () => {
    const words = new Map([["-1", "not found" as const]]);
    const result = await load([fileOf(`${HEAD}A,,1,-1,50\n`, "k.csv")], { words });
    expect(stances(result)).toEqual(["A > Tax: not found"]);
  });
});

test("PolicyMaker, from 7 to 1: 0 and −1 are no ratings", async () => {
  const Player = [1, 0, -1, 7].map((rating, i) => ({ Player_name: "ABCD"[i], Position_rating: rating }));
  const result = await one(JSON.stringify({ Player }), "Tax.json");
  expect(stances(result)).toEqual(["A > Tax: support", "D > Tax: oppose"]);
  expect(doubts(said(result))).toEqual([
    "error stance-unknown 2/1 Position_rating",
    "error stance-unknown 3/1 Position_rating",
  ]);
});

test("a matrix of Discourse Network Analyzer: what is no number far into the file is set aside", async () => {
  const rows = Array.from({ length: 300 }, (_, i) => `"A ${i}";${(i % 3) - 1};0\n`).join("");
  const result = await one(`"";"Tax";"Roads"\n${rows}"Bo";x;1,5\n"Cy";NA;-0,5\n"Di";0,0;0\n`, "dna.csv");
  expect(stances(result).slice(-2)).toEqual(["Bo > Roads: support", "Cy > Roads: oppose"]);
  expect(doubts(said(result))).toEqual([
    "error stance-unknown 302/302 Tax",
    "error stance-unknown 303/303 Tax",
  ]);
  expect(result.account).toMatchObject({ kept: 202, setAside: 2 });
});

describe("a table that places its own answers by positions", () => {
  test("1 is what the position beside it says, and has none where there is none", async () => {
    const rows = ["A,X,5,1", "B,X,4,0.5", "C,X,3,0", "D,X,1,-1", "E,X,1,", "F,X,2,-0.5"];
    const result = await read(`actor,issue,stance,position\n${rows.join("\n")}\n`);
    expect(stances(result)).toEqual([
      "A > X: support",
      "B > X: support",
      "C > X: neutral",
      "D > X: oppose",
      "E > X: not applicable",
      "F > X: oppose",
    ]);
    expect(doubts(said(result))).toEqual(["warning stance-unplaced 6/6 stance"]);
  });

  test("a number that is a word is written as its stance, so that no position of another row makes it one of a scale", async () => {
    const rows = "A,X,own,0.5\nB,X,+1,\n,X,agree,0\nC,X,agree,\n,X,no,-1\n";
    const { dataset } = await read(`actor,issue,stance,position\n${rows}`);
    const written = writeTables(dataset!).map(({ name, text }) => fileOf(text, name));
    expect(written.map(({ bytes }) => new TextDecoder().decode(bytes))).toEqual([
      expect.stringMatching(/^B,X,support,'\+1,/m),
    ]);
    expect(content((await load(written)).dataset!)).toEqual(content(dataset!));
  });

  test("where the numbers agree with the positions they are words as elsewhere", async () => {
    const result = await read("actor,issue,stance,position\nA,X,1,0.5\nB,X,-1,-1\nC,X,1,\nD,X,1,-1\n");
    expect(stances(result)).toEqual(["A > X: support", "B > X: oppose", "C > X: support", "D > X: oppose"]);
    expect(doubts(said(result))).toEqual(["warning position-contradicts-stance 5/5 position"]);
  });
});

describe("Polis, where another program made 1.0 of 1", () => {
  const HEAD = "participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1\n";

  test("the sign is that of the counts", async () => {
    const same = await one(`${HEAD}0,0,0,2,1,1,1.0,-1.0\n1,0,0,1,1,0,1.0,\n`, "votes.csv");
    const turned = await one(`${HEAD}0,0,0,2,1,1,-1.0,1.0\n1,0,0,1,1,0,-1.0,\n`, "votes.csv");
    const wanted = ["0 > 0: support", "0 > 1: oppose", "1 > 0: support"].map((line) => `participant ${line}`);
    expect([stances(same), stances(turned)]).toEqual([wanted, wanted]);
    expect([doubts(said(same)), doubts(said(turned))]).toEqual([[], ["warning polis-sign n-agree"]]);
  });
});
