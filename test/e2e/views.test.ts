/** Two views at once, one in the middle, two groups: over the built app, with their links, sentences and evidence. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { expectQuiet, onStage, rested, type Visit, WIDE } from "../support/page.ts";

const stage = onStage();
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });
const paneNames = (page: Page) => page.locator(".pane-head .pane-name").allInnerTexts();

async function visit(where = "", options = WIDE): Promise<Visit> {
  const visited = await stage.visit(where, options);
  await rested(visited.page);
  await visited.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return visited;
}

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

async function linkOf(page: Page): Promise<string> {
  await page.keyboard.press("l");
  await page.getByText("Link copied").first().waitFor();
  return (await copied(page)).split("#")[1] ?? "";
}

/** Where the map is looked at, as its link says it. */
const cameraIn = (link: string) => /&at=([^&]+)/.exec(link)?.[1];

/** Where the camera has come to, however slowly. */
async function cameraAtRest(page: Page): Promise<string | undefined> {
  let last: string | undefined;
  await expect
    .poll(
      async () => {
        const before = last;
        last = cameraIn(await linkOf(page));
        return last !== undefined && last === before;
      },
      { interval: 400 },
    )
    .toBe(true);
  return last;
}

test("the map keeps its canvas, its place and its camera beside another view, and shows what is pointed at there", async () => {
  const visited = await visit();
  const { page } = visited;
  await page.keyboard.press("+");
  const before = await cameraAtRest(page);
  expect(before).toBeDefined();
  const canvas = await page.locator(".map-canvas canvas").first().elementHandle();
  await page.keyboard.press("s");
  await page.getByRole("grid", { name: "Matrix of actors and issues" }).waitFor();
  await rested(page);
  const frame = page.locator(".map-frame");
  const still = await frame.screenshot();
  await page.getByRole("gridcell", { name: "conditional", exact: true }).first().hover();
  await expect.poll(async () => (await frame.screenshot()).equals(still)).toBe(false);
  await page.getByRole("separator").focus();
  for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("v");
  await expect.poll(() => paneNames(page)).toEqual(["Matrix", "Map"]);
  const link = await linkOf(page);
  expect(link).toContain("&view=matrix&beside=map:0.56");
  expect(cameraIn(link)).toBe(before);
  expect(await page.evaluate((one) => one?.isConnected, canvas)).toBe(true);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("s");
  await expect.poll(() => page.locator(".pane-head").count()).toBe(0);
  await page.keyboard.press("1");
  expect(cameraIn(await linkOf(page))).toBe(before);
  const again = await visit(`#${link}`);
  await expect.poll(() => paneNames(again.page)).toEqual(["Matrix", "Map"]);
  expect(await again.page.getByRole("separator").getAttribute("aria-valuenow")).toBe("56");
  await again.page.keyboard.press("p");
  await again.page.locator(".present").waitFor();
  await again.page.getByRole("heading", { level: 1, name: "Matrix and Map" }).waitFor();
  await again.page.keyboard.press("PageDown");
  const place = () => again.page.locator(".map-frame").boundingBox();
  await expect.poll(async () => (await place())?.width).toBeGreaterThan(1000);
  await again.page.keyboard.press("Escape");
  await expect.poll(() => paneNames(again.page)).toEqual(["Matrix", "Map"]);
  expectQuiet(visited);
  expectQuiet(again);
});

test("on a phone one view stands above the other, and nothing is wider than the window", async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
  const visited = await visit("#v1&beside=ego:0.5&end", phone);
  const { page } = visited;
  await page.locator(".ego-row").first().waitFor();
  const [map, ego] = await Promise.all(
    ["map", "ego"].map((view) => page.locator(`.view[data-view="${view}"]`).boundingBox()),
  );
  expect(map!.width).toBe(390);
  expect(ego!.y).toBeGreaterThan(map!.y + map!.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await axe(page)).toEqual([]);
  expectQuiet(visited);
});

test("from a selection to the ego view, to its evidence and numbers, on to a neighbour, and out with its sources", async () => {
  const visited = await visit("#v1&select=actor:us&end");
  const { page } = visited;
  await evidence(page).getByRole("button", { name: "Put in the middle" }).click();
  const ego = page.getByRole("region", { name: "Around United States" });
  await ego.getByRole("button", { name: "Disarmament supports" }).click();
  await evidence(page)
    .getByText(/stances\.csv, line/)
    .first()
    .waitFor();
  await ego.getByRole("button", { name: /^19%, 4 of 11 issues/ }).click();
  await page
    .getByRole("dialog", { name: /^Agreement/ })
    .getByText("It rests on")
    .waitFor();
  await page.keyboard.press("Escape");
  await ego.getByRole("button", { name: "Compare with Israel" }).click();
  await evidence(page).getByText("Comparison of two actors").waitFor();
  await page.keyboard.press("m");
  const next = page.getByRole("region", { name: "Around Israel" });
  await next.getByText("no position found").first().waitFor();
  await next.getByText("Nothing recorded").waitFor();
  await next.getByRole("button", { name: "Copy as a sentence with its sources" }).click();
  await next.getByText("Copied").waitFor();
  const text = await copied(page);
  for (const words of [
    "Israel is known on 8 of 11 issues",
    "opposes: ",
    "no position found: ",
    "Nothing recorded: ",
    "Source",
  ])
    expect(text).toContain(words);
  expect(await linkOf(page)).toContain("&ego=actor:israel&");
  await page.keyboard.press("Control+z");
  await page.getByRole("region", { name: "Around United States" }).waitFor();
  await page.keyboard.press("p");
  await page.locator(".present h1").getByText("United States").waitFor();
  expectQuiet(visited);
});

test("two groups: chosen, compared, led to the words and back, copied, and carried by a link", async () => {
  const visited = await visit();
  const { page } = visited;
  await page.keyboard.press("y");
  await page.getByLabel("First group").selectOption({ label: "state (2)" });
  await page.getByLabel("Second group").selectOption({ label: "Chosen by hand" });
  const who = page.getByRole("group", { name: "Who is in it" });
  await who.getByRole("checkbox", { name: "Hamas" }).check();
  await who.getByRole("checkbox", { name: "Peace council" }).check();
  await page.getByRole("button", { name: "Compare", exact: true }).click();
  await evidence(page).getByText("Comparison of two groups").waitFor();
  await evidence(page).getByText("They stand together on", { exact: false }).first().waitFor();
  expect(await axe(page)).toEqual([]);
  await evidence(page).getByRole("button", { name: "Copy as a sentence with its sources" }).click();
  await evidence(page).getByText("Copied").waitFor();
  expect(await copied(page)).toMatch(/type “state” and Hamas and 1 other\. They stand.*Source/s);
  const link = await linkOf(page);
  expect(link).toContain("&groups=type:state,picked:hamas:peace-council&");
  await evidence(page).getByText("How this is counted").click();
  await evidence(page).getByText("conditional 0.5 where the file gives no other number").waitFor();
  await evidence(page).getByText("Who stands where").first().click();
  await evidence(page).locator(".compare-counted .compare-stance").first().click();
  await evidence(page)
    .getByText(/stances\.csv, line/)
    .first()
    .waitFor();
  await evidence(page).getByRole("button", { name: "Back to the comparison" }).click();
  await evidence(page).getByText("Comparison of two groups").waitFor();
  await page.keyboard.press("Escape");
  await expect.poll(() => evidence(page).getByText("Comparison of two groups").count()).toBe(0);
  await page.keyboard.press("Control+z");
  await evidence(page).getByText("Comparison of two groups").waitFor();
  expectQuiet(visited);
});
