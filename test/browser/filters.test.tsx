/** The filters as a person uses them: ticking, counting, searching, taking away; by mouse and by keyboard. */
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Dataset } from "../../src/domain/dataset.ts";
import { EMPTY_FILTER } from "../../src/domain/filter.ts";
import { changeFilter } from "../../src/state/store.ts";
import { FilterChips } from "../../src/ui/filters/FilterChips.tsx";
import { FiltersPanel } from "../../src/ui/filters/FiltersPanel.tsx";
import { readCase, settled, showPanel, smallCase, violations } from "../support/panels.tsx";
import { translatePage } from "../support/translate.ts";

afterEach(() => {
  delete document.documentElement.dataset["theme"];
});

const show = async (dataset?: Dataset, options = {}) =>
  showPanel(
    <>
      <FilterChips />
      <FiltersPanel turn={2} />
    </>,
    dataset ?? (await smallCase()),
    { width: 248, height: 1400, ...options },
  );

const box = (name: string | RegExp) => page.getByRole("checkbox", { name, exact: true });
/** Boxes are drawn over; a person clicks the line they are in. */
const tick = async (name: string) => {
  await page.elementLocator(box(name).element().closest("label")!).click();
  await settled();
};
const countBeside = (name: string) =>
  box(name).element().closest(".choice")!.querySelector(".choice-count [aria-hidden]")!.textContent;
const openClause = async (name: string) => {
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await settled();
};

test("ticking narrows to what is ticked, and nothing ticked is everything", async () => {
  const { filter } = await show();
  await tick("opposes");
  expect(filter()).toEqual({ ...EMPTY_FILTER, stances: ["oppose"] });
  await tick("Hamas");
  expect(filter().actors).toEqual(["hamas"]);
  await tick("opposes");
  await tick("Hamas");
  expect(filter()).toEqual(EMPTY_FILTER);
});

test("counts say what a choice would leave, its own clause left out; empty choices can still be ticked", async () => {
  const { filter } = await show();
  expect([countBeside("supports"), countBeside("opposes"), countBeside("neutral, as stated")]).toEqual([
    "2",
    "3",
    "0",
  ]);
  expect([countBeside("Israel"), countBeside("Israel Katz"), countBeside("Hamas")]).toEqual(["4", "1", "1"]);
  await tick("supports");
  expect([countBeside("supports"), countBeside("opposes")]).toEqual(["2", "3"]);
  expect([countBeside("Israel"), countBeside("United States")]).toEqual(["0", "1"]);
  await tick("Israel");
  expect(filter().actors).toEqual(["israel"]);
  expect(countBeside("supports")).toBe("0");
});

test("headings say how much of a clause is in the picture", async () => {
  await show();
  await expect.element(page.getByRole("button", { name: "Actors 5 of 5" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Stance 5 of 5" })).toBeVisible();
  await tick("opposes");
  await expect.element(page.getByRole("button", { name: "Actors 2 of 5" })).toBeVisible();
  await expect.element(page.getByRole("button", { name: "Stance 1 of 5" })).toBeVisible();
});

test("a ticked body marks its members, a ticked member its body", async () => {
  await show();
  const line = (name: string) => box(name).element().closest(".choice")!;
  await tick("Israel");
  expect(line("Israel Katz").hasAttribute("data-implied")).toBe(true);
  await tick("Israel");
  await tick("Israel Katz");
  expect(box("Israel").element().matches(":indeterminate")).toBe(true);
});

test("clearing a clause leaves the others, and the focus stays by it", async () => {
  const { filter } = await show();
  await tick("opposes");
  await tick("Hamas");
  await page.getByRole("button", { name: "Clear filter: Stance" }).click();
  expect(filter()).toEqual({ ...EMPTY_FILTER, actors: ["hamas"] });
  await expect.element(page.getByRole("button", { name: "Stance", exact: false }).first()).toHaveFocus();
});

test("issues, basis, voice, type and least confidence", async () => {
  const { filter } = await show();
  await openClause("Issues");
  await tick("Humanitarian");
  await tick("Phase two");
  await openClause("By type");
  await tick("state");
  await openClause("Basis");
  await tick("basis not given");
  await openClause("Voice");
  await tick("no voice given");
  await openClause("Confidence");
  const slider = page.getByRole("slider", { name: "Least confidence" });
  (slider.element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(filter()).toEqual({
    ...EMPTY_FILTER,
    topics: ["Humanitarian"],
    issues: ["truce"],
    actorTypes: ["state"],
    bases: [""],
    voices: [""],
    minConfidence: 0.2,
  });
});

test("words are found after a moment, and a chip takes them away", async () => {
  const { filter } = await show();
  await page.getByRole("searchbox", { name: "Find in statements" }).fill("never leave");
  await expect.poll(() => filter().text).toBe("never leave");
  await page.getByRole("button", { name: "Remove filter: Words: never leave" }).click();
  expect(filter()).toEqual(EMPTY_FILTER);
  await expect.element(page.getByRole("searchbox", { name: "Find in statements" })).toHaveValue("");
});

test("each value is a chip with a name of its own; clear all clears all", async () => {
  const { filter, store } = await show();
  changeFilter(store, {
    actors: ["hamas"],
    stances: ["oppose"],
    from: 20423,
    minConfidence: 0.6,
    voices: [""],
  });
  await settled();
  for (const name of [
    "Actor: Hamas",
    "Stance: opposes",
    "Voice: no voice given",
    "Confidence: 0.6 or more",
    "Date: from December 2025",
  ])
    await expect
      .element(page.getByRole("button", { name: `Remove filter: ${name}`, exact: true }))
      .toBeVisible();
  await page.getByRole("button", { name: "Remove filter: Actor: Hamas" }).click();
  expect(filter().actors).toEqual([]);
  expect(filter().stances).toEqual(["oppose"]);
  await page.getByRole("button", { name: "Clear all" }).click();
  expect(filter()).toEqual(EMPTY_FILTER);
  await expect.poll(() => document.querySelector(".chips")).toBeNull(); // a frame later
});

test("chips by keyboard: arrows between them, Delete takes one away", async () => {
  const { filter, store } = await show();
  changeFilter(store, { actors: ["hamas", "us"] });
  await settled();
  (page.getByRole("row", { name: "Actor: Hamas" }).element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}{Delete}");
  expect(filter().actors).toEqual(["hamas"]);
});

test("by keyboard alone: Tab, Space, and arrows within a list", async () => {
  const { filter } = await show();
  (box("supports").element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowDown} ");
  expect(filter().stances).toEqual(["oppose"]);
  await userEvent.keyboard("{End} {Home}");
  expect(filter().stances).toEqual(["oppose", "not applicable"]);
  await expect.element(box("supports")).toHaveFocus();
  await userEvent.tab();
  await expect.element(box("opposes")).toHaveFocus();
});

test("the hook for measurements is on the line that is clicked", async () => {
  const { filter } = await show();
  await page.elementLocator(document.querySelector('[data-bench="filter-oppose"]')!).click();
  expect(filter().stances).toEqual(["oppose"]);
});

test("names in the chosen language, found in any of them, points and accents aside", async () => {
  const names = ["Ägypten", "فِلَسطين", "ישראל", ...Array.from({ length: 20 }, (_, index) => `Actor ${index}`)];
  const dataset = await readCase({
    "stances.csv": ["actor,issue,stance", ...names.map((name) => `${name},aid,support`)].join("\n"),
  });
  await show(dataset);
  const field = page.getByRole("searchbox", { name: "Find an actor" });
  for (const [query, found] of [
    ["agypten", "Ägypten"],
    ["فلسطين", "فِلَسطين"],
    ["יִשְׂרָאֵל", "ישראל"],
  ] as const) {
    await field.fill(query);
    await expect.element(box(found)).toBeInTheDocument();
    expect(
      page.getByRole("group", { name: "Actors" }).first().element().querySelectorAll(".choices input"),
    ).toHaveLength(1);
  }
  await field.fill("nobody");
  await expect.element(page.getByText("Nothing has these words.")).toBeVisible();
});

test("200 actors and 1,200 issues: a hundred lines each, the rest by searching, and what is ticked always", async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => `Actor ${index % 200},Issue ${index},support`);
  const dataset = await readCase({ "stances.csv": ["actor,issue,stance", ...rows].join("\n") });
  const { store } = await show(dataset);
  await openClause("Issues");
  const boxes = () => document.querySelectorAll(".choices input[type=checkbox]").length;
  await settled();
  expect(boxes()).toBeLessThanOrEqual(100 + 32 + 6); // those in sight; the hand may still lie on one list
  for (const list of document.querySelectorAll(".choices")) list.dispatchEvent(new Event("scroll"));
  await expect.poll(boxes).toBeGreaterThanOrEqual(200);
  expect(boxes()).toBeLessThanOrEqual(206);
  await expect.element(page.getByText("1,100 more: type to search")).toBeVisible();
  changeFilter(store, { issues: [dataset.issues[1111]!.id] });
  await expect.element(box("Issue 1111")).toBeChecked();
});

test("names that want to be something else are text", async () => {
  const evil = ["__proto__", "constructor", "<img src=x onerror=window.__pwned=1>", "\u202eevil"];
  const dataset = await readCase({
    "stances.csv": [
      "actor,issue,stance,voice",
      ...evil.map((name) => `${name},"${name}",support,"${name}"`),
    ].join("\n"),
  });
  const { filter } = await show(dataset);
  await openClause("Issues");
  await openClause("Voice");
  const lines = document.querySelectorAll<HTMLElement>(".choice-label");
  for (const line of lines) {
    await page.elementLocator(line).click();
    await settled(); // counts come after the tick, and lines are found by what is written around them
  }
  expect(filter().actors).toHaveLength(4);
  expect(filter().voices).toHaveLength(4);
  expect(document.querySelector("img")).toBeNull();
  expect((window as { __pwned?: number }).__pwned).toBeUndefined();
  expect(document.body.textContent).toContain("⟦RLO⟧evil");
});

test("a translated page goes on working", async () => {
  const { filter, store } = await show();
  changeFilter(store, { actors: ["hamas"] });
  await settled();
  translatePage();
  await page.elementLocator(document.querySelector('[data-bench="filter-oppose"]')!).click();
  await settled();
  changeFilter(store, { actors: [], text: "leave" });
  await settled();
  changeFilter(store, EMPTY_FILTER);
  await settled();
  expect(filter()).toEqual(EMPTY_FILTER);
  expect(document.querySelectorAll(".choice").length).toBeGreaterThan(10);
});

test("nothing but what the data can answer is asked", async () => {
  const dataset = await readCase({ "stances.csv": "actor,issue,stance\nHamas,aid,support" });
  await show(dataset);
  expect([...document.querySelectorAll(".clause-title")].map(({ textContent }) => textContent)).toEqual([
    "Actors",
    "Issues",
    "Stance",
  ]);
});

const openAll = async () => {
  for (const name of ["Issues", "By type", "Basis", "Voice", "Confidence"]) await openClause(name);
};

test.for([
  ["light", "en"],
  ["dark", "en"],
  ["contrast", "en"],
  ["light", "ar-XB"],
  ["dark", "en-XA"],
] as const)("axe finds nothing: %s, %s", async ([theme, locale]) => {
  document.documentElement.dataset["theme"] = theme;
  const { store } = await show(undefined, { session: { locale } });
  expect(await violations()).toEqual([]);
  if (locale === "en") await openAll();
  changeFilter(store, { actors: ["israel"], stances: ["oppose", "conditional"], text: "a" });
  await settled();
  expect(await violations()).toEqual([]);
});
