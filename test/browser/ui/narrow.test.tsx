/** A phone: map first, panels as sheets from below, nothing too small for a finger. */
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { select } from "../../../src/state/store.ts";
import { find, showScreen } from "./screen.tsx";

const PHONE = { width: 390, height: 844 };

test("the map comes first, and nothing is wider than the window", async () => {
  await showScreen(PHONE);
  expect(find(".map-frame").clientWidth).toBe(390);
  expect(find(".map-frame").clientHeight).toBeGreaterThan(844 / 2);
  expect(document.documentElement.scrollWidth).toBe(390);
  expect(document.querySelector(".panel")).toBeNull();
  expect(find(".bar").clientHeight).toBeLessThanOrEqual(100);
});

test("the legend is there, and unfolds", async () => {
  await showScreen(PHONE);
  const legend = page.getByRole("region", { name: "Legend" });
  await expect.element(legend.getByText("opposes")).toBeVisible();
  await legend.getByRole("button", { name: "Legend" }).click();
  await expect.element(legend.getByText("not applicable")).toBeVisible();
});

test("selecting opens the evidence half-way; filters take its place; one sheet at a time", async () => {
  const { store, ports } = await showScreen(PHONE);
  select(store, { kind: "tie", actor: "hamas", issue: "disarmament" });
  await expect.poll(() => find(".panel-evidence").getBoundingClientRect().height).toBe(422);
  ports.run("panel.filters");
  await expect.poll(() => document.querySelectorAll(".panel").length).toBe(1);
  expect(document.querySelector(".panel-filters")).not.toBeNull();
  await page.getByRole("button", { name: "Make the panel taller" }).click();
  await expect.poll(() => find(".panel-filters").getBoundingClientRect().height).toBeGreaterThan(700);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect.poll(() => document.querySelector(".panel")).toBeNull();
});

test("wide again, the panels are as they were", async () => {
  const { store } = await showScreen();
  await page.viewport(390, 844);
  await expect.poll(() => store.getState().session.filtersOpen).toBe(false);
  await page.viewport(1440, 900);
  await expect
    .poll(() => store.getState().session)
    .toMatchObject({ filtersOpen: true, evidenceOpen: true, timelineOpen: true });
});
