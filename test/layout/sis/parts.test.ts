/** The parts of the signed layout, each by what it promises. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../../src/layout/sis/canonical.ts";
import { addSprings, stress } from "../../../src/layout/sis/forces.ts";
import { boxOf, packGroups, SHELF_GAP } from "../../../src/layout/sis/frame.ts";
import { disagreementLength, lengthOf, longestOf, shortestOf } from "../../../src/layout/sis/lengths.ts";
import { buildModel } from "../../../src/layout/sis/model.ts";
import { move } from "../../../src/layout/sis/move.ts";
import { ALL_UP_TO, compareActors } from "../../../src/layout/sis/pairs.ts";
import { measureReach } from "../../../src/layout/sis/reach.ts";
import { spectralPlaces } from "../../../src/layout/sis/spectral.ts";
import { alignment, applyMotion, turnGroup } from "../../../src/layout/sis/turn.ts";
import type { SignedInput } from "../../../src/layout/sis/types.ts";
import { camps, drawTable, idealPoints, tableOf } from "../../support/signedTables.ts";

const all = (nodes: number) => Uint32Array.from({ length: nodes }, (_, i) => i);
/** Any places on a lattice of hundredths: chance puts some on top of one another. */
const places = (nodes: number) =>
  fc
    .array(fc.integer({ min: -900, max: 900 }), { minLength: 2 * nodes, maxLength: 2 * nodes })
    .map((hundredths) => hundredths.map((h) => h / 100));
const flipped = (input: SignedInput, issue: number): SignedInput => ({
  ...input,
  position: Float64Array.from(input.position, (s, e) => (input.issue[e] === issue ? -s : s)),
});

describe("lengths", () => {
  test("support and opposition together are total disagreement, so that an issue fits between its camps", () => {
    expect(lengthOf(1) + lengthOf(-1)).toBe(disagreementLength(1));
    expect([shortestOf(1), longestOf(1)]).toEqual([expect.closeTo(1.2, 12), 1.5]);
    expect([shortestOf(-1), longestOf(-1)]).toEqual([2.5, 3.25]);
    expect([shortestOf(0.5), longestOf(0.5)]).toEqual([1.75, 1.75]);
  });

  test("of disagreement: δ^0.6, by arithmetic that every engine does alike", () => {
    for (let delta = 0; delta <= 1; delta += 1 / 1024)
      expect(disagreementLength(delta)).toBeCloseTo(4 * delta ** 0.6, 12);
    expect(disagreementLength(1e-5)).toBeCloseTo(4 * 1e-5 ** 0.6, 12);
  });
});

describe("pairs of actors", () => {
  const table = drawTable(`
          Wall  Fees  Dam  Toll
    Ann   +     +     -    .
    Ben   +     -     .    -
    Cid   -     .     =    +
    Dee   .     .     .    c
  `);

  test("are compared on what both have a known position on", () => {
    const { a, b, common, disagreement } = compareActors(canonical(table.input), all(4), 1);
    expect([...a].map((p, k) => `${p}${b[k]}: ${disagreement[k]} of ${common[k]}`)).toEqual([
      "01: 0.5 of 2",
      "02: 0.75 of 2",
      "12: 1 of 2",
      "13: 0.75 of 1",
      "23: 0.25 of 1",
    ]);
  });

  test("want the same distance when an issue is worded the other way round", () => {
    for (let issue = 0; issue < 4; issue++)
      expect(compareActors(canonical(flipped(table.input, issue)), all(4), 1)).toEqual(
        compareActors(canonical(table.input), all(4), 1),
      );
  });

  test("of a large group are a sample in which each has its share, and which an actor more leaves alone", () => {
    const made = { name: "", issues: 12, known: 0.7, seed: 5 };
    const actors = ALL_UP_TO + 80;
    const { input } = camps({ ...made, actors }, 3, 0.1);
    const pairs = compareActors(canonical(input), all(actors), 1);
    const degree = new Uint32Array(actors);
    for (let k = 0; k < pairs.a.length; k++) {
      degree[pairs.a[k]!]!++;
      degree[pairs.b[k]!]!++;
    }
    expect(pairs.a.length).toBeLessThan(actors * 24);
    expect(Math.min(...degree)).toBeGreaterThan(12);
    const keys = (found: typeof pairs) => new Set([...found.a].map((a, k) => `${a} ${found.b[k]}`));
    const without = keys(
      compareActors(
        canonical(input),
        all(actors).filter((a) => a !== 300),
        1,
      ),
    );
    const kept = [...keys(pairs)].filter((key) => !key.split(" ").includes("300") && without.has(key));
    expect(kept.length).toBeGreaterThan(0.98 * (pairs.a.length - degree[300]!));
  });
});

describe("a step", () => {
  const { springs, springLoad, nodes } = buildModel(
    idealPoints({ name: "", actors: 10, issues: 6, known: 0.6, seed: 4 }).input,
  );

  test("of springs alone never adds stress, up to α = ½", () => {
    fc.assert(
      fc.property(places(nodes), fc.double({ min: 0.01, max: 0.5, noNaN: true }), (from, alpha) => {
        const at = Float64Array.from(from);
        const before = stress(springs, at);
        const force = new Float64Array(at.length);
        addSprings(springs, at, force);
        move(at, force, springLoad, alpha);
        expect(stress(springs, at)).toBeLessThanOrEqual(before * (1 + 1e-12));
      }),
      { numRuns: 200 },
    );
  });

  test("leaves forces empty, and the sum of all pushes is nothing: no map drifts by itself", () => {
    const at = Float64Array.from({ length: 2 * nodes }, (_, k) => (k * 37) % 11);
    const force = new Float64Array(at.length);
    addSprings(springs, at, force);
    expect(force.reduce((sum, f, k) => sum + (k % 2 ? f : 0), 0)).toBeCloseTo(0, 9);
    move(at, force, springLoad, 0.5);
    expect(force.every((f) => f === 0)).toBe(true);
  });
});

test("the circle of reach parts supporters from opponents", () => {
  const { input } = drawTable(`
          Wall
    Ann   +
    Ben   +
    Cid   -
    Dee   -
    Eve   =
  `);
  const model = buildModel(input);
  const at = Float64Array.of(1, 0, 0, 2, -4, 0, 0, -5, 0, 0.1, 0, 0);
  const reach = new Float64Array(6);
  measureReach(model.stances, model.camps, at, reach);
  expect([...reach.subarray(0, 5)]).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
  expect(reach[5]).toBeGreaterThan(2);
  expect(reach[5]).toBeLessThan(4);
});

test("the start already tells camps apart, and issues stand with their supporters", () => {
  const table = camps({ name: "", actors: 20, issues: 12, known: 0.8, seed: 3 }, 2, 0);
  const model = buildModel(table.input);
  const at = spectralPlaces(model.stances, model.groups, 1);
  const side = (node: number) => Math.sign(at[2 * node]!);
  const camp = [...all(20)].map((a) => side(a) * (a % 2 ? -1 : 1));
  expect(Math.abs(camp.reduce((sum, s) => sum + s, 0))).toBe(20);
});

describe("rigid motion", () => {
  test("puts the long axis level or upright, and keeps every distance", () => {
    fc.assert(
      fc.property(places(7), fc.boolean(), (from, upright) => {
        const at = Float64Array.from(from);
        turnGroup(at, all(7), upright);
        const sum = (test: (k: number) => number) => [...all(7)].reduce((total, k) => total + test(k), 0);
        const along = sum((k) => at[2 * k + (upright ? 1 : 0)]! ** 2);
        const across = sum((k) => at[2 * k + (upright ? 0 : 1)]! ** 2);
        expect(along).toBeGreaterThanOrEqual(across * (1 - 1e-9));
        expect(sum((k) => at[2 * k]! * at[2 * k + 1]!)).toBeCloseTo(0, 6);
        expect(Math.hypot(at[0]! - at[2]!, at[1]! - at[3]!)).toBeCloseTo(
          Math.hypot(from[0]! - from[2]!, from[1]! - from[3]!),
          9,
        );
      }),
    );
  });

  test("undoes any turn, mirroring and move", () => {
    fc.assert(
      fc.property(
        places(6),
        fc.nat(2),
        fc.boolean(),
        fc.tuple(fc.nat(50), fc.nat(50)),
        (from, k, mirrored, to) => {
          const [cos, sin] = [
            [0.6, 0.8],
            [-5 / 13, 12 / 13],
            [0, -1],
          ][k] as [number, number];
          const target = Float64Array.from(from);
          const at = target.slice();
          applyMotion(at, all(6), { cos, sin, mirrored, from: [1, 2], to });
          applyMotion(at, all(6), alignment(at, target, all(6)));
          for (let i = 0; i < 12; i++) expect(at[i]).toBeCloseTo(target[i]!, 6);
        },
      ),
    );
  });
});

test("groups on one sheet keep their distance, whatever their number", () => {
  fc.assert(
    fc.property(
      fc.array(places(3), { minLength: 2, maxLength: 9 }),
      fc.integer({ min: 300, max: 2000 }),
      (made, width) => {
        // Groups of two actors and the one issue they share.
        const rows = made.flatMap((_, c) =>
          [0, 1].map((k) => ({ actor: `a${2 * c + k}`, issue: `i${c}`, position: k === 0 ? 1 : -1 })),
        );
        const { groups } = buildModel(tableOf("", rows).input);
        const at = Float64Array.from(made.flat());
        packGroups(at, groups, { width, height: 1000, margin: 40 });
        const boxes = made.map((_, c) =>
          boxOf(at, groups.nodes.subarray(groups.start[c]!, groups.start[c + 1]!)),
        );
        boxes.forEach((p, c) => {
          for (const q of boxes.slice(0, c)) {
            const gap = Math.max(p.x0 - q.x1, q.x0 - p.x1, p.y0 - q.y1, q.y0 - p.y1);
            expect(gap).toBeGreaterThanOrEqual(SHELF_GAP - 1e-9);
          }
        });
      },
    ),
    { numRuns: 50 },
  );
});
