/** Menus of things: by every hand, in table, filters and evidence; Escape gives the focus back. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { openMenu } from "../../../src/state/above.ts";
import { select } from "../../../src/state/store.ts";
import { find, showScreen } from "./screen.tsx";

const menu = () => page.getByRole("menu");
const item = (name: string) => page.getByRole("menuitem", { name });
const closed = () => expect.poll(() => document.querySelector("[role=menu]")).toBeNull();

test.for(["{Shift>}{F10}{/Shift}", "{ContextMenu}"])("%s on a row of the table, and back", async (keys) => {
  const { store } = await showScreen({ session: { view: "table" } });
  const button = page
    .getByRole("button", { name: "conditional: hamas, disarmament" })
    .element() as HTMLElement;
  button.focus();
  await userEvent.keyboard(keys);
  await expect.element(menu()).toHaveAccessibleName("\u2068hamas\u2069 on \u2068disarmament\u2069");
  expect(document.activeElement?.getAttribute("role")).toBe("menuitem");
  await userEvent.keyboard("{Escape}");
  await closed();
  await expect.poll(() => document.activeElement).toBe(button);
  expect(store.getState().document.selection).toBeUndefined();
  await userEvent.keyboard(keys);
  await expect.element(item("Show only this pair")).toBeVisible();
  await userEvent.keyboard("show only this{Enter}");
  await expect
    .poll(() => store.getState().document.filter)
    .toMatchObject({
      actors: ["hamas"],
      issues: ["disarmament"],
    });
  await expect
    .poll(() => document.activeElement)
    .toBe(page.getByRole("button", { name: "conditional: hamas, disarmament" }).element());
});

test("the right button on an entry of the filters; hiding it leaves the focus on the page", async () => {
  const { store } = await showScreen();
  const entry = page.getByRole("checkbox", { name: "hamas", exact: true });
  await entry.click({ button: "right", force: true });
  await expect.element(item("Hide")).toBeVisible();
  expect(entry.element()).not.toBeChecked();
  await item("Hide").click();
  await closed();
  expect(store.getState().document.filter.actors).toEqual(["israel", "observer"]);
  const stance = page.getByRole("checkbox", { name: "opposes", exact: true });
  await stance.click({ button: "right", force: true });
  await item("Show only this").click();
  await expect.poll(() => store.getState().document.filter.stances).toEqual(["oppose"]);
});

test("a finger that rests on a name asks for its menu, and does not press it", async () => {
  const { store } = await showScreen({ session: { view: "table" } });
  const name = find(".table-scroll tbody th button");
  const at = { bubbles: true, pointerType: "touch", isPrimary: true, clientX: 300, clientY: 300 };
  name.dispatchEvent(new PointerEvent("pointerdown", at));
  await expect.element(menu()).toBeVisible();
  name.dispatchEvent(new PointerEvent("pointerup", at));
  name.click();
  expect(store.getState().document.selection).toBeUndefined();
  await userEvent.keyboard("{Escape}");
  await closed();
  name.dispatchEvent(new PointerEvent("pointerdown", at));
  name.dispatchEvent(new PointerEvent("pointermove", { ...at, clientY: 330 }));
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(document.querySelector("[role=menu]")).toBeNull();
});

test("on the map the menu key asks the map; its menu leads to find and to everything", async () => {
  const { store, map } = await showScreen();
  const host = find("[data-map]");
  host.focus();
  await userEvent.keyboard("{Shift>}{F10}{/Shift}");
  expect(map.menu).toHaveBeenCalledOnce();
  openMenu(store, { target: undefined, onMap: true, x: 700, y: 300 });
  await expect.element(item("Show everything")).toBeVisible();
  expect(find(".context-menu").getBoundingClientRect().left).toBeCloseTo(700, -1);
  await item("Show everything").click();
  expect(map.fit).toHaveBeenCalledOnce();
  await expect.poll(() => document.activeElement).toBe(host);
  openMenu(store, { target: undefined, onMap: true, x: 700, y: 300 });
  await item("Find").click();
  await expect.element(page.getByRole("combobox", { name: "Find actors" })).toHaveFocus();
});

test("unfold, then back; right to left it opens at the same place", async () => {
  const { store } = await showScreen({ session: { locale: "ar-XB" } });
  await expect.poll(() => document.documentElement.dir).toBe("rtl");
  select(store, { kind: "actor", id: "israel" });
  openMenu(store, { target: { kind: "actor", id: "israel" }, onMap: true, x: 700, y: 300 });
  await expect.element(menu()).toBeVisible();
  expect(find(".context-menu").getBoundingClientRect().right).toBeCloseTo(700, -1);
  await userEvent.keyboard("{End}{ArrowUp}{Enter}");
  await expect.poll(() => store.getState().document.unfolded).toEqual(["israel"]);
});

test("copying a name says so, each time", async () => {
  const { store } = await showScreen();
  const written: string[] = [];
  const { clipboard } = navigator;
  const write = clipboard.writeText.bind(clipboard);
  clipboard.writeText = async (text) => void written.push(text);
  openMenu(store, { target: { kind: "issue", id: "council" }, onMap: true, x: 700, y: 300 });
  await item("Copy the name").click();
  const said = page.getByText("Copied: council");
  await expect.element(said).toBeInTheDocument();
  const first = said.element().textContent;
  openMenu(store, { target: { kind: "issue", id: "council" }, onMap: true, x: 700, y: 300 });
  await item("Copy the name").click();
  await expect.poll(() => said.element().textContent).not.toBe(first);
  clipboard.writeText = write;
  expect(written).toEqual(["council", "council"]);
});
