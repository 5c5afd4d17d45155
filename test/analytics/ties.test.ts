/** Ties: what is grouped, in which order, and what a filter leaves of it. */
import { expect, test } from "vitest";
import { resolveFold } from "../../src/analytics/fold.ts";
import { buildTies, findTie, NO_ROW, NO_STANCE, rowsOfTie, summarizeTies } from "../../src/analytics/ties.ts";
import { BitSet } from "../../src/base/bitset.ts";
import { type Dataset, STATEMENT_RULES, type StatementRule } from "../../src/domain/dataset.ts";
import { STANCES } from "../../src/domain/stance.ts";
import { load } from "../../src/ingest/load.ts";
import { draw, pairName, rowName } from "../support/pictures.ts";

const tiesOf = (dataset: Dataset, unfolded: readonly string[] = []) =>
  buildTies(dataset.stances, resolveFold(dataset.actors, new Set(unfolded)), dataset.issues.length);

const listed = (dataset: Dataset, unfolded: readonly string[] = []) => {
  const ties = tiesOf(dataset, unfolded);
  return Array.from({ length: ties.length }, (_, tie) => {
    const rows = rowsOfTie(ties, tie, undefined).map((row) => rowName(dataset, row));
    return `${pairName(dataset, ties.actor[tie]!, ties.issue[tie]!)}: ${rows.join(", ")}`;
  });
};

test("one tie a pair, with all its statements, sorted by actor and issue", () => {
  const dataset = draw(`
              Truce  Aid
    Hamas     c?     .
    Israel    -      +
    Egypt     .      .
  `);
  expect(listed(dataset)).toEqual([
    "Hamas–Truce: Hamas c Truce, Hamas ? Truce",
    "Israel–Truce: Israel - Truce",
    "Israel–Aid: Israel + Aid",
  ]);
});

test("a folded body has the statements of its members, an unfolded one only its own", () => {
  const dataset = draw(`
              Truce  Aid
    Israel    -      .
    >Katz     +      -
    Hamas     c      .
  `);
  expect(listed(dataset)).toEqual([
    "Israel–Truce: Israel - Truce, Katz + Truce",
    "Israel–Aid: Katz - Aid",
    "Hamas–Truce: Hamas c Truce",
  ]);
  expect(listed(dataset, ["israel"])).toEqual([
    "Israel–Truce: Israel - Truce",
    "Katz–Truce: Katz + Truce",
    "Katz–Aid: Katz - Aid",
    "Hamas–Truce: Hamas c Truce",
  ]);
});

test("statements of a tie stand in order of time: undated first, then by date, then by line", () => {
  const dataset = draw("Truce\nHamas  +-c=?", { date: ["2026", "2025-12", "", "2025-12", "2025-11-30"] });
  const order = rowsOfTie(tiesOf(dataset), 0, undefined).map((row) => STANCES[dataset.stances.stance[row]!]);
  expect(order).toEqual(["conditional", "not found", "oppose", "neutral", "support"]);
});

test("the latest statement that passes is the current one, and differing ones are all remembered", () => {
  const dataset = draw("Truce\nHamas  +-c");
  const ties = tiesOf(dataset);
  const show = (mask: BitSet | undefined) => {
    const { count, current, stance, kinds } = summarizeTies(ties, dataset.stances, mask);
    return { count: count[0], current: current[0], stance: stance[0], kinds: kinds[0] };
  };
  expect(show(undefined)).toEqual({ count: 3, current: 2, stance: 2, kinds: 0b111 });
  expect(show(BitSet.where(3, (row) => row < 2))).toEqual({ count: 2, current: 1, stance: 1, kinds: 0b11 });
  expect(show(new BitSet(3))).toEqual({ count: 0, current: NO_ROW, stance: NO_STANCE, kinds: 0 });
});

test("a tie is found by its pair, and a pair without one is not", () => {
  const dataset = draw(`
             A   B   C
    One      +   .   -
    Two      .   c   .
    Three    =   .   .
  `);
  const ties = tiesOf(dataset);
  for (let tie = 0; tie < ties.length; tie++)
    expect(findTie(ties, ties.actor[tie]!, ties.issue[tie]!)).toBe(tie);
  expect([findTie(ties, 0, 1), findTie(ties, 1, 0), findTie(ties, 9, 9)]).toEqual([-1, -1, -1]);
});

test("the current statement is the latest, the strongest, or a mean, as the rule says; history is kept", async () => {
  const { dataset } = await load([
    {
      name: "stances.csv",
      bytes: new TextEncoder().encode(
        [
          "actor,issue,stance,position,date,basis",
          "A,X,support,1,2024-01-01,stated",
          "A,X,oppose,-0.5,2024-02-01,attributed",
          "A,X,not found,,2024-03-01,stated",
          "B,X,support,,2024-01-01,reported",
          "B,X,support,0.2,2024-02-01,reported",
          "C,X,oppose,,,attributed",
          "C,X,oppose,,,mandate",
          "D,X,not applicable,,,",
        ].join("\n"),
      ),
    },
  ]);
  const ties = tiesOf(dataset!);
  const shown = (rule?: StatementRule) => {
    const { stance, position, current, count } = summarizeTies(ties, dataset!.stances, undefined, rule);
    return Array.from(stance, (code, t) => [
      STANCES[code],
      Math.round(position[t]! * 100) / 100,
      dataset!.stances.row[current[t]!],
      count[t],
    ]);
  };
  const rest = (position: number) => [
    ["support", position, 6, 2],
    ["oppose", -1, 8, 2],
    ["not applicable", Number.NaN, 9, 1],
  ];
  expect(shown()).toEqual([["oppose", -0.5, 3, 3], ...rest(0.2)]);
  expect(shown("strongest")).toEqual([["support", 1, 2, 3], ...rest(0.2)]);
  expect(shown("mean")).toEqual([["support", 0.25, 3, 3], ...rest(0.6)]);
  // A month older weighs 2^(−31/365) of the newest; where none is dated all weigh the same.
  const older = 2 ** (-31 / 365);
  const recent = (a: number, b: number) => (older * a + b) / (older + 1);
  const { position } = summarizeTies(ties, dataset!.stances, undefined, "recent");
  expect(position[0]).toBeCloseTo(recent(1, -0.5), 12);
  expect(position[1]).toBeCloseTo(recent(1, 0.2), 12);
  expect([position[2], position[3]]).toEqual([-1, Number.NaN]);
  const month = summarizeTies(ties, dataset!.stances, undefined, { halfLife: 31 }).position;
  expect([...month.subarray(0, 3)]).toEqual([0, expect.closeTo((0.5 + 0.2) / 1.5, 12), -1]);
  const onlyFirst = new BitSet(dataset!.stances.length);
  onlyFirst.add(0);
  expect(summarizeTies(ties, dataset!.stances, onlyFirst, "mean").position[0]).toBe(1);
});

const COLUMNS = ["count", "current", "position", "stance", "basis", "kinds", "weak"] as const;

test("what a filter leaves is the same whether or not it is known what everything shows", () => {
  const grid = "      P    Q    R\nKatz   +-c  =    ?\nHamas  -    c+   .\nEgypt  .    n    --";
  const dataset = draw(grid, { basis: ["stated", "attributed", "", "mandate", "reported"] });
  const ties = tiesOf(dataset);
  const { stances } = dataset;
  for (const rule of STATEMENT_RULES) {
    const whole = summarizeTies(ties, stances, undefined, rule);
    const untouched = structuredClone(whole);
    for (let rows = 0; rows < 2 ** stances.length; rows++) {
      const mask = new BitSet(stances.length, Uint32Array.of(rows));
      const scratch = summarizeTies(ties, stances, mask, rule);
      const narrowed = summarizeTies(ties, stances, mask, rule, whole);
      for (const name of COLUMNS) expect(narrowed[name], name).toEqual(scratch[name]);
    }
    expect(whole).toEqual(untouched);
  }
});
