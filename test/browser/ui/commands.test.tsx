/** The command menu and the list of keys: everything is there, and does what it says. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { COMMANDS, commandsIn } from "../../../src/commands/registry.ts";
import { LATER } from "../../../src/i18n/later.ts";
import { ENGLISH } from "../../../src/i18n/messages.ts";
import { changeFilter, select } from "../../../src/state/store.ts";
import { find, showScreen } from "./screen.tsx";

const field = () => page.getByRole("combobox", { name: "Find a command" });
const options = () => page.getByRole("option").elements();
const names = () => options().map((element) => element.querySelector("bdi")?.textContent);

async function openMenu() {
  await userEvent.keyboard("{Control>}k{/Control}");
  await expect.element(field()).toHaveFocus();
}

test("every command of the registry is listed, switches with what is on, what cannot run with why", async () => {
  const { store } = await showScreen();
  await openMenu();
  const listed = names();
  expect(listed).toHaveLength(commandsIn(store.getState()).length);
  for (const { label, about } of COMMANDS)
    if (!about) expect(listed).toContain({ ...ENGLISH, ...LATER }[label]);
  expect(listed).toContain("Unfold israel");
  const option = (name: string) => page.getByRole("option", { name, exact: false }).first();
  await expect.element(option("Show the map")).toHaveAttribute("aria-checked", "true");
  await expect.element(option("Show the table")).toHaveAttribute("aria-checked", "false");
  await expect.element(option("Clear all filters")).toHaveTextContent("no filter is set");
  await userEvent.fill(field(), "clear all filters");
  await userEvent.keyboard("{Enter}");
  expect(store.getState().dialog).toBe("commands");
});

test("typing finds by other words too; Enter runs it, the focus goes back, and it stands first the next time", async () => {
  const { store } = await showScreen();
  const before = find(".dataset-button");
  before.focus();
  await openMenu();
  await userEvent.keyboard("night");
  await expect.poll(names).toContain("Theme: dark");
  await userEvent.fill(field(), "theme: dark");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => store.getState().session.theme).toBe("dark");
  await expect.poll(() => document.activeElement).toBe(before);
  await openMenu();
  expect(names()[0]).toBe("Theme: dark");
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => document.querySelector("[role=dialog]")).toBeNull();
  await expect.poll(() => document.activeElement).toBe(before);
});

test("a command that opens something gives it the focus; from there Escape leads back to the page", async () => {
  await showScreen();
  await openMenu();
  await userEvent.keyboard("search{Enter}");
  await expect.element(page.getByRole("combobox", { name: "Find actors" })).toHaveFocus();
  await userEvent.keyboard("{Escape}");
  await openMenu();
  await userEvent.keyboard("import report{Enter}");
  await expect.element(page.getByRole("dialog", { name: "What became of each row" })).toBeVisible();
});

test("an actor or an issue is selected by its name, also one that the filters hide", async () => {
  const { store } = await showScreen();
  changeFilter(store, { actors: ["israel"] });
  await openMenu();
  await userEvent.keyboard("hamas{Enter}");
  await expect.poll(() => document.activeElement?.textContent).toContain("widen the filter on actors");
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => store.getState().document.selection).toEqual({ kind: "actor", id: "hamas" });
  expect(store.getState().document.filter.actors).toEqual(["israel", "hamas"]);
});

test("a thing that is called just so comes before commands that only mention it", async () => {
  await showScreen();
  await openMenu();
  await userEvent.keyboard("israel");
  await expect.poll(() => names().slice(0, 2)).toEqual(["israel", "Unfold israel"]);
  await userEvent.fill(field(), "unfold");
  await expect.poll(() => names()[0]).toBe("Unfold israel");
});

test("the list of keys has every key of the registry, and the switch for single ones", async () => {
  const { store } = await showScreen();
  select(store, { kind: "actor", id: "hamas" });
  await userEvent.keyboard("?");
  const dialog = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect.element(dialog).toBeVisible();
  const rows = dialog.getByRole("definition").elements();
  const withKeys = COMMANDS.filter(({ keys }) => keys);
  expect(rows).toHaveLength(withKeys.length);
  expect(find("[role=dialog]").querySelectorAll("kbd")).toHaveLength(
    withKeys.flatMap(({ keys }) => keys).length,
  );
  await dialog.getByText("Single-key shortcuts").click();
  expect(store.getState().session.singleKeys).toBe(false);
  await userEvent.keyboard("{Escape}");
  await expect.poll(() => document.querySelector("[role=dialog]")).toBeNull();
  await userEvent.keyboard("?/");
  expect(store.getState().dialog).toBeUndefined();
});
