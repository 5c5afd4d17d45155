/** Matrix and heat map: what a cell says, keys, what is pointed at, order, and that all of it can be read without the picture. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeFilter, pointAt, select } from "../../../src/state/store.ts";
import { violations } from "../../support/axeHere.ts";
import { draw } from "../../support/pictures.ts";
import { find, showScreen } from "./screen.tsx";

const grid = () => find(".grid [role=grid]");
const frame = () => find(".grid");
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map((element) => element.querySelector(".name")?.textContent);
/** In the order of the rows; a row's cells as the labels that are heard. */
const cells = () =>
  [...grid().querySelectorAll("[role=row]:has([role=gridcell].cell)")].map((row) =>
    [...row.querySelectorAll("[role=gridcell]")].map((cell) => cell.ariaLabel),
  );

async function showMatrix(options: Parameters<typeof showScreen>[0] = {}) {
  const screen = await showScreen({ ...options, session: { view: "matrix", ...options.session } });
  await expect.element(page.getByRole("grid")).toBeVisible();
  await expect.poll(() => document.querySelectorAll(".grid .cell").length).toBeGreaterThan(0);
  return screen;
}

async function showAgreement() {
  const screen = await showMatrix({ session: { view: "agreement" } });
  await expect.element(page.getByRole("grid", { name: "Agreement of actors" })).toBeVisible();
  return screen;
}

test("every cell says its stance; the unknown is another thing than neutral, and what a filter hides a third", async () => {
  const { store } = await showMatrix();
  expect(grid().ariaRowCount).toBe("4");
  expect(grid().ariaColCount).toBe("5");
  const said = cells().flat();
  expect(said).toHaveLength(12);
  for (const words of [
    "opposes",
    "neutral, as stated",
    "no position found",
    "not applicable",
    "nothing recorded",
  ])
    expect(said).toContain(words);
  expect(said.join("\n")).toMatch(/supports.*tatements differ.* others say: opposes/);
  const looks = [...grid().querySelectorAll(".cell")].map(({ className }) => className);
  expect(new Set(looks).size).toBeGreaterThan(6);
  changeFilter(store, { stances: ["oppose"] });
  await expect.poll(() => texts(".grid-column").length).toBe(2);
  expect(cells().flat()).toContain("opposes");
  expect(texts(".grid-name").sort()).toEqual(["hamas", "israel"]);
  changeFilter(store, { stances: ["neutral"], issues: ["council"] });
  await expect
    .poll(() => cells())
    .toEqual([["hamas on council: neutral, as stated, one statement, December 2025."]]);
});

test("rows own their names, and every index is there for those who count", async () => {
  await showMatrix();
  for (const row of grid().querySelectorAll("[role=row][aria-owns]")) {
    const name = document.getElementById(row.getAttribute("aria-owns")!);
    expect(name?.role).toBe("rowheader");
    expect(name?.ariaColIndex).toBe("1");
  }
  expect(frame().querySelectorAll("[tabindex='0']")).toHaveLength(1);
});

test("keys go from cell to cell, the focus says all, and Enter asks for the evidence", async () => {
  const { store } = await showMatrix();
  frame().querySelector<HTMLElement>("[tabindex='0']")!.focus();
  const first = document.activeElement!.ariaLabel;
  expect(first).toMatch(/^\w+ on \w+: .+/);
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => document.activeElement?.ariaColIndex).toBe("3");
  expect(document.activeElement!.ariaLabel).not.toBe(first);
  await userEvent.keyboard("{Control>}{End}{/Control}");
  await expect.poll(() => document.activeElement?.ariaColIndex).toBe("5");
  const hovered = store.getState().pointer.hover;
  expect(hovered?.kind).toBe("tie");
  await userEvent.keyboard("{Enter}");
  expect(store.getState().document.selection).toEqual(hovered);
  await userEvent.keyboard("{Home}{ArrowLeft}");
  await expect.poll(() => document.activeElement?.role).toBe("rowheader");
  await userEvent.keyboard("{Enter}");
  expect(store.getState().document.selection?.kind).toBe("actor");
});

test("what is pointed at elsewhere has its bands and its words here; a selection is shown as one", async () => {
  const { store } = await showMatrix();
  pointAt(store, { hover: { kind: "tie", actor: "hamas", issue: "disarmament" }, x: 0, y: 0, quiet: true });
  await expect.poll(() => document.querySelectorAll(".grid-band").length).toBe(2);
  expect(find(".grid-readout").textContent).toContain("hamas on disarmament: conditional");
  select(store, { kind: "tie", actor: "israel", issue: "withdrawal" });
  await expect.poll(() => document.querySelectorAll(".grid .cell[aria-selected=true]").length).toBe(1);
  expect(find(".grid .cell[aria-selected=true]").className).toContain("oppose");
});

test("a name is pressed for its evidence", async () => {
  const { store } = await showMatrix();
  await page.getByRole("rowheader", { name: "observer" }).click();
  expect(store.getState().document.selection).toEqual({ kind: "actor", id: "observer" });
  await page.getByRole("columnheader", { name: "council" }).click();
  expect(store.getState().document.selection).toEqual({ kind: "issue", id: "council" });
});

test("the order is chosen in a menu, for either axis, and can be undone", async () => {
  const { store } = await showMatrix();
  const before = texts(".grid-name");
  await page.getByRole("button", { name: "Order: blocs" }).click();
  await page.getByRole("menuitemradio", { name: "most stances" }).first().click();
  await expect.poll(() => texts(".grid-name")[0]).toBe("hamas");
  expect(store.getState().document.orders).toEqual({ actors: "stances", issues: "blocs" });
  await userEvent.keyboard("{Escape}{Control>}z{/Control}");
  await expect.poll(() => texts(".grid-name")).toEqual(before);
});

test("a large table has few cells on the page, and the keys reach the last one", async () => {
  const issues = Array.from({ length: 120 }, (_, i) => `i${i}`);
  const lines = Array.from(
    { length: 90 },
    (_, a) => `a${a}  ${issues.map((_i, k) => "+-"[(a + k) % 2]).join("  ")}`,
  );
  await showMatrix({ dataset: draw([issues.join("  "), ...lines].join("\n")) });
  expect(grid().ariaColCount).toBe("121");
  await expect.poll(() => document.querySelectorAll(".grid .cell").length).toBeGreaterThan(300);
  expect(document.querySelectorAll(".grid .cell").length).toBeLessThan(2000);
  frame().querySelector<HTMLElement>("[tabindex='0']")!.focus();
  await userEvent.keyboard("{Control>}{End}{/Control}");
  await expect.poll(() => document.activeElement?.ariaColIndex).toBe("121");
  const cell = document.activeElement!.getBoundingClientRect();
  const room = frame().getBoundingClientRect();
  expect(cell.bottom).toBeLessThanOrEqual(room.bottom + 1);
  expect(cell.right).toBeLessThanOrEqual(room.right + 1);
  frame().scrollTo(0, 0);
  await expect.poll(() => document.querySelector("[aria-rowindex='2']")).not.toBeNull();
  expect(document.activeElement?.ariaColIndex).toBe("121"); // what has the focus stays on the page
});

test("right to left, arrows go as one sees them, and the first column is at the right", async () => {
  await showMatrix({ session: { locale: "ar-XB" } });
  const [first, second] = [...grid().querySelectorAll("[role=columnheader]")].map((head) =>
    head.getBoundingClientRect(),
  );
  expect(first!.left).toBeGreaterThan(second!.left);
  frame().querySelector<HTMLElement>("[tabindex='0']")!.focus();
  await userEvent.keyboard("{ArrowLeft}");
  await expect.poll(() => document.activeElement?.ariaColIndex).toBe("3");
});

test("the heat map: agreement, too little in common, nothing in common; a cell opens the comparison", async () => {
  const { store } = await showAgreement();
  const said = cells().flat();
  expect(said).toHaveLength(9);
  expect(said.filter((label) => label === "the same actor").length).toBeGreaterThanOrEqual(2);
  const pair = page.getByRole("gridcell", { name: /agreement 25\s?%/ }).first();
  await pair.click();
  expect(store.getState().document.compared).toMatchObject({ kind: "actor" });
  const { a, b } = store.getState().document.compared!;
  expect([a, b].sort()).toEqual(["hamas", "israel"]);
  await expect.element(page.getByText("Comparison of two actors")).toBeVisible();
  expect(document.querySelectorAll(".grid .thin").length).toBeGreaterThan(0);
});

test.for(["light", "dark", "contrast"] as const)("no violation that axe can find, %s", async (theme) => {
  document.documentElement.dataset["theme"] = theme;
  const { store, ports } = await showMatrix();
  select(store, { kind: "tie", actor: "hamas", issue: "disarmament" });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const inMatrix = await violations();
  ports.run("view.agreement");
  await expect.element(page.getByRole("grid", { name: "Agreement of actors" })).toBeVisible();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const inHeatMap = await violations();
  delete document.documentElement.dataset["theme"];
  expect([inMatrix, inHeatMap]).toEqual([[], []]);
});

test("on a phone, right to left: nothing is wider than the window, and axe has nothing to say", async () => {
  const { ports } = await showMatrix({ width: 390, height: 844, session: { locale: "ar-XB" } });
  expect(document.documentElement.scrollWidth).toBe(390);
  expect(await violations()).toEqual([]);
  ports.run("view.agreement");
  await expect.poll(() => document.querySelectorAll(".grid .itself").length).toBeGreaterThan(0);
  expect(document.documentElement.scrollWidth).toBe(390);
});
