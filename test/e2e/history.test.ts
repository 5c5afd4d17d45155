/** Faults 26, 27, 36: what was done is undone by mouse and by keys, and a link shows what it was copied from. */
import type { BrowserContextOptions, Page } from "playwright";
import { expect, test } from "vitest";
import { findOnMap, under } from "../support/map.ts";
import { csvFile, expectQuiet, onStage, ready, type Visit, WIDE } from "../support/page.ts";

const stage = onStage();

async function arrive(hash = "", options: BrowserContextOptions = {}): Promise<Visit> {
  const visited = await stage.visit(hash, {
    ...WIDE,
    permissions: ["clipboard-read", "clipboard-write"],
    ...options,
  });
  return visited;
}
const button = (page: Page, way: "Undo" | "Redo") =>
  page.getByRole("banner").getByRole("button", { name: new RegExp(`^${way}`) });
const stance = (page: Page, label: string) =>
  page.getByRole("complementary", { name: "Filters" }).getByRole("checkbox", { name: label, exact: true });
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });
const named = (page: Page, way: "Undo" | "Redo") => button(page, way).getAttribute("aria-label");
const hash = (page: Page) => page.evaluate(() => location.hash);

async function drag(page: Page, from: { x: number; y: number }, dx: number, dy: number): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let i = 1; i <= 6; i++) await page.mouse.move(from.x + (dx * i) / 6, from.y + (dy * i) / 6);
  await page.mouse.up();
  await page.waitForTimeout(400);
}

/** What lies under the pointer there, once things have come to rest. */
async function at(page: Page, place: { x: number; y: number }): Promise<string> {
  await page.mouse.move(place.x + 1, place.y);
  await page.mouse.move(place.x, place.y);
  return under(page);
}

test("a filter, a selection, a fold and a drag are undone and done again, each by its name", async () => {
  const visited = await arrive();
  const { page } = visited;
  expect(await button(page, "Undo").isDisabled()).toBe(true);

  await stance(page, "opposes").click({ force: true });
  await expect.poll(() => named(page, "Undo")).toBe("Undo: Filter by stance");
  await button(page, "Undo").click();
  await expect.poll(() => stance(page, "opposes").isChecked()).toBe(false);
  expect(await named(page, "Redo")).toBe("Redo: Filter by stance");
  await expect.poll(() => page.getByRole("status").allTextContents()).toContain("Undone: Filter by stance");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("data-history"))).toBe("redo");

  const home = await findOnMap(page, "a:hamas");
  await page.mouse.click(home.x, home.y);
  await evidence(page).getByRole("heading", { name: "Hamas", level: 2 }).waitFor();
  await page.keyboard.press("Control+z");
  await evidence(page).getByText("How to read this map").first().waitFor();
  await page.keyboard.press("Control+Shift+z");
  await evidence(page).getByRole("heading", { name: "Hamas", level: 2 }).waitFor();

  const away = { x: home.x - 60, y: home.y + 40 };
  await drag(page, home, -60, 40);
  expect(await named(page, "Undo")).toBe("Undo: Move Hamas");
  await expect.poll(() => at(page, away)).toBe("a:hamas");
  await page.keyboard.press("Control+z");
  await expect.poll(() => at(page, home)).toBe("a:hamas");
  await page.keyboard.press("Control+y");
  await expect.poll(() => at(page, away)).toBe("a:hamas");
  const putBack = page.getByRole("button", { name: "Put all nodes back", exact: true });
  await putBack.click();
  await expect.poll(() => at(page, home)).toBe("a:hamas");
  expect(await putBack.count()).toBe(0);

  await page.keyboard.press("u");
  await expect.poll(() => named(page, "Undo")).toBe("Undo: Unfold all bodies");
  await page.keyboard.press("Control+z");
  await expect.poll(() => named(page, "Undo")).toBe("Undo: Put all nodes back");
  expectQuiet(visited);
});

test("keys move the selected node as a drag does, in one step; in a text field Ctrl+Z is the field's own", async () => {
  const { page } = await arrive();
  const home = await findOnMap(page, "a:hamas");
  await page.mouse.click(home.x, home.y);
  await page.getByRole("application", { name: "Map of positions" }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(() => at(page, { x: home.x, y: home.y + 64 })).toBe("a:hamas");
  await page.keyboard.press("Control+z");
  await expect.poll(() => at(page, home)).toBe("a:hamas");
  expect(await named(page, "Undo")).toBe("Undo: Select Hamas");

  const words = page.getByRole("searchbox", { name: "Find in statements" });
  await words.click();
  await words.pressSequentially("arms", { delay: 120 });
  await expect.poll(() => named(page, "Undo")).toBe("Undo: Filter by text");
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(200);
  expect(await named(page, "Redo")).toBe("Redo");
  await words.fill("armed");
  await page.waitForTimeout(200);
  await page.getByRole("application", { name: "Map of positions" }).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => words.inputValue()).toBe("");
  expect(await named(page, "Undo")).toBe("Undo: Select Hamas");
});

test("a drag of a date handle is one step", async () => {
  const { page } = await arrive();
  const { x, y, width, height } = (await page.locator(".date-thumb:has(input)").first().boundingBox())!;
  await drag(page, { x: x + width / 2, y: y + height / 2 }, 330, 0);
  expect(await named(page, "Undo")).toBe("Undo: Filter by dates");
  await page.keyboard.press("Control+z");
  expect(await button(page, "Undo").isDisabled()).toBe(true);
});

test("a copied link shows the same on another screen, and stays in the address until something changes", async () => {
  const first = await arrive();
  await stance(first.page, "opposes").click({ force: true });
  const home = await findOnMap(first.page, "a:israel");
  await drag(first.page, home, 80, -60);
  await first.page.mouse.click(home.x + 80, home.y - 60);
  await first.page.keyboard.press("2");
  await first.page.keyboard.press("l");
  await expect.poll(() => first.page.evaluate(() => navigator.clipboard.readText())).toMatch(/#v1&.*&end$/);
  const link = await first.page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/stance=oppose&select=actor:israel&view=table&moved=a:israel:-?\d+:-?\d+&end$/);

  const second = await arrive(new URL(link).hash, { viewport: { width: 1920, height: 1080 } });
  const { page } = second;
  await expect.poll(() => stance(page, "opposes").isChecked()).toBe(true);
  await page
    .getByRole("main")
    .getByRole("heading", { name: /people and offices/i })
    .waitFor();
  await evidence(page).getByRole("heading", { name: "Israel", level: 2 }).waitFor();
  expect(await named(page, "Undo")).toBe("Undo: Open link");
  await page.waitForTimeout(1500);
  expect(await hash(page)).toBe(new URL(link).hash);
  await page.reload();
  await ready(page);
  await expect.poll(() => stance(page, "opposes").isChecked()).toBe(true);
  await button(page, "Undo").click();
  await expect.poll(() => stance(page, "opposes").isChecked()).toBe(false);
  expect(await hash(page)).toBe("");
  for (const visited of [first, second]) {
    expectQuiet(visited);
  }
});

test("a link in the page's own address bar opens as a step; what does not fit is named as text", async () => {
  const visited = await arrive();
  const { page } = visited;
  const evil = encodeURIComponent("<img src=x onerror=window.__pwned=1>");
  await page.evaluate((text) => {
    location.hash = text;
  }, `v9&stance=oppose,hates&actors=${evil},israel&__proto__=1&at=NaN:0:1&end`);
  const notice = page.getByRole("main").locator(".notice");
  await expect.poll(() => notice.innerText()).toContain("newer version");
  for (const text of ["hates", "<img src=x", "__proto__", "NaN:0:1"])
    expect(await notice.innerText()).toContain(text);
  await expect.poll(() => stance(page, "opposes").isChecked()).toBe(true);
  expect(await named(page, "Undo")).toBe("Undo: Open link");
  await page.evaluate(() => {
    location.hash = "v1&stance=supp";
  });
  await expect.poll(() => notice.innerText()).toContain("mail program");
  await page.evaluate(() => {
    location.hash = `v1&text=${"%5B".repeat(1_000_000)}&end`;
  });
  await page.getByText("longer than any link").waitFor();
  expect(await hash(page)).toBe("");
  expect(await page.evaluate(() => ["__pwned" in window, Object.keys(Object.prototype)])).toEqual([
    false,
    [],
  ]);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => stance(page, "opposes").isChecked()).toBe(false);
  expectQuiet(visited);
});

test("a link for other data waits until those are opened; where copying is refused the link is shown", async () => {
  const own = csvFile("own.csv", "actor,issue,stance\nA,Roads,oppose\nB,Roads,support\n");
  const first = await arrive();
  await first.page.setInputFiles('input[type="file"]', own);
  await expect.poll(() => first.page.getByRole("banner").innerText()).toContain("own.csv");
  await stance(first.page, "opposes").click({ force: true });
  await first.page.evaluate(() => {
    Object.defineProperty(navigator, "clipboard", { value: undefined });
  });
  await first.page.keyboard.press("l");
  const link = await first.page.getByRole("textbox", { name: "Link to this view" }).inputValue();

  const second = await arrive(new URL(link).hash);
  const { page } = second;
  await page.getByText("The link was made for own.csv").waitFor();
  expect(await button(page, "Undo").isDisabled()).toBe(true);
  await page.setInputFiles('input[type="file"]', own);
  await expect.poll(() => named(page, "Undo")).toBe("Undo: Open link");
  await expect.poll(() => stance(page, "opposes").isChecked()).toBe(true);
  expect(await page.getByText("The link was made for own.csv").count()).toBe(0);
  expectQuiet(second);
});
