/** The layout is told of what a hand does and of what is read, so that it leaves the machine to them. */
import { expect, test } from "vitest";
import { followHand } from "../../src/app/handFirst.ts";
import { beginLoad, createAppStore } from "../../src/state/store.ts";

function follow() {
  const told: string[] = [];
  const store = createAppStore();
  const layout = {
    hand: () => void told.push("hand"),
    rest: (on: boolean) => void told.push(`rest ${on}`),
    expect: (upright: boolean) => void told.push(upright ? "expect upright" : "expect"),
  };
  const stop = followHand(store, layout, () => true);
  return { told, store, stop };
}

const move = (type: string) => window.dispatchEvent(new Event(type));
const later = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

test("each move is told at once, many in a row not all, and none after the end", async () => {
  const { told, stop } = follow();
  for (let k = 0; k < 5; k++) move("pointermove");
  expect(told).toEqual(["hand"]);
  await later(60);
  move("keydown");
  expect(told).toEqual(["hand", "hand"]);
  await later(60);
  stop();
  move("wheel");
  expect(told).toEqual(["hand", "hand"]);
});

test("the layout rests while a file is read, and no longer once other data are open", () => {
  const { told, store, stop } = follow();
  beginLoad(store, "votes.csv");
  expect(told).toEqual(["expect upright"]);
  store.setState({ opened: undefined });
  expect(told).toEqual(["expect upright"]);
  store.setState({ opened: {} as NonNullable<ReturnType<typeof store.getState>["opened"]> });
  expect(told).toEqual(["expect upright", "rest false"]);
  stop();
});
