/** The frame: what the first sight says, how much room the map has, that views and languages change nothing else. */
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { changeSession, pointAt, select } from "../../../src/state/store.ts";
import { find, showScreen } from "./screen.tsx";

test("one sentence says what one sees, and the legend has all six stances and three shapes of evidence", async () => {
  await showScreen();
  await expect
    .element(page.getByText("3 actors, 4 issues, 10 positions in 13 statements, December 2025."))
    .toBeVisible();
  expect(document.title).toBe("Drawn case – Standpoint");
  const legend = page.getByRole("region", { name: "Legend" });
  for (const word of [
    "supports",
    "opposes",
    "conditional",
    "neutral, as stated",
    "no position found",
    "not applicable",
  ])
    await expect.element(legend.getByText(word, { exact: true })).toBeVisible();
  for (const word of [
    "stated",
    "reported",
    "attributed",
    "conduct",
    "mandate",
    "actor",
    "issue",
    "proposed body",
  ])
    await expect.element(legend.getByText(word, { exact: true })).toBeVisible();
});

test("the map has at least 60 % of the width at 1440, and all of it with the panels folded", async () => {
  const { ports } = await showScreen();
  expect(find(".map-frame").clientWidth / 1440).toBeGreaterThanOrEqual(0.6);
  ports.run("panel.filters");
  ports.run("panel.evidence");
  await expect.poll(() => find(".map-frame").clientWidth).toBe(1440);
});

test("the map is mounted once, stays behind the table, and is taken down with the page", async () => {
  const { ports, mountMap, unmountMap, unmount } = await showScreen();
  const height = find(".map-frame").clientHeight;
  ports.run("view.table");
  await expect.element(page.getByRole("grid", { name: "Table of positions" })).toBeVisible();
  expect(find(".map-frame").clientHeight).toBe(height);
  ports.run("view.map");
  await expect.poll(() => document.querySelector("table")).toBeNull();
  expect(mountMap).toHaveBeenCalledTimes(1);
  expect(unmountMap).not.toHaveBeenCalled();
  await unmount();
  expect(unmountMap).toHaveBeenCalledTimes(1);
});

test("loading and loaded have the same places", async () => {
  const { store, container } = await showScreen({ open: false });
  const place = () => {
    const { x, y, width } = container.querySelector(".map-frame")!.getBoundingClientRect();
    return { x, y, width };
  };
  await expect.element(page.getByText("Reading")).toBeInTheDocument();
  const before = place();
  const { openDataset } = await import("../../../src/state/store.ts");
  const { EXAMPLE } = await import("./screen.tsx");
  openDataset(store, {
    dataset: EXAMPLE,
    account: { records: 13, kept: 13, setAside: 0, merged: 0, ignored: 0 },
    problems: [],
  });
  await expect.element(page.getByText("3 actors,", { exact: false })).toBeVisible();
  expect(place()).toEqual(before);
});

test("the language turns the page round and back", async () => {
  const { store } = await showScreen();
  changeSession(store, { locale: "ar-XB" });
  await expect.poll(() => document.documentElement.dir).toBe("rtl");
  expect(document.documentElement.lang).toBe("ar-XB");
  await expect.poll(() => find(".wordmark").textContent).toBe("\u202eStandpoint\u202c");
  expect(find(".panel-filters").getBoundingClientRect().right).toBe(1440);
  changeSession(store, { locale: "en" });
  await expect.poll(() => find(".wordmark").textContent).toBe("Standpoint");
  expect(document.documentElement.dir).toBe("ltr");
});

test("the tooltip says the tie in words and keeps off the pointer", async () => {
  const { store } = await showScreen();
  pointAt(store, { hover: { kind: "tie", actor: "hamas", issue: "ceasefire" }, x: 300, y: 200 });
  await expect.poll(() => document.querySelector(".tip")?.textContent).toContain("hamas supports ceasefire");
  expect(find(".tip").textContent).toContain("2 statements");
  expect(find(".tip").textContent).toContain("reported by \u2068Channel 12\u2069");
  expect(find(".tip").textContent).toContain("others say: opposes");
  const tip = find(".tip").getBoundingClientRect();
  const frame = find(".map-frame").getBoundingClientRect();
  const x = frame.x + 300;
  const y = frame.y + 200;
  expect(x >= tip.left && x <= tip.right && y >= tip.top && y <= tip.bottom).toBe(false);
  pointAt(store, { hover: { kind: "actor", id: "hamas" }, x: frame.width - 4, y: frame.height - 4 });
  await expect
    .poll(() => find(".tip").textContent)
    .toContain("supports 2, conditional position on 1, neutral on 1");
  expect(find(".tip").getBoundingClientRect().right).toBeLessThanOrEqual(frame.right);
  pointAt(store, { hover: undefined, x: 0, y: 0 });
  await expect.poll(() => document.querySelector(".tip")).toBeNull();
});

test("what is selected is said to those who listen, and its evidence opens", async () => {
  const { store, ports } = await showScreen();
  ports.run("panel.evidence");
  await expect.poll(() => document.querySelector(".panel-evidence")).toBeNull();
  select(store, { kind: "tie", actor: "hamas", issue: "disarmament" });
  await expect
    .element(
      page.getByRole("status").getByText("hamas on disarmament: conditional, one statement, December 2025."),
    )
    .toBeInTheDocument();
  expect(document.querySelector(".panel-evidence")).not.toBeNull();
});
