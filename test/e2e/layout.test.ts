/** The layout in the hand: what is near gives way, a filter moves little, all of it is undone; and the map says how true it is. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { findOnMap, under } from "../support/map.ts";
import { expectQuiet, onStage, rested, WIDE } from "../support/page.ts";

const stage = onStage();

const faith = (page: Page) =>
  page.getByRole("region", { name: "How true this map is" }).locator(".faith-text").innerText();
const undo = (page: Page) =>
  page.getByRole("banner").getByRole("button", { name: /^Undo/ }).getAttribute("aria-label");

/** What lies under the pointer there. */
async function at(page: Page, { x, y }: { x: number; y: number }): Promise<string> {
  await page.mouse.move(x + 1, y);
  await page.mouse.move(x, y);
  return under(page);
}

test("a node takes its neighbours along while it is held, is marked, and one undo puts all of them back", async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  await rested(page);
  const israel = await findOnMap(page, "a:israel");
  const aid = await findOnMap(page, "i:humanitarian-access");
  const clip = { x: aid.x - 8, y: aid.y - 8, width: 16, height: 16 };
  await page.mouse.move(israel.x, israel.y);
  await page.mouse.down();
  await page.waitForTimeout(300);
  const before = await page.screenshot({ clip });
  for (let i = 1; i <= 30; i++) {
    await page.mouse.move(israel.x - 6 * i, israel.y + 4 * i);
    await page.waitForTimeout(20);
  }
  // Still held: an issue that it opposes has gone on.
  await expect.poll(async () => (await page.screenshot({ clip })).equals(before)).toBe(false);
  await page.mouse.up();
  await expect.poll(() => undo(page)).toBe("Undo: Move Israel");
  await expect.poll(() => at(page, { x: israel.x - 180, y: israel.y + 120 })).toBe("a:israel");
  await expect.poll(() => at(page, aid)).not.toBe("i:humanitarian-access");
  await page.keyboard.press("e");
  await page.getByText("One node was put where it is by hand: Israel.").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect.poll(() => at(page, israel)).toBe("a:israel");
  await expect.poll(() => at(page, aid)).toBe("i:humanitarian-access");
  expectQuiet(visited);
});

test("a filter leaves the map where it is, more or less; laid out afresh it lies as before, and undone it is as it was", async () => {
  const { page } = await stage.visit("", WIDE);
  await rested(page);
  const israel = await findOnMap(page, "a:israel");
  const us = await findOnMap(page, "a:us");
  const opposes = page.getByRole("checkbox", { name: "opposes", exact: true });
  await opposes.click({ force: true });
  const filtered = await findOnMap(page, "a:israel");
  expect(Math.hypot(filtered.x - israel.x, filtered.y - israel.y)).toBeLessThan(90);
  await page.keyboard.press("Control+z");
  await expect.poll(() => at(page, israel)).toBe("a:israel");
  await expect.poll(() => at(page, us)).toBe("a:us");
  await page.getByRole("checkbox", { name: "supports", exact: true }).click({ force: true });
  await page.keyboard.press("r");
  await expect.poll(() => undo(page)).toBe("Undo: Lay out afresh");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => at(page, us)).toBe("a:us");
});

test("every kind of map states its own fit; ForceAtlas2 is labelled as what it is; undo goes back through all", async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  await rested(page);
  await expect.poll(() => faith(page)).toContain("Thin data: only one pair of actors can be compared");
  await page.keyboard.press("4");
  await expect.poll(() => faith(page)).toContain("8 pairs");
  await page.keyboard.press("6");
  await expect.poll(() => faith(page)).toContain("cross");
  await page.keyboard.press("3");
  await page.getByRole("button", { name: "Layout", exact: true }).click();
  await page.getByRole("menuitemradio", { name: "ForceAtlas2, for comparison" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Layout: ForceAtlas2" }).waitFor();
  await page.keyboard.press("e");
  await page.getByText("opposition plays no part in it").waitFor();
  await page.keyboard.press("Escape");
  for (const step of [
    "Lay out by ForceAtlas2",
    "Show actors and issues",
    "Show two columns",
    "Show actors only",
  ]) {
    await expect.poll(() => undo(page)).toBe(`Undo: ${step}`);
    await page.keyboard.press("Control+z");
  }
  await expect.poll(() => faith(page)).toContain("only one pair of actors");
  expectQuiet(visited);
});
