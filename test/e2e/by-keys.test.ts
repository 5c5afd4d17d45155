/** Every task of the explorer, one after the other, by keys alone: no pointer touches the page. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, WIDE } from "../support/page.ts";

const stage = onStage();

const heading = (page: Page) => page.locator("[data-evidence-heading]").textContent({ timeout: 5000 });
const main = (page: Page) => page.getByRole("main").innerText();
const focusWords = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** By the menu of all commands: its field has the focus once it is there. */
async function run(page: Page, name: string): Promise<void> {
  await press(page, "Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await page.keyboard.type(name);
  await page.getByRole("option").first().waitFor();
  await press(page, "Enter");
  await page.waitForTimeout(400); // the menu goes, and gives the focus back
}

test("find, undo, filter, outline, walk, move, link, save, paste, present, read, theme", async () => {
  const visited = await stage.visit("", {
    ...WIDE,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page } = visited;

  await press(page, "Control+f");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type("حماس");
  await expect.poll(() => page.getByRole("option").count()).toBeGreaterThan(0);
  await press(page, "Enter");
  await expect.poll(() => heading(page)).toBe("Hamas");
  await expect.poll(() => focusWords(page)).toContain("Hamas");

  await press(page, "Control+z");
  await expect.poll(() => page.getByRole("complementary").last().innerText()).toContain("How to read");
  await press(page, "Control+Shift+z");
  await expect.poll(() => heading(page)).toBe("Hamas");

  await run(page, "clear the selection");
  await page.getByRole("checkbox", { name: "opposes", exact: true }).focus();
  await press(page, "Space");
  await expect.poll(() => main(page)).toContain("Shows 13 of 42 statements");
  await press(page, "x");
  await expect.poll(() => main(page)).not.toContain("Shows 13");

  await press(page, "o");
  await page.locator('[role="treeitem"]:focus').waitFor();
  await page.keyboard.type("isr");
  await press(page, "ArrowRight", "ArrowDown", "ArrowDown", "Enter"); // past its members
  await expect.poll(() => heading(page)).toContain("Israel");
  await run(page, "clear the selection");

  await page.locator("[data-map]").focus();
  await press(page, "Enter", "ArrowRight", "Enter");
  await expect.poll(() => heading(page)).not.toBe("");
  await page.locator("[data-map]").focus();
  await press(page, "Shift+ArrowRight", "Shift+ArrowDown");
  await expect.poll(() => page.getByRole("button", { name: /^Undo: Move/ }).count()).toBe(1);
  await press(page, "b", "Escape", "Escape");

  await run(page, "copy link");
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^http:\/\/127\.0\.0\.1[^ ]*#v1/);

  const saving = page.waitForEvent("download");
  await run(page, "save as svg");
  expect(readFileSync((await (await saving).path())!, "utf8")).toContain("<svg");

  await run(page, "paste a table");
  await page.getByRole("dialog").getByRole("textbox").waitFor();
  await page.keyboard.insertText("actor,issue,stance\nAnna,Park,support\nBen,Park,oppose\n");
  await page.getByRole("dialog").getByRole("button", { name: "Open the table" }).focus();
  await press(page, "Enter");
  await expect.poll(() => main(page)).toContain("2 actors, 1 issue");
  await run(page, "back to the example");
  await expect.poll(() => main(page)).toContain("10 actors, 11 issues");

  await press(page, "p");
  await page.locator(".present").waitFor();
  await press(page, "PageDown");
  await expect.poll(() => page.locator(".present").innerText()).toContain("Phase two of the ceasefire");
  await press(page, "Escape");
  await expect.poll(() => page.locator(".present").count()).toBe(0);

  await press(page, "h");
  await page.getByRole("dialog").getByText("what is true").waitFor();
  await press(page, "Escape");
  await press(page, "?");
  await page.getByRole("dialog").waitFor();
  await press(page, "Escape");
  await run(page, "theme: dark");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  expectQuiet(visited);
});

test("from the first sight to whose words a line rests on: two presses of the mouse at most", async () => {
  const { page } = await stage.visit("", WIDE);
  const { x, y } = await findOnMap(page, "tie");
  await page.mouse.click(x, y);
  await expect
    .poll(() => page.getByRole("complementary", { name: "Evidence" }).innerText())
    .toMatch(/reported by|stated by|attributed to|role given to it/i);
});
