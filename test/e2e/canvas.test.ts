/** Fault 37: without a graphics card, and where WebGL is switched off, the whole story works: see, point, choose, narrow, take along. */
import { readFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { findOnMap } from "../support/map.ts";
import { dist, expectQuiet, launch, ready, rested, visit } from "../support/page.ts";
import { type Served, serve } from "../support/serve.ts";

let served: Served;
const browsers = new Map<string, Browser>();

/** As the tests launch it, and with no WebGL at all. */
async function launchWithout(): Promise<Browser> {
  const { executablePath, env } = inject("browser");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-software-rasterizer"];
  return chromium.launch({
    executablePath,
    args,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

beforeAll(async () => {
  const [served_, usual, without] = await Promise.all([serve(dist()), launch(), launchWithout()]);
  served = served_;
  browsers.set("usual", usual).set("without WebGL", without);
});
afterAll(async () => {
  await Promise.all([served?.close(), ...[...browsers.values()].map((browser) => browser.close())]);
});

const way = (page: Page) => page.locator("html").getAttribute("data-draw");

/** Pixels of the picture that have about this colour. */
function coloured(page: Page, [r, g, b]: readonly [number, number, number]): Promise<number> {
  return page.locator("canvas.sigma-ties").evaluate(
    (canvas: HTMLCanvasElement, [red, green, blue]) => {
      const { data } = canvas.getContext("2d")!.getImageData(0, 0, canvas.width, canvas.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4)
        if (
          Math.max(Math.abs(data[i]! - red), Math.abs(data[i + 1]! - green), Math.abs(data[i + 2]! - blue)) <
          24
        )
          count++;
      return count;
    },
    [r, g, b] as const,
  );
}
const SUPPORT = [11, 122, 117] as const;
const OPPOSE = [200, 69, 44] as const;

test.each([
  ["usual", "?draw=canvas"],
  ["without WebGL", ""],
])("the story on a canvas, in a browser %s %s", async (which, query) => {
  const visited = await visit(browsers.get(which)!, served.root + query, {
    viewport: { width: 1440, height: 900 },
  });
  const { page } = visited;
  await ready(page);
  expect(await way(page)).toBe("canvas");
  const [teal, red] = [await coloured(page, SUPPORT), await coloured(page, OPPOSE)];
  expect(teal).toBeGreaterThan(500);
  expect(red).toBeGreaterThan(100);

  await findOnMap(page, "a:unsc");
  await expect.poll(() => page.locator(".tip").innerText()).toContain("UN Security Council");
  await expect.poll(() => coloured(page, OPPOSE)).toBeLessThan(red / 2);
  const place = await findOnMap(page, "a:hamas");
  await page.mouse.click(place.x, place.y);
  await page
    .getByRole("complementary", { name: "Evidence" })
    .getByRole("heading", { name: "Hamas", level: 2 })
    .waitFor();
  await page.keyboard.press("Escape");

  const choice = page
    .getByRole("complementary", { name: "Filters" })
    .getByRole("checkbox", { name: "opposes", exact: true });
  await choice.click({ force: true });
  await page.mouse.move(5, 300);
  await expect.poll(() => coloured(page, SUPPORT)).toBeLessThan(teal / 10);
  expect(await coloured(page, OPPOSE)).toBeGreaterThan(red * 0.9);

  await rested(page);
  for (const command of ["share.svg", "share.png1"]) {
    const coming = page.waitForEvent("download");
    await page.locator(".bar-end .icon-button:has(.lucide-share-2)").click();
    await page.locator(`[role^="menuitem"][data-key="${command}"]`).click();
    expect(readFileSync((await (await coming).path())!).length).toBeGreaterThan(5000);
  }
  expectQuiet(visited);
  await visited.context.close();
});

test("the settings say how the map is drawn, and the address can ask for either", async () => {
  for (const asked of ["canvas", "webgl"]) {
    const { page, context } = await visit(browsers.get("usual")!, `${served.root}?draw=${asked}`);
    await ready(page);
    expect(await way(page)).toBe(asked);
    await page.getByRole("button", { name: "Settings" }).click();
    const said = asked === "canvas" ? "without a graphics card" : "by the graphics card";
    await page.getByText(said, { exact: false }).waitFor();
    await context.close();
  }
});

test("where WebGL is wished for and there is none, the table stands in for the map", async () => {
  const { page, context } = await visit(browsers.get("without WebGL")!, `${served.root}?draw=webgl`);
  await page.getByText("The picture cannot be drawn here").waitFor();
  await page.getByRole("row").nth(10).waitFor();
  await context.close();
});
