/** The lines of maps of one kind, of many positions: the engine works out what would be worked out here, and the newest question wins. */
import { expect, test } from "vitest";
import { measureAway } from "../../src/app/measureAway.ts";
import type { MeasureQuestion } from "../../src/app/measureMessages.ts";
import { createMeasurePort } from "../../src/app/measurePort.ts";
import { pairLines } from "../../src/app/pairScene.ts";
import { pairsLater } from "../../src/app/pairsLater.ts";
import type { PairLines } from "../../src/app/pairTargets.ts";
import { createSceneSelector } from "../../src/app/sceneOf.ts";
import { memoLast } from "../../src/base/memo.ts";
import { seededRandom } from "../../src/base/random.ts";
import type { MapMode } from "../../src/state/arrangement.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { arrange, changeFilter, createAppStore, openDataset } from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";

const SIGNS = ["+", "-", "c", "=", ".", "+-"];

function table(actors: number, issues: number) {
  const random = seededRandom(5);
  const head = Array.from({ length: issues }, (_, k) => `I${k}`);
  const rows = Array.from({ length: actors }, (_, i) => [
    `A${i}`,
    ...head.map(() => SIGNS[Math.floor(random() * SIGNS.length)]),
  ]);
  return draw([["", ...head], ...rows].map((row) => row.join("  ")).join("\n"));
}

/** Data in a store; scenes whose lines come from an engine, and such whose lines are made at once. */
function open(actors: number, issues: number) {
  const store = createAppStore();
  openDataset(store, {
    dataset: table(actors, issues),
    account: { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 },
    problems: [],
  });
  const selectors = createSelectors();
  const asked: string[] = [];
  const answers: Promise<unknown>[] = [];
  const engine = {
    ask: (request: { task: string } & MeasureQuestion) => {
      const copy = structuredClone(request);
      asked.push(copy.part);
      const answer = measureAway(copy).then((value) => structuredClone(value));
      answers.push(answer);
      return answer;
    },
  } as unknown as Parameters<typeof createMeasurePort>[0];
  let come = 0;
  const told = () => {
    come++;
  };
  const away = pairsLater(told, store, selectors, createMeasurePort(engine));
  const scenes = {
    away: createSceneSelector(selectors, undefined, undefined, away),
    here: createSceneSelector(selectors, undefined, undefined, memoLast(pairLines)),
  };
  const linesOf = (how: "away" | "here"): PairLines | undefined => scenes[how](store.getState())?.pairs;
  return { store, asked, answers, linesOf, come: () => come };
}

test.each(["actors", "issues"] as const)(
  "of many %s the engine gives the same lines, also under a filter",
  async (mode: MapMode) => {
    const { store, linesOf, come } = open(160, 80);
    arrange(store, { mode });
    expect(linesOf("away")).toBeUndefined();
    await expect.poll(come).toBe(1);
    const whole = linesOf("away");
    expect(whole).toEqual(linesOf("here"));
    expect(linesOf("away")).toBe(whole);
    changeFilter(store, { stances: ["support", "oppose"] });
    expect(linesOf("away")).toBe(whole); // of before, until the newer come
    await expect.poll(come).toBe(2);
    expect(linesOf("away")).toEqual(linesOf("here"));
    expect(linesOf("away")).not.toEqual(whole);
    arrange(store, { lines: "conflict", flipped: ["i3"] });
    linesOf("away");
    await expect.poll(come).toBe(3);
    expect(linesOf("away")).toEqual(linesOf("here"));
  },
);

test("the newest question wins, and lines of another kind are never drawn instead", async () => {
  const { store, linesOf, come, answers } = open(160, 80);
  arrange(store, { mode: "actors" });
  linesOf("away");
  await expect.poll(come).toBe(1);
  arrange(store, { mode: "issues" });
  expect(linesOf("away")).toBeUndefined();
  changeFilter(store, { stances: ["oppose"] });
  linesOf("away");
  await expect.poll(come).toBe(2);
  await Promise.allSettled(answers);
  expect(linesOf("away")).toEqual(linesOf("here"));
  expect(come()).toBe(2); // the one before is told to nobody
});

test("few positions are not sent anywhere", async () => {
  const { store, asked, linesOf, come } = open(20, 10);
  arrange(store, { mode: "issues" });
  expect(linesOf("away")).toBeUndefined(); // its code comes
  await expect.poll(come).toBe(1);
  expect(linesOf("away")).toEqual(linesOf("here"));
  expect(asked).toEqual([]);
});
