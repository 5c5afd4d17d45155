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
  ".timeline-span, .sentence, .present-sentence, .present-foot-words":
    "dates; each number before them is a button",
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
  ".figure-sheet": "the arithmetic itself",
  ".faith-figures th .soft": "what a figure means, and the year of its source",
  ".faith-notes": "says what it counts; the figures above open",
  ".present-counter": "the step, and of how many",
  ".present-source, .present-sources": "a source as it is described",
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
  ["how true the map is", "view=map", ["e"]],
  ["how true a map of actors is", "mode=actors", ["e"]],
  ["how true columns are", "mode=columns", ["e"]],
  ["presented: everything", "view=map", ["p"]],
  ["presented: an issue", "view=map", ["p", "ArrowRight"]],
  ["presented: two", "mode=actors&compare=actor:israel:us", ["p"]],
  ["presented: the sources", "view=map", ["p", "End"]],
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
    if (keys[0] === "e") await page.locator(".faith-figures").waitFor();
    if (keys[0] === "p") await page.locator(".present").waitFor();
    await page.waitForTimeout(400);
    expect(await closed(page), name).toEqual([]);
    await expect
      .poll(() => without(page, ".rank-row, .ego-head, .faith, .evidence-figures"), { message: name })
      .toEqual([]);
    if (keys[0] === "e" || keys[0] === "p") await page.keyboard.press("Escape");
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

test("how true the map is: each figure opens to what was put in, and from there to the statements", async () => {
  const visited = await stage.visit("#v1&mode=actors&end", WIDE);
  const { page } = visited;
  await rested(page);
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "How true is this map?" });
  const figures = dialog.locator(".faith-figures tbody > tr:not(.fit-open)");
  await expect.poll(() => figures.count()).toBe(4);
  const said: string[] = [];
  for (let at = 0; at < 4; at++) {
    const how = figures.nth(at).getByRole("button", { name: /^how\? / });
    await how.focus();
    await page.keyboard.press("Enter");
    const opened = dialog.locator(".fit-open");
    await opened.locator(".figure-terms tbody tr").first().waitFor();
    expect(await axe(page)).toEqual([]);
    said.push((await opened.locator(".figure-facts dd").allInnerTexts()).join("\n"));
    if (at === 3) break;
    await page.keyboard.press("Enter");
    await opened.waitFor({ state: "detached" });
  }
  expect(said[0]).toMatch(
    /8 of 45 pairs can be compared\. Their disagreement differs by Σ\(d − d̄\)² = [\d.]+, /,
  );
  expect(said[1]).toContain("8 of 45 pairs can be compared.");
  expect(said[2]).toMatch(/\d+ agreeing × \d+ disagreeing = \d+ to hold against each other/);
  expect(said[3]).toMatch(/18 known positions of 6 actors on \d+ issues\. 3 of 6 actors can be tested/);
  // The figure is the mean of what stands beneath it.
  const shares = await dialog.locator(".fit-open tbody td:last-child").allInnerTexts();
  const mean = shares.reduce((sum, share) => sum + Number.parseFloat(share), 0) / shares.length;
  const figure = Number.parseFloat(await figures.nth(3).locator("td").first().innerText());
  expect(Math.abs(mean - figure)).toBeLessThanOrEqual(1);
  await figures.nth(1).locator("td button").first().click();
  await dialog.locator(".fit-open tbody button").first().click();
  await dialog.waitFor({ state: "detached" });
  await page.locator(".comparison").waitFor();
  expectQuiet(visited);
});

test("on the stage a number opens above it, and Escape leads back to the step", async () => {
  const visited = await stage.visit("#v1&mode=actors&compare=actor:israel:us&end", WIDE);
  const { page } = visited;
  await rested(page);
  await page.keyboard.press("p");
  const head = page.locator(".present-head");
  const opens = async (name: RegExp, value: string) => {
    const button = head.getByRole("button", { name });
    await button.focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.locator(".figure-value").innerText()).toContain(value);
    expect(await axe(page)).toEqual([]);
    // Nothing lies over it.
    const { x, y } = (await dialog.locator(".figure-value").boundingBox())!;
    const top = await page.evaluate(
      ([left, above]) => document.elementFromPoint(left, above)?.closest("[role=dialog]") !== null,
      [x + 4, y + 4] as const,
    );
    expect(top).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  };
  await opens(/^Agreement 19%/, "19%");
  await page.keyboard.press("Home");
  await opens(/^42 statements$/, "42");
  for (const _ of ["the two", "the first issue"]) await page.keyboard.press("PageDown");
  const silent = page.getByRole("button", { name: /^Not brought up here: \d+ other/ });
  const count = Number.parseInt((await silent.innerText()).replace(/\D+/, ""), 10);
  await silent.click();
  const names = await page.locator(".present-foot-words button[aria-expanded=true] + span").innerText();
  expect(names.split(", ")).toHaveLength(count);
  expectQuiet(visited);
});
