/** Maps of one kind of node: alike together, unlike apart, the same bytes, steady, open to the hand; and the measure of them. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excess } from "../../../src/layout/faith/floor.ts";
import { springPairs } from "../../../src/layout/pairs/canonical.ts";
import { measurePairs } from "../../../src/layout/pairs/faith.ts";
import { pairNoiseFloor, shuffleLikeness } from "../../../src/layout/pairs/floor.ts";
import { likeActors, likeIssues } from "../../../src/layout/pairs/likeness.ts";
import { layOutPairs, solvePairs } from "../../../src/layout/pairs/task.ts";
import type { PairInput } from "../../../src/layout/pairs/types.ts";
import { carry } from "../../../src/layout/sis/drawn.ts";
import type { Solver } from "../../../src/layout/sis/solver.ts";
import type { SolveOptions } from "../../../src/layout/sis/start.ts";
import type { SignedInput } from "../../../src/layout/sis/types.ts";
import { camps, drawTable, idealPoints, shuffled, thinned } from "../../support/signedTables.ts";

/** A triangle of signs: `+` alike, `-` unlike, `0` neither, `.` not known; names give the rows. */
function drawPairs(picture: string): { input: PairInput; names: string[] } {
  const rows = picture
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const value: Record<string, number> = { "+": 1, "-": -1, "0": 0 };
  const known = rows.flatMap(([, ...cells], a) =>
    cells.flatMap((cell, b) => (cell === "." ? [] : [{ a, b, likeness: value[cell]! }])),
  );
  return { input: pairsOf(rows.length, known), names: rows.map(([name]) => name!) };
}

const pairsOf = (
  nodes: number,
  pairs: readonly { a: number; b: number; likeness: number; overlap?: number }[],
) => ({
  nodes,
  a: Uint32Array.from(pairs, ({ a }) => a),
  b: Uint32Array.from(pairs, ({ b }) => b),
  likeness: Float64Array.from(pairs, ({ likeness }) => likeness),
  overlap: Float64Array.from(pairs, ({ overlap = 5 }) => overlap),
});

const whole = (input: PairInput, options?: SolveOptions): Solver => {
  const solver = solvePairs(input, options);
  while (!solver.step(50));
  return solver;
};

const apart = (at: Float64Array, i: number, j: number) =>
  Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);

function closestPair(at: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < at.length / 2; i++)
    for (let j = 0; j < i; j++) least = Math.min(least, apart(at, i, j));
  return least;
}

/** Any list of pairs over up to 12 nodes: named either way round, twice, resting on nothing, in any number. */
const anyPairs: fc.Arbitrary<PairInput> = fc.integer({ min: 1, max: 12 }).chain((nodes) =>
  fc
    .array(
      fc.record({
        a: fc.nat(nodes - 1),
        b: fc.nat(nodes - 1),
        likeness: fc.integer({ min: -8, max: 8 }).map((eighths) => eighths / 8),
        overlap: fc.nat(6),
      }),
      { maxLength: 40 },
    )
    .map((pairs) => pairsOf(nodes, pairs)),
);

const reordered = (input: PairInput, order: readonly number[]): PairInput => ({
  nodes: input.nodes,
  // Every other pair is named the other way round.
  a: Uint32Array.from(order, (k, i) => (i % 2 ? input.a[k]! : input.b[k]!)),
  b: Uint32Array.from(order, (k, i) => (i % 2 ? input.b[k]! : input.a[k]!)),
  likeness: Float64Array.from(order, (k) => input.likeness[k]!),
  overlap: Float64Array.from(order, (k) => input.overlap[k]!),
});

describe("whatever the pairs", () => {
  test("every node has a place, no two overlap, and the order of the rows does not show", () => {
    fc.assert(
      fc.property(anyPairs, fc.infiniteStream(fc.nat()), (input, stream) => {
        const at = layOutPairs(input);
        expect(at).toHaveLength(2 * input.nodes);
        expect(at.every(Number.isFinite)).toBe(true);
        if (input.nodes > 1) expect(closestPair(at)).toBeGreaterThanOrEqual(14);
        const keys = [...stream.take(input.a.length)];
        const order = [...input.a.keys()].sort((p, q) => keys[p]! - keys[q]! || p - q);
        expect(layOutPairs(reordered(input, order))).toEqual(at);
      }),
      { numRuns: 60 },
    );
  });

  test("rooms of nodes and names do not overlap, cold or warm", () => {
    fc.assert(
      fc.property(anyPairs, fc.integer({ min: 7, max: 120 }), fc.nat(11), (input, width, lost) => {
        const boxes = Float32Array.from({ length: input.nodes * 4 }, (_, k) => (k % 4 === 2 ? width : 7));
        const cold = whole(input, { boxes });
        const from = Int32Array.from({ length: input.nodes }, (_, i) => (i === lost ? -1 : i));
        const warm = whole(input, { boxes, before: carry(cold.drawn(), from) });
        for (const at of [cold.positions(), warm.positions()]) {
          expect(at.every(Number.isFinite)).toBe(true);
          for (let i = 0; i < input.nodes; i++)
            for (let j = 0; j < i; j++) {
              const dx = Math.abs(at[2 * i]! - at[2 * j]!);
              const dy = Math.abs(at[2 * i + 1]! - at[2 * j + 1]!);
              expect(dx >= width + 7 || dy >= 14).toBe(true);
            }
        }
      }),
      { numRuns: 40 },
    );
  });

  test("what is out of range is refused", () => {
    const input = pairsOf(3, [{ a: 0, b: 2, likeness: 1 }]);
    expect(() => solvePairs({ ...input, nodes: 2 })).toThrow(RangeError);
    expect(() => solvePairs({ ...input, likeness: Float64Array.of(1.5) })).toThrow(RangeError);
    expect(() => solvePairs({ ...input, overlap: Float64Array.of(-1) })).toThrow(RangeError);
    expect(() => solvePairs({ ...input, overlap: new Float64Array(2) })).toThrow(RangeError);
  });
});

describe("small pictures", () => {
  const { input } = drawPairs(`
    Ann
    Ben  +
    Cid  -  -
    Dee  -  .  +
    Eve  .  .  .  .
    Flo  .  .  .  .  .
    Gus  .  .  .  .  .  +
  `);
  const solver = whole(input);
  const at = solver.positions();

  test("friends together, foes apart", () => {
    for (const [friend, other] of [
      [0, 1],
      [2, 3],
    ] as const)
      expect(apart(at, friend, other)).toBeLessThan(apart(at, 0, 2) / 3);
  });

  test("of a pair that is not listed nothing is known, and its place follows from the others", () => {
    expect(apart(at, 1, 3)).toBeGreaterThan(2 * apart(at, 0, 1));
  });

  test("who is compared with nobody waits beneath; groups stand apart", () => {
    expect([...solver.drawn().tray]).toEqual([0, 0, 0, 0, 1, 0, 0]);
    const lowest = Math.min(...[...at].filter((_, k) => k % 2 === 1 && k !== 9));
    expect(at[9]).toBeLessThan(lowest);
    expect(apart(at, 5, 0)).toBeGreaterThan(apart(at, 5, 6));
  });
});

describe("from stances", () => {
  const table = drawTable(`
          Wall  Fees  Dam  Toll
    Ann   +     +     -    .
    Ben   +     -     .    -
    Cid   -     .     =    +
    Dee   .     .     .    c
  `);
  const told = ({ a, b, likeness, overlap }: PairInput) =>
    [...a].map((p, k) => `${p}${b[k]}: ${likeness[k]!.toFixed(2)} of ${overlap[k]}`);

  test("actors are as alike as they agree on what both are known to stand on", () => {
    expect(told(likeActors(table.input))).toEqual([
      "01: 0.00 of 2",
      "02: -0.50 of 2",
      "12: -1.00 of 2",
      "13: -0.50 of 1",
      "23: 0.50 of 1",
    ]);
    expect(told(likeActors(table.input, 2))).toHaveLength(3);
  });

  test("issues are alike that divide the actors alike, and unlike when they divide them the other way round", () => {
    const { input } = drawTable(`
          Wall  Fees  Dam  All
    Ann   +     +     -    +
    Ben   +     +     -    +
    Cid   -     -     +    +
    Dee   -     -     +    +
  `);
    // In order of their names: all, dam, fees, wall.
    const told = likeIssues(input);
    expect([...told.likeness].map((value) => Number(value.toFixed(2)))).toEqual([0, 0, 0, -1, -1, 1]);
  });

  const flipped = (input: SignedInput, issue: number): SignedInput => ({
    ...input,
    position: Float64Array.from(input.position, (s, e) => (input.issue[e] === issue ? -s : s)),
  });

  test("an issue worded the other way round leaves the actors where they are, and turns only its own likenesses", () => {
    fc.assert(
      fc.property(fc.nat(19), fc.integer({ min: 1, max: 99 }), (issue, seed) => {
        const { input } = idealPoints({ name: "", actors: 20, issues: 20, known: 0.6, seed });
        const other = flipped(input, issue);
        expect(layOutPairs(likeActors(other))).toEqual(layOutPairs(likeActors(input)));
        const [before, after] = [likeIssues(input), likeIssues(other)];
        before.likeness.forEach((value, k) => {
          const own = before.a[k] === issue || before.b[k] === issue;
          expect(after.likeness[k]).toBeCloseTo(own ? -value : value, 12);
        });
      }),
      { numRuns: 12 },
    );
  });

  test("camps are drawn as camps, far beyond chance; of actors and of issues", () => {
    const { input } = camps({ name: "", actors: 30, issues: 16, known: 0.7, seed: 4 }, 2, 0.05);
    for (const pairs of [likeActors(input, 2), likeIssues(input, 2)]) {
      const fit = measurePairs(pairs, layOutPairs(pairs));
      const course = pairNoiseFloor(pairs);
      let result = course.next();
      while (!result.done) result = course.next();
      expect(fit.rho).toBeGreaterThan(0.75);
      expect(fit.friendFoe).toBeGreaterThan(0.99);
      expect(fit.accuracy).toBeGreaterThan(0.8);
      expect(excess(fit.explained, result.value.explained)).toBeGreaterThan(0.3);
    }
  });
});

describe("a map made before", () => {
  const table = idealPoints({ name: "", actors: 60, issues: 25, known: 0.5, seed: 8 });
  const pairs = likeActors(table.input, 2);
  const before = whole(pairs).drawn();
  const radius = Math.sqrt(before.positions.reduce((sum, v) => sum + v * v, 0) / 60);
  const moves = (at: Float64Array) =>
    Array.from(
      { length: 60 },
      (_, i) =>
        Math.hypot(at[2 * i]! - before.positions[2 * i]!, at[2 * i + 1]! - before.positions[2 * i + 1]!) /
        radius,
    ).sort((p, q) => p - q);

  test("does not move where nothing changed, and little where a stance in twenty is gone", () => {
    expect(moves(whole(pairs, { before }).positions())[59]).toBeLessThan(1e-6);
    const rest = moves(whole(likeActors(thinned(table, 0.05, 9).input, 2), { before }).positions());
    expect(rest[30]).toBeLessThan(0.03);
    expect(rest[57]).toBeLessThan(0.1);
    expect(rest[30]).toBeGreaterThan(0);
  });

  test("a node that is new goes among those it agrees with", () => {
    const from = Int32Array.from({ length: 60 }, (_, i) => (i === 7 ? -1 : i));
    const at = whole(pairs, { before: carry(before, from) }).positions();
    expect(
      Math.hypot(at[14]! - before.positions[14]!, at[15]! - before.positions[15]!) / radius,
    ).toBeLessThan(0.3);
  });

  test("a hand can move a node, and what it keeps stays", () => {
    const solver = whole(pairs);
    solver.drag(3, 300, 300);
    solver.release(true);
    while (!solver.step(10));
    const next = whole(pairs, { before: solver.drawn() });
    expect([...next.positions().subarray(6, 8)]).toEqual([expect.closeTo(300, 6), expect.closeTo(300, 6)]);
    expect(next.drawn().pinned[3]).toBe(1);
  });

  test("a cold layout can be laid to lie as it did", () => {
    const mirrored = { ...before, positions: before.positions.map((v, k) => (k % 2 === 0 ? -v : v)) };
    const at = whole(pairs, { like: mirrored }).positions();
    for (let k = 0; k < 120; k++) expect(Math.abs(at[k]! - mirrored.positions[k]!)).toBeLessThan(30);
  });
});

describe("the measure", () => {
  const { input } = drawPairs(`
    Ann
    Ben  +
    Cid  -  -
    Dee  -  -  +
    Eve  .  .  .  .
  `);
  const right = Float64Array.of(0, 0, 1, 0, 9, 0, 9, 1, 4, 4);

  test("of a true picture is full, of one with camps mixed is not, and depends on no unit", () => {
    const told = measurePairs(input, right);
    expect(told).toMatchObject({ friendFoe: 1, accuracy: 1, tested: 4, pairs: 6, explained: 1 });
    expect([...told.nodes]).toEqual([1, 1, 1, 1, Number.NaN]);
    expect(
      measurePairs(
        input,
        right.map((v, k) => (k % 2 ? -7 * v : 7 * v)),
      ),
    ).toEqual(told);
    const mixed = Float64Array.of(0, 0, 9, 0, 0, 1, 9, 1, 4, 4);
    expect(measurePairs(input, mixed).friendFoe).toBe(0.5);
    expect(measurePairs(input, mixed).nodes[0]).toBe(0.5);
  });

  test("says nothing where nothing can be said", () => {
    const none = measurePairs(pairsOf(3, []), new Float64Array(6));
    expect(none).toMatchObject({
      rho: null,
      explained: null,
      friendFoe: null,
      accuracy: null,
      tested: 0,
      pairs: 0,
    });
    expect(measurePairs(input, right, 6).pairs).toBe(0);
  });

  test("chance deals out the same likenesses anew", () => {
    const dealt = shuffleLikeness(
      likeActors(shuffled(idealPoints({ name: "", actors: 12, issues: 9, known: 0.8, seed: 1 }), 2).input),
      3,
    );
    const before = likeActors(idealPoints({ name: "", actors: 12, issues: 9, known: 0.8, seed: 1 }).input);
    expect([...dealt.likeness].sort()).toEqual([...before.likeness].sort());
    expect(dealt.likeness).not.toEqual(before.likeness);
    expect(dealt.overlap).toEqual(before.overlap);
  });
});

test("of very many pairs each node keeps its share, and a pair that goes leaves the others", () => {
  const nodes = 450;
  const all = Array.from({ length: nodes * nodes }, (_, k) => ({
    a: Math.floor(k / nodes),
    b: k % nodes,
    likeness: 0,
  }));
  const pairs = pairsOf(
    nodes,
    all.filter(({ a, b }) => a < b),
  );
  const keys = ({ a, b }: PairInput) => new Set([...a].map((p, k) => `${p} ${b[k]}`));
  const kept = springPairs(pairs, 1);
  const degree = new Uint32Array(nodes);
  kept.a.forEach((a, k) => {
    degree[a]!++;
    degree[kept.b[k]!]!++;
  });
  expect(Math.min(...degree)).toBeGreaterThanOrEqual(24);
  expect(kept.a.length).toBeLessThan(24 * nodes);
  const without = keys(
    springPairs(
      pairsOf(
        nodes,
        all.filter(({ a, b }) => a < b && a !== 30 && b !== 30),
      ),
      1,
    ),
  );
  const lost = [...keys(kept)].filter((key) => !key.split(" ").includes("30") && !without.has(key));
  expect(lost.length).toBeLessThan(0.02 * kept.a.length);
});
