/** The main job, as a newcomer does it: read the picture, ask whose words a line rests on, narrow it, unfold a body. */
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { findOnMap } from "../support/map.ts";
import { expectQuiet, onStage, rested, type Visit, WIDE } from "../support/page.ts";
import { mapOf, still } from "../support/still.ts";

const stage = onStage();

async function arrive(): Promise<Visit> {
  const visited = await stage.visit("", WIDE);
  return visited;
}
const evidence = (page: Page) => page.getByRole("complementary", { name: "Evidence" });
const filters = (page: Page) => page.getByRole("complementary", { name: "Filters" });

/** The rows of the coded table, line by line: no cell of it holds a line break. */
const table = Papa.parse<Record<string, string>>(readFileSync("data/gaza-phase-two/stances.csv", "utf8"), {
  header: true,
  skipEmptyLines: true,
}).data;
const name = (file: string, id: string) =>
  Papa.parse<Record<string, string>>(readFileSync(`data/gaza-phase-two/${file}`, "utf8"), {
    header: true,
  }).data.find((row) => row["id"] === id)?.["name"] ?? "";

test("from the first picture to the words a line rests on: one click", async () => {
  const visited = await arrive();
  const { page } = visited;
  const place = await findOnMap(page, "tie");
  await page.mouse.click(place.x, place.y);
  await expect.poll(() => evidence(page).innerText()).toContain("stances.csv, line");
  const text = await evidence(page).innerText();
  const lines = [...text.matchAll(/stances\.csv, line\s*(\d+)/g)].map(([, line]) => Number(line));
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const row = table[line - 2]!;
    expect(text).toContain(row["evidence"]);
    expect(text).toContain(row["locator"]);
    expect(text).toContain(row["voice"]);
    expect(text).toContain(name("issues.csv", row["issue"]!));
  }
  expectQuiet(visited);
});

test("a click on a node opens all its statements, each with voice and line", async () => {
  const { page } = await arrive();
  const place = await findOnMap(page, "a:hamas");
  await page.mouse.click(place.x, place.y);
  const panel = evidence(page);
  await panel.getByRole("heading", { name: "Hamas", level: 2 }).waitFor();
  const text = await panel.innerText();
  for (const [index, row] of table.entries()) {
    if (row["actor"] !== "hamas") continue;
    expect(text).toContain(row["evidence"]);
    expect(text).toMatch(new RegExp(`stances\\.csv, line\\s*${index + 2}(?!\\d)`));
  }
  expect(text).toContain("no position found");
});

test("hovering says in words what one points at", async () => {
  const { page } = await arrive();
  await findOnMap(page, "a:unsc");
  await expect.poll(() => page.locator(".tip").innerText()).toContain("UN Security Council");
});

test("counts leave out their own clause, the other clauses narrow them", async () => {
  const { page } = await arrive();
  const count = (stance: string) => table.filter((row) => row["stance"] === stance).length;
  const choice = (label: string) => filters(page).getByRole("checkbox", { name: label, exact: true });
  const shown = (label: string) =>
    choice(label).locator("xpath=ancestor::*[contains(., 'statement')][1]").innerText();
  await choice("opposes").click({ force: true });
  await expect.poll(() => shown("supports")).toContain(`${count("support")}`);
  await expect.poll(() => shown("opposes")).toContain(`${count("oppose")}`);
  const israel = table.filter(
    (row) => ["israel", "netanyahu", "katz"].includes(row["actor"]!) && row["stance"] === "oppose",
  ).length;
  await expect.poll(() => shown("Israel")).toContain(`${israel}`);
  await expect
    .poll(() => page.getByRole("main").innerText())
    .toContain(`${count("oppose")} of ${table.length}`);
});

test("each filter is a chip that takes it away, and an empty result says what to loosen", async () => {
  const { page } = await arrive();
  const choice = (label: string) => filters(page).getByRole("checkbox", { name: label, exact: true });
  await choice("UN Security Council").click({ force: true });
  await choice("opposes").click({ force: true });
  await page.getByText("No statement passes all filters").waitFor();
  await page.getByRole("main").getByRole("button", { name: "Remove the filter on stance" }).click();
  await expect.poll(() => choice("opposes").isChecked()).toBe(false);
  const chip = page
    .getByRole("row", { name: /UN Security Council/ })
    .or(page.getByRole("button", { name: /Remove.*UN Security Council/ }));
  await chip.first().waitFor();
  await page
    .getByRole("button", { name: /clear all/i })
    .first()
    .click();
  await expect.poll(() => choice("UN Security Council").isChecked()).toBe(false);
});

test("persons stand on their own when their body is unfolded, and keep their words", async () => {
  const { page } = await arrive();
  await page.keyboard.press("u");
  const place = await findOnMap(page, "a:katz");
  await page.mouse.click(place.x, place.y);
  await evidence(page).getByRole("heading", { name: "Israel Katz", level: 2 }).waitFor();
  await page.keyboard.press("u");
  await expect.poll(() => evidence(page).innerText()).toContain("Israel Katz");
});

test("the same visit gives the same picture, pixel by pixel", async () => {
  const pictures = [];
  for (let i = 0; i < 2; i++) {
    const { page } = await arrive();
    await rested(page);
    pictures.push((await still(mapOf(page))).toString("base64"));
  }
  expect(pictures[0] === pictures[1]).toBe(true);
});
