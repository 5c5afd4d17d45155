/** Who is told of a change before all others. */
import { expect, test } from "vitest";
import { subscribeFirst } from "../../src/state/first.ts";
import { changeFilter, createAppStore } from "../../src/state/store.ts";

test("whoever asked to be first is told before those who listened earlier, until that is ended", () => {
  const store = createAppStore();
  const told: string[] = [];
  store.subscribe(() => told.push("other"));
  const stop = subscribeFirst(store, ({ document }, before) =>
    told.push(`${before.document.filter.text}→${document.filter.text}`),
  );
  changeFilter(store, { text: "a" });
  expect(told).toEqual(["→a", "other"]);
  stop();
  changeFilter(store, { text: "b" });
  expect(told).toEqual(["→a", "other", "other"]);
});
