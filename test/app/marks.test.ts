/** What the map says of nodes beside their shape: turned wording, what cannot be placed, what a hand put there, the reach of an issue. */
import { expect, test } from "vitest";
import type { BaseSheet } from "../../src/app/baseSheet.ts";
import { type AtRest, createReachSelector } from "../../src/app/reach.ts";
import { createSceneSelector } from "../../src/app/sceneOf.ts";
import { createTaskSelector } from "../../src/app/task.ts";
import { turnTies } from "../../src/app/turned.ts";
import { memoLast } from "../../src/base/memo.ts";
import { NO_STANCE } from "../../src/graph/ties.ts";
import { reachCircle, stancesOn } from "../../src/layout/faith/nodes.ts";
import { canonical } from "../../src/layout/sis/canonical.ts";
import { putBack, turnWording } from "../../src/state/arranging.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import {
  changeFilter,
  createAppStore,
  openDataset,
  placeNode,
  pointAt,
  select,
  undo,
} from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";

const SUPPORT = 0;
const OPPOSE = 1;
const CONDITIONAL = 2;

const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };

/** One and the same as long as sheet and places are. */
const restAt = memoLast((sheet: BaseSheet, places: Float64Array): AtRest => ({ sheet, places }));

function showCase(text: string) {
  const store = createAppStore();
  const selectors = createSelectors();
  openDataset(store, { dataset: draw(text), account, problems: [] });
  const against = (name: string) => ({ label: `Against: ${name}`, direction: "ltr" as const });
  const sceneOf = createSceneSelector(selectors, () => against);
  const taskOf = createTaskSelector(selectors);
  const reachOf = createReachSelector(selectors);
  const scene = () => sceneOf(store.getState())!;
  const sheet = () => {
    const task = taskOf(store.getState(), scene(), false);
    return task.now?.sheet ?? task.base;
  };
  const input = () => sheet().input;
  const reach = (places: Float64Array) => reachOf(store.getState(), scene(), restAt(sheet(), places));
  const stanceOf = (actor: string, issue: string) => {
    const { order, ties, looks } = scene();
    const [a, i] = [order.keys.indexOf(`a:${actor}`), order.keys.indexOf(`i:${issue}`)];
    const tie = [...ties.source.keys()].find((t) => ties.source[t] === a && ties.target[t] === i)!;
    return looks.stance[tie];
  };
  const labels = () => scene().nodes.map(({ label }) => label);
  return { store, selectors, scene, input, reach, stanceOf, labels };
}

const FOUR = `
         Truce  Aid
  North  +      -
  South  -      +
  East   c      +
  West   =      +
`;

test("a turned wording is drawn the other way round and says so; the coded words stay; undo turns it back", () => {
  const { store, selectors, stanceOf, labels, scene } = showCase(FOUR);
  const coded = selectors.summary(store.getState())!;
  const before = scene().looks;
  turnWording(store, "truce");
  expect(["north", "south", "east", "west"].map((actor) => stanceOf(actor, "truce"))).toEqual([
    OPPOSE,
    SUPPORT,
    CONDITIONAL,
    3,
  ]);
  expect(stanceOf("north", "aid")).toBe(OPPOSE);
  expect(labels()).toContain("Against: Truce");
  expect(labels()).toContain("Aid");
  expect(selectors.summary(store.getState())).toBe(coded);
  undo(store);
  expect(scene().looks).toEqual(before);
  expect(labels()).toContain("Truce");
});

test("turning exchanges the bits of support and opposition, and what is weak of them, and nothing else", () => {
  const ties = { issue: Uint32Array.of(0, 0, 0, 1) } as Parameters<typeof turnTies>[1];
  const index = { ...ties, length: 4 };
  const summary = {
    count: new Uint32Array(4),
    current: new Uint32Array(4),
    position: new Float64Array(4),
    stance: Uint8Array.of(SUPPORT, CONDITIONAL, NO_STANCE, OPPOSE),
    basis: Uint8Array.of(1, 2, 0, 3),
    kinds: Uint8Array.of(0b0101, 0b0111, 0b10000, 0b0010),
    weak: Uint8Array.of(0b0001, 0b0010, 0, 0b0010),
  };
  const turned = turnTies(summary, index, Uint8Array.of(1, 0));
  expect([...turned.stance]).toEqual([OPPOSE, CONDITIONAL, NO_STANCE, OPPOSE]);
  expect([...turned.kinds]).toEqual([0b0110, 0b0111, 0b10000, 0b0010]);
  expect([...turned.weak]).toEqual([0b0010, 0b0001, 0, 0b0010]);
  expect(turnTies(summary, index, undefined)).toBe(summary);
});

test("nodes that cannot be placed, and nodes put somewhere by hand, are marked by their keys, until put back", () => {
  const { store, scene } = showCase(FOUR);
  const marked = (mark: "doubtful" | "held") =>
    scene().order.keys.filter((_, node) => scene().marks?.[mark][node] === 1);
  expect(scene().marks).toBeUndefined();
  placeNode(store, "a:east", { x: 10, y: 20 }, "drag");
  placeNode(store, "i:aid", { x: 30, y: 20 }, "drag");
  const fit = { mode: "both", misplaced: [{ key: "i:truce", accuracy: 0.5 }] };
  store.setState({ fit: fit as unknown as NonNullable<ReturnType<typeof store.getState>["fit"]> });
  expect(marked("held")).toEqual(["a:east", "i:aid"]);
  expect(marked("doubtful")).toEqual(["i:truce"]);
  putBack(store, "a:east");
  expect(marked("held")).toEqual(["i:aid"]);
  expect(store.getState().history.past.at(-1)?.name).toEqual({ kind: "back", node: "a:east" });
  undo(store);
  expect(marked("held")).toEqual(["a:east", "i:aid"]);
});

const MANY = `
         Truce  Aid
  A      +      .
  B      +      .
  C      +      -
  D      -      .
  E      -      +
  F      c      .
`;

/** Places by name: the issue at 0, actors at these distances. */
function placesBy(keys: readonly string[], at: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(keys.flatMap((key) => [at[key.slice(2)] ?? 0, 0]));
}

test("the reach of the issue in focus says who is inside and outside, and who is an exception", () => {
  const { store, scene, reach, input } = showCase(MANY);
  const { keys } = scene().order;
  const places = placesBy(keys, { a: 10, b: 20, c: 90, d: 40, e: 50, f: 25, aid: 300 });
  expect(reach(places)).toBeUndefined();
  pointAt(store, { hover: { kind: "issue", id: "truce" }, x: 0, y: 0 });
  const found = reach(places)!;
  expect(found.mark.radius).toBe(32.5);
  expect(found.told).toEqual({
    issue: "truce",
    turned: false,
    inside: { count: 3, conditional: 1, neutral: 0 },
    outside: { count: 2, conditional: 0, neutral: 0 },
    exceptions: [{ actor: "c", stance: SUPPORT }],
  });
  const { ties } = scene();
  expect([...found.mark.exceptions].map((tie) => keys[ties.source[tie]!])).toEqual(["a:c"]);
  expect(reach(places)).toBe(found);

  // The same as the layout measures by.
  const stances = canonical(input());
  const issue = keys.indexOf("i:truce") - stances.actors;
  expect(reachCircle(stancesOn(stances, issue), places)?.radius).toBe(32.5);

  // Whatever is pointed at goes before what is selected.
  select(store, { kind: "issue", id: "truce" });
  pointAt(store, { hover: { kind: "actor", id: "a" }, x: 0, y: 0 });
  expect(reach(places)).toBeUndefined();
});

test("the reach follows the filter and the wording, and an issue with one camp has none", () => {
  const { store, scene, reach } = showCase(MANY);
  const places = placesBy(scene().order.keys, { a: 10, b: 20, c: 90, d: 40, e: 50, f: 25, aid: 300 });
  select(store, { kind: "issue", id: "truce" });
  turnWording(store, "truce");
  const turned = reach(places)!.told;
  expect(turned.turned).toBe(true);
  expect([turned.inside.count, turned.outside.count, turned.exceptions.length]).toEqual([2, 1, 3]);
  turnWording(store, "truce");
  changeFilter(store, { actors: ["a", "c", "d"] });
  const [inside, outside] = [reach(places)!.told.inside.count, reach(places)!.told.outside.count];
  expect([inside, outside]).toEqual([1, 1]);
  changeFilter(store, { actors: ["a", "c"] });
  expect(reach(places)).toBeUndefined();
});
