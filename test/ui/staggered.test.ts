/** Parts of the screen that take other data on one after the other. */
import { expect, test, vi } from "vitest";
import type { Opened, State } from "../../src/state/model.ts";
import { prepare, prepareBase } from "../../src/state/prepared.ts";
import { changeFilter, changeSession, createAppStore, openDataset } from "../../src/state/store.ts";
import { readLater } from "../../src/ui/Staggered.tsx";
import { draw } from "../support/pictures.ts";

const task = () => new Promise<void>((resolve) => setTimeout(resolve));

function opened(large: boolean): Opened {
  const dataset = draw("Truce\nHamas  c");
  const account = { records: 1, kept: 1, setAside: 0, merged: 0, ignored: 0 };
  return {
    dataset,
    account,
    problems: [],
    ...(large ? { prepared: prepare(dataset, prepareBase(dataset).base) } : {}),
  };
}

function follow(turn: number, inSight?: (state: State) => boolean) {
  const store = createAppStore();
  const reading = readLater(store, { turn, inSight });
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

const isMap = ({ session }: State) => session.view === "map";

test("of what nobody sees filters are seen once the hand rests, told once", () => {
  vi.useFakeTimers();
  const { store, reading, told } = follow(1, isMap);
  openDataset(store, opened(false));
  changeSession(store, { view: "table" });
  const [before, toldBefore] = [store.getState(), told()];
  changeFilter(store, { text: "arms" });
  vi.advanceTimersByTime(400);
  changeFilter(store, { text: "arms e" });
  vi.advanceTimersByTime(400);
  expect([reading.getState(), reading.waits?.(), told()]).toEqual([before, true, toldBefore]);
  vi.advanceTimersByTime(100);
  expect([reading.getState(), reading.waits?.(), told()]).toEqual([store.getState(), false, toldBefore + 1]);
  vi.useRealTimers();
});

test("what comes into sight, and what other data are opened for, shows the store at once", () => {
  const { store, reading } = follow(1, isMap);
  openDataset(store, opened(false));
  changeSession(store, { view: "table" });
  changeFilter(store, { text: "arms" });
  expect(reading.getState()).not.toBe(store.getState());
  changeSession(store, { view: "map" });
  expect(reading.getState()).toBe(store.getState());
  changeSession(store, { view: "table" });
  changeFilter(store, { text: "" });
  openDataset(store, opened(false));
  expect(reading.getState()).toBe(store.getState());
});

test("what is in sight sees a filter at once", () => {
  const { store, reading } = follow(1, isMap);
  openDataset(store, opened(false));
  changeFilter(store, { text: "arms" });
  expect(reading.getState()).toBe(store.getState());
});

test("a filter of very many statements comes to what follows after the frame of the map, a small one at once", async () => {
  const store = createAppStore();
  let frame = () => {};
  const pause = (then: () => void) => {
    frame = then;
    return () => {
      frame = () => {};
    };
  };
  const reading = readLater(store, { turn: 1, follows: true }, pause);
  reading.start();
  openDataset(store, opened(false));
  changeFilter(store, { text: "arms" });
  expect(reading.getState()).toBe(store.getState());
  const { dataset, ...rest } = opened(false);
  openDataset(store, { ...rest, dataset: { ...dataset, stances: { ...dataset.stances, length: 400_000 } } });
  const before = store.getState();
  changeFilter(store, { text: "hamas" });
  changeSession(store, { filtersOpen: false });
  expect([reading.waits?.(), reading.getState()]).toEqual([true, before]);
  frame();
  expect(reading.getState()).toBe(store.getState());
  changeFilter(store, { text: "truce" });
  openDataset(store, opened(false));
  frame();
  expect(reading.getState()).toBe(store.getState());
});
