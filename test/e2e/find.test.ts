/** Find and menus over the real map: what is found comes into sight, and every hand gets a menu. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, WIDE } from "../support/page.ts";

const stage = onStage();

const title = (page: Page) => page.locator("[data-evidence-heading]").textContent();
const menu = (page: Page) => page.getByRole("menu");

test("a person inside a folded body is found in another script, unfolded, and brought into sight", async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  for (let i = 0; i < 6; i++) await page.keyboard.press("+"); // the middle of the map is now all there is
  await page.waitForTimeout(1500);
  await page.keyboard.press("Control+f");
  await page.getByRole("combobox").fill("كاتس");
  await expect.poll(() => page.getByRole("option").count()).toBe(1);
  await page.keyboard.press("Enter");
  await expect.poll(() => title(page)).toBe("Israel Katz");
  await page.waitForTimeout(1500);
  const { x, y } = await findOnMap(page, "a:katz");
  const box = (await page.locator('[data-bench="map"]').boundingBox())!;
  expect([x > box.x, x < box.x + box.width, y > box.y, y < box.y + box.height]).toEqual(Array(4).fill(true));
  expectQuiet(visited);
});

test("the right button on a disc, a line and the ground opens their menus, and selects nothing", async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  const at = async (wanted: string) => {
    const { x, y } = await findOnMap(page, wanted);
    await page.mouse.click(x, y, { button: "right" });
    await menu(page).waitFor();
    const name = await menu(page).getAttribute("aria-label");
    const corner = (await page.locator(".context-menu").boundingBox())!;
    expect(Math.abs(corner.x - x)).toBeLessThan(corner.width + 8);
    await page.keyboard.press("Escape");
    await menu(page).waitFor({ state: "detached" });
    return name;
  };
  expect(await at("a:hamas")).toBe("Hamas");
  expect(await at("tie")).toMatch(/ on /);
  const { x, y } = (await page.locator('[data-bench="map"]').boundingBox())!;
  await page.mouse.click(x + 6, y + 6, { button: "right" });
  await page.getByRole("menuitem", { name: "Show everything" }).waitFor();
  await page.keyboard.press("Escape");
  expect(await page.locator("[data-evidence-heading]").count()).toBe(0);

  await page.locator("[data-map]").focus();
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Show everything" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-map"))).toBe(true);
  expectQuiet(visited);
});

test("a finger that rests on a disc opens its menu once and stays there; one that moves does not", async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const visited = await stage.visit("", phone);
  const { page } = visited;
  const { x, y } = await findOnMap(page, "a:israel");
  const session = await visited.context.newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
    session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
  await touch("touchStart", [{ x, y }]);
  await page.waitForTimeout(200);
  await touch("touchMove", [{ x: x + 40, y }]);
  await page.waitForTimeout(700);
  await touch("touchEnd", []);
  expect(await menu(page).count()).toBe(0);

  const again = await findOnMap(page, "a:israel");
  await touch("touchStart", [again]);
  await menu(page).waitFor();
  await page.waitForTimeout(300);
  await touch("touchEnd", []);
  await page.waitForTimeout(300);
  expect(await menu(page).getAttribute("aria-label")).toBe("Israel");
  await page.getByRole("menuitem", { name: /^Unfold/ }).tap();
  await menu(page).waitFor({ state: "detached" });
  await findOnMap(page, "a:katz");
  expect(await page.locator("[data-evidence-heading]").count()).toBe(0);
  expectQuiet(visited);
});
