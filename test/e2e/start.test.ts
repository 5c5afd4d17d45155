/** The built app opens from anywhere, draws its picture, and can be used without eyes or mouse. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { dist, expectQuiet, launch, ready, shot, visit } from "../support/page.ts";
import { type Served, STRICT_HEADERS, serve } from "../support/serve.ts";

let browser: Browser;
let served: Served;

beforeAll(async () => {
  [browser, served] = await Promise.all([launch(), serve(dist(), STRICT_HEADERS)]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), served?.close()]);
});

test.each(["root", "sub"] as const)("opens from the %s folder", async (place) => {
  const visited = await visit(browser, served[place]);
  await ready(visited.page);
  expect(await visited.page.title()).toContain("Standpoint");
  await shot(visited.page, `start-${place}`);
  expectQuiet(visited);
  await visited.context.close();
});

test("axe finds nothing on the first page", async () => {
  const visited = await visit(browser, served.root);
  await ready(visited.page);
  expect(await axe(visited.page)).toEqual([]);
  await visited.context.close();
});

test("axe would find a picture without words", async () => {
  const { page, context } = await visit(browser, served.root);
  await ready(page);
  await page.evaluate(() => document.body.append(document.createElement("img")));
  expect(await axe(page)).toContainEqual(expect.stringContaining("image-alt"));
  await context.close();
});
