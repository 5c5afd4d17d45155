/** What sentences are made from: ties, nodes and the whole, counted from a drawing. */
import { expect, test } from "vitest";
import { EMPTY_FILTER } from "../../src/domain/filter.ts";
import { countGroups, countStances, describeGroup, describePair } from "../../src/state/describe.ts";
import { selectLoosenings } from "../../src/state/loosen.ts";
import { nodeRadius, sizeSamples } from "../../src/state/nodeSize.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { changeFilter, createAppStore, openDataset, select } from "../../src/state/store.ts";
import { countDataset } from "../../src/state/totals.ts";
import { draw } from "../support/pictures.ts";
import { shownIn } from "../support/shown.ts";

const DRAWN = draw(
  `
              ceasefire  withdrawal
    israel    -          ?
    > katz    -+         .
    observer  .          c
  `,
  { voice: Array<string>(5).fill("Channel 12") },
);
const ACCOUNT = { records: 5, kept: 5, setAside: 0, merged: 0, ignored: 0 };

function open(dataset = DRAWN) {
  const store = createAppStore();
  const selectors = createSelectors();
  openDataset(store, { dataset, account: ACCOUNT, problems: [] });
  const shown = () => shownIn(store, selectors);
  return { store, selectors, shown };
}

test("a tie tells its latest stance, how often it is said, and that others differ", () => {
  const { shown } = open();
  expect(describePair(shown(), 0, 0)).toMatchObject({
    statements: 3,
    stance: 0,
    others: [1],
    voices: ["Channel 12"],
  });
  expect(describePair(shown(), 1, 0)).toBeUndefined(); // katz stands inside israel
  expect(describePair(shown(), 2, 0)).toBeUndefined();
});

test("under a filter only what passes is told", () => {
  const { store, shown } = open();
  changeFilter(store, { stances: ["oppose"] });
  expect(describePair(shown(), 0, 0)).toMatchObject({ statements: 2, stance: 1, others: [] });
  expect(describePair(shown(), 0, 1)).toBeUndefined();
});

test("a selected actor inside a folded body is described by its own statements, not the body's", () => {
  const { store, selectors } = open();
  const groups = () => selectors.evidence(store.getState())!.sections.flatMap((section) => section.groups);
  select(store, { kind: "actor", id: "katz" });
  expect([...countGroups(DRAWN, groups())]).toEqual([1, 0, 0, 0, 0, 0]);
  select(store, { kind: "actor", id: "israel" });
  expect([...countGroups(DRAWN, groups())]).toEqual([1, 0, 0, 0, 1, 0]);
  select(store, { kind: "tie", actor: "katz", issue: "ceasefire" });
  expect(describeGroup(DRAWN, groups()[0]!)).toMatchObject({ statements: 2, stance: 0 });
  changeFilter(store, { stances: ["conditional"] });
  expect(describeGroup(DRAWN, groups()[0]!)).toBeUndefined();
});

test("voices are of the stance shown, first of the basis shown", () => {
  const dataset = draw(
    `
              withdrawal
    israel    +--?
    `,
    {
      voice: ["Supporter", "Israel Katz", "Daniel Levy", "Searcher"],
      basis: ["stated", "stated", "attributed", "reported"],
      date: ["2025-09", "2025-10", "2025-11", "2025-12"],
    },
  );
  const { shown } = open(dataset);
  expect(describePair(shown(), 0, 0)).toMatchObject({
    stance: 1,
    basis: 1,
    voices: ["Israel Katz", "Daniel Levy"],
    tellers: ["Israel Katz"],
  });
});

test("a node counts its ties by stance; what was not found is counted apart", () => {
  const { shown } = open();
  expect([...countStances(shown(), "actor", 0)]).toEqual([1, 0, 0, 0, 1, 0]);
  expect([...countStances(shown(), "issue", 1)]).toEqual([0, 0, 1, 0, 1, 0]);
});

test("the whole is counted as it is displayed", () => {
  const { shown } = open();
  expect(countDataset(DRAWN, shown().fold)).toMatchObject({
    actors: 2,
    issues: 2,
    statements: 5,
    positions: 4,
  });
});

test("loosening: the clauses whose removal alone shows something, most first", () => {
  const { store, selectors } = open();
  changeFilter(store, { actors: ["israel"], stances: ["conditional"] });
  expect(selectLoosenings(store.getState(), selectors)).toEqual([
    { clause: "stances", statements: 4 },
    { clause: "actors", statements: 1 },
  ]);
  changeFilter(store, { ...EMPTY_FILTER, actors: ["observer"], issues: ["ceasefire"], stances: ["neutral"] });
  expect(selectLoosenings(store.getState(), selectors)).toEqual([]);
});

test("sizes: area grows with the value, the legend shows at most three", () => {
  expect(nodeRadius(0, 10)).toBe(6);
  expect(nodeRadius(10, 10)).toBe(18);
  expect(nodeRadius(2.5, 10)).toBe(12);
  expect(nodeRadius(1, 0)).toBe(6);
  expect(sizeSamples(8)).toEqual([1, 3, 8]);
  expect(sizeSamples(2)).toEqual([1, 2]);
  expect(sizeSamples(0)).toEqual([]);
});
