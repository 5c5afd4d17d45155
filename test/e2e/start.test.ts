/** The built app opens from anywhere, draws its picture, and can be used without eyes or mouse. */
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { expectQuiet, onStage, shot } from "../support/page.ts";
import { STRICT_HEADERS } from "../support/serve.ts";

const stage = onStage(STRICT_HEADERS);

test.each(["root", "sub"] as const)("opens from the %s folder", async (place) => {
  const visited = await stage.visit(stage.served[place]);
  expect(await visited.page.title()).toContain("Standpoint");
  await shot(visited.page, `start-${place}`);
  expectQuiet(visited);
});

test("axe finds nothing on the first page", async () => {
  const visited = await stage.visit();
  expect(await axe(visited.page)).toEqual([]);
});

test("axe would find a picture without words", async () => {
  const { page } = await stage.visit();
  await page.evaluate(() => document.body.append(document.createElement("img")));
  expect(await axe(page)).toContainEqual(expect.stringContaining("image-alt"));
});
