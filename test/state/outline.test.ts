/** The outline: which rows there are, in which order, under what, and that together they hold everything. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dataset } from "../../src/domain/dataset.ts";
import type { Filter } from "../../src/domain/filter.ts";
import type { Shown } from "../../src/state/describe.ts";
import type { OutlineOrder } from "../../src/state/model.ts";
import {
  buildOutline,
  countTies,
  listRows,
  type Outline,
  pathTo,
  rowByName,
} from "../../src/state/outline.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { changeFilter, createAppStore, openDataset, setUnfolded } from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";

const ACCOUNT = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
const DRAWN = draw(`
              Truce  Aid  Council
    Israel    -      .    ?
    > Katz    -+     .    .
    > Levy    .      .    .
    Hamas     c      +    .
    Observer  .      .    .
`);

interface Options {
  readonly order?: OutlineOrder;
  readonly filter?: Partial<Filter>;
  readonly unfolded?: readonly string[];
}

/** The outline of a drawing; names are in reading order as they stand, save that the last comes first. */
function outlineOf(dataset: Dataset, { order = "actor", filter = {}, unfolded = [] }: Options = {}): Outline {
  const store = createAppStore();
  const selectors = createSelectors();
  openDataset(store, { dataset, account: ACCOUNT, problems: [] });
  changeFilter(store, filter);
  for (const body of unfolded) setUnfolded(store, body, true);
  const state = store.getState();
  const shown: Shown = {
    dataset,
    fold: selectors.fold(state)!,
    ties: selectors.ties(state)!,
    summary: selectors.summary(state)!,
    mask: selectors.mask(state),
  };
  const ranks = (length: number) => Uint32Array.from({ length }, (_, i) => (i + 1) % length);
  return buildOutline(shown, order, {
    actor: ranks(dataset.actors.length),
    issue: ranks(dataset.issues.length),
  });
}

const everything = { has: () => true } as unknown as ReadonlySet<string>;
const SIGNS = "+-c=?/";

/** Rows as indented text: `+` a tie by the sign of its stance, `·` a statement. */
function drawn(outline: Outline, open: ReadonlySet<string> = everything): string[] {
  const { actors, issues, stances } = outline.shown.dataset;
  return listRows(outline, open).map((row) => {
    const other = outline.order === "actor" ? issues[row.issue]?.name : actors[row.actor]?.name;
    const own = outline.order === "actor" ? actors[row.actor]?.name : issues[row.issue]?.name;
    const text = {
      actor: own,
      issue: own,
      members: `inside ${own}`,
      tie: row.tie < 0 ? "" : `${SIGNS[outline.shownOf(row.actor).summary.stance[row.tie]!]} ${other}`,
      statement: `· ${actors[stances.actor[row.statement] ?? 0]!.name} ${SIGNS[stances.stance[row.statement] ?? 0]}`,
    }[row.kind];
    return `${"  ".repeat(row.level - 1)}${text} ${row.place}/${row.siblings}`;
  });
}

test("actors, those inside them, ties by stance, statements newest first; a body speaks for those folded into it", () => {
  expect(drawn(outlineOf(DRAWN))).toEqual([
    "Observer 1/3",
    "Israel 2/3",
    "  inside Israel 1/3",
    "    Katz 1/2",
    "      + Truce 1/1",
    "        · Katz + 1/2",
    "        · Katz - 2/2",
    "    Levy 2/2",
    "  + Truce 2/3",
    "    · Katz + 1/3",
    "    · Katz - 2/3",
    "    · Israel - 3/3",
    "  ? Council 3/3",
    "    · Israel ? 1/1",
    "Hamas 3/3",
    "  + Aid 1/2",
    "    · Hamas + 1/1",
    "  c Truce 2/2",
    "    · Hamas c 1/1",
  ]);
});

test("unfolded, a body keeps its own statements; its members stay beneath it", () => {
  const lines = drawn(outlineOf(DRAWN, { unfolded: ["israel"] }), new Set(["a0", "a0m", "a0i0", "a1"]));
  expect(lines).toEqual([
    "Observer 1/3",
    "Israel 2/3",
    "  inside Israel 1/3",
    "    Katz 1/2",
    "      + Truce 1/1",
    "    Levy 2/2",
    "  - Truce 2/3",
    "    · Israel - 1/1",
    "  ? Council 3/3",
    "Hamas 3/3",
  ]);
});

test("by issue: who stands where on it, what is not known last", () => {
  expect(drawn(outlineOf(DRAWN, { order: "issue" }), new Set(["i0", "i2", "i0a3"]))).toEqual([
    "Council 1/3",
    "  ? Israel 1/1",
    "Truce 2/3",
    "  + Israel 1/2",
    "  c Hamas 2/2",
    "    · Hamas c 1/1",
    "Aid 3/3",
  ]);
});

test("what the filter hides is absent; a body stays for the sake of a member, and the numbers tell", () => {
  const filtered = outlineOf(DRAWN, { filter: { actors: ["katz"] } });
  expect(drawn(filtered, new Set(["a0", "a0m"]))).toEqual([
    "Israel 1/1",
    "  inside Israel 1/2",
    "    Katz 1/1",
    "  + Truce 2/2",
  ]);
  expect([filtered.passing, filtered.total]).toEqual([2, 5]);
  const nothing = outlineOf(DRAWN, { order: "issue", filter: { stances: ["neutral"] } });
  expect([drawn(nothing).length, nothing.passing, nothing.total]).toEqual([0, 0, 3]);
});

test("a row counts what its own ties show", () => {
  const outline = outlineOf(DRAWN);
  expect([...countTies(outline, "actor", 0)]).toEqual([1, 0, 0, 0, 1, 0]);
  expect([...countTies(outline, "actor", 1)]).toEqual([1, 0, 0, 0, 0, 0]);
  expect([...countTies(outline, "issue", 0)]).toEqual([1, 0, 1, 0, 0, 0]);
});

test("a path leads to a row: what it opens makes the row appear, in the order in which there is one", () => {
  for (const order of ["actor", "issue"] as const)
    for (const unfolded of [[], ["israel"]])
      for (const [actor, issue] of [
        [3, -1],
        [1, -1],
        [-1, 2],
        [3, 0],
        [1, 0],
      ] as const) {
        const path = pathTo(outlineOf(DRAWN, { order, unfolded }), actor, issue);
        const rows = listRows(outlineOf(DRAWN, { order: path.order, unfolded }), new Set(path.open));
        const row = rows.find(({ key }) => key === path.key);
        expect(row, `${order} ${unfolded} ${actor} ${issue}`).toBeDefined();
        if (actor >= 0 && issue >= 0) expect(path.order).toBe(order);
      }
});

test("whatever the data, each statement that passes stands under its issue once, and under its own actor once", () => {
  const cell = fc.stringMatching(/^([-+c=?/]{1,2}|\.)$/);
  const line = fc.record({ depth: fc.integer({ min: 0, max: 2 }), cells: fc.tuple(cell, cell, cell) });
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      fc.constantFrom<Partial<Filter>>({}, { stances: ["support", "not found"] }),
      fc.boolean(),
      (lines, filter, unfold) => {
        let depth = -1;
        const names = lines.map((each, i) => {
          depth = Math.min(each.depth, depth + 1);
          return `${">".repeat(depth)} a${i}  ${each.cells.join("  ")}`;
        });
        const dataset = draw(["x  y  z", ...names].join("\n"));
        const unfolded = unfold ? dataset.actors.map(({ id }) => id) : [];
        const passing: number[] = [];
        const { mask } = outlineOf(dataset, { filter }).shown;
        for (let row = 0; row < dataset.stances.length; row++) if (mask?.has(row) ?? true) passing.push(row);
        const byIssue = listRows(outlineOf(dataset, { order: "issue", filter, unfolded }), everything);
        const statements = byIssue.flatMap(({ statement }) => (statement < 0 ? [] : [statement]));
        expect(statements.sort((a, b) => a - b)).toEqual(passing);
        const byActor = listRows(outlineOf(dataset, { filter, unfolded }), everything);
        const own = byActor.flatMap(({ statement, actor }) =>
          statement >= 0 && dataset.stances.actor[statement] === actor ? [statement] : [],
        );
        expect(own.sort((a, b) => a - b)).toEqual(passing);
        expect(new Set(byActor.map(({ key }) => key)).size).toBe(byActor.length);
      },
    ),
  );
});

test("type-ahead goes on from where one is, and round", () => {
  const outline = outlineOf(DRAWN);
  const rows = listRows(outline, new Set());
  const name = (row: (typeof rows)[number]) => DRAWN.actors[row.actor]!.id;
  expect(rowByName(rows, name, 1, "h")).toBe(2);
  expect(rowByName(rows, name, 1, "o")).toBe(0);
  expect(rowByName(rows, name, 0, "x")).toBe(-1);
});
