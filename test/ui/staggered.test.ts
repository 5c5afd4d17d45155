/** Parts of the screen that take other data on one after the other. */
import { expect, test } from "vitest";
import type { Opened } from "../../src/state/model.ts";
import { prepare } from "../../src/state/prepared.ts";
import { changeFilter, createAppStore, openDataset } from "../../src/state/store.ts";
import { readLater } from "../../src/ui/Staggered.tsx";
import { draw } from "../support/pictures.ts";

const task = () => new Promise<void>((resolve) => setTimeout(resolve));

function opened(large: boolean): Opened {
  const dataset = draw("Truce\nHamas  c");
  const account = { records: 1, kept: 1, setAside: 0, merged: 0, ignored: 0 };
  return { dataset, account, problems: [], ...(large ? { prepared: prepare(dataset) } : {}) };
}

function follow(turn: number) {
  const store = createAppStore();
  const reading = readLater(store, turn);
  let told = 0;
  reading.subscribe(() => told++);
  const stop = reading.start();
  told = 0;
  return { store, reading, stop, told: () => told };
}

test("small data and every other change are seen at once", () => {
  const { store, reading, told } = follow(3);
  openDataset(store, opened(false));
  expect(reading.getState()).toBe(store.getState());
  changeFilter(store, { text: "arms" });
  expect(reading.getState()).toBe(store.getState());
  expect(told()).toBe(2);
});

test("large data are seen when the turn has come, with all that has changed meanwhile, told once", async () => {
  const { store, reading, told } = follow(2);
  const before = store.getState();
  openDataset(store, opened(true));
  changeFilter(store, { text: "arms" });
  expect(reading.getState()).toBe(before);
  await task();
  expect([reading.getState(), told()]).toEqual([before, 0]);
  await task();
  expect(reading.getState()).toBe(store.getState());
  expect(told()).toBe(1);
});

test("data opened while others still wait take their place; what has ended shows the store as it is", async () => {
  const { store, reading, stop } = follow(1);
  openDataset(store, opened(true));
  const last = opened(true);
  openDataset(store, last);
  await task();
  expect(reading.getState().opened).toBe(last);
  openDataset(store, opened(true));
  stop();
  expect(reading.getState()).toBe(store.getState());
});
