/** Positions out of statements: what is current, what is not known, what a filter and a fold leave of it. */
import { expect, test } from "vitest";
import { resolveFold } from "../../src/analytics/fold.ts";
import {
  cellAt,
  KNOWN,
  OUT_OF_PLACE,
  type PositionMatrix,
  positionAt,
  SOUGHT,
  transpose,
  UNSAID,
} from "../../src/analytics/matrix.ts";
import { matrixOfDataset, type OverviewOptions } from "../../src/analytics/overview.ts";
import { measurePairs } from "../../src/analytics/pairs.ts";
import { combined, countStatements, statementPairs, twoModeShare } from "../../src/analytics/statements.ts";
import { buildTies } from "../../src/analytics/ties.ts";
import { BitSet } from "../../src/base/bitset.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import { draw } from "../support/pictures.ts";

const dense = (matrix: PositionMatrix) =>
  Array.from({ length: matrix.rows }, (_, i) =>
    Array.from({ length: matrix.columns }, (_, k) => positionAt(matrix, i, k)),
  );
const read = (dataset: Dataset, options?: OverviewOptions) => dense(matrixOfDataset(dataset, options));

const CASE = draw(`
            Truce  Aid   Oil
  Israel    -+     ?     .
  >Katz     c      /     .
  Hamas     =      +     ?
`);

test("a cell is the latest position; what was sought, does not apply, or was never said is NaN, and told apart", () => {
  expect(read(CASE)).toEqual([
    [1, NaN, NaN],
    [0.5, NaN, NaN],
    [0, 1, NaN],
  ]);
  const matrix = matrixOfDataset(CASE);
  const stateAt = (i: number, k: number) => {
    const cell = cellAt(matrix, i, k);
    return cell < 0 ? UNSAID : matrix.state[cell];
  };
  expect([stateAt(0, 1), stateAt(1, 1), stateAt(0, 2), stateAt(2, 0), stateAt(2, 2)]).toEqual([
    SOUGHT,
    OUT_OF_PLACE,
    UNSAID,
    KNOWN,
    SOUGHT,
  ]);
  expect([matrix.rowsInView, matrix.columnsInView]).toEqual([3, 3]);
  expect(matrix.row[cellAt(matrix, 0, 0)]).toBe(1);
});

test("folded, a body speaks with its members' statements; a filter takes rows, actors and issues out of view", () => {
  expect(read(CASE, { unfolded: new Set() })).toEqual([
    [0.5, NaN, NaN],
    [NaN, NaN, NaN],
    [0, 1, NaN],
  ]);
  const mask = BitSet.where(CASE.stances.length, (row) => row === 0);
  expect(read(CASE, { mask })[0]).toEqual([-1, NaN, NaN]);
  const { rowsInView, columnsInView } = matrixOfDataset(CASE, { mask });
  expect([rowsInView, columnsInView]).toEqual([1, 1]);
});

test("a conditional counts for what one sets, unless the file gives a position; turned twice is the same", () => {
  const given = draw("Truce  Aid\nHamas  c  c", { position: [undefined, 0.25] });
  expect(read(given, { conditional: 0.75 })).toEqual([[0.75, 0.25]]);
  const matrix = matrixOfDataset(CASE);
  expect(dense(transpose(transpose(matrix)))).toEqual(dense(matrix));
  expect(positionAt(transpose(matrix), 1, 2)).toBe(1);
});

test("a mean weighs by age, a window by distance from its day; undated statements weigh nothing beside dated ones", () => {
  const dated = draw("Truce\nHamas  -+=", { date: ["2026-01-01", "2026-01-11", ""] });
  const day = dated.stances.from[1]!;
  expect(read(dated)).toEqual([[1]]);
  const mean = (halfLife: number) => read(dated, { rule: { kind: "mean", halfLife } })[0]![0];
  expect(mean(10)).toBeCloseTo((1 - 0.5) / 1.5, 12);
  const window = { kind: "window", kernel: "triangular", day, width: 20 } as const;
  expect(read(dated, { rule: window })[0]![0]).toBeCloseTo((1 - 0.5) / 1.5, 12);
  expect(read(dated, { rule: { ...window, day: day + 100 } })[0]![0]).toBeNaN();
  const undated = draw("Truce\nHamas  -+=");
  expect(read(undated, { rule: { kind: "mean", halfLife: 10 } })).toEqual([[0]]);
});

/** Figure 2.1 of the Discourse Network Analyzer Manual: five actors, five concepts, nine statements. */
const MANUAL = draw(`
        c1  c2  c3  c4  c5
  a1    +   .   .   .   .
  a2    +   +   +   .   .
  a3    .   .   +   .   +
  a4    .   .   +   .   .
  a5    .   .   +   +   .
`);

test("the congruence networks of the DNA manual's illustration (Leifeld, Gruber & Bossner 2018, ch. 2, affiliation figure)", () => {
  const matrix = matrixOfDataset(MANUAL);
  const edges = (m: PositionMatrix, letter: string) => {
    const pairs = measurePairs(m);
    return Array.from(
      pairs.a,
      (a, p) => `${letter}${a + 1}${letter}${pairs.b[p]! + 1}=${pairs.congruence[p]}`,
    );
  };
  expect(edges(matrix, "a")).toEqual(["a1a2=1", "a2a3=1", "a2a4=1", "a2a5=1", "a3a4=1", "a3a5=1", "a4a5=1"]);
  expect(edges(transpose(matrix), "c")).toEqual(["c1c2=1", "c1c3=1", "c2c3=1", "c3c4=1", "c3c5=1"]);
});

test("statements counted as DNA does: products for pairs, shares of an actor's or an issue's statements", () => {
  const table = draw(`
          c1    c2   c3
    a1    ++-   +    .
    a2    +--   -    +
  `);
  const ties = buildTies(table.stances, resolveFold(table.actors, new Set()), 3);
  const counts = countStatements(ties, table.stances);
  expect(statementPairs(ties, counts)(0, 1)).toEqual({
    congruence: 2 * 1 + 1 * 2,
    conflict: 2 * 2 + 1 * 1 + 1,
  });
  expect([...combined(counts)]).toEqual([3, 1, 3, 2, 1]);
  expect([...twoModeShare(ties, counts, "activity")]).toEqual([3 / 4, 1 / 4, 3 / 5, 1 / 5, 1 / 5]);
  expect([...twoModeShare(ties, counts, "prominence")]).toEqual([3 / 6, 1 / 2, 3 / 6, 1 / 2, 1]);
});
