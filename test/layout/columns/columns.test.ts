/** Two columns: crossings counted exactly, few of them, rooms kept, the same bytes, and an order that stays. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { layOutColumns, measureColumns } from "../../../src/layout/columns/columns.ts";
import type { SignedInput } from "../../../src/layout/sis/types.ts";
import { inputUpTo } from "../../support/anyInput.ts";
import {
  camps,
  drawTable,
  idealPoints,
  type SignedTable,
  shuffled,
  tableOf,
  thinned,
} from "../../support/signedTables.ts";

/** Any table of up to 9 actors and 7 issues, gaps and lone nodes among them. */
const anyTable = inputUpTo(9, 7, [1, -1, 0]);

/** Every pair of ties looked at. */
function crossingsByHand({ actors, actor, issue }: SignedInput, at: Float64Array) {
  const left = [...actor].map((a) => at[2 * a + 1]!);
  const right = [...issue].map((i) => at[2 * (actors + i) + 1]!);
  let crossings = 0;
  let possible = 0;
  for (let e = 0; e < actor.length; e++)
    for (let f = 0; f < e; f++) {
      if (actor[e] === actor[f] || issue[e] === issue[f]) continue;
      possible++;
      if ((left[e]! - left[f]!) * (right[e]! - right[f]!) < 0) crossings++;
    }
  return { crossings, possible };
}

/** The columns as read from top to bottom. */
function read({ actors, issues, input }: SignedTable, options = {}): string {
  const { orders } = layOutColumns(input, options);
  return `${[...orders[0]].map((a) => actors[a]).join(" ")} | ${[...orders[1]].map((i) => issues[i]).join(" ")}`;
}

describe("whatever the table", () => {
  test("crossings are those that a count of all pairs of ties finds", () => {
    fc.assert(
      fc.property(anyTable, fc.infiniteStream(fc.integer({ min: -500, max: 500 })), (input, stream) => {
        const { positions, fit } = layOutColumns(input);
        expect(fit).toMatchObject(crossingsByHand(input, positions));
        expect(fit.crossings).toBeLessThanOrEqual(fit.possible);
        expect(measureColumns(input, positions)).toEqual(fit);
        const nodes = input.actors + input.issues;
        const anywhere = Float64Array.from({ length: 2 * nodes }, (_, k) => k / 1000 + stream.next().value!);
        expect(measureColumns(input, anywhere)).toMatchObject(crossingsByHand(input, anywhere));
      }),
    );
  });

  test("actors stand left, issues right, no two rooms overlap, and the order of the rows does not show", () => {
    fc.assert(
      fc.property(anyTable, fc.infiniteStream(fc.integer({ min: 4, max: 90 })), (input, stream) => {
        const nodes = input.actors + input.issues;
        const room = Float32Array.from({ length: 2 * nodes }, () => stream.next().value!);
        const { positions: at } = layOutColumns(input, { room });
        expect(at).toHaveLength(2 * nodes);
        expect(at.every(Number.isFinite)).toBe(true);
        for (let i = 0; i < nodes; i++) {
          expect(Math.sign(at[2 * i]!)).toBe(i < input.actors ? -1 : 1);
          for (let j = 0; j < i; j++) {
            const dx = Math.abs(at[2 * i]! - at[2 * j]!);
            const dy = Math.abs(at[2 * i + 1]! - at[2 * j + 1]!);
            expect(dx >= room[2 * i]! + room[2 * j]! || dy >= room[2 * i + 1]! + room[2 * j + 1]!).toBe(true);
          }
        }
        const backwards = {
          ...input,
          actor: input.actor.toReversed(),
          issue: input.issue.toReversed(),
          position: input.position.toReversed(),
        };
        expect(layOutColumns(backwards, { room }).positions).toEqual(at);
      }),
    );
  });

  test("a picture that is there stays as it is", () => {
    fc.assert(
      fc.property(anyTable, (input) => {
        const before = layOutColumns(input).positions;
        expect(layOutColumns(input, { before }).positions).toEqual(before);
      }),
    );
  });
});

describe("small pictures", () => {
  test("a ladder is drawn without a crossing", () => {
    const table = drawTable(`
            A  B  C  D  E
      Fay   .  .  +  .  -
      Gil   +  .  .  -  .
      Hal   .  +  .  +  .
      Ida   .  -  +  .  .
    `);
    expect(layOutColumns(table.input).fit).toMatchObject({ crossings: 0, share: 0 });
  });

  test("groups stand one below the other, the largest first; who stands on nothing at the foot", () => {
    const table = drawTable(`
            A  B  C
      Ann   .  .  .
      Ben   -  .  .
      Cid   .  +  +
      Dee   .  -  +
    `);
    expect(read(table)).toMatch(/^(cid dee|dee cid) ben ann \| (b c|c b) a$/);
    const { positions } = layOutColumns(table.input);
    const foot = Math.min(positions[3]!, positions[5]!, positions[7]!);
    expect(foot - positions[1]!).toBeGreaterThan(positions[5]! - positions[7]! > 0 ? 0 : -1);
    expect(positions[1]).toBeLessThan(foot);
  });

  test("where any order crosses alike, those of one mind stand together", () => {
    const table = drawTable(`
            A  B  C  D
      Ann   +  -  +  -
      Ben   -  +  -  +
      Cid   +  -  +  -
      Dee   -  +  -  +
    `);
    expect(read(table)).toMatch(/^(ann cid ben dee|ben dee ann cid) \| (a c b d|b d a c)$/);
    expect(layOutColumns(table.input).fit.gathered).toBe(1);
  });
});

describe("larger ones", () => {
  const sparse = idealPoints({ name: "", actors: 60, issues: 40, known: 0.06, seed: 2 });
  const dense = camps({ name: "", actors: 60, issues: 30, known: 0.9, seed: 2 }, 2, 0.05);

  test("a sparse one is ordered for few crossings: a third fewer than by stance, or more", () => {
    const { fit } = layOutColumns(sparse.input);
    expect(fit.share).toBeLessThan(0.2);
    expect(fit.crossings).toBeLessThan(0.67 * layOutColumns(sparse.input, { order: "stance" }).fit.crossings);
  });

  test("a dense one by who is of one mind, since its ties cross in any order; either can be asked for", () => {
    const { fit } = layOutColumns(dense.input);
    expect(fit.gathered).toBeGreaterThan(0.8);
    const fewest = layOutColumns(dense.input, { order: "crossings" }).fit;
    expect(fewest.crossings).toBeLessThan(fit.crossings);
    expect(fewest.crossings).toBeGreaterThan(0.85 * fit.crossings);
    expect(fewest.gathered).toBeLessThan(fit.gathered!);
  });

  test.each([
    ["sparse", sparse],
    ["dense", dense],
  ])(
    "%s: the same bytes from shuffled rows; nearly the same order when a stance in twenty is gone",
    (_, table) => {
      const { positions: before, fit } = layOutColumns(table.input);
      expect(layOutColumns(shuffled(table, 5).input).positions).toEqual(before);
      const rest = tableOf("", thinned(table, 0.05, 3).rows, table);
      const after = layOutColumns(rest.input, { before });
      expect(after.fit.crossings).toBeLessThan(fit.crossings);
      const ranks = (at: Float64Array) =>
        Array.from({ length: 60 }, (_, a) => a).sort((p, q) => at[2 * q + 1]! - at[2 * p + 1]!);
      const [was, is] = [ranks(before), ranks(after.positions)];
      const moved = was.map((a, k) => Math.abs(is.indexOf(a) - k)).sort((p, q) => p - q);
      expect(moved[30]).toBeLessThanOrEqual(1);
      expect(moved[54]).toBeLessThanOrEqual(12);
    },
  );

  test("a new actor goes where its ties lead, and nobody else moves far", () => {
    const before = layOutColumns(sparse.input).positions;
    const known = before.slice();
    known.fill(Number.NaN, 2 * 9, 2 * 10);
    const after = layOutColumns(sparse.input, { before: known }).positions;
    const high = Math.max(...before) - Math.min(...before);
    expect(Math.abs(after[19]! - before[19]!)).toBeLessThan(high / 4);
  });

  test("more rows than the frame has room for make it higher, never the names smaller", () => {
    const { positions } = layOutColumns(dense.input, { room: new Float32Array(180).fill(11) });
    const y = [...positions].filter((_, k) => k % 2 === 1);
    expect(Math.max(...y) - Math.min(...y)).toBeGreaterThan(59 * 22);
  });
});
