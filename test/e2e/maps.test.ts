/** A map that took long to make is there at once when the same data are opened again, until everything is forgotten. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { csvFile, expectQuiet, onStage, ready, rested } from "../support/page.ts";
import { samePicture } from "../support/png.ts";
import { mapOf, still } from "../support/still.ts";

const stage = onStage();

/** Two camps on 50 issues: more positions than are laid out while one waits. */
const rowsOf = (actors: number) =>
  Array.from({ length: actors * 50 }, (_, k) => {
    const [actor, issue] = [Math.floor(k / 50), k % 50];
    const side = (actor % 2 === 0) === (issue % 3 === 0);
    return `Actor ${actor},Issue ${issue},${side || (actor * issue) % 11 === 0 ? "support" : "oppose"}`;
  });
const tableOf = (actors: number) =>
  csvFile("votes.csv", ["actor,issue,stance", ...rowsOf(actors)].join("\n"));

/** How many maps are kept; with `turn`, each is turned upside down first. */
function maps(page: Page, turn = false): Promise<number> {
  return page.evaluate(async (turned) => {
    const names = (await indexedDB.databases()).map(({ name }) => name);
    if (!names.includes("standpoint-maps")) return 0;
    const database = await new Promise<IDBDatabase | undefined>((resolve) => {
      const request = indexedDB.open("standpoint-maps");
      request.onupgradeneeded = () => request.transaction!.abort(); // gone since: it is not to be made by asking
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(undefined);
    });
    if (!database) return 0;
    const transaction = database.transaction("maps", "readwrite");
    const store = transaction.objectStore("maps");
    const keys = store.getAllKeys();
    const all = store.getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    if (turned)
      all.result.forEach((map, i) => {
        map.drawn.positions.forEach((value: number, k: number) => {
          map.drawn.positions[k] = -value;
        });
        store.put(map, keys.result[i]!);
      });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    return all.result.length;
  }, turn);
}

/** Of more than 5,000 statements it is looked for before the layout is asked. */
test.each([60, 110])(
  "the map of %i actors that was kept is the one that is shown, and is forgotten with the rest",
  async (actors) => {
    const visited = await stage.visit();
    const { page } = visited;
    await page.setInputFiles('input[type="file"]', tableOf(actors));
    await expect.poll(() => page.getByRole("banner").innerText()).toContain("votes.csv");
    await expect.poll(() => maps(page)).toBe(1);
    await rested(page);
    const first = await still(mapOf(page));

    const again = async () => {
      await expect.poll(() => page.evaluate(() => localStorage.getItem("standpoint.kept"))).toBe("files");
      await page.reload();
      await ready(page);
      await rested(page);
      return still(mapOf(page));
    };
    expect(samePicture(await again(), first)).toBe(true);
    await maps(page, true);
    expect(samePicture(await again(), first)).toBe(false); // it was not made anew
    await maps(page, true);
    expect(samePicture(await again(), first)).toBe(true);

    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").last().fill("forget");
    await page.keyboard.press("Enter");
    await expect.poll(() => maps(page)).toBe(0);
    await page.keyboard.press("4"); // another map of the same data, which is not kept any more
    await page.waitForTimeout(1500);
    expect(await maps(page)).toBe(0);
    expectQuiet(visited);
  },
);
