/** Names that are no names, and tools that rewrite the page. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeFilter, changeSession, pointAt, select } from "../../../src/state/store.ts";
import { draw } from "../../support/pictures.ts";
import { translatePage } from "../../support/translate.ts";
import { find, showScreen } from "./screen.tsx";

const HTML = '<img src=x onerror="window.__pwned=1">';
const OVERRIDE = "\u202eevil";

const renamed = (thing: { id: string; name: string }) => ({
  ...thing,
  name:
    new Map([
      ["html", HTML],
      ["override", OVERRIDE],
      ["arabic", "حماس (أ)"],
    ]).get(thing.id) ?? thing.name,
});

const DRAWN = draw(
  `
                 __proto__  html
    override     +          c
    arabic       -          ?
    constructor  +          .
  `,
  { voice: Array<string>(5).fill(HTML) },
);
const HOSTILE = {
  ...DRAWN,
  name: HTML,
  actors: DRAWN.actors.map((actor) => ({ ...actor, ...renamed(actor) })),
  issues: DRAWN.issues.map((issue) => ({ ...issue, ...renamed(issue) })),
};

test("markup in names is text, everywhere", async () => {
  const { store } = await showScreen({ dataset: HOSTILE });
  pointAt(store, { hover: { kind: "tie", actor: "override", issue: "html" }, x: 200, y: 200 });
  select(store, { kind: "tie", actor: "override", issue: "html" });
  changeSession(store, { view: "table" });
  await expect.element(page.getByRole("grid", { name: "Table of positions" })).toBeVisible();
  changeFilter(store, { actors: ["constructor", "arabic", "__proto__"] });
  await expect.poll(() => document.querySelectorAll("tbody tr").length).toBe(3);
  await page.getByRole("button", { name: "Dataset:", exact: false }).click();
  expect(document.querySelector("img")).toBeNull();
  expect(Object.hasOwn(window, "__pwned")).toBe(false);
  await userEvent.keyboard("{Escape}");
});

test("fault 8: a direction override in a name is shown as a mark and turns nothing round", async () => {
  await showScreen({ dataset: HOSTILE, session: { view: "table" } });
  await expect.element(page.getByRole("grid", { name: "Table of positions" })).toBeVisible();
  const names = [...document.querySelectorAll("tbody th bdi")].map((name) => name.textContent);
  expect(names).toContain("⟦RLO⟧evil");
  for (const cell of document.querySelectorAll("table bdi, table button, .tip"))
    expect(cell.textContent).not.toContain("\u202e");
});

test("the page survives a translator that replaces every text node, again and again", async () => {
  const { store, ports } = await showScreen();
  const steps = [
    () => changeFilter(store, { stances: ["support"] }),
    () => select(store, { kind: "tie", actor: "hamas", issue: "ceasefire" }),
    () => pointAt(store, { hover: { kind: "tie", actor: "hamas", issue: "ceasefire" }, x: 200, y: 200 }),
    () => pointAt(store, { hover: { kind: "actor", id: "israel" }, x: 260, y: 220 }),
    () => ports.run("view.table"),
    () => select(store, { kind: "actor", id: "israel" }),
    () => changeFilter(store, { stances: ["neutral"], actors: ["israel"] }),
    () => ports.run("view.map"),
    () => ports.run("filter.clear"),
    () => ports.run("fold.none"),
    () => changeSession(store, { locale: "en-XA" }),
    () => ports.run("panel.filters"),
    () => ports.run("selection.clear"),
    () => ports.run("panel.filters"),
    () => changeSession(store, { locale: "en", singleKeys: false }),
  ];
  for (const step of steps) {
    translatePage();
    step();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(document.querySelectorAll(".broken")).toHaveLength(0);
    expect(find(".app").isConnected).toBe(true);
  }
});
