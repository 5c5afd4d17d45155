/** axe finds nothing: in every state, theme and direction, on the desk and on the phone. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, rested, WIDE } from "../support/page.ts";

const stage = onStage();

/** Each state starts from the one before it. */
const STATES: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ["first sight", async () => {}],
  ["the outline", openOutline],
  ["all filters open", openAllFilters],
  ["an actor selected", (page) => selectOnMap(page, "a:israel")],
  ["a tie selected", (page) => selectOnMap(page, "tie")],
  ["an issue selected, bodies unfolded", unfoldAndSelect],
  ["two actors side by side", comparePair],
  ["whom to compare with", (page) => press(page, "c")],
  ["the ego view beside the map, and two groups side by side", twoGroups],
  ["the map of both again", (page) => press(page, "Escape", "s", "Escape", "3")],
  ["filters active", (page) => page.locator('[data-bench="filter-oppose"]').click()],
  ["an empty result", emptyResult],
  ["the table", (page) => page.keyboard.press("2")],
  ["the shortcuts", (page) => page.keyboard.press("?")],
  ["found", (page) => press(page, "Escape", "x", "1", "Control+f", "a", "r")],
  ["all commands", (page) => press(page, "Escape", "Control+k")],
  ["what can be taken along", shareMenu],
  ["a menu of a thing", (page) => press(page, "Escape", "Shift+F10")],
  ["the address of data", (page) => byName(page, "web address")],
  ["the template", (page) => byName(page, "template")],
  ["what became of each row", (page) => byName(page, "what became")],
  ["how to read the map, in full", (page) => press(page, "Escape", "h")],
  ["presenting", (page) => press(page, "Escape", "p")],
  ["presenting an issue", (page) => press(page, "PageDown", "l")],
  ["presenting the sources", (page) => press(page, "l", "End")],
];

/** What 200 % of a window of 1440 × 900 leaves; keys reach everything. */
const ZOOMED = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 };
const ZOOMED_STATES: typeof STATES = [
  ["first sight", async () => {}],
  ["the outline", openOutline],
  ["filters", (page) => press(page, "Escape", "[")],
  ["found", (page) => press(page, "Control+f", "h", "a", "m")],
  ["evidence", (page) => press(page, "Enter")],
  ["all commands", (page) => press(page, "Escape", "Control+k")],
  ["the address of data", (page) => byName(page, "web address")],
  ["how to read the map, in full", (page) => press(page, "Escape", "h")],
  ["presenting an issue", (page) => press(page, "Escape", "p", "PageDown")],
];

/** What a key opens may come from a file of its own, and move into place. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(150);
  }
}

/** Runs a command by its English name, whatever the language of the page. */
async function byName(page: Page, name: string): Promise<void> {
  await press(page, "Escape", "Escape", "Control+k");
  const language = new URL(page.url()).searchParams.get("lang");
  await page
    .getByRole("combobox")
    .last()
    .fill(language === "en" || !language ? name : "");
  if (language === "en" || !language) await press(page, "Enter");
}

async function shareMenu(page: Page): Promise<void> {
  await press(page, "Escape");
  await page.locator(".icon-button:has(.lucide-share-2)").click();
  await page.getByRole("menu").waitFor();
}

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

async function comparePair(page: Page): Promise<void> {
  await press(page, "Escape", "4");
  await selectOnMap(page, "tie");
  await page.locator(".compare-counted summary").click();
}

async function twoGroups(page: Page): Promise<void> {
  await press(page, "Escape", "s", "m", "y");
  await page.locator('.groups-ask [type="submit"]').click();
  await page.locator(".groups .spread").first().waitFor();
  await page.locator(".ego-row").first().waitFor();
}

async function emptyResult(page: Page): Promise<void> {
  await page.getByRole("searchbox").first().fill("no such words anywhere");
  await page.waitForTimeout(300);
}

/** Every state light and dark, one of the two mirrored: colours know no direction, and words no theme. With more contrast below, at 200 percent. */
const SCREENS = [
  ["light", "en"],
  ["dark", "ar-XB"],
] as const;

test.each(SCREENS)("theme %s, language %s: every state", { timeout: 180_000 }, async (theme, language) => {
  const url = `?theme=${theme}&lang=${language}`;
  const visited = await stage.visit(url, WIDE);
  await rested(visited.page);
  for (const [state, reach] of STATES) {
    await reach(visited.page);
    expect(await axe(visited.page), state).toEqual([]);
  }
  expectQuiet(visited);
});

test.each([["contrast", "en-XA"]] as const)(
  "theme %s, language %s, at 200 percent: every state, and nothing wider than the window",
  { timeout: 120_000 },
  async (theme, language) => {
    const url = `?theme=${theme}&lang=${language}`;
    const visited = await stage.visit(url, ZOOMED);
    const { page } = visited;
    await rested(page);
    for (const [state, reach] of ZOOMED_STATES) {
      await reach(page);
      expect(await axe(page), state).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, state).toBeLessThanOrEqual(0);
    }
    expectQuiet(visited);
  },
);

test.each(["light", "dark"] as const)(
  "theme %s, on the phone: map, filters and evidence as sheets",
  async (theme) => {
    const url = `?theme=${theme}`;
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    const visited = await stage.visit(url, phone);
    const { page } = visited;
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
  },
);
