/** The timeline: what its handles say and do, what events tell, and that nothing of it is cut or covered. */
import { afterEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { NO_DAY, parseSpan } from "../../src/domain/days.ts";
import { EMPTY_FILTER } from "../../src/domain/filter.ts";
import { changeFilter } from "../../src/state/store.ts";
import { Timeline } from "../../src/ui/filters/Timeline.tsx";
import { readCase, settled, showPanel, smallCase, violations } from "../support/panels.tsx";
import { translatePage } from "../support/translate.ts";

afterEach(() => {
  delete document.documentElement.dataset["theme"];
});

/** Months alone: the one statement of a single day is left out. */
const months = () => smallCase((text) => text.replace(/^us,.*\n/m, ""));
const show = async (width = 800, options = {}) =>
  showPanel(<Timeline />, await months(), { width, height: 400, ...options });
const handle = (name: "From" | "To") => page.getByRole("slider", { name: `${name} Dates`, exact: true });
const said = (name: "From" | "To") => handle(name).element().getAttribute("aria-valuetext");

test("the handles say their month, move by months, and are open at the ends", async () => {
  const { filter } = await show();
  expect([said("From"), said("To")]).toEqual(["October 2025", "January 2026"]);
  (handle("From").element() as HTMLElement).focus();
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  expect(said("From")).toBe("December 2025");
  expect(filter()).toMatchObject({ from: parseSpan("2025-12")!.from, to: NO_DAY });
  await userEvent.tab();
  await userEvent.keyboard("{ArrowLeft}");
  expect(said("To")).toBe("December 2025");
  expect(filter().to).toBe(parseSpan("2025-12")!.to);
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(said("To"), "one month stays between the handles").toBe("December 2025");
  await userEvent.keyboard("{End}");
  expect(filter().to).toBe(NO_DAY);
});

test("what is chosen is said, and one press takes it back", async () => {
  const { filter, store } = await show();
  await expect.element(page.getByText("October 2025 – January 2026")).toBeVisible();
  changeFilter(store, parseSpan("2025-11/2025-12")!);
  await settled();
  await expect.element(page.getByText("November – December 2025")).toBeVisible();
  await page.getByRole("button", { name: "All dates" }).click();
  await expect.element(handle("From")).toHaveFocus();
  expect(filter()).toEqual(EMPTY_FILTER);
});

test("bars count statements by the month they touch; other filters thin them, the dates do not", async () => {
  const { store } = await show();
  const numbers = () => [...document.querySelectorAll(".timeline-bars text")].map((text) => text.textContent);
  expect(numbers()).toEqual(["1", "2", "4"]);
  changeFilter(store, { stances: ["oppose"] });
  await settled();
  expect(numbers()).toEqual(["1", "2", "2 of 4"]);
  changeFilter(store, { from: parseSpan("2026-01")!.from });
  await settled();
  expect(numbers()).toEqual(["1", "2", "2 of 4"]);
  expect(document.querySelectorAll(".timeline-bars [data-out]")).toHaveLength(3);
});

test("keys go from bar to bar and open what one counts; each says its time and its count", async () => {
  const { store } = await show();
  await expect.poll(() => document.querySelectorAll(".bar-key").length).toBe(3);
  const bar = (name: string) => page.getByRole("button", { name });
  const stops = () => document.querySelectorAll(".bar-key[tabindex='0']");
  expect(stops()).toHaveLength(1);
  changeFilter(store, { stances: ["oppose"] });
  await settled();
  (stops()[0] as HTMLElement).focus();
  await expect.element(bar("October 2025: 1 of one statement")).toHaveFocus();
  // A month without statements is no stop, and the last is the last.
  await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}");
  await expect.element(bar("December 2025: 2 of 4 statements")).toHaveFocus();
  expect(stops()).toHaveLength(1);
  await userEvent.keyboard("{Home}{ArrowLeft}{End}{Enter}");
  expect(store.getState()).toMatchObject({ dialog: "count", count: { of: "days", ...parseSpan("2025-12") } });
});

test("undated statements are counted, and left out when dates are chosen", async () => {
  const { store } = await show();
  await expect.element(page.getByText("2 undated", { exact: true })).toBeVisible();
  changeFilter(store, { from: parseSpan("2025-12")!.from });
  await settled();
  await expect.element(page.getByText("2 undated left out")).toBeVisible();
});

test("events have their names where there is room, and tell all on focus and on a press", async () => {
  await show();
  const davos = page.getByRole("button", { name: "Davos forum, January 19, 2026" });
  await expect.element(davos).toHaveTextContent("Davos forum");
  (davos.element() as HTMLElement).focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(page.getByRole("tooltip")).toHaveTextContent("Day of a possible announcement.");
  await userEvent.keyboard("{Escape}");
  await expect.element(page.getByRole("tooltip")).not.toBeInTheDocument();
});

test("on a phone events are marks 24 pixels wide and apart", async () => {
  await show(360);
  const marks = [...document.querySelectorAll(".event-name")].map((mark) => mark.getBoundingClientRect());
  expect(marks).toHaveLength(2);
  for (const { width, height } of marks) expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  expect(Math.abs(marks[0]!.x - marks[1]!.x)).toBeGreaterThanOrEqual(24);
});

test.for([800, 1160, 360])("at %d pixels it is 96 high and nothing sticks out", async (width) => {
  const { store } = await show(width);
  changeFilter(store, { to: parseSpan("2025-12")!.to });
  await settled();
  const box = document.querySelector(".timeline")!.getBoundingClientRect();
  expect(box.height).toBe(96);
  for (const part of document.querySelectorAll(".timeline :is(p, button, .timeline-tick, .date-thumb)")) {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    expect(
      left >= box.left && right <= box.right + 1 && top >= box.top && bottom <= box.bottom,
      part.outerHTML,
    ).toBe(true);
  }
});

test("right to left the oldest stands on the right, and the arrow to the left goes on in time", async () => {
  const { filter } = await show(800, { session: { locale: "ar-XB" } });
  const [first, last] = [...document.querySelectorAll(".timeline-tick")].map(
    (tick) => tick.getBoundingClientRect().x,
  );
  expect(first!).toBeGreaterThan(last!);
  const bars = [...document.querySelectorAll<SVGRectElement>(".bar-all")].map(
    (bar) => bar.getBoundingClientRect().x,
  );
  expect(bars[0]!).toBeGreaterThan(bars[3]!);
  document.querySelector<HTMLElement>(".date-thumb input")!.focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(filter().from).toBe(parseSpan("2025-11")!.from);
});

test("single days make days; nothing dated is said", async () => {
  const { unmount } = await showPanel(<Timeline />, await smallCase(), { width: 800 });
  expect(document.querySelectorAll(".bar-all")).toHaveLength(111);
  await unmount();
  await showPanel(<Timeline />, await readCase({ "stances.csv": "actor,issue,stance\nHamas,aid,support" }));
  await expect.element(page.getByText("No statement and no event has a date.")).toBeVisible();
});

test("a translated page goes on working", async () => {
  const { store } = await show();
  translatePage();
  changeFilter(store, { from: parseSpan("2025-12")!.from });
  await settled();
  changeFilter(store, EMPTY_FILTER);
  await settled();
  expect(said("From")).toBe("October 2025");
});

test.for([
  ["light", "en", 800],
  ["dark", "en", 800],
  ["contrast", "en", 360],
  ["light", "ar-XB", 360],
] as const)("axe finds nothing: %s, %s, %d", async ([theme, locale, width]) => {
  document.documentElement.dataset["theme"] = theme;
  const { store } = await show(width, { session: { locale } });
  changeFilter(store, { from: parseSpan("2025-11")!.from, stances: ["oppose"] });
  await settled();
  expect(await violations()).toEqual([]);
});
