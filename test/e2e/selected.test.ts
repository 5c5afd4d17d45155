/** What is selected in one view is selected in every other: each beside the map, both ways, and gone from both at once. */
import type { Locator, Page } from "playwright";
import { expect, test } from "vitest";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, rested, WIDE } from "../support/page.ts";

const stage = onStage();
const heading = (page: Page) => page.locator("#evidence-title").innerText();

interface Place {
  readonly view: string;
  readonly keys?: readonly string[];
  /** What selects Israel there, and what then says that it is selected. */
  readonly israel: (view: Locator) => Locator;
  readonly marked: (view: Locator) => Locator;
}

const named = (view: Locator) => view.getByRole("button", { name: "Israel", exact: true }).first();
const current = (view: Locator) => view.locator('[aria-current="true"]').filter({ hasText: /^Israel$/ });

const PLACES: Readonly<Record<string, Place>> = {
  matrix: {
    view: "matrix",
    israel: (view) => view.getByRole("rowheader", { name: "Israel", exact: true }),
    marked: (view) => view.locator('[role=rowheader][aria-selected="true"]').filter({ hasText: "Israel" }),
  },
  agreement: {
    view: "agreement",
    israel: (view) => view.getByRole("rowheader", { name: "Israel", exact: true }),
    marked: (view) => view.locator('[role=rowheader][aria-selected="true"]').filter({ hasText: "Israel" }),
  },
  table: { view: "table", israel: named, marked: current },
  lists: { view: "measures", israel: named, marked: current },
  groups: { view: "measures", keys: ["g"], israel: named, marked: current },
  evidence: { view: "measures", keys: ["k"], israel: named, marked: current },
  ego: {
    view: "ego",
    israel: (view) => view.getByRole("button", { name: "Compare with Israel" }),
    marked: (view) => view.locator('.ego-other .ego-main[aria-current="true"]').filter({ hasText: "Israel" }),
  },
};

test("an actor: from each view to the map and the evidence, from the map to each view, and away", {
  timeout: 150_000,
}, async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  await rested(page);
  for (const [name, { view, keys = [], israel, marked }] of Object.entries(PLACES)) {
    const ego = view === "ego" ? "&ego=actor:us" : "";
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `v1&view=${view}&beside=map:0.5${ego}&end`);
    const pane = page.locator(`.view[data-view="${view}"]`);
    for (const key of keys) await page.keyboard.press(key);
    await israel(pane).waitFor();
    await page.waitForTimeout(300);
    if (name !== "ego") {
      await israel(pane).click();
      await expect.poll(() => heading(page), { message: name }).toBe("Israel");
      await expect.poll(() => marked(pane).count(), { message: `${name}, pressed` }).toBeGreaterThan(0);
      await page.keyboard.press("Escape");
      await expect.poll(() => marked(pane).count(), { message: `${name}, cleared` }).toBe(0);
    }
    const place = await findOnMap(page, "a:israel");
    await page.mouse.click(place.x, place.y);
    await expect.poll(() => marked(pane).count(), { message: `${name}, from the map` }).toBeGreaterThan(0);
    expect(await heading(page)).toBe("Israel");
    await page.mouse.move(0, 0);
    await page.keyboard.press("Escape");
    await expect.poll(() => marked(pane).count(), { message: `${name}, away` }).toBe(0);
  }
  expectQuiet(visited);
});

test("one position: a cell of the matrix, its mark on the line and its row in the table are one selection", async () => {
  const visited = await stage.visit("#v1&view=matrix&beside=measures:0.5&end", WIDE);
  const { page } = visited;
  await rested(page);
  await page.locator('.view[data-view="measures"]').getByRole("tab", { name: "Issues as lines" }).click();
  const line = page.getByRole("listbox", { name: /^Disarmament/ });
  await line.waitFor();
  await page.getByRole("gridcell", { name: "conditional", exact: true }).first().click();
  const option = line.locator('[role=option][aria-selected="true"]');
  await expect.poll(() => option.count()).toBe(1);
  expect(await option.innerText()).toContain("Hamas: conditional");
  await page.evaluate(() => {
    location.hash = "v1&view=table&beside=matrix:0.5&select=tie:hamas:disarmament&end";
  });
  const row = page.locator('.table-scroll tr[data-selected="true"]');
  await expect.poll(() => row.count()).toBe(1);
  expect(await row.innerText()).toMatch(/Hamas\s+Disarmament/);
  await expect.poll(() => page.locator('[role=gridcell][aria-selected="true"]').count()).toBe(1);
  await page
    .locator('.view[data-view="table"]')
    .getByRole("button", { name: "Phase two of the ceasefire" })
    .first()
    .click();
  await expect
    .poll(() => page.locator('[role=columnheader][aria-selected="true"]').innerText())
    .toContain("Phase two");
  expect(await page.locator('[role=gridcell][aria-selected="true"]').count()).toBe(0);
  expectQuiet(visited);
});
