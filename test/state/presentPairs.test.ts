/** Two side by side among the steps of a presentation: the compared, and whoever is in the middle with each of the others. */
import { expect, test } from "vitest";
import { presentPairsBy, selectSteps } from "../../src/state/present.ts";
import { rememberPairs } from "../../src/state/presentPairs.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import {
  changeDocument,
  changeSession,
  compare,
  createAppStore,
  openDataset,
} from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";

const dataset = draw(`
        One  Two  Three  Four
Ann     +    -    .      +
Bob     +    +    -      .
Cid     -    .    -      .
Dan     .    .    ?      .
`);

presentPairsBy(rememberPairs);

function steps(arrange: (store: ReturnType<typeof createAppStore>) => void) {
  const store = createAppStore();
  const account = { records: 9, kept: 9, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset, account, problems: [] });
  arrange(store);
  return selectSteps(store.getState(), createSelectors())!.map((step) => {
    if (step.kind !== "pair") return "id" in step ? step.id : step.kind;
    const { a, b, together, apart, onlyA, onlyB, agreement } = step.comparison;
    const names = (rows: typeof together) => rows.map(({ by }) => dataset.issues[by]!.id).join(" ");
    const [p, q] = [a, b].map((index) => dataset.actors[index]!.id);
    return `${p}+${q}: ${names(together)} / ${names(apart)} / ${names(onlyA)} / ${names(onlyB)}; ${agreement}, ${step.backing.statements} statements`;
  });
}

const ISSUES = ["one", "two", "three", "four"];

test("who are compared come after the whole, before the issues", () => {
  expect(steps((store) => compare(store, { kind: "actor", a: "ann", b: "bob" }))).toEqual([
    "whole",
    "ann+bob: one / two / four / three; 0.5, 6 statements",
    ...ISSUES,
    "sources",
  ]);
});

test("from the ego view the one in the middle comes with each of the others, the nearest first; nobody of whom nothing is known of both", () => {
  const found = steps((store) => {
    changeSession(store, { view: "ego" });
    changeDocument(store, { ego: { kind: "actor", id: "bob" } });
    store.setState({ presentation: { walk: "actors", step: 0, blank: false, legend: false } });
  });
  expect(found).toEqual([
    "whole",
    "ann",
    "bob",
    "bob+ann: one / two / three / four; 0.5, 6 statements",
    "bob+cid: three / one / two / ; 0.5, 5 statements",
    "cid",
    "dan",
    "sources",
  ]);
});

test("else the steps are as they were", () => {
  expect(steps((store) => changeDocument(store, { ego: { kind: "actor", id: "bob" } }))).toEqual([
    "whole",
    ...ISSUES,
    "sources",
  ]);
});

test("two views stand after the whole, before the compared", () => {
  const found = steps((store) => {
    changeSession(store, { view: "matrix", beside: { view: "map", share: 0.5 } });
    compare(store, { kind: "actor", a: "ann", b: "bob" });
  });
  expect(found[0]).toBe("whole");
  expect(found[1]).toBe("both");
  expect(found[2]).toContain("ann+bob");
});
