/** Fault 46: paper, small windows, enlarged pages and forced colours: everything is there, nothing is cut. */
import { inflateSync } from "node:zlib";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, rested, WIDE } from "../support/page.ts";
import { samePicture } from "../support/png.ts";
import { expectAgain, mapOf, still } from "../support/still.ts";

const stage = onStage();

/** What is to be seen on the page, in order. */
const seen = (page: Page) => page.locator("body").innerText();

test("on paper: title, caption, legend once, the evidence in full, source and date; nothing to press", async () => {
  const { page } = await stage.visit("?theme=dark", WIDE);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => seen(page)).toContain("As reported in one source");
  const onPaper = await seen(page);
  for (const text of ["Gaza, phase two", "10 actors, 11 issues", "As reported in one source", "How we know"])
    expect(onPaper).toContain(text);
  for (const text of ["How to read this map", "Filters", "Drop your own", "Present", "Find in statements"])
    expect(onPaper).not.toContain(text);
  expect(onPaper.match(/How we know/g)).toHaveLength(1);
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe("rgb(29, 36, 48)");
  await page.emulateMedia({ media: null });
  await rested(page);
  const place = await findOnMap(page, "a:israel");
  await page.mouse.click(place.x, place.y);
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => seen(page)).toContain("As reported in one source");
  const evidence = await seen(page);
  for (const text of ["Israel has “no intention", "stances.csv, line 22", "Channel 13"])
    expect(evidence.replaceAll(/\s+/g, " ")).toContain(text);
  for (const text of ["Unfold", "Report a wrong coding", "Clear selection", "How to read this map"])
    expect(evidence).not.toContain(text);
  expect(await page.locator("button .lucide:visible").count()).toBe(0);
});

test("the still is put in for printing, holds the whole map in light colours, and leaves no trace", async () => {
  const visited = await stage.visit("?theme=dark", WIDE);
  const { page } = visited;
  await rested(page);
  // The map alone: a browser that draws the page anew rounds the small discs of the panels otherwise.
  const before = await still(mapOf(page));
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const printed = await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".map-still")!;
    const { width, height } = canvas;
    const { data } = canvas.getContext("2d")!.getImageData(0, 0, width, height);
    const inked = (x: number, y: number) => {
      const [red, green, blue, alpha] = data.subarray(4 * (y * width + x));
      return alpha! > 40 && Math.min(red!, green!, blue!) < 240; // paper is not ink
    };
    const box = { left: width, right: 0, top: height, bottom: 0, dark: 0, light: 0 };
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        if (!inked(x, y)) continue;
        box.left = Math.min(box.left, x);
        box.right = Math.max(box.right, x);
        box.top = Math.min(box.top, y);
        box.bottom = Math.max(box.bottom, y);
        const at = 4 * (y * width + x);
        if (data[at + 3] === 255 && data[at]! < 60 && data[at + 1]! < 70) box.dark++;
      }
    return { ...box, width, height };
  });
  expect(printed).toMatchObject({ width: 1680, height: 1000 });
  expect(printed.dark).toBeGreaterThan(3000); // ink and discs of the light theme
  expect(Math.min(printed.left, printed.top)).toBeGreaterThan(3); // nothing touches the edge, the row beneath included
  expect(printed.right).toBeLessThan(printed.width - 3);
  expect(printed.bottom).toBeLessThan(printed.height - 3);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(() => page.locator(".map-still").count()).toBe(0);
  await expectAgain(mapOf(page), before);
  expectQuiet(visited);
});

/** Pages of a PDF as Chromium writes it, and whether any of its streams draws an image. */
function readPdf(pdf: Buffer): { pages: number; images: number; text: number } {
  const raw = pdf.toString("latin1");
  let text = 0;
  for (const match of raw.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = raw.indexOf("endstream", start);
    try {
      const part = inflateSync(pdf.subarray(start, end)).toString("latin1");
      text += part.match(/\bT[jJ]\b/g)?.length ?? 0;
    } catch {
      // not compressed, or a font
    }
  }
  return {
    pages: raw.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    images: raw.match(/\/Subtype\s*\/Image/g)?.length ?? 0,
    text,
  };
}

test.each([
  ["A4", false],
  ["A4", true],
  ["Letter", false],
  ["Letter", true],
] as const)(
  "a PDF on %s, landscape %s: the map with its words on the first page, the table on as many as it takes",
  async (format, landscape) => {
    const { page } = await stage.visit();
    const map = readPdf(await page.pdf({ format, landscape }));
    expect(map.pages).toBe(1);
    expect(map.images).toBeGreaterThan(0);
    expect(map.text).toBeGreaterThan(20);
    await rested(page);
    await page.keyboard.press("2");
    await page.waitForTimeout(200);
    const table = readPdf(await page.pdf({ format, landscape }));
    expect(table.pages).toBeGreaterThanOrEqual(2);
    expect(table.text).toBeGreaterThan(28 * 7);
  },
);

test("on paper the table has all its rows, its headings at the head of each page, and no buttons", async () => {
  const { page } = await stage.visit();
  await rested(page);
  await page.keyboard.press("2");
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator("tbody tr").count()).toBe(28);
  const head = page.locator("thead");
  expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe("table-header-group");
  expect(
    await page
      .locator("thead th")
      .first()
      .evaluate((element) => getComputedStyle(element).position),
  ).toBe("static");
  const text = await seen(page);
  for (const name of ["Hamas", "Palestinian Ministry of Health", "no position found", "Oct – Dec 2025"])
    expect(text).toContain(name);
});

/** Keeps the largest width that the page has had at any change of its elements or any frame. */
function watchWidth() {
  const root = document.documentElement;
  let widest = 0;
  const look = () => {
    if (root.scrollWidth <= widest) return;
    widest = root.scrollWidth;
    root.dataset["widest"] = String(widest);
  };
  const everyFrame = () => {
    look();
    requestAnimationFrame(everyFrame);
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
  everyFrame();
}

test.each([
  [1440, 900],
  [1280, 800],
  [1180, 800],
  [1024, 768],
  [900, 700],
  [761, 600],
] as const)(
  "at %i × %i the map has six tenths of the width, and nothing is wider than the window",
  async (width, height) => {
    const { page } = await stage.visit("", { viewport: { width, height } });
    await page.evaluate(watchWidth);
    const share = () => page.locator(".map-frame").evaluate((map) => map.clientWidth / innerWidth);
    expect(await share()).toBeGreaterThanOrEqual(0.6);
    await page.keyboard.press("[");
    await page.keyboard.press("]");
    await page.keyboard.press("[");
    await expect.poll(share).toBeGreaterThanOrEqual(0.6);
    expect(await page.evaluate(() => Number(document.documentElement.dataset["widest"]))).toBe(width);
  },
);

/** Names of buttons that lie outside the window, or that something else covers. */
const outOfReach = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, [role='application']")]
      .filter(
        (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]"),
      )
      .filter((element) => {
        element.scrollIntoView({ block: "nearest" });
        const { left, right, top, bottom, width } = element.getBoundingClientRect();
        if (width === 0) return false;
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return !hit || !(element.contains(hit) || hit.contains(element) || hit.closest("button") === element);
      })
      .map((element) => element.getAttribute("aria-label") ?? element.textContent ?? ""),
  );

test("enlarged to 200 % (720 × 450): every button of bar, map, panels, stage and reading page can be reached", async () => {
  const { page } = await stage.visit("", { viewport: { width: 720, height: 450 } });
  expect(await outOfReach(page)).toEqual([]);
  expect(await page.locator(".map-frame").evaluate(({ clientHeight }) => clientHeight)).toBeGreaterThan(150);
  await page.keyboard.press("p");
  await page.locator(".present").waitFor();
  await page.keyboard.press("PageDown");
  await page.waitForTimeout(200);
  expect(await outOfReach(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(720);
  await page.keyboard.press("Escape");
  await page.keyboard.press("h");
  await page.locator(".read-page").waitFor();
  const body = page.locator(".dialog-body");
  await body.evaluate((element) => element.scrollTo(0, element.scrollHeight));
  const last = (await page.locator(".read-page p").last().boundingBox())!;
  expect(last.y + last.height).toBeLessThanOrEqual(450);
});

test("forced colours and reduced motion: presenting works, and the camera jumps", async () => {
  const visited = await stage.visit("", {
    viewport: { width: 1280, height: 720 },
    forcedColors: "active",
    reducedMotion: "reduce",
  });
  const { page } = visited;
  await page.keyboard.press("p");
  await page.locator(".present").waitFor();
  await page.keyboard.press("PageDown");
  await page.waitForTimeout(250);
  const first = await mapOf(page).screenshot();
  await page.waitForTimeout(600);
  expect(samePicture(await mapOf(page).screenshot(), first)).toBe(true);
  expectQuiet(visited);
});
