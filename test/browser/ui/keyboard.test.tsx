/** Keys: every command from the keyboard, none stolen from where typing means text. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeSession, dismissNote, select, tell } from "../../../src/state/store.ts";
import { find, showScreen } from "./screen.tsx";

test("single keys run commands, and leave text alone", async () => {
  const { store } = await showScreen();
  await userEvent.keyboard("2");
  await expect.poll(() => store.getState().session.view).toBe("table");
  await userEvent.keyboard("1[[]");
  expect(store.getState().session).toMatchObject({ view: "map", filtersOpen: false });
  await userEvent.keyboard("[[]");
  const search = page.getByRole("searchbox").first();
  await search.click();
  await userEvent.keyboard("2");
  await expect.poll(() => store.getState().document.filter.text).toBe("2");
  expect(store.getState().session.view).toBe("map");
});

test("single keys can be turned off; keys with names go on", async () => {
  const { store } = await showScreen();
  changeSession(store, { singleKeys: false });
  select(store, { kind: "actor", id: "hamas" });
  await userEvent.keyboard("2?");
  expect(store.getState().session.view).toBe("map");
  expect(document.querySelector("[role=dialog]")).toBeNull();
  await userEvent.keyboard("{Escape}");
  expect(store.getState().document.selection).toBeUndefined();
});

test("arrows move the map only while it has the focus", async () => {
  const { map } = await showScreen();
  await userEvent.keyboard("{ArrowRight}");
  expect(map.pan).not.toHaveBeenCalled();
  find("[data-map]").focus();
  await userEvent.keyboard("{ArrowRight}f+");
  expect(map.pan).toHaveBeenCalledExactlyOnceWith(0.1, 0);
  expect(map.fit).toHaveBeenCalledOnce();
  expect(map.zoom).toHaveBeenCalledExactlyOnceWith(1.5);
});

test("the question mark lists every command that has keys; Escape closes the list and nothing else", async () => {
  const { store } = await showScreen();
  select(store, { kind: "actor", id: "hamas" });
  await userEvent.keyboard("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect.element(dialog.getByText("Show everything")).toBeVisible();
  await expect.element(dialog.getByText("Ctrl", { exact: true }).first()).toBeVisible();
  await userEvent.keyboard("2");
  expect(store.getState().session.view).toBe("map");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => document.querySelector("[role=dialog]")).toBeNull();
  expect(store.getState().document.selection).toBeDefined();
});

test("typing in a menu finds its items and runs no command", async () => {
  const { store } = await showScreen();
  await page.getByRole("button", { name: "Settings" }).click();
  await expect.element(page.getByRole("menuitemradio", { name: "Dark" })).toBeVisible();
  await userEvent.keyboard("dark{Enter}");
  await expect.poll(() => store.getState().session.theme).toBe("dark");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => document.querySelector("[role=menu]")).toBeNull();
});

test("the focus walks from the bar over filters and map to the timeline", async () => {
  await showScreen();
  const seen: string[] = [];
  for (let step = 0; step < 80; step++) {
    await userEvent.keyboard("{Tab}");
    const focus = document.activeElement;
    const part = focus?.closest(
      ".bar, .panel-filters, .map-stage, .timeline-slot, .panel-evidence",
    )?.classList;
    const name = part ? [...part].at(-1)! : "outside";
    if (seen.at(-1) !== name) seen.push(name);
    if (name === "outside") break;
  }
  expect(seen.slice(0, 4)).toEqual(["bar", "panel-filters", "map-stage", "timeline-slot"]);
});

test("what was undone is said at once, beside a copied link too, and not once more when that note goes", async () => {
  const { store } = await showScreen();
  select(store, { kind: "actor", id: "hamas" });
  tell(store, { kind: "linkCopied", places: 0 });
  await userEvent.keyboard("{Control>}z{/Control}");
  const undone = () => [...document.querySelectorAll("[role=status] span")].at(-1)?.textContent ?? "";
  await expect.poll(undone).toMatch(/^Undone: Select/);
  const said = [...document.querySelectorAll("[role=status] span")].at(-1)!;
  dismissNote(store, "linkCopied");
  await expect.poll(() => document.body.textContent).not.toContain("Link copied");
  expect(said.isConnected).toBe(true);
});
