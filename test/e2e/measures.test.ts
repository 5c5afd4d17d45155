/** From a number to the words it rests on, on the example: lists, readings of the unknown, filters, links. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { kept } from "../support/kept.ts";
import { csvFile, expectQuiet, onStage, ready, rested, WIDE } from "../support/page.ts";

const stage = onStage();

async function measures(where = "", options = WIDE) {
  const visited = await stage.visit(where, options);
  await rested(visited.page);
  await visited.page.keyboard.press("9");
  await visited.page.locator(".rank-row").first().waitFor();
  return visited;
}

const contested = (page: Page) => page.getByRole("region", { name: "Most contested issues" });

test("most contested, how?, the rows, the evidence; and back", async () => {
  const visited = await measures();
  const { page } = visited;
  const first = contested(page).locator(".rank-row").first();
  const name = await first.locator(".name").innerText();
  expect(await first.innerText()).toMatch(/\d+%\s+\d+ of \d+ actors known/);
  expect(await axe(page)).toEqual([]);
  const how = first.getByRole("button", { name: /^How\?/ });
  await how.click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText(/^The \d+ statements behind it$/).waitFor();
  expect(await sheet.getByRole("heading", { level: 2 }).innerText()).toContain(name);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(() => how.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  const row = sheet.locator(".figure-row").first();
  const line = /stances\.csv\u2069?, line (\d+)/.exec(await row.innerText())![1]!;
  await row.click();
  const evidence = page.getByRole("complementary", { name: "Evidence" });
  await evidence.getByText(new RegExp(`stances\\.csv, line ${line}\\b`)).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("statement");
  expect(await page.locator(".rank-row").count()).toBeGreaterThan(0); // the lists are still there
  expectQuiet(visited);
});

test("what is unknown moves a number within its bounds, a filter changes it, a link and a reload keep the view", async () => {
  const visited = await measures();
  const { page } = visited;
  const first = page.getByRole("region", { name: "Most isolated actors" }).locator(".rank-row").first();
  const said = () => first.locator(".rank-number").innerText();
  await first.getByRole("button", { name: /^How\?/ }).click();
  const bounds = await page
    .getByRole("dialog")
    .getByText(/^between \d+% and \d+%/)
    .innerText();
  const [low, high] = [...bounds.matchAll(/(\d+)%/g)].map(([, number]) => Number(number));
  expect(low).toBeLessThan(high!);
  await page.keyboard.press("Escape");
  const known = await said();
  await page.getByRole("radio", { name: "at worst" }).click();
  await expect.poll(said).toBe(`${low}%`);
  expect(known).not.toBe(`${low}%`);
  await page.keyboard.press("Control+z");
  await expect.poll(said).toBe(known);
  await page.keyboard.press("w"); // neutral
  const before = await page.locator(".rank-lists").innerText();
  await page.locator('[data-bench="filter-oppose"]').click();
  await expect.poll(() => page.locator(".rank-lists").innerText()).not.toBe(before);
  await kept(page, (now) => String(now["view"]?.["link"]).includes("stance=oppose"));
  await page.reload();
  await page.locator(".rank-row, .rank-none").first().waitFor();
  expect(await page.getByRole("radio", { name: "neutral", exact: true }).isChecked()).toBe(true);
  expectQuiet(visited);
});

test("a link opens the view and its reading; one with a view that nobody knows shows the map", async () => {
  const { page } = await measures();
  await page.keyboard.press("w");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("l");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("view=measures");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("missing=neutral");
  const there = await stage.visit(link, WIDE);
  await there.page.locator(".rank-row").first().waitFor();
  const unknown = await stage.visit(link.replace("view=measures", "view=elsewhere"), WIDE);
  await unknown.page
    .getByRole("radio", { name: "Map" })
    .and(unknown.page.locator("[data-selected]"))
    .waitFor();
  expectQuiet(there);
});

test("issues as lines in the dark, from right to left, and on a phone: nothing for axe, nothing wider than the page", async () => {
  const visited = await measures("?theme=dark&lang=ar-XB", { viewport: { width: 390, height: 844 } });
  const { page } = visited;
  for (const [part, sign] of [
    [1, ".strip-option"],
    [2, ".bloc"],
    [3, ".audit-table"],
  ] as const) {
    await page.locator(".measures-tabs [role=tab]").nth(part).click();
    await page.locator(sign).first().waitFor();
    expect(await axe(page), sign).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  }
  expectQuiet(visited);
});

test("larger data are measured by the engine: lists, readings, lines, groups, evidence, the heat map, an opened figure", async () => {
  // Two camps of 30 on 70 issues: 4200 statements, more than the page measures itself; three of one camp say nothing on the last issue.
  const lines = Array.from({ length: 60 }, (_, actor) =>
    Array.from({ length: 70 }, (__, issue) =>
      issue === 69 && actor < 3
        ? ""
        : `Actor ${actor},Issue ${issue},${actor < 30 === (issue % 2 === 0) ? "support" : "oppose"}\n`,
    ).join(""),
  );
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  await rested(page);
  await page.setInputFiles(
    'input[type="file"]',
    csvFile("camps.csv", `actor,issue,stance\n${lines.join("")}`),
  );
  await page.getByText("camps.csv is open").waitFor();
  await ready(page);
  await page.keyboard.press("9");
  const furthest = page.getByRole("region", { name: "Furthest pairs" }).locator(".rank-row").first();
  await expect.poll(() => furthest.innerText()).toMatch(/0%\s*70 of 70 issues known of both/);
  await page.locator('[data-bench="filter-oppose"]').click();
  await expect.poll(() => contested(page).innerText()).toContain("Nothing to list"); // of one side alone nothing is contested
  await page.locator('[data-bench="filter-oppose"]').click();
  await expect.poll(() => contested(page).innerText()).toContain("60 of 60 actors known");
  await furthest.getByRole("button", { name: /^How\?/ }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByText("The 140 statements behind it").waitFor();
  await sheet.getByRole("button", { name: "DNA product norm" }).click();
  await sheet.getByText("(congruence − conflict) ÷ (n · n′)").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("i");
  await page.locator(".strip-option").first().waitFor();
  await page.keyboard.press("g");
  await page.getByText("None of 1,770 ties stand in the way").waitFor();
  await page.getByText("under 36 of 36").first().waitFor();
  await page.keyboard.press("k");
  const audited = page.locator(".audit-table tbody tr").first();
  await expect.poll(() => audited.innerText()).toMatch(/69 of 70/);
  await audited.locator(".audit-single button").click();
  await sheet.getByText("69 known positions").first().waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("8");
  const cells = () =>
    page.locator(".grid .cell.heat").evaluateAll((all) => all.map(({ textContent }) => textContent));
  await expect.poll(async () => new Set(await cells())).toEqual(new Set(["100", "0"]));
  await page.getByRole("radio", { name: "neutral", exact: true }).click();
  await expect.poll(async () => new Set(await cells()).size).toBeGreaterThan(2);
  expectQuiet(visited);
});
