/** The outline of the example as a screen reader has it, in step with the real map, which can be walked by keys. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, WIDE } from "../support/page.ts";

const stage = onStage();

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");
const said = (page: Page) => page.locator('.beside p[role="status"]').first().textContent();
const open = async () => {
  const visited = await stage.visit("", WIDE);
  return visited;
};

test("what Chromium tells a screen reader of the tree", async () => {
  const { page } = await open();
  await page.keyboard.press("o");
  await page.locator('[role="treeitem"]:focus').waitFor();
  await page.keyboard.type("hamas");
  for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await page.keyboard.press("Enter");
  const snapshot = await page.getByRole("complementary").first().ariaSnapshot();
  expect(plain(snapshot)).toMatchInlineSnapshot(`
    "- complementary "Outline":
      - tablist "Filters or outline":
        - tab "Filters"
        - tab "Outline" [selected]
      - tabpanel "Outline":
        - region "Outline of positions":
          - heading "Outline of positions" [level=2]
          - radiogroup "Begin with":
            - radio "By actor" [checked]
            - radio "By issue"
          - paragraph: 14 actors
          - tree "Actors, their positions and the statements beneath":
            - 'treeitem "Daniel Levy: no position found on 1" [level=1]'
            - 'treeitem "Hamas: conditional position on 1; no position found on 1" [expanded] [level=1]'
            - 'treeitem "Disarmament: conditional, one statement, reported by the article, Dec 2025" [expanded] [level=2]'
            - 'treeitem "conditional: Hamas has shown itself willing only to “freeze” its arms for a time, not to give them up altogether. (reported by the article), Dec 2025" [level=3]'
            - 'treeitem "Phase two of the ceasefire: no position found, one statement, Dec 2025" [level=2]'
            - 'treeitem "Israel: opposes 7, conditional position on 1; no position found on 2" [level=1]'
            - 'treeitem "Other armed groups: no position found on 2" [level=1]'
            - 'treeitem "Palestinian Ministry of Health: no position found on 1" [level=1]'
            - 'treeitem "Peace council, proposed: supports 1; not applicable to 1" [level=1]'
            - 'treeitem "Stabilization force, proposed: not applicable to 1" [level=1]'
            - 'treeitem "Technocratic government, proposed: supports 1; not applicable to 1" [level=1]'
            - 'treeitem "UN Security Council: supports 1" [level=1]'
            - 'treeitem "United States: supports 6" [level=1]'"
  `);
});

test("a click on the map shows its row, and what a row has selected goes on to the evidence", async () => {
  const visited = await open();
  const { page } = visited;
  await page.keyboard.press("o");
  await page.locator('[role="treeitem"]:focus').waitFor();
  const { x, y } = await findOnMap(page, "a:us");
  await page.mouse.click(x, y);
  const current = page.locator('[role="treeitem"][aria-current]');
  await expect.poll(() => current.textContent()).toContain("United States");
  await current.focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.type("disarm");
  await page.keyboard.press("Enter");
  await expect.poll(() => said(page)).toMatch(/United States on Disarmament: supports/);
  expectQuiet(visited);
});

test("the map is walked by keys: from node to node, along lines, into the evidence, and out again", async () => {
  const visited = await open();
  const { page } = visited;
  const map = page.locator('[data-bench="map"]');
  await page.locator("[data-map]").focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => said(page)).toMatch(/^Israel: opposes 7/);
  const ring = page.locator(".cursor-ring");
  const begun = await ring.boundingBox();
  const before = await map.screenshot();
  await page.keyboard.press("n");
  await expect.poll(() => said(page)).toMatch(/^Israel on /);
  await page.keyboard.press("n");
  const line = await said(page);
  await page.keyboard.press("p");
  await expect.poll(() => said(page)).not.toBe(line);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.getByRole("complementary", { name: "Evidence" }).innerText())
    .toMatch(/Israel[\s\S]*1 statement|Israel[\s\S]*statements/);
  await page.keyboard.press("Escape");
  await expect.poll(() => ring.count()).toBe(0);
  await page.keyboard.press("Escape");
  await expect.poll(() => said(page)).toBe("Nothing is selected.");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(async () => (await ring.boundingBox())?.x).toBeLessThan(begun!.x);
  for (let i = 0; i < 4; i++) await page.keyboard.press("+");
  await page.waitForTimeout(900);
  const [box, frame] = [await ring.boundingBox(), await map.boundingBox()];
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(900);
  const after = await ring.boundingBox();
  expect(after).not.toEqual(box);
  expect(after!.x).toBeGreaterThan(frame!.x); // brought into sight
  expect(after!.x + after!.width).toBeLessThan(frame!.x + frame!.width);
  expect((await map.screenshot()).equals(before)).toBe(false);
  expectQuiet(visited);
});
