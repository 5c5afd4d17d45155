/** Faults 10, 11, 25 and 47: hostile keys and text stay text, no request leaves, a translator may rewrite the page. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { quoted } from "../support/csv.ts";
import { findOnMap } from "../support/map.ts";
import { csvFile, expectQuiet, onStage, ready, WIDE } from "../support/page.ts";
import { translatePage } from "../support/translate.ts";

const stage = onStage();

const EVIL = [
  `<img src=x onerror="window.__pwned=1">`,
  `<script>window.__pwned=1</script>`,
  `"><svg onload=window.__pwned=1>`,
  "{{constructor.constructor('window.__pwned=1')()}}",
  "javascript:window.__pwned=1",
  `\u202eevil\u2066`,
  "__proto__",
];
/** Every column of every row holds one of the evil texts. */
const hostile = [
  "actor,issue,stance,source,source_url,evidence,voice,locator,note,condition,coder",
  ...EVIL.map((text, i) => {
    const other = EVIL[(i + 1) % EVIL.length]!;
    return quoted([text, other, i % 2 ? "oppose" : "conditional", ...new Array<string>(8).fill(text)]);
  }),
].join("\n");

async function openTable(page: Page, text: string): Promise<void> {
  await page.setInputFiles('input[type="file"]', csvFile("<b>hostile</b>.csv", text));
  await expect.poll(() => page.getByRole("banner").innerText()).toContain("hostile");
}

test("fault 11: text from a file is shown as text in every view", async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  await openTable(page, hostile);
  const place = await findOnMap(page, "a:*");
  await page.mouse.click(place.x, place.y);
  await findOnMap(page, "tie");
  await page.keyboard.press("2");
  for (const text of EVIL.slice(0, 3))
    await page
      .getByRole("main")
      .getByText(text, { exact: false })
      .filter({ visible: true }) // the map behind the table keeps its own
      .first()
      .waitFor();
  await page.getByRole("complementary", { name: "Filters" }).getByRole("searchbox").first().fill("<script>");
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
  expect(await page.locator("main img, aside img, main script, aside script, b").count()).toBe(0);
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  expectQuiet(visited);
});

test("fault 10: names of object parts in the address and in what was kept are plain text", async () => {
  const url = "?theme=__proto__&lang=constructor&__proto__=x";
  const visited = await stage.open(url);
  const { page } = visited;
  await page.evaluate(() =>
    localStorage.setItem(
      "standpoint.preferences",
      '{"__proto__":{"polluted":1},"theme":"constructor","locale":"__proto__","names":{"a":1},"singleKeys":"toString"}',
    ),
  );
  await page.reload();
  await ready(page);
  expect(await page.evaluate(() => [Object.keys(Object.prototype), "polluted" in {}])).toEqual([[], false]);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("system");
  expect(await page.locator("html").getAttribute("lang")).toBe("en");
  await page.getByRole("checkbox", { name: "Israel", exact: true }).waitFor();
  expectQuiet(visited);
});

test("fault 25: from first sight to every panel, no request leaves the origin", async () => {
  const visited = await stage.visit();
  for (const key of ["2", "1", "u", "d", "d", "d", "t", "["]) await visited.page.keyboard.press(key);
  await visited.page.waitForTimeout(300);
  expect(visited.requests.every((url) => url.startsWith(stage.served.origin))).toBe(true);
  expectQuiet(visited);
});

test("fault 47: a translator that wraps every text in <font> breaks nothing", async () => {
  const visited = await stage.visit("", WIDE);
  const { page } = visited;
  await page.evaluate(translatePage);
  for (const label of ["Israel", "opposes"])
    await page
      .getByRole("checkbox", { name: new RegExp(`^${label}$`, "i") })
      .first()
      .click({ force: true });
  await page.evaluate(translatePage);
  await page.keyboard.press("x");
  const place = await findOnMap(page, "a:israel");
  await page.mouse.click(place.x, place.y);
  await page.evaluate(translatePage);
  const faith = page.getByRole("region", { name: "How true this map is" });
  for (const mode of ["4", "6", "3"]) {
    const told = await faith.innerText();
    await page.keyboard.press(mode);
    await expect.poll(() => faith.innerText()).not.toBe(told);
    await page.evaluate(translatePage);
  }
  for (const key of ["2", "1", "Escape", "u"]) await page.keyboard.press(key);
  await page
    .getByRole("complementary", { name: "Evidence" })
    .getByText("How to read this map")
    .first()
    .waitFor();
  expect(await page.getByText("This part stopped").count()).toBe(0);
  expectQuiet(visited);
});
