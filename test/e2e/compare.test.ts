/** A line on the map of actors leads to the words it rests on: by the pointer and by keys. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, rested, type Visit, WIDE } from "../support/page.ts";

const stage = onStage();
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });

async function actorsAlone(): Promise<Visit> {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  await rested(page);
  await page.locator("[data-map]").focus();
  await page.keyboard.press("4");
  await page.locator(".legend").getByText("agree mostly", { exact: true }).waitFor();
  return visited;
}

test("hover a line, choose it, go to the words behind a stance, and back", async () => {
  const visited = await actorsAlone();
  const { page } = visited;
  const legend = await page.locator(".legend").innerText();
  expect(legend).toContain("pairs of which something is known are drawn");
  expect(legend).not.toMatch(/supports|opposes/);
  const place = await findOnMap(page, "tie");
  await expect.poll(() => page.locator(".tip").innerText()).toMatch(/ and .*\n.*both are known/s);
  await page.mouse.click(place.x, place.y);
  const panel = evidence(page);
  await panel.getByText("Comparison of two actors").waitFor();
  const title = await panel.getByRole("heading", { level: 2 }).innerText();
  const [first = ""] = title.split(" and ");
  expect(await axe(page)).toEqual([]);
  await panel
    .getByRole("button", { name: new RegExp(`^${first}: (supports|opposes|conditional)`) })
    .first()
    .click();
  await panel
    .getByText(/stances\.csv, line/)
    .first()
    .waitFor();
  expect(await panel.getByRole("heading", { level: 2 }).innerText()).toContain(first);
  await panel.getByRole("button", { name: "Back to the comparison" }).click();
  await expect.poll(() => panel.getByRole("heading", { level: 2 }).innerText()).toBe(title);
  await page.keyboard.press("Control+z");
  await panel
    .getByText(/stances\.csv, line/)
    .first()
    .waitFor();
  expectQuiet(visited);
});

test("a picture taken along says what its lines say, and how many are drawn", async () => {
  const { page } = await actorsAlone();
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("SVG");
  await page.getByRole("option", { name: /SVG/ }).first().click();
  const svg = readFileSync(await (await coming).path(), "utf8");
  const said = svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  for (const words of [
    "agree mostly",
    "rests on fewer than three issues",
    "pairs of which something is known",
  ])
    expect(said).toContain(words);
  expect(said).not.toMatch(/\b(supports|opposes|attributed|mandate|No line means that no position)\b/);
});

test("by keys: along the lines of an actor, and with another one chosen from a list", async () => {
  const visited = await actorsAlone();
  const { page } = visited;
  await page.locator("[data-map]").focus();
  for (const key of ["Enter", "n"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(200);
  }
  const said = page.getByRole("status").filter({ hasText: "both are known" });
  await expect.poll(() => said.count()).toBe(1);
  await page.keyboard.press("Enter");
  await evidence(page).getByText("Comparison of two actors").waitFor();
  await page.keyboard.press("c");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type("hamas");
  await page.getByRole("option", { name: /Hamas/ }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => evidence(page).getByRole("heading", { level: 2 }).innerText()).toMatch(/Hamas$/);
  expectQuiet(visited);
});
