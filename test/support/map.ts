/** Finds things on the map by what it says is under the pointer, then points at them with the real mouse. */
import type { Page } from "playwright";
import { shot } from "./page.ts";

const ATTEMPTS = 6;
const MAP = '[data-bench="map"]';

/** What the map says is under the pointer: a node's key, `tie`, or nothing. */
export function under(page: Page): Promise<string> {
  return page.locator(MAP).evaluate((map: HTMLElement) => map.dataset["hover"] ?? "");
}

/** Points with the mouse at a place where the map says `wanted` (or, with a star at its end, what begins so). */
export async function findOnMap(page: Page, wanted: string): Promise<{ x: number; y: number }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const place = await search(page, wanted);
    if (place && (await stays(page, place, wanted))) return place;
    await page.waitForTimeout(500);
  }
  throw new Error(`No ${wanted} on the map; see ${await shot(page, "not-on-the-map")}.`);
}

/** Points there, and looks again a little later: things may still be on their way to their places. */
async function stays(page: Page, { x, y }: { x: number; y: number }, wanted: string): Promise<boolean> {
  await page.mouse.move(x, y);
  await page.waitForTimeout(300);
  await page.mouse.move(x + 1, y);
  await page.mouse.move(x, y);
  return matches(await under(page), wanted);
}

/** Whether what is under the pointer is what is wanted; a star at the end stands for any rest. */
function matches(hover: string, wanted: string): boolean {
  return wanted.endsWith("*") ? hover.startsWith(wanted.slice(0, -1)) : hover === wanted;
}

function search(page: Page, wanted: string): Promise<{ x: number; y: number } | undefined> {
  return page.locator(MAP).evaluate((map: HTMLElement, text) => {
    const matches = (hover: string) =>
      text.endsWith("*") ? hover.startsWith(text.slice(0, -1)) : hover === text;
    const box = map.getBoundingClientRect();
    for (const step of [14, 8, 4])
      for (let y = box.top + step; y < box.bottom; y += step)
        for (let x = box.left + step; x < box.right; x += step) {
          document.dispatchEvent(new MouseEvent("mousemove", { clientX: x, clientY: y }));
          if (matches(map.dataset["hover"] ?? "")) return { x, y };
        }
    return undefined;
  }, wanted);
}
