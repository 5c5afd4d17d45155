/** What comes and goes around the map does not move it: the picture of a filter is painted ahead for the place it has. */
import { expect, test } from "vitest";
import { csvFile, expectQuiet, onStage, rested } from "../support/page.ts";

const stage = onStage();

/** More lines than are drawn at once; fewer oppose than may be. */
const rows = Array.from({ length: 24_000 }, (_, k) => {
  const [actor, issue] = [Math.floor(k / 200), k % 200];
  return `Actor ${actor},Issue ${issue},${(actor + issue) % 3 === 0 ? "oppose" : "support"}`;
});
const table = csvFile("many.csv", ["actor,issue,stance", ...rows].join("\n"));

test.each([
  [1280, 800],
  [390, 844],
])("narrowing leaves the map where it is, at %i × %i", async (width, height) => {
  const visited = await stage.visit("", { viewport: { width, height } });
  const { page } = visited;
  await page.setInputFiles('input[type="file"]', table);
  await expect.poll(() => page.getByRole("banner").innerText()).toContain("many.csv");
  await rested(page);
  const note = page.locator(".map-frame .some-lines");
  await expect.poll(() => note.innerText()).toMatch(/of 24,000 lines are drawn/);
  const map = page.locator('[data-bench="map"]');
  const before = await map.boundingBox();
  const opposed = page.locator('[data-bench="filter-oppose"]');
  if ((await opposed.count()) === 0) await page.getByRole("button", { name: "Filters" }).click();
  await opposed.evaluate((box: HTMLElement) => box.click());
  await expect.poll(() => page.locator(".narrowed").innerText()).toContain("Shows 8,000 of 24,000");
  await expect.poll(() => note.count()).toBe(0);
  expect(await map.boundingBox()).toEqual(before);
  expectQuiet(visited);
});
