/** What a figure of the map opens to is what it was worked out from: from the terms the figure follows again. */
import { describe, expect, test } from "vitest";
import { fitTerms, MOST_TOLD } from "../../src/app/fitTerms.ts";
import { seededRandom } from "../../src/base/random.ts";
import { measureFit } from "../../src/layout/run/fit.ts";
import type { LayoutMode, LayoutTask } from "../../src/layout/run/task.ts";
import type { SignedInput } from "../../src/layout/sis/types.ts";
import type { FitNode, FitTerms } from "../../src/state/fitTerms.ts";

const random = seededRandom(7);
const ACTORS = 14;
const ISSUES = 9;

function anyInput(): SignedInput {
  const cells: [number, number, number][] = [];
  for (let a = 0; a < ACTORS; a++)
    for (let i = 0; i < ISSUES; i++)
      if (random() < 0.7) cells.push([a, i, [-1, -0.5, 0, 0.5, 1][Math.floor(random() * 5)]!]);
  return {
    actors: ACTORS,
    issues: ISSUES,
    actor: Uint32Array.from(cells, ([a]) => a),
    issue: Uint32Array.from(cells, ([, i]) => i),
    position: Float64Array.from(cells, ([, , x]) => x),
  };
}
const anyPlaces = () => Float64Array.from({ length: 2 * (ACTORS + ISSUES) }, () => random() * 100);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const meanShare = (nodes: readonly FitNode[] | undefined) => mean(nodes!.map(({ share }) => share));

/** Pearson's r of the ranks: Spearman's ρ. */
function rhoOf({ pairs }: FitTerms): number {
  const [x, y] = [pairs.map((p) => p.rankOfDisagreement), pairs.map((p) => p.rankOfDistance)];
  const [mx, my] = [mean(x), mean(y)];
  const sum = (of: (k: number) => number) => pairs.reduce((all, _, k) => all + of(k), 0);
  return (
    sum((k) => (x[k]! - mx) * (y[k]! - my)) /
    Math.sqrt(sum((k) => (x[k]! - mx) ** 2) * sum((k) => (y[k]! - my) ** 2))
  );
}

/** R² of the best never-falling curve, by the plain max-min formula (Barlow et al. 1972, theorem 1.4.4). */
function explainedOf({ pairs, spread }: FitTerms): number {
  const inOrder = [...pairs].sort((p, q) => p.distance - q.distance);
  const at = (from: number, to: number) => mean(inOrder.slice(from, to + 1).map((p) => p.disagreement));
  const left = inOrder.reduce((sum, { disagreement }, k) => {
    let curve = Number.NEGATIVE_INFINITY;
    for (let from = 0; from <= k; from++) {
      let least = Number.POSITIVE_INFINITY;
      for (let to = k; to < inOrder.length; to++) least = Math.min(least, at(from, to));
      curve = Math.max(curve, least);
    }
    return sum + (disagreement - curve) ** 2;
  }, 0);
  return 1 - left / spread;
}

function both(mode: LayoutMode) {
  const input = anyInput();
  const places = anyPlaces();
  const frame = { width: 100, height: 100, margin: 0 };
  const look = { frame, radius: new Float32Array(ACTORS + ISSUES), upright: false };
  const task: LayoutTask = { mode, way: "signed", base: { input, look }, held: [] };
  return { fit: measureFit(task, places), terms: fitTerms(mode, input, places), input };
}

describe("a map of actors and issues", () => {
  test.each([1, 2, 3])("%i", () => {
    const { fit, terms, input } = both("both");
    const { figures } = fit;
    expect([terms.positions, terms.actors, terms.issues]).toEqual([input.actor.length, ACTORS, ISSUES]);
    expect([terms.compared, terms.possible]).toEqual([fit.pairs, (ACTORS * (ACTORS - 1)) / 2]);
    expect(terms.pairs).toHaveLength(terms.compared);
    expect(rhoOf(terms)).toBeCloseTo(figures["rho"]!, 10);
    expect(explainedOf(terms)).toBeCloseTo(figures["explained"]!, 10);
    expect(meanShare(terms.nodes.issueAccuracy)).toBeCloseTo(figures["issueAccuracy"]!, 10);
    expect(meanShare(terms.nodes.actorAccuracy)).toBeCloseTo(figures["actorAccuracy"]!, 10);
    expect(terms.nodes.issueAccuracy).toHaveLength(fit.testedIssues);
    expect(terms.nodes.actorAccuracy).toHaveLength(fit.testedActors);
    // The chance that κ is held against follows from it, and lies between a coin toss and certainty.
    const a = meanShare(terms.nodes.kappa);
    const kappa = figures["kappa"]!;
    expect((a - kappa) / (1 - kappa)).toBeGreaterThanOrEqual(0.5);
    expect((a - kappa) / (1 - kappa)).toBeLessThan(1);
    for (const { node, near, far, share } of terms.nodes.issueAccuracy!) {
      const own = [...input.issue.keys()].filter((e) => input.issue[e] === node - ACTORS);
      expect(near).toBe(own.filter((e) => input.position[e]! > 0).length);
      expect(far).toBe(own.filter((e) => input.position[e]! < 0).length);
      expect(share).toBe(fit.nodes[node]);
    }
  });
});

test.each(["actors", "issues"] as const)("a map of %s", (mode) => {
  const { fit, terms } = both(mode);
  const { figures } = fit;
  expect(terms.compared).toBe(fit.pairs);
  expect(rhoOf(terms)).toBeCloseTo(figures["rho"]!, 10);
  expect(explainedOf(terms)).toBeCloseTo(figures["explained"]!, 10);
  expect(meanShare(terms.nodes.accuracy)).toBeCloseTo(figures["accuracy"]!, 10);
  const agreeing = terms.pairs.filter((p) => p.disagreement <= 0.2 + 1e-9);
  const disagreeing = terms.pairs.filter((p) => p.disagreement >= 0.6 - 1e-9);
  expect([terms.friends, terms.foes]).toEqual([agreeing.length, disagreeing.length]);
  const right = agreeing.flatMap((p) =>
    disagreeing.map((q) => (p.distance < q.distance ? 1 : p.distance === q.distance ? 0.5 : 0)),
  );
  expect(mean(right)).toBeCloseTo(figures["friendFoe"]!, 10);
  const [first, last] = mode === "actors" ? [0, ACTORS] : [ACTORS, ACTORS + ISSUES];
  for (const { a, b } of terms.pairs)
    for (const node of [a, b]) expect(node >= first && node < last).toBe(true);
});

test("columns", () => {
  const { fit, terms } = both("columns");
  expect(terms.crossings / terms.crossable).toBeCloseTo(fit.figures["share"]!, 10);
  expect(meanShare(terms.nodes.gathered)).toBeCloseTo(fit.figures["gathered"]!, 10);
});

test("of very many pairs those are told whose ranks differ most", () => {
  const actors = 40;
  const input = {
    actors,
    issues: 3,
    actor: Uint32Array.from({ length: 3 * actors }, (_, e) => Math.floor(e / 3)),
    issue: Uint32Array.from({ length: 3 * actors }, (_, e) => e % 3),
    position: Float64Array.from({ length: 3 * actors }, () => (random() < 0.5 ? 1 : -1)),
  };
  const places = Float64Array.from({ length: 2 * (actors + 3) }, () => random());
  const { pairs, compared } = fitTerms("both", input, places);
  expect(compared).toBe((actors * (actors - 1)) / 2);
  expect(pairs).toHaveLength(MOST_TOLD);
  const apart = pairs.map((p) => Math.abs(p.rankOfDisagreement - p.rankOfDistance));
  expect(apart).toEqual([...apart].sort((p, q) => q - p));
});
