/** Blocs, coalitions and the middle: small networks worked by hand, and searches held against trying everything. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { ambivalence, mediatorPotential } from "../../src/analytics/actors.ts";
import { annealSteps } from "../../src/analytics/anneal.ts";
import { lineIndex, NO_SIDE } from "../../src/analytics/balance.ts";
import { centralities } from "../../src/analytics/centrality.ts";
import { coalitions, NO_COALITION } from "../../src/analytics/coalitions.ts";
import { matrixOf } from "../../src/analytics/matrix.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import { REASONABLE, robustness, robustnessSteps } from "../../src/analytics/robustness.ts";
import { neighboursOf, type SignedOptions, type SignedTies, signedTies } from "../../src/analytics/signed.ts";
import { triangleBalance } from "../../src/analytics/triangles.ts";
import { seededRandom } from "../../src/base/random.ts";
import { finished } from "../../src/base/steps.ts";

/** Ties from a table above the diagonal: row i lists the strengths to i + 1 …; 0 = no tie. */
function network(...rows: readonly (readonly number[])[]): SignedTies {
  const found = rows.flatMap((row, a) =>
    row.flatMap((t, d) => (t === 0 ? [] : [[a, a + 1 + d, t] as const])),
  );
  return {
    nodes: rows.length + 1,
    length: found.length,
    a: Uint32Array.from(found, ([a]) => a),
    b: Uint32Array.from(found, ([, b]) => b),
    strength: Float64Array.from(found, ([, , t]) => t),
  };
}

const networks = fc
  .array(fc.constantFrom(-1, -0.5, 0, 0.25, 1), { minLength: 21, maxLength: 21 })
  .map((t) =>
    network(t.slice(0, 6), t.slice(6, 11), t.slice(11, 15), t.slice(15, 18), t.slice(18, 20), t.slice(20)),
  );

const frustration = (ties: SignedTies, group: (node: number) => number) => {
  let [count, strength] = [0, 0];
  ties.strength.forEach((t, e) => {
    if (t > 0 === (group(ties.a[e]!) === group(ties.b[e]!))) return;
    count++;
    strength += Math.abs(t);
  });
  return { count, strength };
};

test("the line index is the least over all divisions, by ties and by strength", () => {
  fc.assert(
    fc.property(networks, (ties) => {
      const all = Array.from({ length: 64 }, (_, code) => frustration(ties, (node) => (code >> node) & 1));
      const [byCount, byStrength] = [lineIndex(ties), lineIndex(ties, "strength")];
      expect(byCount.frustrated).toBe(Math.min(...all.map(({ count }) => count)));
      expect(byStrength.frustratedStrength).toBeCloseTo(Math.min(...all.map(({ strength }) => strength)), 9);
      expect(byCount.exact && byStrength.exact).toBe(true);
      expect(frustration(ties, (node) => byCount.side[node]!).count).toBe(byCount.against.length);
    }),
    { numRuns: 60 },
  );
});

test("two camps are clean, three enemies are not, and who has no tie is on no side", () => {
  const camps = network([1, -1, -1, 0], [-1, -1, 0], [1, 0], [0]);
  expect(lineIndex(camps)).toMatchObject({ frustrated: 0, index: 1, exact: true, against: [] });
  expect([...lineIndex(camps).side]).toEqual([0, 0, 1, 1, NO_SIDE]);
  const enemies = network([-1, -1], [-1]);
  expect(lineIndex(enemies)).toMatchObject({ frustrated: 1, index: expect.closeTo(1 / 3, 12) });
  expect(triangleBalance(enemies)).toEqual({ triangles: 1, balanced: 0, index: 0, unbalanced: [[0, 1, 2]] });
  expect(lineIndex(network([0])).index).toBeNaN();
});

test("beyond 22 actors it is an upper bound and says so, finds hidden camps, and is the same every time", () => {
  const random = seededRandom(5);
  const n = 60;
  const planted = Array.from({ length: n - 1 }, (_, a) =>
    Array.from(
      { length: n - 1 - a },
      (_, d) => ((a + a + 1 + d) % 2 === 0 ? 1 : -1) * (random() < 0.1 ? -1 : 1),
    ),
  );
  const ties = network(...planted);
  const hidden = frustration(ties, (node) => node % 2).count;
  const found = lineIndex(ties);
  expect(found.frustrated).toBeLessThanOrEqual(hidden);
  expect(found.exact).toBe(false);
  expect(lineIndex(ties)).toEqual(found);
  expect(
    lineIndex(network(...Array.from({ length: 39 }, (_, i) => [1, ...new Array<number>(38 - i).fill(0)])))
      .exact,
  ).toBe(true);
});

test("annealing finds on small networks what trying everything finds", () => {
  const random = seededRandom(9);
  for (let round = 0; round < 8; round++) {
    const ties = network(
      ...Array.from({ length: 13 }, (_, a) =>
        Array.from({ length: 13 - a }, () => (random() < 0.5 ? -1 : 1)),
      ),
    );
    const sides = finished(annealSteps([...Array(14).keys()], neighboursOf(ties), "count", 1));
    expect(frustration(ties, (node) => sides[node]!).count).toBe(lineIndex(ties).frustrated);
  }
});

test("triangles are those that three loops find", () => {
  fc.assert(
    fc.property(networks, (ties) => {
      const sign = new Map([...ties.strength].map((t, e) => [`${ties.a[e]} ${ties.b[e]}`, Math.sign(t)]));
      const wrong: number[][] = [];
      let all = 0;
      for (let a = 0; a < 7; a++)
        for (let b = a + 1; b < 7; b++)
          for (let c = b + 1; c < 7; c++) {
            const signs = [`${a} ${b}`, `${b} ${c}`, `${a} ${c}`].map((key) => sign.get(key));
            if (signs.includes(undefined)) continue;
            all++;
            if (signs.reduce<number>((product, s) => product * s!, 1) < 0) wrong.push([a, b, c]);
          }
      const found = triangleBalance(ties);
      expect([
        found.triangles,
        found.unbalanced.toSorted((x, y) => x[0] - y[0] || x[1] - y[1] || x[2] - y[2]),
      ]).toEqual([all, wrong]);
      expect(found.balanced).toBe(all - wrong.length);
      expect(triangleBalance(ties, 1).unbalanced.length).toBe(Math.min(1, wrong.length));
    }),
    { numRuns: 60 },
  );
});

test("coalitions are as good as the best of all partitions, nearly always, and never worse than two blocs or none", () => {
  const partitions: number[][] = [];
  const extend = (labels: number[], count: number): void => {
    if (labels.length === 7) partitions.push(labels);
    else for (let g = 0; g <= count; g++) extend([...labels, g], Math.max(count, g + 1));
  };
  extend([], 0);
  let missed = 0;
  fc.assert(
    fc.property(networks, (ties) => {
      const found = coalitions(ties);
      const least = Math.min(
        ...partitions.map((labels) => frustration(ties, (node) => labels[node]!).strength),
      );
      const own = frustration(ties, (node) => (found.of[node]! < 0 ? node + 100 : found.of[node]!));
      expect(own.strength).toBeCloseTo(found.frustratedStrength, 9);
      if (found.frustratedStrength > least + 1e-9) missed++;
    }),
    { numRuns: 40, seed: 1 },
  );
  expect(missed).toBeLessThanOrEqual(4);
});

test("three camps at odds are three coalitions, and who has no tie is in none", () => {
  const three = network(
    [1, -1, -1, -1, -1, 0],
    [-1, -1, -1, -1, 0],
    [1, -1, -1, 0],
    [-1, -1, 0],
    [1, 0],
    [0],
  );
  const found = coalitions(three);
  expect([...found.of]).toEqual([0, 0, 1, 1, 2, 2, NO_COALITION]);
  expect([found.count, found.frustratedStrength, found.strength]).toEqual([3, 0, 15]);
});

test("who agrees under every setting is together always, who hangs on a conditional is not", () => {
  const table = (conditional: number) =>
    matrixOf([
      [1, 1, 1, 1],
      [1, 1, 1, 1],
      [-1, -1, -1, 1],
      [conditional, -0.5, 0, 1],
    ]);
  const firm = robustness(table);
  expect([firm.share(0, 1), firm.share(1, 0), firm.share(2, 2), firm.share(0, 2)]).toEqual([1, 1, 1, 0]);
  expect(firm.settings).toBe(36);
  const wavering = firm.share(0, 3);
  expect(wavering).toBeGreaterThan(0);
  expect(wavering).toBeLessThan(1);
  const steps = robustnessSteps(table, REASONABLE.slice(0, 2));
  expect([steps.next().value, steps.next().value, steps.next().done]).toEqual([1, 2, true]);
});

test("the signed network takes ties by overlap, strength, and reading of the unknown", () => {
  const pairs = measurePairs(
    matrixOf([
      [1, 1, 1],
      [1, 1, null],
      [0.5, 0, -1],
    ]),
  );
  const listed = (options: SignedOptions) => {
    const ties = signedTies(pairs, 3, options);
    return [...ties.strength].map((t, e) => `${ties.a[e]}${ties.b[e]} ${t.toFixed(2)}`);
  };
  // 0–2: nearness ¾, ½, 0 on three issues; 1–2: ¾, ½ on two.
  expect(listed({})).toEqual(["01 1.00", "02 -0.17", "12 0.25"]);
  expect(listed({ minimum: 3 })).toEqual(["02 -0.17"]);
  expect(listed({ threshold: 0.2 })).toEqual(["01 1.00", "12 0.25"]);
  expect(listed({ unknown: "worst" })).toEqual(["01 0.33", "02 -0.17", "12 -0.17"]);
  expect(listed({ unknown: "best" })).toEqual(["01 1.00", "02 -0.17", "12 0.50"]);
  expect(listed({ unknown: "neutral" })).toEqual(["01 0.67", "02 -0.17", "12 0.17"]);
});

test("a mediator agrees with both sides of a quarrel", () => {
  // 0 and 1 quarrel at 0.8; 2 agrees with them at 0.5 and 0.25; 3 with one alone.
  expect([...mediatorPotential(network([-0.8, 0.5, 1], [0.25, 0], [0]))]).toEqual([0, 0, 0.8 * 0.25, 0]);
});

test("ambivalence is nought for the clear and one for those as much with as against everyone", () => {
  const matrix = matrixOf([
    [1, 1],
    [1, -1],
    [1, 1],
    [0, null],
  ]);
  const found = ambivalence(matrix, measurePairs(matrix));
  expect(found[0]).toBeCloseTo(1 - 2 / 4, 12);
  expect([found[1], found[3]]).toEqual([1, NaN]);
});

test("centralities: in a chain the middle carries all ways, and enemies are no way", () => {
  const chain = centralities(network([1, 0, -1], [1, 0], [0]));
  expect([...chain.betweenness]).toEqual([0, 1, 0, 0]);
  expect([[...chain.friends], [...chain.foes], [...chain.strength]]).toEqual([
    [1, 2, 1, 0],
    [1, 0, 0, 1],
    [0, 2, 1, -1],
  ]);
  // Leading eigenvector of a chain of three: (½, 1/√2, ½).
  expect([...chain.eigenvector].map((v) => v.toFixed(6))).toEqual([
    "0.500000",
    "0.707107",
    "0.500000",
    "0.000000",
  ]);
});

test("betweenness of Krackhardt's kite, as published: H 0.389, F and G 0.231, I 0.222, D 0.102", () => {
  const kite = "AB AC AD AF BD BE BG CD CF DE DF DG EG FG FH GH HI IJ".split(" ");
  const at = (letter: string) => letter.charCodeAt(0) - 65;
  const rows = Array.from({ length: 9 }, (_, a) =>
    Array.from({ length: 9 - a }, (_, d) =>
      kite.some((tie) => at(tie[0]!) === a && at(tie[1]!) === a + 1 + d) ? 1 : 0,
    ),
  );
  const { betweenness } = centralities(network(...rows));
  const rounded = [...betweenness].map((value) => value.toFixed(3));
  expect(rounded).toEqual([
    "0.023",
    "0.023",
    "0.000",
    "0.102",
    "0.000",
    "0.231",
    "0.231",
    "0.389",
    "0.222",
    "0.000",
  ]);
});
