/** How true the maps are: gates on our own data and on made tables, and on votes that nobody here made, where they are there. */
import { describe, expect, test } from "vitest";
import { measureFaith } from "../../../src/layout/faith/faith.ts";
import { canonical } from "../../../src/layout/sis/canonical.ts";
import { isThere, SETS } from "../../bench/layoutSets.ts";
import { hasJudge, judge, loadJudge, named } from "../../support/judge.ts";
import { laidOut, thinnedFrom } from "../../support/layoutRuns.ts";
import { camps, idealPoints, type SignedTable, shuffled } from "../../support/signedTables.ts";

const there = (names: readonly string[]) => names.filter(isThere);

/** Ours are measured with our own measure, which another test holds against the independent one. */
test.each([
  ["gaza", { issueAccuracy: 1, kappa: 0.9 }],
  ["gaza-unfolded", { rho: 0.92, explained: 0.95, issueAccuracy: 1, kappa: 0.9 }],
  ["ideal", { rho: 0.86, explained: 0.74, issueAccuracy: 0.96, actorAccuracy: 0.96, kappa: 0.58 }],
  ["four-camps", { rho: 0.42, explained: 0.18, issueAccuracy: 0.84, actorAccuracy: 0.84, kappa: 0.4 }],
] as const)("%s is drawn at least this truly", async (name, least) => {
  const table = (await SETS[name]!())!;
  const faith = measureFaith(canonical(table.input), laidOut(table).positions());
  for (const [figure, bar] of Object.entries(least))
    expect(faith[figure as keyof typeof least], figure).toBeGreaterThanOrEqual(bar);
});

/** Share of the actors whose nearest issue of all is one that they are not known to stand on: it looks like support, and is not. */
function nearestUnknown({ input }: SignedTable, at: Float64Array): number {
  const { actors, issues, actor, issue } = input;
  const known = new Set([...actor].map((a, e) => `${a} ${issue[e]}`));
  const apart = (a: number, i: number) =>
    Math.hypot(at[2 * a]! - at[2 * (actors + i)]!, at[2 * a + 1]! - at[2 * (actors + i) + 1]!);
  const lies = Array.from({ length: actors }, (_, a) => {
    const nearest = Array.from({ length: issues }, (_, i) => i).reduce((p, q) =>
      apart(a, q) < apart(a, p) ? q : p,
    );
    return known.has(`${a} ${nearest}`) ? 0 : 1;
  });
  return lies.reduce<number>((sum, lie) => sum + lie, 0) / actors;
}

test("in small tables with gaps, what is not known seldom looks like support", () => {
  const made = [1, 2, 3, 4].flatMap((seed) => {
    const size = { name: "", actors: 24, issues: 12, known: 0.4, seed };
    return [idealPoints(size), camps(size, 2, 0.08), camps(size, 3, 0.08)];
  });
  const lies = made.map((table) => nearestUnknown(table, laidOut(table).positions()));
  const faiths = made.map((table) => measureFaith(canonical(table.input), laidOut(table).positions()));
  const meanOf = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
  expect(meanOf(lies)).toBeLessThanOrEqual(0.18);
  expect(Math.max(...lies)).toBeLessThanOrEqual(0.35);
  expect(meanOf(faiths.map(({ rho }) => rho!))).toBeGreaterThan(0.83);
  expect(meanOf(faiths.map(({ issueAccuracy }) => issueAccuracy!))).toBeGreaterThan(0.98);
});

describe.skipIf(!hasJudge)("by the independent measure (skipped where it is absent)", () => {
  test.each(there(["gaza", "gaza-unfolded", "unga-tiny"]))("%s: small, with names", async (name) => {
    const table = (await SETS[name]!())!;
    const verdict = judge(await loadJudge(), table, laidOut(table).positions());
    expect(verdict.faithfulness).toBeGreaterThanOrEqual(0.9);
    expect(verdict.agreement.rho ?? 1).toBeGreaterThanOrEqual(0.92);
    expect(verdict.sides.kappa).toBeGreaterThanOrEqual(0.9);
    expect(verdict.readability).toMatchObject({ overlappedNodes: 0, labelOverlap: 0 });
    expect(verdict.lies.actorNearestIssueUnknown).toBeLessThanOrEqual(0.2);
  });

  test.each([
    ["ideal", 0.74],
    ["four-camps", 0.5],
  ] as const)("%s: made, with noise", async (name, least) => {
    const table = (await SETS[name]!())!;
    const verdict = judge(await loadJudge(), table, laidOut(table).positions());
    expect(verdict.faithfulness).toBeGreaterThanOrEqual(least);
    expect(verdict.readability.overlappedNodes).toBe(0);
  });

  test.skipIf(!isThere("unga74"))("a session of the General Assembly", { timeout: 60_000 }, async () => {
    const module = await loadJudge();
    const table = (await SETS["unga74"]!())!;
    const whole = laidOut(table);
    const at = whole.positions();
    const verdict = judge(module, table, at);
    expect(verdict.faithfulness).toBeGreaterThanOrEqual(0.77);
    expect(verdict.agreement.rho).toBeGreaterThanOrEqual(0.93);
    expect(verdict.issue.aucMacro).toBeGreaterThanOrEqual(0.97);
    expect(verdict.actor.aucMacro).toBeGreaterThanOrEqual(0.95);
    expect(verdict.sides.kappa).toBeGreaterThanOrEqual(0.7);
    expect(verdict.neighbours.lift).toBeGreaterThanOrEqual(0.35);
    expect(verdict.lies.actorNearestIssueIsOpposed).toBeLessThanOrEqual(0.01);
    expect(verdict.readability.overlappedNodes).toBe(0);
    expect(laidOut(shuffled(table, 2)).positions()).toEqual(at);
  });

  test.each(there(["unga74", "bundestag", "ideal", "four-camps"]))(
    "%s moves little when a stance in twenty is gone",
    { timeout: 60_000 },
    async (name) => {
      const table = (await SETS[name]!())!;
      const whole = laidOut(table);
      const rest = thinnedFrom(table, whole, 3);
      const moved = (await loadJudge()).stability(
        named(table, whole.positions()),
        named(rest.table, rest.places),
      );
      expect(moved.rawMedian).toBeLessThanOrEqual(0.03);
      expect(moved.rawP95).toBeLessThanOrEqual(0.1);
    },
  );
});
