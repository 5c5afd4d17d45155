/** The way to what was found: what the filters hide, how little shows it, and the one change that leads there. */
import { expect, test } from "vitest";
import { parseSpan } from "../../src/domain/days.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { changeToFind, type Found, hiddenBy, loosenFor } from "../../src/state/found.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { changeDocument, changeFilter, createAppStore, openDataset } from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";

const DATASET = draw(
  `
                    Truce (security)  Aid
  Israel (state)    +                 -
  > Katz (person)   -                 .
  Hamas             c                 ?
  Nobody            .                 .
  `,
  {
    date: ["2025-12", "2025-10", "2026-01-19", "2025-12", ""],
    voice: ["A", "B", "A", "C", "C"],
    confidence: [0.9, 0.2, 0.5, undefined, undefined],
  },
);
const israel: Found = { kind: "actor", index: 0 };
const katz: Found = { kind: "actor", index: 1 };
const hamas: Found = { kind: "actor", index: 2 };
const nobody: Found = { kind: "actor", index: 3 };
const aid: Found = { kind: "issue", index: 1 };
const row = (index: number): Found => ({ kind: "statement", row: index });

function narrowed(filter: Partial<Filter>) {
  const store = createAppStore();
  const selectors = createSelectors();
  const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset: DATASET, account, problems: [] });
  changeFilter(store, filter);
  return { store, selectors, state: store.getState() };
}

test("hidden is what no passing statement concerns; a body shows while a member does", () => {
  const hidden = (filter: Partial<Filter>) => {
    const { state, selectors } = narrowed(filter);
    const isHidden = hiddenBy(DATASET, selectors.mask(state));
    const named = { israel, katz, hamas, nobody, aid, row0: row(0), row2: row(2) };
    return Object.entries(named)
      .filter(([, found]) => isHidden(found))
      .map(([name]) => name);
  };
  expect(hidden({})).toEqual([]);
  expect(hidden({ actors: ["katz"] })).toEqual(["hamas", "nobody", "aid", "row0"]);
  expect(hidden({ stances: ["conditional"] })).toEqual(["israel", "katz", "nobody", "aid", "row0", "row2"]);
});

test.for<[what: string, filter: Partial<Filter>, found: Found, change: Partial<Filter>]>([
  ["a list is added to", { actors: ["israel"] }, hamas, { actors: ["israel", "hamas"] }],
  ["the clause that fewest statements need", { stances: ["oppose"], issues: ["truce"] }, israel, {}],
  [
    "a statement needs what it needs",
    { actors: ["hamas"], stances: ["conditional"] },
    row(1),
    {
      actors: ["hamas", "israel"],
      stances: ["conditional", "oppose"],
    },
  ],
  [
    "types and topics",
    { actorTypes: ["state"], topics: [""] },
    row(2),
    {
      actorTypes: ["state", "person"],
      topics: ["", "security"],
    },
  ],
  ["voices", { voices: ["A"] }, aid, { voices: ["A", "B"] }],
  ["confidence down to what it has", { minConfidence: 0.8 }, katz, { minConfidence: 0.5 }],
  ["any confidence for what has none", { minConfidence: 0.8 }, hamas, { minConfidence: 0 }],
  [
    "dates out to it",
    { from: parseSpan("2025-11")!.from, to: parseSpan("2025-12")!.to },
    katz,
    {
      to: parseSpan("2026-01-19")!.to,
    },
  ],
  ["words away", { text: "no such words" }, aid, { text: "" }],
])("loosening: %s", ([, filter, found, change]) => {
  const { state, selectors } = narrowed(filter);
  const before = state.document.filter;
  const { filter: after, clauses } = loosenFor(DATASET, before, selectors.masks(state)!, found);
  expect(after).toEqual({ ...before, ...change });
  expect(clauses.length > 0).toBe(Object.keys(change).length > 0);
  const { store } = narrowed(after);
  expect(hiddenBy(DATASET, createSelectors().mask(store.getState()))(found)).toBe(false);
});

test("a position is shown before a search that found none", () => {
  const dataset = draw("         Truce  Aid\nIsrael   +      .\nHamas    ?      c");
  const store = createAppStore();
  const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset, account, problems: [] });
  changeFilter(store, { stances: ["support"] });
  const masks = createSelectors().masks(store.getState())!;
  const found = { kind: "actor", index: 1 } as const;
  const { filter } = loosenFor(dataset, store.getState().document.filter, masks, found);
  expect(filter.stances).toEqual(["support", "conditional"]);
});

test("what no statement concerns is shown by no filter but none", () => {
  const { state, selectors } = narrowed({ stances: ["support"], actors: ["israel"] });
  const { filter, clauses } = loosenFor(DATASET, state.document.filter, selectors.masks(state)!, nobody);
  expect(filter.stances).toEqual([]);
  expect([...clauses].sort()).toEqual(["actors", "stances"]);
});

test("one change selects, unfolds what is around, takes over the filter, and touches nothing else", () => {
  const { store, state, selectors } = narrowed({});
  expect(changeToFind(state, selectors, katz)).toEqual({
    selection: { kind: "actor", id: "katz" },
    unfolded: ["israel"],
  });
  changeDocument(store, changeToFind(state, selectors, katz));
  expect(changeToFind(store.getState(), selectors, katz)).toEqual({});
  expect(changeToFind(state, selectors, row(2))).toEqual({
    selection: { kind: "tie", actor: "israel", issue: "truce" },
  });
  expect(changeToFind(store.getState(), selectors, row(2))).toEqual({
    selection: { kind: "tie", actor: "katz", issue: "truce" },
  });
});
