/** Undo and redo: back to the very same document and forth again, small changes as one step, each step with its name. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seededRandom } from "../../src/base/random.ts";
import { commandForKey } from "../../src/commands/keys.ts";
import { commandOf } from "../../src/commands/registry.ts";
import { NO_DAY } from "../../src/domain/days.ts";
import { EMPTY_FILTER } from "../../src/domain/filter.ts";
import { NO_PLACES } from "../../src/state/document.ts";
import { MOST_STEPS } from "../../src/state/history.ts";
import {
  changeDocument,
  changeFilter,
  clearFilter,
  createAppStore,
  openDataset,
  openReading,
  placeNode,
  redo,
  type Store,
  select,
  settle,
  setUnfolded,
  undo,
} from "../../src/state/store.ts";
import { randomDocument } from "../support/documents.ts";
import { draw } from "../support/pictures.ts";

const opened = () => ({
  dataset: draw("Truce\nHamas  c\n>Wing  +"),
  account: { records: 2, kept: 2, setAside: 0, merged: 0, ignored: 0 },
  problems: [],
});
function open(): Store {
  const store = createAppStore();
  openDataset(store, opened());
  return store;
}
const past = (store: Store) => store.getState().history.past.map(({ name }) => name);
const document = (store: Store) => store.getState().document;

test("n operations, n times undone is the start; n times done again is the end", () => {
  const dataset = opened().dataset;
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (seeds) => {
      const store = open();
      const start = document(store);
      for (const seed of seeds) operate(store, seed, dataset);
      const end = document(store);
      const between = store.getState().history.past.map((step) => step.document);
      const steps = between.length;
      for (let i = steps - 1; i >= 0; i--) {
        undo(store);
        expect(document(store)).toBe(between[i]);
      }
      expect(document(store)).toEqual(start);
      undo(store);
      for (let i = 0; i < steps; i++) redo(store);
      redo(store);
      expect(document(store)).toBe(end);
    }),
    { seed: 1, numRuns: 200 },
  );
});

/** One of the things a person can do, chosen by the seed. */
function operate(store: Store, seed: number, dataset: ReturnType<typeof draw>): void {
  const random = seededRandom(seed);
  const target = randomDocument(random, dataset);
  const ways = [
    () => changeFilter(store, { text: target.filter.text }),
    () => changeFilter(store, { from: target.filter.from }),
    () => changeFilter(store, { stances: target.filter.stances }),
    () => clearFilter(store),
    () => select(store, target.selection),
    () => setUnfolded(store, "hamas", random() < 0.5),
    () => placeNode(store, "a:hamas", { x: 100 * random(), y: 5 }, random() < 0.5 ? "drag" : "steps"),
    () => changeDocument(store, { places: NO_PLACES }),
    () => changeDocument(store, { sizeBy: target.sizeBy }),
    () => changeDocument(store, target),
    () => settle(store),
  ];
  ways[Math.floor(random() * ways.length)]!();
}

test("a step forward after an undo leaves no way back to what was undone", () => {
  const store = open();
  setUnfolded(store, "hamas", true);
  undo(store);
  expect(store.getState().history.future).toHaveLength(1);
  changeFilter(store, { stances: ["oppose"] });
  expect(store.getState().history.future).toEqual([]);
});

test("the oldest steps fall away, the document stays whole", () => {
  const store = open();
  for (let i = 0; i < MOST_STEPS + 50; i++) setUnfolded(store, "hamas", i % 2 === 0);
  expect(past(store)).toHaveLength(MOST_STEPS);
});

describe("small changes", () => {
  test("typing is one step, until the hand goes elsewhere", () => {
    const store = open();
    for (const text of ["a", "ar", "arms"]) changeFilter(store, { text });
    expect(past(store)).toEqual([{ kind: "filter", clause: "text" }]);
    settle(store);
    changeFilter(store, { text: "army" });
    expect(past(store)).toHaveLength(2);
    undo(store);
    expect(document(store).filter.text).toBe("arms");
    undo(store);
    expect(document(store).filter).toEqual(EMPTY_FILTER);
  });

  test("both handles of the dates are one step; another clause in between is not", () => {
    const store = open();
    changeFilter(store, { from: 3 });
    changeFilter(store, { from: 4, to: 9 });
    changeFilter(store, { stances: ["oppose"] });
    changeFilter(store, { to: 8 });
    expect(past(store).map((name) => "clause" in name && name.clause)).toEqual(["dates", "stances", "dates"]);
  });

  test("there and back again is no step", () => {
    const store = open();
    changeFilter(store, { from: 3 });
    changeFilter(store, { from: NO_DAY });
    changeFilter(store, { stances: [] });
    clearFilter(store);
    expect(past(store)).toEqual([]);
  });

  test("a node moved by keys is one step, by two drags two; places are whole pixels", () => {
    const store = open();
    for (const x of [1.4, 2.6, 3.5]) placeNode(store, "a:hamas", { x, y: 0 }, "steps");
    for (const x of [5, 6]) placeNode(store, "i:truce", { x, y: 0 }, "drag");
    expect(past(store)).toEqual([
      { kind: "move", node: "a:hamas" },
      { kind: "move", node: "i:truce" },
      { kind: "move", node: "i:truce" },
    ]);
    expect([...document(store).places]).toEqual([
      ["a:hamas", { x: 4, y: 0 }],
      ["i:truce", { x: 6, y: 0 }],
    ]);
  });
});

test("each step is called after what changed", () => {
  const store = open();
  const tie = { kind: "tie", actor: "hamas", issue: "truce" } as const;
  changeFilter(store, { stances: ["oppose"] });
  changeFilter(store, { voices: [""], bases: ["stated"] });
  clearFilter(store);
  changeFilter(store, { topics: [""] });
  changeFilter(store, { topics: [] });
  select(store, tie);
  select(store, undefined);
  setUnfolded(store, "hamas", true);
  setUnfolded(store, "hamas", false);
  changeDocument(store, { unfolded: ["a", "b"] });
  changeDocument(store, { unfolded: [] });
  changeDocument(store, { sizeBy: "statements" });
  placeNode(store, "a:hamas", { x: 1, y: 1 }, "drag");
  changeDocument(store, { places: NO_PLACES });
  changeDocument(store, { sizeBy: "ties", selection: tie });
  changeDocument(store, { sizeBy: "statements" }, "now", { kind: "link" });
  expect(past(store)).toEqual([
    { kind: "filter", clause: "stances" },
    { kind: "filters" },
    { kind: "clearFilters" },
    { kind: "filter", clause: "topics" },
    { kind: "unfilter", clause: "topics" },
    { kind: "select", selection: tie },
    { kind: "deselect" },
    { kind: "unfold", body: "hamas" },
    { kind: "fold", body: "hamas" },
    { kind: "unfoldAll" },
    { kind: "foldAll" },
    { kind: "size", by: "statements" },
    { kind: "move", node: "a:hamas" },
    { kind: "putBack" },
    { kind: "other" },
    { kind: "link" },
  ]);
});

test("what was undone is told, also twice the same", () => {
  const store = open();
  setUnfolded(store, "hamas", true);
  const name = { kind: "unfold", body: "hamas" };
  undo(store);
  expect(store.getState().history.told).toEqual({ way: "undone", name, turn: 1 });
  redo(store);
  expect(store.getState().history.told).toEqual({ way: "redone", name, turn: 2 });
  select(store, undefined);
  setUnfolded(store, "hamas", false);
  expect(store.getState().history.told).toBeUndefined();
});

test("another dataset starts another history; one that comes with a view has that as its first step", () => {
  const store = open();
  setUnfolded(store, "hamas", true);
  openDataset(store, opened());
  expect(store.getState().history.past).toEqual([]);
  const arranged = { ...document(store), unfolded: ["hamas"] };
  openDataset(store, opened(), { document: arranged });
  expect([document(store), past(store)]).toEqual([arranged, []]);
  openDataset(store, opened(), { document: arranged, name: { kind: "link" } });
  expect(past(store)).toEqual([{ kind: "link" }]);
  undo(store);
  expect(document(store).unfolded).toEqual([]);
});

describe("keys", () => {
  const press = { key: "z", mod: true, alt: false, shift: false, inText: false, onMap: false };
  const meant = (store: Store, change: Partial<typeof press>) =>
    commandForKey({ ...press, ...change }, store.getState())?.id;

  test("Ctrl+Z undoes, with Shift or Ctrl+Y it is done again, in text the keys are the browser's", () => {
    const store = open();
    expect(meant(store, {})).toBeUndefined();
    setUnfolded(store, "hamas", true);
    expect(meant(store, {})).toBe("history.undo");
    expect(meant(store, { inText: true })).toBeUndefined();
    expect(meant(store, { shift: true, key: "Z" })).toBeUndefined();
    undo(store);
    expect(meant(store, { shift: true, key: "Z" })).toBe("history.redo");
    expect(meant(store, { key: "y" })).toBe("history.redo");
    expect(meant(store, { mod: false })).toBeUndefined();
  });

  test("Shift and an arrow move what is selected, the arrow alone moves the map; Shift of a sign is the sign's", () => {
    const store = open();
    const arrow = { mod: false, key: "ArrowLeft", onMap: true };
    expect(meant(store, { ...arrow, shift: true })).toBeUndefined();
    select(store, { kind: "actor", id: "hamas" });
    expect(meant(store, { ...arrow, shift: true })).toBe("node.left");
    expect(meant(store, arrow)).toBe("map.left");
    expect(meant(store, { mod: false, key: "+", shift: true })).toBe("map.zoomIn");
  });
});

test("nodes are put back only while some are moved", () => {
  const store = open();
  const { when } = commandOf("places.clear");
  expect(when?.(store.getState())).toBe(false);
  placeNode(store, "a:hamas", { x: 1, y: 1 }, "drag");
  expect(when?.(store.getState())).toBe(true);
});

describe("a reading", () => {
  const reading = (store: Store, statements = 2) => {
    const next = opened();
    const stances = { ...next.dataset.stances, length: statements };
    openReading(store, { ...next, dataset: { ...next.dataset, stances } }, document(store));
    return store.getState().opened!;
  };

  test("is one step with a name; undo brings back what was on screen, and what lies before it", () => {
    const store = open();
    const first = store.getState().opened!;
    changeFilter(store, { actors: ["Hamas"] });
    const second = reading(store);
    clearFilter(store);
    expect(past(store).map(({ kind }) => kind)).toEqual(["filter", "reading", "unfilter"]);
    undo(store);
    expect(store.getState().opened).toBe(second);
    undo(store);
    expect([store.getState().opened, document(store).filter.actors]).toEqual([first, ["Hamas"]]);
    undo(store);
    expect(document(store).filter.actors).toEqual([]);
    for (let i = 0; i < 3; i++) redo(store);
    expect([store.getState().opened, document(store).filter.actors]).toEqual([second, []]);
  });

  test("too much to keep in memory ends the history there", () => {
    const store = open();
    changeFilter(store, { actors: ["Hamas"] });
    reading(store, 900_000);
    reading(store, 200_000);
    expect(past(store)).toHaveLength(3);
    reading(store);
    expect(past(store).map(({ kind }) => kind)).toEqual(["reading"]);
  });
});
