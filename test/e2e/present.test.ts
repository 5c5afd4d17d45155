/** Presenting over the built app: type for the last row, clicker keys, and Escape gives back the very same picture. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, rested, type Visit } from "../support/page.ts";
import { expectAgain, mapOf, still } from "../support/still.ts";

const stage = onStage();

async function arrive(query = "", size = { width: 1920, height: 1080 }): Promise<Visit> {
  const visited = await stage.visit(query, { viewport: size, reducedMotion: "reduce" });
  await visited.page.waitForTimeout(300);
  return visited;
}

/** Text on the stage: its smallest size, and whatever of it is cut by the window or by what it stands in. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const stage = document.querySelector(".present")!;
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT);
    let smallest = Number.POSITIVE_INFINITY;
    const cut: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const parent = text.parentElement!;
      if (text.data.trim() === "" || parent.closest(".visually-hidden")) continue;
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(parent).fontSize));
      const range = document.createRange();
      range.selectNode(text);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight) cut.push(text.data);
    }
    const band = stage.querySelector(".present-band")!;
    if (band.scrollHeight > band.clientHeight + 1) cut.push("the band");
    return { smallest, cut };
  });

test("at 1920 × 1080 no word is smaller than 24 pixels or cut, on any step, by issue and by actor", async () => {
  const visited = await arrive();
  const { page } = visited;
  await page.keyboard.press("p");
  for (const walk of ["i", "a"]) {
    await page.keyboard.press(walk);
    const counter = () => page.locator(".present-counter").innerText();
    await page.keyboard.press("Home");
    for (let last = ""; last !== (await counter()); ) {
      last = await counter();
      const { smallest, cut } = await measure(page);
      expect(smallest, last).toBeGreaterThanOrEqual(24);
      expect(cut, last).toEqual([]);
      await page.keyboard.press("PageDown");
      await page.waitForTimeout(60);
    }
    expect(await counter()).toBe(walk === "i" ? "13 / 13" : "12 / 12");
  }
  expect(
    Number(await page.locator('[data-bench="map"]').getAttribute("data-name-size")),
  ).toBeGreaterThanOrEqual(24);
  expectQuiet(visited);
});

test("on disarmament: the sentence, the condition, and those of whom nothing is known", async () => {
  const { page } = await arrive("", { width: 1024, height: 768 });
  await page.keyboard.press("p");
  await page.getByRole("heading", { level: 1, name: "Gaza, phase two" }).waitFor();
  for (let step = 0; step < 6; step++) await page.keyboard.press("PageDown");
  const text = (await page.locator(".present").innerText()).replaceAll(/[\u2068\u2069]/g, "");
  expect(text).toContain(
    "On Disarmament: Technocratic government and United States support; Hamas is conditional; no position found of Israel and Other armed groups.",
  );
  expect(text).toContain("A temporary “freeze” in place of full disarmament");
  expect(text).toContain("As reported in one source, December 2025. Not brought up here: 5 other actors.");
  expect((await measure(page)).cut).toEqual([]);
});

test("two views on the stage: large, linked, walked by hand, while the clicker goes on; what was arranged comes back", async () => {
  const visited = await arrive("#v1&view=matrix&beside=map:0.4&end");
  const { page } = visited;
  await rested(page);
  await page.keyboard.press("p");
  const stageOf = page.locator(".stage");
  await page.getByRole("heading", { level: 1, name: "Matrix and Map" }).waitFor();
  await expect.poll(async () => (await stageOf.boundingBox())?.width).toBe(1920);
  const box = (await stageOf.boundingBox())!;
  expect(box.height).toBeGreaterThan(800);
  const sizes = await page.locator(".view[data-side]").evaluateAll((views) =>
    views.flatMap((view) => {
      const zoom = Number.parseFloat(getComputedStyle(view).zoom);
      const texts = [...view.querySelectorAll(".name, .pane-name, .grid-readout")];
      return texts.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * zoom);
    }),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(20);
  expect(await axe(page)).toEqual([]);
  const frame = page.locator(".map-frame");
  const unmarked = await frame.screenshot();
  await page.getByRole("gridcell", { name: "conditional", exact: true }).first().hover();
  await expect.poll(async () => (await frame.screenshot()).equals(unmarked)).toBe(false);
  await page.getByRole("gridcell", { name: "conditional", exact: true }).first().click();
  await page.keyboard.press("ArrowRight");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("gridcell");
  await page.keyboard.press("PageDown");
  await expect.poll(() => page.locator(".present-counter").innerText()).toBe("3 / 14");
  await expect.poll(async () => (await frame.boundingBox())?.width).toBe(1920);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe("present");
  await page.keyboard.press("s");
  await page.getByRole("heading", { level: 1, name: "Matrix and Map" }).waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".pane-head .pane-name").allInnerTexts()).toEqual(["Matrix", "Map"]);
  expect(await page.getByRole("separator").getAttribute("aria-valuenow")).toBe("40");
  expect(await page.evaluate(() => document.querySelector<HTMLElement>(".app")?.inert)).toBe(false);
  expectQuiet(visited);
});

test("a second view that was lent for the room goes with it", async () => {
  const { page } = await arrive();
  await rested(page);
  await page.keyboard.press("p");
  await page.locator(".present").getByRole("button", { name: "Two views side by side" }).click();
  await page.getByRole("heading", { level: 1, name: "Map and Matrix" }).waitFor();
  expect((await measure(page)).cut).toEqual([]);
  await page.keyboard.press("PageDown");
  await page.locator('.present[data-kind="issue"]').waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => page.locator(".pane-head").count()).toBe(0);
  expect(await page.locator('.view[data-view="map"]').getAttribute("data-shown")).toBe("true");
});

test("Escape: the map to the pixel, selection, filter, panels and focus are as they were", async () => {
  const visited = await arrive("", { width: 1440, height: 900 });
  const { page } = visited;
  await page.locator('[data-bench="filter-oppose"]').click();
  const place = await findOnMap(page, "a:israel");
  await page.mouse.click(place.x, place.y);
  await page.getByRole("application").focus();
  for (const key of ["+", "+", "ArrowRight"]) await page.keyboard.press(key);
  await rested(page);
  const map = mapOf(page);
  const words = () => page.locator(".app").innerText();
  const before = { map: await still(map), words: await words() };
  await page.keyboard.press("p");
  await page.waitForTimeout(400);
  for (const key of ["PageDown", "PageDown", "l", "a", "b", "b"]) await page.keyboard.press(key);
  expect((await still(map)).equals(before.map)).toBe(false);
  await page.keyboard.press("Escape");
  await expectAgain(map, before.map);
  expect(await words()).toBe(before.words);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("application");
  expectQuiet(visited);
});

test("the map moves to each issue: every step is another picture, and stepping back gives the same again", async () => {
  const { page } = await arrive("", { width: 1280, height: 720 });
  await page.keyboard.press("p");
  const picture = async () => {
    await page.waitForTimeout(350);
    return (await still(mapOf(page))).toString("base64");
  };
  const whole = await picture();
  await page.keyboard.press("PageDown");
  const first = await picture();
  await page.keyboard.press("PageDown");
  const second = await picture();
  expect(new Set([whole, first, second]).size).toBe(3);
  await page.keyboard.press("PageUp");
  expect((await picture()) === first).toBe(true);
});

test.each([
  ["light", "en"],
  ["dark", "ar-XB"],
  ["contrast", "en-XA"],
] as const)("axe, theme %s, language %s: stage and reading page", async (theme, language) => {
  const visited = await arrive(`?theme=${theme}&lang=${language}`, { width: 1440, height: 900 });
  const { page } = visited;
  await rested(page);
  await page.keyboard.press("p");
  await page.locator(".present").waitFor();
  for (const key of ["PageDown", "l", "a", "End"]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect(await axe(page), key).toEqual([]);
  }
  await page.keyboard.press("Escape");
  await page.keyboard.press("h");
  await page.locator(".read-page").waitFor();
  await page.waitForTimeout(200);
  expect(await axe(page), "how to read").toEqual([]);
  expectQuiet(visited);
});
