/** Two views at once, and one in the middle: one map, things linked across the divider, keys, steps. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { pointAt } from "../../../src/state/store.ts";
import { violations } from "../../support/axeHere.ts";
import { find, showScreen } from "./screen.tsx";

const paneNames = () =>
  [...document.querySelectorAll<HTMLElement>(".pane-head .pane-name")].map((each) => each.innerText.trim());
const divider = () => page.getByRole("separator", { name: /Divider/ });

test("the map is mounted once, whatever stands beside it and on which side", async () => {
  const { store, mountMap, unmountMap } = await showScreen();
  const host = find(".map-canvas");
  await userEvent.keyboard("s");
  await expect.poll(paneNames).toEqual(["Map", "Matrix"]);
  await userEvent.keyboard("2");
  await expect.poll(paneNames).toEqual(["Map", "Table"]);
  await page.getByRole("button", { name: "Swap the two views" }).click();
  await expect.poll(paneNames).toEqual(["Table", "Map"]);
  await expect.element(page.getByRole("button", { name: "Swap the two views" })).toHaveFocus();
  await userEvent.keyboard("j");
  await expect.poll(() => document.activeElement?.closest(".view")?.getAttribute("data-view")).toBe("map");
  await page.getByRole("button", { name: /^Close Map/ }).click();
  expect(store.getState().session).toMatchObject({ view: "table", beside: undefined });
  await userEvent.keyboard("1");
  expect(find(".map-canvas")).toBe(host);
  expect(host.isConnected).toBe(true);
  expect(mountMap).toHaveBeenCalledOnce();
  expect(unmountMap).not.toHaveBeenCalled();
});

test("the divider goes by keys where they point, to the ends and back to the middle; right to left the other way", async () => {
  const { store } = await showScreen({ session: { beside: { view: "table", share: 0.5 } } });
  const share = () => store.getState().session.beside?.share;
  await expect.element(divider()).toHaveAttribute("aria-valuenow", "50");
  find(".divider").focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(share()).toBe(0.48);
  await userEvent.keyboard("{Shift>}{ArrowRight}{/Shift}");
  expect(share()).toBe(0.58);
  await userEvent.keyboard("{End}");
  await expect.element(divider()).toHaveAttribute("aria-valuenow", "80");
  await userEvent.keyboard("{Enter}");
  expect(share()).toBe(0.5);
  expect(await violations()).toEqual([]);
});

test("the divider right to left", async () => {
  const { store } = await showScreen({ session: { beside: { view: "table", share: 0.5 }, locale: "ar-XB" } });
  await expect.poll(() => document.querySelector(".divider")).not.toBeNull();
  find(".divider").focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(store.getState().session.beside?.share).toBe(0.52);
});

test("what is pointed at in one view is pointed at in the other", async () => {
  const { store } = await showScreen({ session: { view: "matrix", beside: { view: "table", share: 0.5 } } });
  const row = page.getByRole("row", { name: /Hamas.*Disarmament/i });
  await row.hover();
  await expect
    .poll(() => store.getState().pointer.hover)
    .toEqual({ kind: "tie", actor: "hamas", issue: "disarmament" });
  await expect.poll(() => document.querySelectorAll(".grid-band").length).toBe(2);
  pointAt(store, { hover: { kind: "tie", actor: "israel", issue: "ceasefire" }, x: 0, y: 0, quiet: true });
  await expect
    .poll(() => [...document.querySelectorAll("tr[data-pointed]")].map((each) => each.textContent))
    .toEqual([expect.stringMatching(/israel.*ceasefire/i)]);
});

test("one in the middle: keys go along its lines, each opens its evidence, a step goes on, and undo goes back", async () => {
  const { store } = await showScreen({ session: { filtersOpen: false } });
  store.setState(({ document }) => ({
    document: { ...document, selection: { kind: "actor", id: "hamas" } },
  }));
  await userEvent.keyboard("m");
  await expect
    .element(page.getByRole("heading", { name: "hamas", exact: true, level: 2 }).first())
    .toBeVisible();
  const middle = () => store.getState().document.ego;
  expect(middle()).toEqual({ kind: "actor", id: "hamas" });
  await expect.poll(() => document.querySelector(".ego-tie")).not.toBeNull();
  find(".ego-tie").focus();
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(store.getState().document.selection?.kind).toBe("tie");
  await page.getByRole("button", { name: /Agreement: .*hamas.*observer/i }).click();
  await expect.element(page.getByRole("dialog", { name: /Agreement/ })).toBeVisible();
  await userEvent.keyboard("{Escape}");
  await page.getByRole("button", { name: "Put observer in the middle" }).click();
  expect(middle()).toEqual({ kind: "actor", id: "observer" });
  expect(await violations()).toEqual([]);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(middle()).toEqual({ kind: "actor", id: "hamas" });
});

test("beside each view stands how it is read, not how another is", async () => {
  await showScreen();
  for (const [key, title] of [
    ["1", "How to read this map"],
    ["2", "How to read this table"],
    ["7", "How to read this matrix"],
    ["8", "How to read this heat map"],
    ["9", "How to read these lists"],
    ["i", "How to read these lines"],
    ["g", "How to read these groups"],
    ["k", "How to read what the evidence is"],
    ["m", "How to read the ego view"],
  ] as const) {
    await userEvent.keyboard(key);
    await expect.element(page.getByRole("heading", { name: title })).toBeVisible();
  }
});
