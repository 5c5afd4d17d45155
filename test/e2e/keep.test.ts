/** Faults 29 to 33: what one was looking at is there after a reload; a browser that fails to keep it is told, and the page works on. */
import type { BrowserContextOptions, Page } from "playwright";
import { expect, test } from "vitest";
import { kept, type Records, records } from "../support/kept.ts";
import { findOnMap, under } from "../support/map.ts";
import { csvFile, expectQuiet, launch, onStage, ready, type Visit, visit, WIDE } from "../support/page.ts";

const stage = onStage();

const OWN = csvFile("own.csv", "actor,issue,stance\nA,Roads,oppose\nB,Roads,support\nA,Taxes,support\n");
/** Longer than it takes from the first picture, or from the last change, until something is kept: for what must not be. */
const KEPT_AFTER = 1300;

async function arrive(options: BrowserContextOptions = WIDE, before?: () => void): Promise<Visit> {
  if (!before) {
    const visited = await stage.visit("", options);
    return visited;
  }
  const visited = await stage.open("about:blank", options);
  await visited.page.addInitScript(before);
  await visited.page.goto(stage.served.root);
  await ready(visited.page);
  return visited;
}
const reload = async (page: Page) => {
  await page.reload();
  await ready(page);
};
const dataset = (page: Page) => page.locator(".dataset-name").innerText();
const stance = (page: Page, label: string) =>
  page.getByRole("complementary", { name: "Filters" }).getByRole("checkbox", { name: label, exact: true });
const main = (page: Page) => page.getByRole("main").innerText();
const openOwn = async (page: Page) => {
  await page.setInputFiles('input[type="file"]', OWN);
  await expect.poll(() => dataset(page)).toBe("own.csv");
};

const hasFiles = (now: Records) => "files" in now && "view" in now;
const linkOf = (now: Records) => String(now["view"]?.["link"] ?? "");
const panelsOf = (now: Records) => (now["view"]?.["panels"] ?? []) as readonly boolean[];
const hasStance = (stance: string) => (now: Records) => linkOf(now).includes(`stance=${stance}`);

/** Writes fields into a record, past the app. */
const tamper = (page: Page, key: string, fields: Record<string, unknown>) =>
  page.evaluate(
    async ([name, change]) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open("standpoint");
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = database.transaction("kept", "readwrite");
      const store = transaction.objectStore("kept");
      const request = store.get(name);
      request.onsuccess = () => store.put({ ...request.result, ...change }, name);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      database.close();
    },
    [key, fields] as const,
  );

test("own files, filter, selection, folding, moved nodes, camera, view and panels are there after a reload", async () => {
  const visited = await arrive();
  const { page } = visited;
  await openOwn(page);
  await stance(page, "supports").click({ force: true });
  const home = await findOnMap(page, "a:B");
  await page.mouse.click(home.x, home.y);
  await page.getByRole("application", { name: "Map of positions" }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("-");
  await page.keyboard.press("t");
  const all = (now: Records) => hasFiles(now) && hasStance("support")(now) && !panelsOf(now).every(Boolean);
  await kept(page, all);
  const place = await findOnMap(page, "a:B");
  await reload(page);
  expect(await dataset(page)).toBe("own.csv");
  await expect.poll(() => stance(page, "supports").isChecked()).toBe(true);
  await page.getByRole("heading", { name: "B", level: 2 }).waitFor();
  expect(await page.locator(".timeline").count()).toBe(0);
  const underPointer = async () => {
    await page.mouse.move(place.x + 1, place.y);
    await page.mouse.move(place.x, place.y);
    return under(page);
  };
  await expect.poll(underPointer).toBe("a:B");
  expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);

  await page.keyboard.press("2");
  await kept(page, (now) => linkOf(now).includes("view=table"));
  await reload(page);
  await page
    .getByRole("main")
    .getByRole("button", { name: /B, Roads/ })
    .first()
    .waitFor();
  expectQuiet(visited);
});

test("the example brings own files to be forgotten, and so does Forget", async () => {
  const visited = await arrive();
  const { page } = visited;
  await openOwn(page);
  expect(Object.keys(await kept(page, hasFiles)).sort()).toEqual(["files", "filesSum", "view"]);
  await page.locator(".dataset-button").click();
  await page.getByRole("menuitem", { name: "Back to the example" }).click();
  await kept(page, (now) => Object.keys(now).join() === "view");
  await reload(page);
  expect(await dataset(page)).toBe("Gaza, phase two");

  await openOwn(page);
  await kept(page, hasFiles);
  await page.locator(".dataset-button").click();
  await page.getByRole("menuitem", { name: "Forget what this browser keeps" }).click();
  await page.getByText("are forgotten").waitFor();
  await stance(page, "supports").click({ force: true });
  await page.waitForTimeout(KEPT_AFTER);
  expect(await records(page)).toEqual({});
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await reload(page);
  expect(await dataset(page)).toBe("Gaza, phase two");
  expectQuiet(visited);
});

test("a first visit that changes nothing leaves nothing behind", async () => {
  const { page } = await arrive();
  await page.waitForTimeout(KEPT_AFTER);
  expect(await records(page)).toEqual({});
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test("fault 26: a link shows a view of its own and leaves what is kept as it was", async () => {
  const visited = await arrive();
  const { page } = visited;
  await openOwn(page);
  await stance(page, "supports").click({ force: true });
  const before = await kept(page, (now) => hasFiles(now) && hasStance("support")(now));
  await page.goto("about:blank");
  await page.goto(`${stage.served.root}#v1&stance=oppose&at=10:20:2&end`);
  await ready(page);
  expect(await dataset(page)).toBe("Gaza, phase two");
  await stance(page, "supports").click({ force: true });
  await page.waitForTimeout(KEPT_AFTER);
  expect(await records(page)).toEqual(before);
  await reload(page);
  expect(await dataset(page)).toBe("own.csv");
  await expect.poll(() => stance(page, "supports").isChecked()).toBe(true);
  expectQuiet(visited);
});

test.each([
  ["the files", "files", { name: "other" }],
  ["the view", "view", { link: "v1&stance=oppose&end" }],
  ["a view of no kind", "view", { link: 5, panels: null, __proto__: { files: 1 } }],
])("fault 32: %s, damaged, are set aside and told, and the page opens", async (_what, key, fields) => {
  const visited = await arrive();
  const { page } = visited;
  await openOwn(page);
  await kept(page, hasFiles);
  await tamper(page, key, fields);
  const damaged = (await records(page))[key];
  await reload(page);
  await page.getByText("damaged").waitFor();
  expect((await records(page))[`quarantine.${key}`]).toEqual(damaged);
  expect(await dataset(page)).toBe(key === "files" ? "Gaza, phase two" : "own.csv");
  await stance(page, "opposes").click({ force: true });
  await kept(page, hasStance("oppose"));
  await reload(page);
  await expect.poll(() => stance(page, "opposes").isChecked()).toBe(true);
  expect(await page.getByText("damaged").count()).toBe(0);
  expectQuiet(visited);
});

test("fault 33: what a newer version kept is left alone", async () => {
  const visited = await arrive();
  const { page } = visited;
  await stance(page, "opposes").click({ force: true });
  await kept(page, hasStance("oppose"));
  await tamper(page, "view", { version: 2 });
  const before = await records(page);
  await reload(page);
  await page.getByText("newer version").waitFor();
  await stance(page, "supports").click({ force: true });
  await page.waitForTimeout(KEPT_AFTER);
  expect(await records(page)).toEqual(before);
  expectQuiet(visited);
});

const REFUSALS: readonly (readonly [string, () => void, RegExp])[] = [
  [
    "denied",
    () => {
      Object.defineProperty(window, "indexedDB", {
        get() {
          throw new DOMException("Denied.", "SecurityError");
        },
      });
    },
    /will not keep your work/,
  ],
  [
    "missing",
    () => {
      Object.defineProperty(window, "indexedDB", { value: undefined });
      Object.defineProperty(window, "localStorage", { value: undefined });
    },
    /will not keep your work/,
  ],
  [
    "hanging",
    () => {
      IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
    },
    /will not keep your work/,
  ],
];

test.each(REFUSALS)(
  "faults 29, 30: with storage %s a notice says so, and the page works",
  async (_how, before, words) => {
    const { page } = await arrive(WIDE, before);
    await page.waitForTimeout(KEPT_AFTER);
    expect(await main(page)).not.toMatch(words);
    await openOwn(page);
    await expect.poll(() => main(page), { timeout: 8000 }).toMatch(words);
    await stance(page, "opposes").click({ force: true });
    await expect.poll(() => main(page)).toContain("1 of 3");
    await page.keyboard.press("Control+z");
    await expect.poll(() => stance(page, "opposes").isChecked()).toBe(false);
  },
);

test("fault 29: with no room left a notice says so, and what still fits is kept", async () => {
  // A browser of its own, and before its first write: it remembers for a while how much room it found.
  const fresh = await launch();
  const { page, context } = await visit(fresh, stage.served.root, WIDE);
  await ready(page);
  await page.waitForTimeout(KEPT_AFTER);
  const session = await context.newCDPSession(page);
  const { origin } = stage.served;
  const { usage } = await session.send("Storage.getUsageAndQuota", { origin }); // what an empty database takes
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: usage + 200_000 });
  const note = "x".repeat(2_000_000);
  const large = { ...OWN, buffer: Buffer.from(`actor,issue,stance,note\nA,Roads,oppose,${note}\n`) };
  await page.setInputFiles('input[type="file"]', large);
  await page.getByText("no more room").waitFor();
  expect(await records(page)).toEqual({});
  await page.locator(".dataset-button").click();
  await page.getByRole("menuitem", { name: "Back to the example" }).click();
  await expect.poll(() => dataset(page)).toBe("Gaza, phase two");
  await stance(page, "opposes").click({ force: true });
  await expect.poll(async () => (await records(page))["view"]?.["link"]).toMatch(/stance=oppose/);
  await fresh.close();
});

test("fault 30: storage that hangs holds the first picture up by no more than a moment", async () => {
  const { page } = await arrive();
  await openOwn(page);
  await kept(page, hasFiles);
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => ({}) as IDBOpenDBRequest;
  });
  await page.reload();
  await page.getByText("did not answer").waitFor({ timeout: 5000 });
  await ready(page);
  expect(await dataset(page)).toBe("Gaza, phase two");
});
