/** Congruence and conflict of pairs: counted by hand on a small table, and not changed by the wording of an issue. */
import { expect, test } from "vitest";
import { countPairs } from "../../src/app/pairCounts.ts";
import { likeActors } from "../../src/layout/pairs/likeness.ts";

/** Rows are actors, columns issues; NaN = nothing known. */
function inputOf(table: readonly (readonly number[])[]) {
  const cells = table.flatMap((row, a) => row.flatMap((s, i) => (Number.isNaN(s) ? [] : [{ a, i, s }])));
  return {
    actors: table.length,
    issues: table[0]!.length,
    actor: Uint32Array.from(cells, ({ a }) => a),
    issue: Uint32Array.from(cells, ({ i }) => i),
    position: Float64Array.from(cells, ({ s }) => s),
  };
}

const U = Number.NaN;
const TABLE = [
  [1, 1, -1, U, 0],
  [1, -1, -1, 1, 1],
  [U, -0.5, 1, 1, -1],
];

const told = (table: readonly (readonly number[])[]) => {
  const input = inputOf(table);
  const pairs = likeActors(input);
  const { congruence, conflict } = countPairs(input, pairs, "actors");
  return [...pairs.a].map(
    (a, k) => `${a}–${pairs.b[k]}: +${congruence[k]} −${conflict[k]} of ${pairs.overlap[k]}`,
  );
};

test("what two agree on and what they disagree on is counted apart; a neutral takes no side, an unknown none either", () => {
  expect(told(TABLE)).toEqual(["0–1: +2 −1 of 4", "0–2: +0 −2 of 3", "1–2: +2 −2 of 4"]);
});

test("an issue worded the other way round changes nothing between actors", () => {
  expect(told(TABLE.map((row) => row.map((s, i) => (i === 1 ? -s : s))))).toEqual(told(TABLE));
});

test("of issues the same, over the actors", () => {
  const input = inputOf(TABLE);
  const pairs = {
    nodes: 5,
    a: Uint32Array.of(0, 1),
    b: Uint32Array.of(1, 3),
    likeness: new Float64Array(2),
    overlap: new Float64Array(2),
  };
  const { congruence, conflict } = countPairs(input, pairs, "issues");
  expect([...congruence, ...conflict]).toEqual([1, 0, 1, 2]);
});
