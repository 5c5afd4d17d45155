/** The real `layout` command: what it prints, under which keys, how it exits; and whether the independent measure takes it. */
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/run.ts";

const layout = (...args: string[]) => run("src/cli/run.mjs", ["layout", ...args]);
const json = async (...args: string[]) => JSON.parse((await layout(...args, "--json")).out);

let folder = "";
const at = (name: string) => join(folder, name);

/** Two camps on four issues, and one who abstains on most. */
const CAMPS = [
  ..."Wall Fees"
    .split(" ")
    .flatMap((issue) => [`Ann,${issue},yes`, `Ben,${issue},yes`, `Cid,${issue},no`, `Dee,${issue},no`]),
  ..."Dam Toll"
    .split(" ")
    .flatMap((issue) => [`Ann,${issue},no`, `Ben,${issue},no`, `Cid,${issue},yes`, `Dee,${issue},yes`]),
  "Eve,Wall,abstain",
  "Eve,Fees,yes",
  "Eve,Dam,abstain",
];
const csv = (rows: readonly string[]) => `actor,issue,stance\n${rows.join("\n")}\n`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-layout-"));
  writeFileSync(at("camps.csv"), csv(CAMPS));
  writeFileSync(at("backwards.csv.gz"), gzipSync(csv(CAMPS.toReversed())));
  writeFileSync(at("same-name.csv"), "actor,issue,stance\nGold,Gold,yes\nTin,Gold,no\n");
  writeFileSync(at("bad.csv"), "actor,issue,stance\nA,X,support\nA,X,perhaps\n");
  writeFileSync(at("only-heading.csv"), "actor,issue,stance\n");
  writeFileSync(at("none-known.csv"), "actor,issue,stance\nA,X,not found\nB,X,not found\n");
  writeFileSync(at("empty.csv"), "");
  writeFileSync(at("pdf.csv"), "%PDF-1.7\n");
  writeFileSync(at("odd.csv"), "actor,issue,stance\nA\u0007nn,X,yes\nBen,X,no\n");
  mkdirSync(at("set"));
  writeFileSync(at("set/stances.csv"), "actor,issue,stance\nAlpha,x,yes\nb,x,no\nc,x,no\n");
  writeFileSync(at("set/actors.csv"), "id,name,part_of\na,Alpha,\nb,Same,\nc,Same,b\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("--json", () => {
  test("has a place for every node, the fit, what chance would show, and what is drawn worst", async () => {
    const { code, out, err } = await layout(at("camps.csv"), "--json");
    expect([code, err]).toEqual([0, ""]);
    const told = JSON.parse(out);
    expect(Object.keys(told.positions)).toEqual([
      ..."Ann Ben Cid Dee Eve".split(" ").map((name) => `actor:${name}`),
      ..."Dam Fees Toll Wall".split(" ").map((name) => `issue:${name}`),
    ]);
    for (const { x, y } of Object.values<{ x: number; y: number }>(told.positions))
      expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(told.mode).toBe("actors-and-issues");
    expect(told.fit).toMatchObject({ issueAccuracy: 1, actorAccuracy: 1, kappa: 1, testedIssues: 4 });
    expect(told.fit.explained).toBeGreaterThan(told.floor.explained);
    expect(told.worst).toEqual([]);
    expect(told.untested).toEqual(["actor:Eve"]);
  });

  test("is the same for the same stances in another order, packed or not", async () => {
    expect((await layout(at("backwards.csv.gz"), "--json")).out).toBe(
      (await layout(at("camps.csv"), "--json")).out,
    );
  });

  test.each([
    ["actors", ["accuracy", "explained", "friendFoe", "pairs", "rho", "tested"], 5],
    ["issues", ["accuracy", "explained", "friendFoe", "pairs", "rho", "tested"], 4],
    ["columns", ["crossings", "gathered", "possible", "share"], 9],
  ] as const)("--mode %s lays out that, and states its own fit", async (mode, figures, nodes) => {
    const told = await json(at("camps.csv"), "--mode", mode);
    expect(told.mode).toBe(mode);
    expect(Object.keys(told.fit).sort()).toEqual(figures);
    expect(Object.keys(told.positions)).toHaveLength(nodes);
    if (mode === "columns")
      expect(told.positions["actor:Ann"].x).toBeLessThan(told.positions["issue:Wall"].x);
  });

  test("--abstain tells how an abstention reads: between, against, or not at all", async () => {
    const tested = async (abstain: string) => {
      const told = await json(at("camps.csv"), "--abstain", abstain);
      return [told.abstain, told.untested];
    };
    expect(await tested("neutral")).toEqual(["neutral", ["actor:Eve"]]);
    expect(await tested("oppose")).toEqual(["oppose", []]);
    expect(await tested("missing")).toEqual(["missing", ["actor:Eve"]]);
    expect((await json(at("camps.csv"), "--abstain", "missing")).positions).not.toEqual(
      (await json(at("camps.csv"))).positions,
    );
  });
});

describe("keys", () => {
  test("an actor and an issue of one name are two nodes", async () => {
    expect(Object.keys((await json(at("same-name.csv"))).positions)).toEqual([
      "actor:Gold",
      "actor:Tin",
      "issue:Gold",
    ]);
  });

  test("are what the stances say: the id, or the name where they say that; two of one name have two ids; members stand alone", async () => {
    expect(Object.keys((await json(at("set"))).positions)).toEqual([
      "actor:Alpha",
      "actor:b",
      "actor:c",
      "issue:x",
    ]);
  });

  test("are spelled as in the file, what no one can see included", async () => {
    expect(Object.keys((await json(at("odd.csv"))).positions)).toContain("actor:A\u0007nn");
  });
});

describe("without --json", () => {
  test("says the figures and what chance would reach", async () => {
    const { code, out } = await layout(at("camps.csv"));
    expect(code).toBe(0);
    expect(out).toContain("9 nodes are placed");
    expect(out).toMatch(/kappa: 1 \(chance: [-\d.]+\)/);
    expect(out).toContain("None that can be tested is drawn badly. 1 cannot be tested.");
  });
});

describe("what cannot be laid out", () => {
  test("rows set aside: the rest is laid out, status 1, each named on the error stream", async () => {
    const { code, out, err } = await layout(at("bad.csv"), "--json");
    expect(code).toBe(1);
    expect(err).toContain("bad.csv:3:");
    expect(Object.keys(JSON.parse(out).positions)).toEqual(["actor:A", "issue:X"]);
  });

  test.each(["empty.csv", "pdf.csv", "only-heading.csv"])("%s: status as `check`, in words", async (name) => {
    const { code, out, err } = await layout(at(name), "--json");
    expect(code).toBe((await run("src/cli/run.mjs", ["check", at(name)])).code);
    if (code === 2) expect([out, err]).toEqual(["", expect.stringMatching(/^Refused: \w/)]);
    else expect(JSON.parse(out).positions).toEqual({});
  });

  test.each(["actors-and-issues", "actors", "issues", "columns"])(
    "nothing known, %s: places all the same, and no figure",
    async (mode) => {
      const told = await json(at("none-known.csv"), "--mode", mode);
      expect(Object.keys(told.positions).length).toBeGreaterThan(0);
      expect(told.fit.rho ?? told.fit.share ?? null).toBeNull();
    },
  );

  test.each([
    [["--mode", "circle"], "“circle”"],
    [["--abstain", "yes"], "“yes”"],
    [["--quick"], "“--quick”"],
  ])("%j: status 2, in words", async (args, words) => {
    const { code, out, err } = await layout(at("camps.csv"), ...args);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(words);
  });
});

const TINY = "../shared/data/unga/stances_tiny.csv";
const JUDGE = "../shared/measures/faithfulness.mjs";
test.skipIf(!existsSync(TINY) || !existsSync(JUDGE))(
  "the independent measure reads the places of a real vote, and finds them true (skipped where it is absent)",
  async () => {
    const { positions } = await json(TINY);
    writeFileSync(at("positions.json"), JSON.stringify(positions));
    const { code, out } = await run(realpathSync(JUDGE), [at("positions.json"), TINY]);
    expect(code).toBe(0);
    const verdict = JSON.parse(out);
    expect(verdict.faithfulness).toBeGreaterThanOrEqual(0.92);
    expect(verdict.readability).toMatchObject({ overlappedNodes: 0, labelOverlap: 0 });
  },
);
