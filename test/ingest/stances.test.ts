/** Stance words and positions: what is known is read, what is not is set aside, nothing is guessed. */
import { describe, expect, test } from "vitest";
import { STANCES } from "../../src/domain/stance.ts";
import { readStanceWord } from "../../src/ingest/values.ts";
import { read, said, stances } from "./reading.ts";

describe("words", () => {
  test.each([
    ["support", "support Supports SUPPORTIVE yes Yea aye for in_favour favor agree pro +1 1"],
    ["oppose", "oppose Opposed opposes no nay against disagree con -1 \u22121"],
    ["conditional", "conditional Conditionally"],
    ["neutral", "neutral abstain Abstained abstention 0"],
    ["not found", "not_found Not-Found NOT_FOUND"],
    ["not applicable", "not_applicable Not-applicable"],
  ])("%s", (stance, words) => {
    for (const word of words.split(" "))
      expect([word, STANCES[readStanceWord(` ${word.replace("_", " ")}\u200b`)!]]).toEqual([word, stance]);
  });

  test.each([
    "",
    "n/a",
    "na",
    "?",
    "-",
    "—",
    "null",
    "unknown",
    "maybe",
    "present",
    "no_show",
    "pass",
    "2",
    "support oppose",
    "not support",
    "x",
    "+",
    "constructor",
    "__proto__",
    "toString",
  ])("%j is none", (word) => {
    expect(readStanceWord(word)).toBeUndefined();
  });

  test("rows without a stance are set aside, each with its line", async () => {
    const result = await read("actor,issue,stance\nA,X,\nB,X,N/A\nC,X,-\nD,X,no_show\nE,X,not found\n");
    expect(stances(result)).toEqual(["E > X: not found"]);
    expect(said(result)).toEqual([
      "error stance-empty 2/2 stance",
      "error stance-unknown 3/3 stance",
      "error stance-unknown 4/4 stance",
      "error stance-unknown 5/5 stance",
    ]);
    expect(result.problems[1]!.value).toBe("N/A");
  });

  test("an actor that is only mentioned in rows that are set aside is not made", async () => {
    const result = await read("actor,issue,stance\nA,X,perhaps\nB,Y,yes\n");
    expect(result.dataset!.actors.map(({ name }) => name)).toEqual(["B"]);
    expect(result.dataset!.issues.map(({ name }) => name)).toEqual(["Y"]);
  });
});

/** `stance position given word` of each row */
async function positions(rows: string, separator = ","): Promise<{ read: string[]; said: string[] }> {
  const result = await read(
    `actor,issue,stance,position\n${rows}`.replaceAll(",", separator).replaceAll("·", ","),
  );
  const table = result.dataset!.stances;
  const of = (i: number) => {
    const word = table.text.word?.values.at(table.text.word.codes[i]!) ?? "";
    return `${STANCES[table.stance[i]!]} ${table.position[i]} ${table.positionGiven[i]} ${word}`.trim();
  };
  return { read: Array.from({ length: table.length }, (_, i) => of(i)), said: said(result) };
}

describe("positions", () => {
  test("without one the stance gives it", async () => {
    const { read } = await positions(
      "A,X,support,\nB,X,oppose,\nC,X,conditional,\nD,X,abstain,\nE,X,not found,\n",
    );
    expect(read).toEqual([
      "support 1 0",
      "oppose -1 0",
      "conditional 0.5 0",
      "neutral 0 0 abstain",
      "not found NaN 0",
    ]);
  });

  test("where it is given it decides, and the source's own word is kept", async () => {
    const { read, said } = await positions(
      "A,X,Jokseenkin samaa mieltä.,0.5\nB,X,pass,0\nC,X,,-1\nD,X,conditional,-0.5\nE,X,support,0.2\nF,X,yes,1\n",
    );
    expect(read).toEqual([
      "support 0.5 1 Jokseenkin samaa mieltä.",
      "neutral 0 1 pass",
      "oppose -1 1",
      "conditional -0.5 1",
      "support 0.2 1",
      "support 1 1 yes",
    ]);
    // The file has read the word as 0; that is its reading, and is said to be one.
    expect(said).toEqual(["info position-of-no-position 3/3 stance"]);
  });

  test("a word that contradicts it is named", async () => {
    const { read, said } = await positions("A,X,support,-1\nB,X,neutral,0.5\nC,X,not found,1\n");
    expect(read).toEqual(["oppose -1 1 support", "support 0.5 1 neutral", "support 1 1 not found"]);
    expect(said).toEqual([2, 3, 4].map((n) => `warning position-contradicts-stance ${n}/${n} position`));
  });

  test("one that is no number from −1 to 1 leaves the decision to the word", async () => {
    const { read, said } = await positions("A,X,support,high\nB,X,oppose,-2\nC,X,hm,5\nD,X,support,1e999\n");
    expect(read).toEqual(["support 1 0", "oppose -1 0", "support 1 0"]);
    expect(said).toEqual([
      "warning position-unreadable 2/2 position",
      "warning position-out-of-range 3/3 position",
      "error stance-unknown 4/4 stance",
      "warning position-unreadable 5/5 position",
    ]);
  });

  test("minus signs and decimal commas", async () => {
    expect((await positions("A,X,oppose,\u22120.5\nB,X,oppose,-·25\n", ";")).read).toEqual([
      "oppose -0.5 1",
      "oppose -0.25 1",
    ]);
    expect((await positions('A,X,oppose,"-0·5"\n')).said).toEqual([
      "warning position-unreadable 2/2 position",
    ]);
  });

  test("without a stance column it is the stance, in words or numbers", async () => {
    const result = await read("Organisation,Topic,Position\nA,X,support\nB,X,-0.3\nC,X,hm\n");
    expect(stances(result)).toEqual(["A > X: support", "B > X: oppose"]);
    expect(result.dataset!.stances.position[1]).toBe(-0.3);
    expect(said(result).filter((line) => line.startsWith("error"))).toEqual([
      "error stance-unknown 4/4 Position",
    ]);
  });
});
