/** Pictures of what has come to rest, so that a slow machine's last frame is not taken for a change. */
import type { Page } from "playwright";
import { expect } from "vitest";
import { samePicture } from "./png.ts";

interface Pictured {
  screenshot(): Promise<Buffer>;
}

/** The picture, as soon as two in a row are the same. */
export async function still(target: Pictured): Promise<Buffer> {
  let last = await target.screenshot();
  await expect
    .poll(
      async () => {
        const next = await target.screenshot();
        const same = next.equals(last);
        last = next;
        return same;
      },
      { interval: 200 },
    )
    .toBe(true);
  return last;
}

export const mapOf = (page: Page) => page.locator('[data-bench="map"]');

/** Fails unless the target comes to look as it did. */
export async function expectAgain(target: Pictured, before: Buffer): Promise<void> {
  await expect.poll(async () => samePicture(await target.screenshot(), before), { interval: 200 }).toBe(true);
}
