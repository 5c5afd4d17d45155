/** From the matrix to the words behind a cell, from the heat map to a comparison, and both on paper and in a link. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { expectQuiet, onStage, rested, type Visit, WIDE } from "../support/page.ts";

const stage = onStage();
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });
const grid = (page: Page, name: string) => page.getByRole("grid", { name });

async function matrix(where = ""): Promise<Visit> {
  const visited = await stage.visit(where, WIDE);
  await rested(visited.page);
  await visited.page.keyboard.press("7");
  await grid(visited.page, "Matrix of actors and issues").waitFor();
  return visited;
}

test("from the example to a cell, by keys, to the line of the file; a filter takes rows away, and the link brings all back", async () => {
  const visited = await matrix();
  const { page } = visited;
  await expect.poll(() => page.locator(".grid .cell").count()).toBe(110);
  await page.getByRole("columnheader", { name: "Disarmament", exact: true }).click();
  await evidence(page).getByRole("heading", { level: 2, name: "Disarmament" }).waitFor();
  await page.getByRole("gridcell", { name: "conditional", exact: true }).first().hover();
  await expect.poll(() => page.locator(".grid-readout").innerText()).toContain("conditional");
  for (let row = 0; row < 3; row++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await evidence(page)
    .getByText(/stances\.csv, line/)
    .first()
    .waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("rowheader", { name: "United States" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: /Show only/ }).click();
  await expect.poll(() => page.getByRole("rowheader").count()).toBe(1);
  await page.getByRole("button", { name: "Order: blocs" }).click();
  await page.getByRole("menuitemradio", { name: "name" }).last().click();
  await page.keyboard.press("Escape");
  const columns = () => page.locator(".grid-column .name").allInnerTexts();
  const named = await columns();
  expect(named).toEqual([...named].sort((a, b) => a.localeCompare(b, "en")));
  await visited.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.keyboard.press("l");
  await page.getByText("Link copied").first().waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain("&view=matrix");
  const again = await stage.visit(`#${link.split("#")[1]}`, WIDE);
  await grid(again.page, "Matrix of actors and issues").waitFor();
  expect(await again.page.locator(".grid-column .name").allInnerTexts()).toEqual(named);
  expect(await again.page.getByRole("rowheader").count()).toBe(1);
  expectQuiet(visited);
  expectQuiet(again);
});

test("the heat map leads to the comparison of two actors, by the pointer and by keys", async () => {
  const visited = await matrix("?theme=dark");
  const { page } = visited;
  await page.keyboard.press("8");
  await grid(page, "Agreement of actors").waitFor();
  const pair = page.getByRole("gridcell", { name: /agreement \d/ }).first();
  await pair.hover();
  await expect.poll(() => page.locator(".grid-readout").innerText()).toMatch(/ and .*both are known/s);
  await pair.click();
  await evidence(page).getByText("Comparison of two actors").waitFor();
  const title = await evidence(page).getByRole("heading", { level: 2 }).innerText();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => evidence(page).getByRole("heading", { level: 2 }).innerText()).not.toBe(title);
  await page.keyboard.press("Control+z");
  await expect.poll(() => evidence(page).getByRole("heading", { level: 2 }).innerText()).toBe(title);
  expectQuiet(visited);
});

test("on paper the whole matrix with its legend is there, with nothing to press; presenting goes on as from the map", async () => {
  const visited = await matrix();
  const { page } = visited;
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator(".paper-grid td.cell:visible").count()).toBe(110);
  const text = await page.locator("body").innerText();
  for (const words of ["Disarmament", "Palestinian Ministry of Health", "nothing recorded"])
    expect(text).toContain(words);
  for (const words of ["Order: blocs", "Choose a cell", "Filters"]) expect(text).not.toContain(words);
  await page.emulateMedia({ media: null });
  await page.keyboard.press("p");
  await page.locator(".present").waitFor();
  await page.keyboard.press("Escape");
  await grid(page, "Matrix of actors and issues").waitFor();
  expectQuiet(visited);
});
