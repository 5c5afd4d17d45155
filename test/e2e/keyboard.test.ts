/** Fault 48: the whole job without mouse and without seeing the canvas. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { expectQuiet, onStage, WIDE } from "../support/page.ts";

const stage = onStage();

/** Role and name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    const labels = [
      element?.getAttribute("aria-label"),
      element?.textContent,
      element?.closest("label")?.textContent,
    ];
    const role = element?.getAttribute("role") ?? element?.tagName.toLowerCase() ?? "";
    return `${role}: ${labels.find((label) => label?.trim())?.trim() ?? element?.getAttribute("type") ?? ""}`;
  });

/** Presses Tab until the focus is on something that matches. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const seen: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press("Tab");
    seen.push(await focused(page));
    if (wanted.test(seen.at(-1)!)) return;
  }
  throw new Error(`Tab never reached ${wanted}. It passed:\n${seen.join("\n")}`);
}

test("table, evidence, filter, fold and map, with keys alone", async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  const evidence = page.getByRole("complementary", { name: "Evidence" });

  await page.keyboard.press("2");
  await tabTo(page, /^button: Daniel Levy$/); // of the table its cell of the keys: it stands in its first row
  for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  expect(await focused(page)).toMatch(/conditional: Hamas, Disarmament/);
  await page.keyboard.press("Enter");
  await expect.poll(() => evidence.innerText()).toContain("freeze");
  await expect
    .poll(() => page.locator('.beside p[role="status"]').first().textContent())
    .toMatch(/Hamas.*Disarmament.*conditional/);

  await page.keyboard.press("Escape");
  await expect.poll(() => evidence.innerText()).toContain("How to read this table");

  await page.keyboard.press("1");
  await page.getByRole("checkbox", { name: "opposes", exact: true }).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => page.getByRole("main").innerText()).toMatch(/13 of 42/);
  await page.keyboard.press("x");
  await expect.poll(() => page.getByRole("main").innerText()).not.toMatch(/13 of 42/);

  await tabTo(page, /Map of positions/);
  const map = page.locator('[data-bench="map"]');
  const before = await map.screenshot();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("+");
  await page.waitForTimeout(700);
  expect((await map.screenshot()).equals(before)).toBe(false);
  await page.keyboard.press("0");
  expectQuiet(visited);
});

test("the focus is always to be seen, and never in what is hidden", async () => {
  const { page } = await stage.visit("", WIDE);
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press("Tab");
    const state = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      if (element === document.body) return "out";
      const box = (element.closest("label") ?? element).getBoundingClientRect();
      const visible = element.closest("[inert], [hidden]") === null && box.width > 0 && box.height > 0;
      return visible ? "seen" : `hidden: ${element.outerHTML.slice(0, 120)}`;
    });
    expect(state).toMatch(/^(seen|out)$/);
  }
});

test("everything one can act on has a name", async () => {
  const { page } = await stage.visit();
  for (const key of ["1", "2"]) {
    await page.keyboard.press(key);
    const snapshot = await page.locator("body").ariaSnapshot();
    expect(snapshot).not.toMatch(/- (button|checkbox|link|slider|textbox|searchbox|radio)(\s*$|:\s*$|\s\[)/m);
  }
});
