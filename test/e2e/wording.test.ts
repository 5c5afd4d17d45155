/** An issue's wording is turned round by keys alone: the map says so, the words stay as coded, one undo turns it back. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectQuiet, onStage, ready, rested, WIDE } from "../support/page.ts";

const stage = onStage();

const evidence = (page: Page) => page.locator(".evidence-panel").innerText();

/** By the menu of all commands. */
async function run(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await page.keyboard.type(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
}

/** What the picture of the map says and draws, from the file that it is saved as. */
async function saved(page: Page): Promise<{ names: string[]; lines: number; signs: string }> {
  const coming = page.waitForEvent("download");
  await run(page, "SVG");
  const svg = readFileSync((await (await coming).path())!, "utf8");
  const names = [...svg.matchAll(/data-node="[^"]*"[^>]*><title>([^<]*)</g)].map(([, name]) => name!);
  const [, signs = ""] = /data-layer="signs"[^>]*>(.*?)data-layer="nodes"/s.exec(svg) ?? [];
  return { names, lines: svg.split('data-line="tie"').length - 1, signs };
}

test("the wording of an issue is turned round and back, by keys", async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  await rested(page);
  const before = await saved(page);

  await page.keyboard.press("Control+f");
  await page.getByRole("combobox").waitFor();
  await page.keyboard.type("Disarmament");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => evidence(page)).toContain("Turn the wording round");
  const coded = await page.locator(".evidence-summary").innerText();

  await run(page, "flip the wording");
  await expect.poll(() => evidence(page)).toContain("worded the other way round");
  expect(await page.locator(".evidence-summary").innerText()).toBe(coded);
  expect(await page.locator("[data-evidence-heading]").innerText()).toBe("Disarmament");
  await run(page, "clear the selection");
  await ready(page);
  await expect.poll(async () => (await saved(page)).names).toContain("Against: \u2068Disarmament\u2069");
  const turned = await saved(page);
  expect(turned.lines).toBe(before.lines);
  expect(turned.names.filter((name) => name.startsWith("Against"))).toHaveLength(1);
  expect(turned.signs).not.toBe(before.signs);

  await page.keyboard.press("Control+z");
  await expect.poll(() => evidence(page)).toContain("worded the other way round");
  await expect
    .poll(() => page.getByRole("button", { name: /^Undo: Turn the wording of Disarmament/ }).count())
    .toBe(1);
  await page.keyboard.press("Control+z");
  await expect.poll(() => evidence(page)).not.toContain("worded the other way round");
  await expect.poll(async () => (await saved(page)).names).toEqual(before.names);
  expectQuiet(visited);
});
