/** Every number on the screen that says something of the data opens to how it came about, or is of a kind that is named here. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { expectQuiet, onStage, rested, WIDE } from "../support/page.ts";

const stage = onStage();

/** What opens a number, wherever it stands within: itself, or the button beside it. */
const OPENS = ["button", "a", "[role=gridcell]", "[role=rowheader]", "[role=treeitem]"].join(",");

/** Numbers that are no figure of the data, each with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  ".timeline-span, .sentence": "dates; each number before them is a button",
  ".timeline-tick": "a date on the axis",
  ".timeline-bars": "drawn for the eye: a press opens it, and keys open the same bar of the buttons above it",
  "td.date, .windows-day": "a date of the data",
  ".legend-group.sizes, .heat-scale": "the scale of a legend",
  ".cell-legend": "what a mark of the legend means",
  ".rank-means, .rank-none, .rank-steady, .bloc-means, .windows-means": "says how a list is made",
  ".statement, .evidence-sources, .evidence-source": "a statement as it was coded, with its file and line",
  ".evidence-count, :is(.bloc-sides, .coalition) h3, .groups-members dt": "heads the list of what it counts",
  ".evidence-differ": "says of the statements below how many there are of each kind",
  ".evidence-more": "a button beside it shows them",
  ".strip-tip": "the position of the mark that one points at",
  ".outline-head": "heads the list of what it counts",
  ".legend-drawn": "the lines of the map, each of which opens",
  ".audit-names, .ego-shares, caption": "names what it counts, or heads the list of it",
  ".spread": "a picture of what is said beneath it",
  ".name": "a name of the data",
  ".beside, .visually-hidden": "said aloud of what stands on the screen",
  "kbd, .keys": "a key",
};

/** Numbers in sight that nothing opens and no exception names. */
const closed = (page: Page) =>
  page.evaluate(
    ([opens, exceptions]) => {
      const found: string[] = [];
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const element = text.parentElement;
        if (!element || !/\d/.test(text.textContent ?? "") || !element.checkVisibility()) continue;
        if (element.closest(`${opens}, ${exceptions}, script, style`)) continue;
        found.push(`${element.tagName}.${element.className}: ${text.textContent}`);
      }
      return found;
    },
    [OPENS, Object.keys(EXCEPTIONS).join(",")] as const,
  );

/** Within what has its *how?* beside it there is one. */
const without = (page: Page, selector: string) =>
  page.evaluate(
    (each) =>
      [...document.querySelectorAll(each)]
        .filter((one) => !one.querySelector(".how, [aria-haspopup=dialog], .compare-copy"))
        .map((one) => one.textContent),
    selector,
  );

const PLACES: readonly (readonly [name: string, link: string, keys?: readonly string[]])[] = [
  ["map", "view=map"],
  ["an actor", "select=actor:israel"],
  ["an issue", "select=issue:disarmament"],
  ["a tie", "select=tie:israel:disarmament"],
  ["a filter", "stance=oppose&select=actor:israel"],
  ["map of actors, two compared", "mode=actors&compare=actor:israel:us"],
  ["two groups", "groups=body:israel,body:us"],
  ["a group and all others", "groups=type:state,others"],
  ["map of issues, two compared", "mode=issues&compare=issue:disarmament:phase-two"],
  ["an issue in the middle", "view=ego&select=issue:disarmament"],
  ["two views", "view=map&beside=matrix:0.5"],
  ["matrix", "view=matrix"],
  ["agreement", "view=agreement"],
  ["table", "view=table"],
  ["ego", "view=ego"],
  ["lists", "view=measures"],
  ["lines", "view=measures", ["i"]],
  ["groups", "view=measures", ["g"]],
  ["groups at worst", "view=measures&missing=worst", ["g"]],
  ["lists at worst", "view=measures&missing=worst"],
  ["audit", "view=measures", ["k"]],
  ["outline", "view=map", ["o"]],
];

test("of each view every number opens, or is of a kind that is named", { timeout: 120_000 }, async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  for (const [name, link, keys = []] of PLACES) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `v1&${link}&end`);
    await page.waitForTimeout(400);
    await rested(page);
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(400);
    expect(await closed(page), name).toEqual([]);
    await expect
      .poll(() => without(page, ".rank-row, .ego-head, .faith, .evidence-figures"), { message: name })
      .toEqual([]);
  }
  expectQuiet(visited);
});

test("a number of the lists and the groups opens itself, to the same number", async () => {
  const visited = await stage.visit("#v1&view=measures&end", WIDE);
  const { page } = visited;
  await rested(page);
  const dialog = page.getByRole("dialog");
  const opens = async (at: ReturnType<Page["locator"]>) => {
    const text = await at.innerText();
    await at.click();
    const value = await dialog.locator(".figure-value").innerText();
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "detached" });
    return [text, value.trim()];
  };
  const numbers = page.locator(".rank-number .counted");
  await expect.poll(() => numbers.count()).toBeGreaterThan(10);
  for (const at of [0, 6, 11]) {
    const [text, value] = await opens(numbers.nth(at));
    expect(value).toBe(text);
  }
  await page.keyboard.press("g");
  const whole = page.locator(".bloc-figure .counted");
  await expect.poll(() => whole.count()).toBe(4);
  const [stress, value] = await opens(whole.nth(1));
  expect(value).toBe(stress);
  await whole.nth(1).click();
  await dialog
    .getByText(
      /^8 of \d+ pairs of actors; \d+ that have nothing in common are put .*\. More is assumed than known$/,
    )
    .waitFor();
  await dialog.getByRole("button", { name: "Close" }).click();
  await dialog.waitFor({ state: "detached" });
  const table = page.getByRole("table", { name: "The whole around 6 days" });
  const cells = table.locator("tbody tr").nth(3).locator("td button");
  await expect.poll(() => cells.count()).toBe(5);
  for (const at of [0, 2, 4]) {
    const [text, opened] = await opens(cells.nth(at));
    expect(opened).toBe(text);
  }
  expect(await axe(page)).toEqual([]);
  expectQuiet(visited);
});

test("a count opens to the same number, clause by clause, with the rows behind it; keys reach it by the menu", async () => {
  const visited = await stage.visit("#v1&stance=oppose&select=actor:israel&end", WIDE);
  const { page, context } = visited;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await rested(page);
  const dialog = page.getByRole("dialog");
  const counts = page.locator(".counted");
  const all = await counts.count();
  expect(all).toBeGreaterThan(20);
  for (let at = 0; at < all; at += 5) {
    const button = counts.nth(at);
    const text = await button.evaluate(
      (one) => (one.querySelector("[aria-hidden]") ?? one).textContent ?? "",
    );
    await button.dispatchEvent("click");
    const value = await dialog.locator(".figure-value").innerText();
    const name = await dialog.getByRole("heading").first().innerText();
    // "one source", and the title of the timeline, say no number.
    if (/\d/.test(text)) expect(text.match(/[\d,]+/g), name).toContain(value);
    expect(await dialog.locator(".figure-terms td.number").last().innerText(), name).toBe(value);
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "detached" });
  }
  const box = page.getByRole("checkbox", { name: "conditional", exact: true });
  await box.focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "How its statements are counted" }).click();
  await expect.poll(() => dialog.locator(".figure-value").innerText()).toBe("3");
  expect(await dialog.locator(".figure-terms tbody tr").allInnerTexts()).toEqual([
    "All statements of the data\t42",
    "statements of this choice (stance: conditional)\t3",
  ]);
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Copy" }).first().click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain("3 of 42: statements of this choice (stance: conditional).");
  expect(copied).toContain("Source: Source not named, December 2025.");
  expectQuiet(visited);
});
