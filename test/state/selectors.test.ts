/** Selectors: the same object while nothing that it rests on has changed, and another when it has. */
import { expect, test } from "vitest";
import type { StatementRule } from "../../src/domain/dataset.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import {
  changeFilter,
  changeSession,
  createAppStore,
  openDataset,
  pointAt,
  select,
  setUnfolded,
} from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";

const PICTURE = `
            Truce (security)   Aid (relief)
  Israel    -                  +
  >Katz     -                  .
  Hamas     c                  ?
`;

const ACCOUNT = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };

function start() {
  const store = createAppStore();
  const selectors = createSelectors();
  const open = (dataset = draw(PICTURE, { date: ["2025"] })) =>
    openDataset(store, { dataset, account: ACCOUNT, problems: [] });
  return { store, selectors, open };
}

type Name = keyof ReturnType<typeof createSelectors>;
const names = Object.keys(createSelectors()) as Name[];

/** Which selectors answer with another object after a change. */
function changed(change: (store: ReturnType<typeof start>["store"]) => void): Name[] {
  const { store, selectors, open } = start();
  open();
  select(store, { kind: "actor", id: "hamas" });
  const before = names.map((name) => selectors[name](store.getState()));
  change(store);
  return names.filter((name, index) => selectors[name](store.getState()) !== before[index]);
}

test("no dataset, no answers", () => {
  const { store, selectors } = start();
  for (const name of names) expect(selectors[name](store.getState()), name).toBeUndefined();
});

test("asked twice, the same objects", () => {
  expect(changed(() => {})).toEqual([]);
});

test("pointer and session change none", () => {
  expect(
    changed((store) => {
      pointAt(store, { hover: undefined, x: 1, y: 1 });
      changeSession(store, { names: "ar", theme: "dark" });
    }),
  ).toEqual([]);
});

test("a filter leaves what the layout rests on", () => {
  const after = changed((store) => changeFilter(store, { stances: ["oppose"] }));
  for (const name of ["lookup", "fold", "ties", "wholeSummary", "network", "choices"] as const)
    expect(after).not.toContain(name);
  for (const name of ["mask", "summary", "facets", "timeline", "evidence"] as const)
    expect(after).toContain(name);
});

test("moving the dates leaves the timeline's bars", () => {
  const after = changed((store) => changeFilter(store, { from: 1 }));
  expect(after).toContain("summary");
  expect(after).not.toContain("timeline");
});

test("a selection changes the evidence alone", () => {
  expect(changed((store) => select(store, { kind: "issue", id: "aid" }))).toEqual(["evidence"]);
});

test("unfolding changes who is drawn, not what the filter counts", () => {
  const after = changed((store) => setUnfolded(store, "israel", true));
  expect(after).toContain("network");
  for (const name of ["masks", "facets", "choices", "timeline"] as const) expect(after).not.toContain(name);
});

test("the mask is what every clause lets through", () => {
  const { store, selectors, open } = start();
  open();
  expect(selectors.mask(store.getState())).toBeUndefined();
  changeFilter(store, { stances: ["oppose"], actors: ["israel"] });
  expect(selectors.mask(store.getState())?.count()).toBe(2);
  changeFilter(store, { topics: ["relief"] });
  expect(selectors.mask(store.getState())?.count()).toBe(0);
});

test("the tie summary follows fold and filter", () => {
  const { store, selectors, open } = start();
  open();
  const counts = () => [...selectors.summary(store.getState())!.count];
  expect(counts()).toEqual([2, 1, 1, 1]);
  setUnfolded(store, "israel", true);
  expect(counts()).toEqual([1, 1, 1, 1, 1]);
  changeFilter(store, { stances: ["oppose"] });
  expect(counts()).toEqual([1, 0, 1, 0, 0]);
});

test("which of several statements counts follows the dataset's rule, everywhere alike", () => {
  const dataset = draw("      Aid\nA     -+c\n", {
    basis: ["stated", "reported", "attributed"],
    date: ["2026-01-01", "2026-01-02", "2026-01-03"],
  });
  const drawn = (statements: StatementRule) => {
    const { store, selectors, open } = start();
    open({ ...dataset, statements });
    const { stance, position } = selectors.summary(store.getState())!;
    return [stance[0], position[0]];
  };
  expect(drawn("latest")).toEqual([2, 0.5]);
  expect(drawn("strongest")).toEqual([1, -1]);
  expect(drawn("mean")).toEqual([0, 0.5 / 3]);
});
