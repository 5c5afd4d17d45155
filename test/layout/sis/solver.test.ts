/** The signed layout as a whole: repeatable to the byte, true to small pictures, steady under change, open to the hand. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonical } from "../../../src/layout/sis/canonical.ts";
import { carry } from "../../../src/layout/sis/drawn.ts";
import { layOutSigned, type Solver, solve } from "../../../src/layout/sis/solver.ts";
import type { SolveOptions } from "../../../src/layout/sis/start.ts";
import type { SignedInput } from "../../../src/layout/sis/types.ts";
import { inputUpTo } from "../../support/anyInput.ts";
import { camps, drawTable, idealPoints, placeOf, shuffled, thinned } from "../../support/signedTables.ts";
import { isCode, sources } from "../../support/source.ts";

const whole = (input: SignedInput, options?: SolveOptions): Solver => {
  const solver = solve(input, options);
  while (!solver.step(50));
  return solver;
};

/** Any table of up to 14 actors and 10 issues, gaps, neutrals and lone nodes among them. */
const anyInput = inputUpTo(14, 10, [1, -1, 0.5, -0.5, 0]);

function closestPair(at: Float64Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < at.length / 2; i++)
    for (let j = 0; j < i; j++)
      least = Math.min(least, Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!));
  return least;
}

describe("the same bytes every time", () => {
  const table = idealPoints({ name: "", actors: 40, issues: 15, known: 0.5, seed: 3 });

  test("for the same input, for its rows in another order, and however it is stepped", () => {
    const once = layOutSigned(table.input);
    expect(layOutSigned(table.input)).toEqual(once);
    for (const seed of [1, 2, 3]) expect(layOutSigned(shuffled(table, seed).input)).toEqual(once);
    const slowly = solve(table.input);
    while (!slowly.step(1)) slowly.positions();
    expect(slowly.positions()).toEqual(once);
  });

  test("and these bytes, on every machine: + − × ÷ √ are exact", () => {
    const at = layOutSigned(drawTable(SMALL).input);
    expect([...at.subarray(0, 4)]).toMatchInlineSnapshot(`
      [
        -407.24123695822936,
        -74.19303578680103,
        -262.04511421044003,
        222.05518553132762,
      ]
    `);
  });

  test("no function of the library is used whose last digit engines may choose", () => {
    const files = ["sis", "faith", "pairs", "columns", "tidy"]
      .flatMap((folder) => sources(`src/layout/${folder}`))
      .filter(isCode);
    const used = files.flatMap(({ text }) => text.match(/Math\.\w+(?=\()|Date\b/g) ?? []);
    expect(new Set(used)).toEqual(
      new Set(["Math.abs", "Math.ceil", "Math.floor", "Math.imul", "Math.max", "Math.min", "Math.sqrt"]),
    );
  });

  test("the caller's arrays are left alone", () => {
    const before = structuredClone(table.input);
    layOutSigned(table.input);
    expect(table.input).toEqual(before);
  });
});

const SMALL = `
             Truce  Aid  Return
  Egypt      +      +    .
  Qatar      +      +    c
  Israel     -      .    -
  Hamas      c      +    +
`;

describe("whatever the table", () => {
  test("every node has a place, and no two overlap", () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const at = layOutSigned(input);
        expect(at).toHaveLength(2 * (input.actors + input.issues));
        expect(at.every(Number.isFinite)).toBe(true);
        if (at.length > 2) expect(closestPair(at)).toBeGreaterThanOrEqual(14);
      }),
      { numRuns: 60 },
    );
  });

  test("boxes of nodes and names do not overlap", () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 7, max: 120 }), (input, width) => {
        const nodes = input.actors + input.issues;
        const boxes = Float32Array.from({ length: nodes * 4 }, (_, k) => (k % 4 === 2 ? width : 7));
        const at = layOutSigned(input, { boxes });
        for (let i = 0; i < nodes; i++)
          for (let j = 0; j < i; j++) {
            const dx = Math.abs(at[2 * i]! - at[2 * j]!);
            const dy = Math.abs(at[2 * i + 1]! - at[2 * j + 1]!);
            expect(dx >= width + 7 || dy >= 14).toBe(true);
          }
      }),
      { numRuns: 40 },
    );
  });

  test("even where hundreds say the same", () => {
    const choir = camps({ name: "", actors: 400, issues: 3, known: 1, seed: 4 }, 2, 0);
    const at = layOutSigned(choir.input);
    expect(at.every(Number.isFinite)).toBe(true);
    expect(closestPair(at)).toBeGreaterThanOrEqual(14);
  });

  test("an index or a position out of range is refused", () => {
    const input = drawTable(SMALL).input;
    expect(() => solve({ ...input, actors: 2 })).toThrow(RangeError);
    expect(() => solve({ ...input, position: input.position.map(() => 2) })).toThrow(RangeError);
    expect(() => solve({ ...input, bonds: { a: Uint32Array.of(0), b: Uint32Array.of(99) } })).toThrow(
      RangeError,
    );
  });
});

describe("small pictures", () => {
  const blocs = drawTable(`
           Wall  Fees  Dam  Toll
    Ann    +     +     -    -
    Ben    +     +     -    -
    Cid    -     -     +    +
    Dee    -     -     +    +
    Eve    .     .     .    .
  `);
  const at = layOutSigned(blocs.input);
  const distance = (p: string, q: string) => {
    const a = placeOf(blocs, at, p);
    const b = placeOf(blocs, at, q);
    return Math.hypot(a.x - b.x, a.y - b.y);
  };

  test("an issue stands between its camps, nearer its supporters", () => {
    for (const issue of ["wall", "fees"]) {
      expect(distance("ann", issue)).toBeLessThan(distance("cid", issue));
      const [ann, there, cid] = [
        placeOf(blocs, at, "ann"),
        placeOf(blocs, at, issue),
        placeOf(blocs, at, "cid"),
      ];
      expect((ann.x - there.x) * (cid.x - there.x)).toBeLessThan(0);
    }
    expect(distance("ann", "ben")).toBeLessThan(distance("ann", "dee") / 2);
  });

  test("the long axis lies level, or upright when asked", () => {
    const spread = (places: Float64Array, axis: number) => {
      const values = [...places].filter((_, k) => k % 2 === axis && k !== 8 && k !== 9);
      return Math.max(...values) - Math.min(...values);
    };
    const upright = layOutSigned(blocs.input, {
      upright: true,
      frame: { width: 600, height: 900, margin: 40 },
    });
    expect(spread(at, 0)).toBeGreaterThan(spread(at, 1));
    expect(spread(upright, 1)).toBeGreaterThan(spread(upright, 0));
  });

  test("whoever has no known position waits beneath the map", () => {
    const lowest = Math.min(...[...at].filter((_, k) => k % 2 === 1 && k !== 9));
    expect(placeOf(blocs, at, "eve").y).toBeLessThan(lowest);
    expect([...whole(blocs.input).drawn().tray]).toEqual([0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });

  test("groups that nothing joins stand apart", () => {
    const table = drawTable(`
           Wall  Fees  Dam
      Ann  +     .     .
      Ben  -     .     .
      Cid  .     +     +
      Dee  .     -     +
    `);
    const places = layOutSigned(table.input);
    const [wall, rest] = [
      ["ann", "ben", "wall"],
      ["cid", "dee", "fees", "dam"],
    ].map((ids) => ids.map((id) => placeOf(table, places, id)));
    const apart = (axis: "x" | "y") =>
      Math.max(...wall!.map((p) => p[axis])) < Math.min(...rest!.map((p) => p[axis])) ||
      Math.min(...wall!.map((p) => p[axis])) > Math.max(...rest!.map((p) => p[axis]));
    expect(apart("x") || apart("y")).toBe(true);
  });

  test("a bond holds a member near its body", () => {
    const table = drawTable(`
             Wall  Fees
      Party  +     -
      Rebel  -     +
    `);
    const free = layOutSigned(table.input);
    const bound = layOutSigned({ ...table.input, bonds: { a: Uint32Array.of(0), b: Uint32Array.of(1) } });
    const apart = (places: Float64Array, scale: number) =>
      Math.hypot(places[0]! - places[2]!, places[1]! - places[3]!) / scale;
    expect(apart(bound, 1) / apart(free, 1)).toBeLessThan(0.9);
  });
});

describe("a map made before", () => {
  const table = idealPoints({ name: "", actors: 60, issues: 25, known: 0.4, seed: 8 });
  const first = whole(table.input);
  const before = first.drawn();
  const same = Int32Array.from({ length: 85 }, (_, i) => i);
  const moves = (at: Float64Array) =>
    Array.from({ length: 85 }, (_, i) =>
      Math.hypot(at[2 * i]! - before.positions[2 * i]!, at[2 * i + 1]! - before.positions[2 * i + 1]!),
    );

  test("does not move where nothing changed", () => {
    const again = whole(table.input, { before: carry(before, same) });
    expect(Math.max(...moves(again.positions()))).toBeLessThan(1e-6);
  });

  test("gives way a little where a stance in twenty is gone, and does not overlap", () => {
    const rest = thinned(table, 0.05, 9);
    const at = whole(rest.input, { before }).positions();
    const sorted = moves(at).sort((p, q) => p - q);
    const radius = Math.sqrt(before.positions.reduce((sum, v) => sum + v * v, 0) / 85);
    expect(rest.rows.length).toBeLessThan(table.rows.length);
    expect(sorted[42]! / radius).toBeLessThan(0.03);
    expect(sorted[80]! / radius).toBeLessThan(0.1);
    expect(closestPair(at)).toBeGreaterThanOrEqual(14);
  });

  test("a node that is new goes among those it agrees with", () => {
    const from = same.map((old) => (old === 7 ? -1 : old));
    const at = whole(table.input, { before: carry(before, from) }).positions();
    const order = [...moves(at).keys()].sort((p, q) => moves(at)[p]! - moves(at)[q]!);
    const radius = Math.sqrt(before.positions.reduce((sum, v) => sum + v * v, 0) / 85);
    expect(moves(at)[7]! / radius).toBeLessThan(0.35);
    expect(moves(at)[order[80]!]! / radius).toBeLessThan(0.05);
  });

  test("a cold layout can be laid to lie as it did", () => {
    const mirrored = {
      ...before,
      positions: before.positions.map((v, k) => (k % 2 === 0 ? -v : v) * 3),
    };
    const at = whole(table.input, { like: mirrored }).positions();
    const crossed = same.reduce((sum, i) => sum + at[2 * i]! * mirrored.positions[2 * i]!, 0);
    expect(crossed).toBeGreaterThan(0);
    for (let i = 0; i < 85; i++)
      expect(
        Math.hypot(at[2 * i]! + before.positions[2 * i]!, at[2 * i + 1]! - before.positions[2 * i + 1]!),
      ).toBeLessThan(30);
  });
});

describe("the hand", () => {
  const table = idealPoints({ name: "", actors: 30, issues: 12, known: 0.6, seed: 2 });

  test("holds a node where it is, the others give way, and it goes home when let go", () => {
    const solver = whole(table.input);
    const home = solver.positions();
    for (let k = 1; k <= 20; k++) solver.drag(3, home[6]! + 10 * k, home[7]! - 5 * k);
    expect([...solver.positions().subarray(6, 8)]).toEqual([
      expect.closeTo(home[6]! + 200, 6),
      expect.closeTo(home[7]! - 100, 6),
    ]);
    solver.release(false);
    while (!solver.step(10));
    expect(Math.hypot(solver.positions()[6]! - home[6]!, solver.positions()[7]! - home[7]!)).toBeLessThan(
      112,
    );
    expect(closestPair(solver.positions())).toBeGreaterThanOrEqual(14);
  });

  test("may leave it there, and then it is known as placed by hand, now and in the next map", () => {
    const solver = whole(table.input);
    solver.drag(3, 300, 300);
    solver.release(true);
    while (!solver.step(10));
    const drawn = solver.drawn();
    expect(drawn.pinned[3]).toBe(1);
    expect([...drawn.positions.subarray(6, 8)]).toEqual([expect.closeTo(300, 6), expect.closeTo(300, 6)]);
    const next = whole(thinned(table, 0.1, 1).input, { before: drawn }).positions();
    expect([...next.subarray(6, 8)]).toEqual([expect.closeTo(300, 6), expect.closeTo(300, 6)]);
  });
});

test("canonical stances are sorted, and several on one pair count as their mean", () => {
  const stances = canonical({
    actors: 2,
    issues: 2,
    actor: Uint32Array.of(1, 0, 1, 0, 1),
    issue: Uint32Array.of(0, 1, 1, 0, 0),
    position: Float64Array.of(1, -1, 0.5, 0, -0.5),
  });
  expect([...stances.actor]).toEqual([0, 0, 1, 1]);
  expect([...stances.issue]).toEqual([0, 1, 0, 1]);
  expect([...stances.position]).toEqual([0, -1, 0.25, 0.5]);
  expect([...stances.byIssue]).toEqual([0, 2, 1, 3]);
});
