/** `measure`, run as a person runs it: every figure under its name, and what is wrong with a call. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../support/run.ts";

const standpoint = (...args: string[]) => run("src/cli/run.mjs", ["measure", ...args]);
const measured = async (...args: string[]) => JSON.parse((await standpoint(...args, "--json")).out);

let folder = "";
const at = (name: string) => join(folder, name);

/** The table of the shared vectors, as files: five actors, four issues. */
const STANCES = `actor,issue,stance,position,salience
A,i1,support,1,1
A,i2,support,1,0.8
A,i3,conditional,,0.5
B,i1,support,1,0.9
B,i2,conditional,,0.6
B,i3,oppose,-1,1
B,i4,oppose,-1,0.7
C,i1,oppose,-1,1
C,i2,oppose,-1,0.4
C,i3,support,1,0.8
C,i4,support,1,0.9
D,i1,conditional,,0.5
D,i3,support,1,0.6
D,i4,neutral,,0.3
D,i2,not found,,
E,i2,support,1,0.7
E,i3,neutral,0,0.2
E,i4,support,1,0.8
`;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-"));
  writeFileSync(at("stances.csv"), STANCES);
  const actors = ["A,5", "B,3", "C,2", "D,1", "E,1"].map((line) => `${line[0]},${line}`);
  writeFileSync(at("actors.csv"), ["id,name,influence", ...actors, ""].join("\n"));
  writeFileSync(at("bad.csv"), "actor,issue,stance\nA,X,support\nB,X,perhaps\nB,X,oppose\n");
  writeFileSync(
    at("words.csv"),
    "actor,issue,stance,position\nA,X,yes,1\nB,X,pass,0\nB,Y,yes,1\nA,Y,yes,1\n",
  );
  writeFileSync(at("alone.csv"), "actor,issue,stance\nA,X,support\nB,Y,oppose\n");
  writeFileSync(at("pdf.csv"), "%PDF-1.7\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

test("every pair, issue and actor by name, with figures worked by hand", async () => {
  const { code, out, err } = await standpoint(folder.concat("/stances.csv"), at("actors.csv"), "--json");
  expect([code, err]).toEqual([0, ""]);
  const report = JSON.parse(out);
  expect(report.pairs).toHaveLength(10);
  expect(report.pairs[0]).toMatchObject({
    a: "A",
    b: "B",
    overlap: 3,
    of: 4,
    coverage: 0.75,
    share: 1 / 3,
    congruence: 2,
    conflict: 1,
    subtract: 1,
    bounds: [0.5, 0.75],
  });
  expect(report.pairs[0].agreement).toBeCloseTo(2 / 3, 9);
  expect(report.pairs[0].salienceAgreement).toBeCloseTo(0.700446, 6);
  expect(report.issues.map(({ issue }: { issue: string }) => issue)).toEqual(["i1", "i2", "i3", "i4"]);
  expect(report.issues[2]).toMatchObject({
    known: 5,
    support: 3,
    oppose: 1,
    neutral: 1,
    contested: true,
    rice: 0.5,
    weightedMedian: 0.5,
  });
  expect(report.issues[2].compromise).toBeCloseTo(0.056962, 6);
  const { share, square } = report.issues[2].winShares[5];
  expect([share, square]).toEqual(
    [0.721519, 0.721519 ** 2 / (0.721519 ** 2 + 0.278481 ** 2)].map((v) => expect.closeTo(v, 6)),
  );
  expect(report.issues.map((one: { groupConsensus: number }) => one.groupConsensus)).toEqual(
    [0.375, 4 / 15, 0.3, 0.25].map((v) => expect.closeTo(v, 9)),
  );
  expect(report.actors.map(({ actor, bloc }: { actor: string; bloc: number }) => actor + bloc)).toEqual([
    "A0",
    "B0",
    "C1",
    "D1",
    "E0",
  ]);
  expect(report.actors[0].mediator).toBeCloseTo(1 / 9, 9);
  expect(report.balance).toMatchObject({
    ties: 8,
    frustrated: 2,
    index: 0.5,
    bound: "exact",
    triangles: 5,
    balancedTriangles: 2,
  });
  expect(report.balance.unbalanced).toEqual([
    ["A", "B", "D"],
    ["A", "B", "E"],
    ["A", "C", "D"],
  ]);
  expect(report.mactor).toHaveLength(10);
  expect(report.formulas.agreement.formula).toContain("÷");
});

test("who influences whom decides power, where it is given: two actors worked by hand", async () => {
  writeFileSync(at("who.csv"), "id,name,influences\nA,A,B:3\nB,B,A : 1 | Nobody:2\nC,C,\n");
  const stances = "actor,issue,stance\nA,X,support\nB,X,oppose\nC,X,support\nA,Y,conditional\n";
  writeFileSync(at("two.csv"), stances);
  const { code, out, err } = await standpoint(at("two.csv"), at("who.csv"), "--json");
  expect([code, err]).toEqual([0, expect.stringContaining("“Nobody:2”")]);
  // MIDI: A on B 3, B on A 1, and each on itself min(3, 1); r = (2/4)(3/4) and 0; R = n r/Σr.
  const { actors, mactor } = JSON.parse(out);
  expect(actors[0]).toMatchObject({ influence: 3, dependence: 1, competitiveness: 2, mobilisation: 12 });
  expect(actors[1]).toMatchObject({ influence: 1, dependence: 3, competitiveness: 0, mobilisation: 0 });
  expect(actors[2]).toMatchObject({ influence: null, competitiveness: null });
  // On X: ½(4 · 2 + 4 · 0) at level 3, ½(4 + 4) as valued, ½(1 + 1) by sides.
  expect(mactor).toEqual([
    expect.objectContaining({
      a: "A",
      b: "B",
      divergence: 0,
      divergence2: 4,
      divergence1: 1,
      convergence1: 0,
    }),
  ]);
});

test("what changed, what several coded, who could trade, how true a plane could be, and each tie's share", async () => {
  writeFileSync(
    at("more.csv"),
    `actor,issue,stance,date,coder,salience
A,X,oppose,2020,ann,1
A,X,support,2021,ann,1
A,Y,support,2020,ann,0.2
B,X,oppose,2020,ann,0.3
B,Y,oppose,2020,ann,0.9
B,Y,oppose,2020,bob,0.9
C,Y,support,2020,,0.5
`,
  );
  const report = await measured(at("more.csv"));
  expect(report.change).toMatchObject({
    moves: [{ actor: "A", issue: "X", before: -1, after: 1 }],
    compared: 5,
    network: { distance: 1, pairs: 3 },
  });
  expect(report.actors[0].volatility).toBe(2);
  expect(report.coders).toMatchObject({ units: 1, kappas: [{ a: "ann", b: "bob", units: 1 }] });
  // A cares five times as much for X as for Y, B a third as much: 5 ÷ ⅓.
  expect(report.trades).toEqual([
    { actor: "A", partner: "B", gains: "X", gives: "Y", advantage: expect.closeTo(15, 9) },
  ]);
  expect(report.scaling.pairs).toBe(3);
  expect(report.ties.find((tie: { actor: string; issue: string }) => tie.actor + tie.issue === "AX")).toEqual(
    {
      actor: "A",
      issue: "X",
      support: 1,
      oppose: 1,
      combined: 3,
      activity: 2 / 3,
      prominence: 2 / 3,
      reliability: null,
      credibility: null,
    },
  );
});

test("grades of source and content stay two: counted each on its own and together, and told of each tie", async () => {
  writeFileSync(
    at("graded.csv"),
    `actor,issue,stance,source,reliability,credibility
A,X,support,paper,B,2
A,Y,oppose,paper,b,2
B,X,oppose,paper,,7
B,Y,support,leak,E,
`,
  );
  writeFileSync(at("sources.csv"), "id,title,reliability\npaper,The Paper,C\nleak,A leak,\n");
  const { code, out, err } = await standpoint(at("graded.csv"), at("sources.csv"), "--json");
  expect(code).toBe(0);
  expect(err).toContain(`${at("graded.csv")}:4: “7” under “credibility” is no grade`);
  const { grades, ties } = JSON.parse(out);
  const none = { A: 0, B: 0, C: 0, D: 0, E: 0, F: 0, other: 0, none: 0 };
  expect(grades).toEqual({
    statements: 4,
    reliability: { ...none, B: 2, C: 1, E: 1 },
    credibility: { 1: 0, 2: 2, 3: 0, 4: 0, 5: 0, 6: 0, other: 1, none: 1 },
    both: [{ reliability: "B", credibility: "2", statements: 2 }],
  });
  expect(ties.map((tie: Record<string, string>) => [tie["reliability"], tie["credibility"]])).toEqual([
    ["B", "2"],
    ["B", "2"],
    ["C", null],
    ["E", null],
  ]);
  const { pairs, scaling, grades: nothing } = await measured(at("alone.csv"));
  expect([pairs, scaling, nothing]).toEqual([[], null, null]);
});

test("statements on one issue are also counted each, as Discourse Network Analyzer counts them", async () => {
  writeFileSync(
    at("counted.csv"),
    "actor,issue,stance,date\nA,X,support,2020\nA,X,support,2021\nA,X,oppose,2022\nB,X,support,2020\nB,X,oppose,2021\nB,X,oppose,2022\n",
  );
  const { pairs } = await measured(at("counted.csv"));
  // For: 2 and 1, against: 1 and 2; the latest of both is against.
  expect(pairs[0]).toMatchObject({
    congruence: 1,
    conflict: 0,
    statementCongruence: 4,
    statementConflict: 5,
  });
});

test("older statements weigh less, by half-life or within a window", async () => {
  writeFileSync(
    at("old.csv"),
    "actor,issue,stance,date\nA,X,oppose,2025-01-01\nA,X,support,2025-01-11\nB,X,support,2025-01-11\n",
  );
  const agreement = async (...args: string[]) => (await measured(at("old.csv"), ...args)).pairs[0].agreement;
  expect(await agreement()).toBe(1);
  // (1 − ½) ÷ (1 + ½) = ⅓ after one half-life; with a window of five days around the first, only what was said then.
  expect(await agreement("--half-life", "10")).toBeCloseTo(1 - (1 - 1 / 3) / 2, 9);
  const { pairs } = await measured(at("old.csv"), "--window", "triangular,2025-01-01,20");
  expect(pairs[0].agreement).toBeCloseTo(1 - (1 - (0.5 - 1) / 1.5) / 2, 9);
});

test("of one pair nobody says that it is the closest and the furthest", async () => {
  writeFileSync(at("pair.csv"), "actor,issue,stance\nA,X,support\nB,X,oppose\n");
  const { out } = await standpoint(at("pair.csv"));
  expect(out).toContain("The only pair: A and B, agreement 0.00 on 1 of 1 issues");
  expect(out).not.toMatch(/Closest|Furthest/);
});

test("a minimum takes ties out of the network, never pairs out of the list; issues in pairs when asked", async () => {
  const report = await measured(at("stances.csv"), "--minimum", "3", "--issue-pairs");
  expect([report.pairs.length, report.balance.ties, report.settings.minimum]).toEqual([10, 6, 3]);
  expect(report.issuePairs).toHaveLength(6);
  expect([report.mactor, report.actors[0].capability]).toEqual([null, null]);
});

test("what a conditional counts for, and which answers are no position, can be set", async () => {
  const agreement = async (...args: string[]) =>
    (await measured(at("stances.csv"), ...args)).pairs[0].agreement;
  expect(await agreement("--conditional", "1")).toBeCloseTo(2 / 3, 9);
  expect(await agreement("--conditional", "0")).toBeCloseTo((1 + 0.5 + 0.5) / 3, 9);
  const { pairs } = await measured(at("words.csv"), "--ignore", "pass,absent");
  expect(pairs).toMatchObject([{ overlap: 1, agreement: 1, share: 1 }]);
  expect((await measured(at("words.csv"))).pairs).toMatchObject([
    { overlap: 2, agreement: 0.75, share: 0.5 },
  ]);
});

test("in words: the closest, the furthest, the most contested, the blocs", async () => {
  const { code, out } = await standpoint(at("stances.csv"));
  expect(code).toBe(0);
  expect(out.trimEnd().split("\n")).toEqual([
    "10 pairs of 5 actors with a position in common, on 4 issues.",
    "Of several statements of one actor on one issue the latest counts.",
    "Closest: A and E, agreement 0.88 on 2 of 4 issues, 0.44 to 0.94 were the rest known.",
    "Furthest: B and C, agreement 0.06 on 4 of 4 issues, 0.06 to 0.06 were the rest known.",
    "Most contested: i1, 3 for, 1 against, 0 neutral, 1 unknown.",
    "Two blocs: 2 of 8 ties stand in the way.",
  ]);
  expect((await standpoint(at("alone.csv"))).out).toContain("No two actors have a position in common.");
});

test("rows set aside are named on the error stream, with status 1; the rest is measured", async () => {
  const { code, out, err } = await standpoint(at("bad.csv"), "--json");
  expect(code).toBe(1);
  expect(err).toContain(`${at("bad.csv")}:3: “perhaps” is no stance`);
  expect(JSON.parse(out).pairs).toMatchObject([{ a: "A", b: "B", agreement: 0, bounds: [0, 0] }]);
});

test("what cannot be: a file that is no table, options that make no sense; status 2", async () => {
  const refused = await standpoint(at("pdf.csv"), "--json");
  expect([refused.code, refused.out]).toEqual([2, ""]);
  expect(refused.err).toContain("PDF");
  for (const [flag, value] of [
    ["--minimum", "0"],
    ["--minimum", "two"],
    ["--conditional", "1.5"],
    ["--conditional", ""],
    ["--half-life", "0"],
    ["--window", "flat,2025,9"],
    ["--window", "uniform,,9"],
  ] as const) {
    const { code, err } = await standpoint(at("stances.csv"), flag, value);
    expect([code, err]).toEqual([2, expect.stringContaining(`${flag} takes`)]);
  }
});

const TINY = resolve("../shared/data/unga/stances_tiny.csv");
describe.skipIf(!existsSync(TINY))("real votes (skipped where ../shared is not there)", () => {
  test("agreement and share are those of an independent count", async () => {
    const { pairs } = await measured(TINY);
    const truth = JSON.parse(readFileSync(resolve("../shared/data/GROUND_TRUTH.json"), "utf8"))[
      "unga/stances_tiny.csv"
    ];
    for (const want of truth.agreement) {
      const pair = pairs.find(
        (one: { a: string; b: string }) => [one.a, one.b].sort().join() === [want.a, want.b].sort().join(),
      );
      expect(pair).toMatchObject({
        overlap: want.common,
        share: expect.closeTo(want.share, 6),
        agreement: expect.closeTo(want.closeness, 6),
      });
    }
  });
});

test("the rule for several statements is told, and holds for every figure", async () => {
  writeFileSync(
    at("several.csv"),
    "actor,issue,stance,position,date\nA,x,support,1,2024\nA,x,oppose,-0.5,2025\nB,x,support,0.25,2025\nC,x,oppose,-0.5,2025\n",
  );
  const pairs = async (...args: string[]) => {
    const { settings, pairs: found } = await measured(at("several.csv"), ...args);
    const agreement = Object.fromEntries(
      found.map(({ a, b, agreement: value, share }: Record<string, never>) => [`${a}${b}`, [value, share]]),
    );
    return [settings.statements, agreement];
  };
  expect(await pairs()).toEqual(["latest", { AB: [0.625, 0], AC: [1, 1], BC: [0.625, 0] }]);
  expect(await pairs("--several", "mean")).toEqual(["mean", { AB: [1, 0], AC: [0.625, 0], BC: [0.625, 0] }]);
  writeFileSync(
    at("aged.csv"),
    "actor,issue,stance,date\nA,x,support,2023\nA,x,oppose,2024-06\nA,x,oppose,\nB,x,support,2025\n",
  );
  const aged = async (...args: string[]) => (await measured(at("aged.csv"), ...args)).pairs[0].agreement;
  expect(await aged("--several", "recent")).toBeCloseTo(await aged("--half-life", "365"), 12);
  expect(await aged("--several", "recent")).toBeGreaterThan(await aged());
  const { out } = await standpoint(at("several.csv"), "--several", "mean");
  expect(out).toContain("their mean counts");
  expect((await standpoint(at("several.csv"), "--several", "first")).code).toBe(2);
});
