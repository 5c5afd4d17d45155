/** Presenting, and the page that says how the map is read: what is on screen, said aloud, and given back. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeFilter, select } from "../../../src/state/store.ts";
import { violations } from "../../support/axeHere.ts";
import { find, showScreen } from "./screen.tsx";

const stage = () => page.getByRole("main", { name: "Presentation" });
const columns = () =>
  [...document.querySelectorAll<HTMLElement>(".present-column")].map((column) =>
    column.innerText.replaceAll(/\s+/g, " ").trim().toLowerCase(),
  );
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

test("a step says in one sentence and in columns who stands where; nobody who is unknown is left out", async () => {
  const { store } = await showScreen();
  await userEvent.keyboard("p");
  await expect.element(stage().getByRole("heading", { level: 1 })).toHaveTextContent("Drawn case");
  await userEvent.keyboard("{PageDown}{PageDown}");
  await expect.element(stage().getByRole("heading", { level: 1 })).toHaveTextContent("withdrawal");
  const sentence = find(".present-sentence").innerText.replaceAll(/[\u2068\u2069]/g, "");
  expect(sentence).toBe("On withdrawal: hamas supports; israel opposes; no position found of observer.");
  expect(columns()).toEqual([
    "supports hamas",
    "conditional none",
    "opposes israel",
    "neutral, as stated none",
    "no position found observer",
  ]);
  expect(find(".present-foot-words").innerText).toContain("December 2025");
  await userEvent.keyboard("{PageUp}");
  expect(columns()[0]).toBe("supports hamas also: opposes observer");
  changeFilter(store, { stances: ["oppose"] });
  await expect.poll(() => columns()[2]).toBe("opposes hamas israel");
  expect(find(".present-foot-words").innerText).toContain("Filtered: 4 of 13 statements");
});

test("what a stance means on the issue stands in the coder's words, and on what a conditional depends", async () => {
  const { smallCase } = await import("../../support/panels.tsx");
  await showScreen({ dataset: await smallCase() });
  await userEvent.keyboard("p{PageDown}");
  const words = () => find(".present-meanings").innerText.replaceAll(/\s+/g, " ");
  await expect.poll(words).toContain("Supporting means: The holder prepares it.");
  expect(words()).toContain("Opposing means: The holder delays it.");
  expect(words()).toContain("Israel, on condition: Only under pressure");
});

test("Escape gives everything back: focus, panels, their scrolling, selection; nothing was unmounted", async () => {
  const { store, mountMap, unmountMap } = await showScreen({ height: 500 });
  select(store, { kind: "actor", id: "hamas" });
  await settled();
  const button = find('[data-bench="filter-oppose"]').closest<HTMLElement>("label")?.querySelector("input");
  button?.focus();
  const panel = find(".panel-filters .panel-body");
  const words = () =>
    [".bar", ".panel-filters", ".main", ".panel-evidence"].map((part) => find(part).innerText).join("\n");
  panel.scrollTop = 60;
  const before = { scroll: panel.scrollTop, focus: document.activeElement, words: words() };
  expect(before.scroll).toBeGreaterThan(0);
  await userEvent.keyboard("p");
  await expect.element(stage()).toHaveFocus();
  expect(find(".app").inert).toBe(true);
  await userEvent.keyboard("{PageDown}l{PageDown}{Escape}");
  await expect.poll(() => document.querySelector(".present")).toBeNull();
  expect(document.activeElement).toBe(before.focus);
  await expect.poll(() => panel.scrollTop).toBe(before.scroll);
  expect(words()).toBe(before.words);
  expect(store.getState().document.selection).toEqual({ kind: "actor", id: "hamas" });
  expect([mountMap.mock.calls.length, unmountMap.mock.calls.length]).toEqual([1, 0]);
});

test("the map lies over its place on the stage, also when it was hidden behind the table", async () => {
  await showScreen({ session: { view: "table" } });
  await userEvent.keyboard("p{PageDown}");
  const box = (selector: string) => {
    const { x, y, width, height } = find(selector).getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
  };
  await expect.poll(() => box(".map-frame")).toEqual(box(".present-picture"));
  expect(getComputedStyle(find(".map-frame")).visibility).toBe("visible");
  await userEvent.keyboard("l");
  await expect.poll(() => box(".map-frame")).toEqual(box(".present-picture"));
  expect(find(".present-legend").getBoundingClientRect().left).toBeGreaterThanOrEqual(
    find(".map-frame").getBoundingClientRect().right,
  );
  await userEvent.keyboard("{End}");
  await expect.poll(() => getComputedStyle(find(".map-frame")).visibility).toBe("hidden");
});

test("right to left: the arrow to the left goes on, taps near the right edge go back", async () => {
  const { store } = await showScreen({ width: 390, height: 844, session: { locale: "ar-XB" } });
  await userEvent.keyboard("p");
  await expect.poll(() => document.activeElement?.className).toBe("present");
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowRight}");
  expect(store.getState().presentation?.step).toBe(1);
  const picture = find(".present-picture");
  const { left, right, top } = picture.getBoundingClientRect();
  const touch = (from: number, to: number) => {
    const event = (clientX: number) => ({
      bubbles: true,
      isPrimary: true,
      pointerId: 5,
      pointerType: "touch",
      button: 0,
      clientX,
      clientY: top + 20,
    });
    picture.dispatchEvent(new PointerEvent("pointerdown", event(from)));
    picture.dispatchEvent(new PointerEvent("pointerup", event(to)));
  };
  touch(left + 30, left + 30);
  expect(store.getState().presentation?.step).toBe(2);
  touch(right - 30, right - 30);
  expect(store.getState().presentation?.step).toBe(1);
  touch(left + 40, left + 160);
  expect(store.getState().presentation?.step).toBe(2);
  touch(left + 160, left + 40);
  expect(store.getState().presentation?.step).toBe(1);
});

test("a dark screen covers all of it, the map too", async () => {
  await showScreen();
  await userEvent.keyboard("p{PageDown}b");
  await expect.poll(() => document.querySelector(".present-dark")).not.toBeNull();
  for (const share of [0.01, 0.5, 0.99])
    expect(document.elementFromPoint(innerWidth * share, innerHeight * share)?.className).toBe(
      "present-dark",
    );
  await userEvent.keyboard("{PageDown}");
  await expect.poll(() => document.querySelector(".present-dark")).toBeNull();
});

// On a desk test/e2e/present.test.ts has the same in three themes and both directions.
test("axe finds nothing while presenting or reading how, on a phone", async () => {
  const { ports } = await showScreen({ width: 390, height: 800 });
  ports.run("present.start");
  for (const keys of ["{Home}", "{PageDown}", "al{PageDown}", "{End}"]) {
    await userEvent.keyboard(keys);
    await settled();
    expect(await violations(), keys).toEqual([]);
  }
  await userEvent.keyboard("{Escape}");
  ports.run("help.read");
  await expect.element(page.getByRole("dialog")).toBeVisible();
  await settled();
  expect(await violations(), "how to read").toEqual([]);
});

test("how to read: by key, from the legend and from the empty panel; each mark with an example or the word that there is none", async () => {
  const { store } = await showScreen();
  await userEvent.keyboard("h");
  const dialog = page.getByRole("dialog", { name: "How to read this map" });
  await expect.element(dialog).toBeVisible();
  const text = find(".read-page").innerText.replaceAll(/\s+/g, " ");
  expect(text).toContain(
    "Conditional: dash and dot, half a disc. The condition is written with the statement. Here: hamas on disarmament: conditional.",
  );
  expect(text).toContain("Dashed rim: a body that is proposed and does not exist yet. None in these data.");
  expect(text).toContain("3 actors on the map, 4 in the filters");
  expect(text).toContain("Distance is not disagreement.");
  expect(text).toContain("Discourse Network Analyzer says concept, organization and statement");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => store.getState().reading).toBe(false);
  for (const place of [".legend", ".how-to-read"]) {
    await page.elementLocator(find(`${place} .read-more`)).click();
    await expect.poll(() => find(".dialog").contains(document.activeElement)).toBe(true);
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector(".read-page")).toBeNull();
  }
});
