/** The store: what each change leaves as it was. */

import { expect, test } from "vitest";
import { commandOf } from "../../src/commands/registry.ts";
import { EMPTY_FILTER } from "../../src/domain/filter.ts";
import type { Opened, Selection } from "../../src/state/model.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import {
  beginLoad,
  changeFilter,
  changeSession,
  clearFilter,
  createAppStore,
  dismissFailure,
  failLoad,
  openDataset,
  pointAt,
  sameSelection,
  select,
  setUnfolded,
} from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";

const opened = (): Opened => ({
  dataset: draw("Truce\nHamas  c"),
  account: { records: 1, kept: 1, setAside: 0, merged: 0, ignored: 0 },
  problems: [],
});
const hamas: Selection = { kind: "actor", id: "hamas" };

test("another dataset brings an empty document and keeps the session", () => {
  const store = createAppStore({ theme: "dark" });
  openDataset(store, opened());
  changeFilter(store, { stances: ["oppose"] });
  select(store, hamas);
  setUnfolded(store, "israel", true);
  openDataset(store, opened());
  expect(store.getState().document).toMatchObject({
    filter: EMPTY_FILTER,
    unfolded: [],
    selection: undefined,
  });
  expect(store.getState().session.theme).toBe("dark");
});

test("a refused file leaves what was on screen", () => {
  const store = createAppStore();
  openDataset(store, opened());
  changeFilter(store, { text: "arms" });
  const { document, opened: before } = store.getState();
  beginLoad(store, "bad.csv");
  failLoad(store, "bad.csv", []);
  expect(store.getState()).toMatchObject({ load: { phase: "failed", name: "bad.csv" } });
  expect(store.getState().document).toBe(document);
  expect(store.getState().opened).toBe(before);
  dismissFailure(store);
  expect(store.getState().load).toEqual({ phase: "ready", name: "picture" });
});

test("a change of one clause keeps the others; clearing takes all", () => {
  const store = createAppStore();
  changeFilter(store, { stances: ["oppose"] });
  changeFilter(store, { text: "arms" });
  expect(store.getState().document.filter).toEqual({ ...EMPTY_FILTER, stances: ["oppose"], text: "arms" });
  clearFilter(store);
  expect(store.getState().document.filter).toEqual(EMPTY_FILTER);
});

test("selecting the same again changes nothing", () => {
  const store = createAppStore();
  select(store, hamas);
  const { document } = store.getState();
  select(store, { ...hamas });
  expect(store.getState().document).toBe(document);
  select(store, undefined);
  expect(store.getState().document.selection).toBeUndefined();
});

test("selections are the same by their ids", () => {
  const tie: Selection = { kind: "tie", actor: "a", issue: "b" };
  expect(sameSelection(tie, { ...tie })).toBe(true);
  expect(sameSelection(tie, { ...tie, issue: "c" })).toBe(false);
  expect(sameSelection({ kind: "issue", id: "hamas" }, hamas)).toBe(false);
  expect(sameSelection(undefined, hamas)).toBe(false);
});

test("unfolding twice is unfolding once", () => {
  const store = createAppStore();
  setUnfolded(store, "a", true);
  setUnfolded(store, "b", true);
  setUnfolded(store, "a", true);
  expect([...store.getState().document.unfolded].sort()).toEqual(["a", "b"]);
  setUnfolded(store, "a", false);
  expect(store.getState().document.unfolded).toEqual(["b"]);
});

test("a pointer that stays tells nobody", () => {
  const store = createAppStore();
  pointAt(store, { hover: hamas, x: 1, y: 2 });
  let told = 0;
  store.subscribe(() => told++);
  pointAt(store, { hover: { ...hamas }, x: 1, y: 2 });
  expect(told).toBe(0);
  pointAt(store, { hover: undefined, x: 5, y: 6 });
  pointAt(store, { hover: undefined, x: 7, y: 8 });
  expect(told).toBe(1);
  changeSession(store, { names: "ar" });
  expect(told).toBe(2);
});

test("unfolding all bodies is one change, and so is folding them again", () => {
  const store = createAppStore();
  const dataset = draw(`
              Truce
    Israel    -
    >Katz     -
    Hamas     +
    >Wing     +
  `);
  const account = { records: 4, kept: 4, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset, account, problems: [] });
  const seen: (readonly string[])[] = [];
  store.subscribe(({ document }) => seen.push(document.unfolded));
  const run = () =>
    commandOf("fold.none").run({
      store,
      selectors: createSelectors(),
      map: undefined,
      chooseFiles: () => undefined,
      openExample: () => undefined,
      own: {
        cancel: () => undefined,
        again: () => undefined,
        back: () => undefined,
        openAddresses: () => undefined,
        reread: () => undefined,
        material: async () => undefined,
        mend: async () => [],
        whole: async () => [],
      },
    });
  run();
  run();
  expect(seen).toEqual([["israel", "hamas"], []]);
});
