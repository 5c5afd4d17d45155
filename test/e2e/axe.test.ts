/** axe finds nothing: in every state, theme and direction, on the desk and on the phone. */
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { findOnMap } from "../support/map.ts";
import { dist, expectQuiet, launch, ready, visit } from "../support/page.ts";
import { type Served, serve } from "../support/serve.ts";

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(dist())]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), served?.close()]);
});

/** Each state starts from the one before it. */
const STATES: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ["first sight", async () => {}],
  ["the outline", openOutline],
  ["all filters open", openAllFilters],
  ["an actor selected", (page) => selectOnMap(page, "a:israel")],
  ["a tie selected", (page) => selectOnMap(page, "tie")],
  ["an issue selected, bodies unfolded", unfoldAndSelect],
  ["filters active", (page) => page.locator('[data-bench="filter-oppose"]').click()],
  ["an empty result", emptyResult],
  ["the table", (page) => page.keyboard.press("2")],
  ["the shortcuts", (page) => page.keyboard.press("?")],
];

async function openOutline(page: Page): Promise<void> {
  await page.keyboard.press("o");
  await page.locator('[role="treeitem"]:focus').waitFor();
  for (const key of ["End", "*", "ArrowDown", "*", "Enter"]) await page.keyboard.press(key);
}

async function openAllFilters(page: Page): Promise<void> {
  await page.keyboard.press("[");
  const closed = page.getByRole("complementary").first().locator('h2 button[aria-expanded="false"]');
  while ((await closed.count()) > 0) await closed.first().click();
}

async function selectOnMap(page: Page, wanted: string): Promise<void> {
  const { x, y } = await findOnMap(page, wanted);
  await page.mouse.click(x, y);
}

async function unfoldAndSelect(page: Page): Promise<void> {
  await page.keyboard.press("u");
  await selectOnMap(page, "i:withdrawal");
}

async function emptyResult(page: Page): Promise<void> {
  await page.getByRole("searchbox").first().fill("no such words anywhere");
  await page.waitForTimeout(300);
}

const SCREENS = [
  ["light", "en"],
  ["dark", "en"],
  ["contrast", "en"],
  ["light", "ar-XB"],
  ["dark", "ar-XB"],
  ["contrast", "en-XA"],
] as const;

test.each(SCREENS)("theme %s, language %s: every state", { timeout: 180_000 }, async (theme, language) => {
  const url = `${served.root}?theme=${theme}&lang=${language}`;
  const visited = await visit(browser, url, { viewport: { width: 1440, height: 900 } });
  await ready(visited.page);
  for (const [state, reach] of STATES) {
    await reach(visited.page);
    expect(await axe(visited.page), state).toEqual([]);
  }
  expectQuiet(visited);
  await visited.context.close();
});

test.each(["light", "dark"] as const)(
  "theme %s, on the phone: map, filters and evidence as sheets",
  async (theme) => {
    const url = `${served.root}?theme=${theme}`;
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const visited = await visit(browser, url, phone);
    const { page } = visited;
    await ready(page);
    expect(await axe(page), "map").toEqual([]);
    await page
      .getByRole("button", { name: /^filters/i })
      .first()
      .tap();
    expect(await axe(page), "filters").toEqual([]);
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /^evidence/i })
      .first()
      .tap();
    expect(await axe(page), "evidence").toEqual([]);
    expectQuiet(visited);
    await visited.context.close();
  },
);
