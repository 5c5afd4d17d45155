/** The outline: a tree by keys, in step with the map both ways, under filter and folding, and smooth when it is long. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeFilter, changeSession, pointAt, select } from "../../../src/state/store.ts";
import { draw } from "../../support/pictures.ts";
import { find, showScreen } from "./screen.tsx";

const plain = (text: string | null | undefined) => (text ?? "").replace(/[\u2066-\u2069]/g, "");
/** A row as it is heard. */
const heard = (row: Element | null) => plain(row?.querySelector(".visually-hidden")?.textContent);
const focused = () => heard(document.activeElement);
/** Rows as they are heard, indented. */
const rows = () =>
  [...document.querySelectorAll<HTMLElement>("[role=treeitem]")].map(
    (row) => "  ".repeat(Number(row.ariaLevel) - 1) + heard(row).split(/[:,;] /)[0],
  );
const rowOf = (name: string) =>
  [...document.querySelectorAll<HTMLElement>("[role=treeitem]")].find((row) => heard(row).startsWith(name));

/** The screen with the focus in the tree. */
async function inTree(options: Parameters<typeof showScreen>[0] = {}) {
  const screen = await showScreen(options);
  await userEvent.keyboard("o");
  await expect.poll(() => document.activeElement?.role).toBe("treeitem");
  return screen;
}

test("arrows move, open and close; Home, End, letters and the asterisk do what they do in trees", async () => {
  await inTree();
  expect(rows()).toEqual(["hamas", "israel", "observer"]);
  expect(focused()).toBe("hamas: supports 2, conditional position on 1, neutral on 1");
  await userEvent.keyboard("{ArrowDown}{ArrowRight}");
  await expect
    .poll(rows)
    .toEqual([
      "hamas",
      "israel",
      "  1 person or office inside israel",
      "  disarmament",
      "  ceasefire",
      "  withdrawal",
      "  council",
      "observer",
    ]);
  await userEvent.keyboard("{ArrowRight}{ArrowRight}");
  await expect.poll(rows).toContain("    katz");
  await userEvent.keyboard("{ArrowRight}");
  expect(focused()).toBe("katz: opposes 1; no position found on 1");
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}");
  expect(focused()).toMatch(/^israel: /);
  await userEvent.keyboard("{End}");
  expect(focused()).toMatch(/^observer: /);
  await userEvent.keyboard("wi");
  expect(focused()).toBe("withdrawal: opposes, one statement, reported by Channel 12, Dec 2025");
  await userEvent.keyboard("{Home}*");
  await expect
    .poll(() => rows().filter((row) => !row.startsWith(" ")))
    .toEqual(["hamas", "israel", "observer"]);
  expect(rows()).toContain("  council");
  expect(find("[role=tree]").querySelectorAll('[aria-level="1"][aria-expanded="true"]')).toHaveLength(3);
});

test("letters are the tree's own, everything else is the page's; Enter selects and opens the evidence", async () => {
  const { store } = await inTree({ session: { evidenceOpen: false } });
  await userEvent.keyboard("d2");
  expect(store.getState().session).toMatchObject({ theme: "system", view: "map" });
  await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowDown}{Enter}");
  expect(store.getState().document.selection).toEqual({ kind: "tie", actor: "hamas", issue: "withdrawal" });
  await expect.poll(() => document.querySelector(".panel-evidence")).not.toBeNull();
  expect(document.activeElement?.getAttribute("aria-current")).toBe("true");
  await userEvent.keyboard("{Escape}");
  expect(store.getState().document.selection).toBeUndefined();
  await userEvent.keyboard("[[]");
  expect(store.getState().session).toMatchObject({ filtersOpen: true, leftTab: "filters" });
  await userEvent.keyboard("[[]");
  expect(store.getState().session.filtersOpen).toBe(false);
});

test("a tie says stance, number, basis and date; differing statements are said; what is not known is said as such", async () => {
  await inTree();
  await userEvent.keyboard("*{End}");
  await expect.poll(() => rowOf("disarmament: not")).toBeDefined();
  const said = [...document.querySelectorAll("[role=treeitem]")].map((row) => heard(row));
  expect(said).toContain(
    "ceasefire: supports, also: opposes, 2 statements, reported by Channel 12, Dec 2025",
  );
  expect(said).toContain("council: no position found, one statement, Dec 2025");
  expect(said).toContain("disarmament: not applicable, one statement, Dec 2025");
});

test("what is selected elsewhere comes to light, in the order in which it has a row, and takes no focus", async () => {
  const { store } = await showScreen({ session: { leftTab: "outline" } });
  await expect.poll(rows).toEqual(["hamas", "israel", "observer"]);
  select(store, { kind: "actor", id: "katz" });
  await expect.poll(() => rowOf("katz")?.getAttribute("aria-current")).toBe("true");
  select(store, { kind: "issue", id: "council" });
  await expect.poll(() => rowOf("council: ")?.getAttribute("aria-current")).toBe("true");
  expect(rows()).toEqual(["ceasefire", "council", "disarmament", "withdrawal"]);
  select(store, { kind: "tie", actor: "hamas", issue: "disarmament" });
  await expect.poll(() => rowOf("hamas")?.getAttribute("aria-current")).toBe("true");
  expect(document.activeElement).toBe(document.body);
  await page.getByRole("radio", { name: "By actor" }).click();
  await expect.poll(rows).toContain("  1 person or office inside israel");
});

test("the row with the focus is what one points at on the map; the selection stays, and leaving ends it", async () => {
  const { store } = await inTree();
  select(store, { kind: "actor", id: "observer" });
  await userEvent.keyboard("{ArrowDown}");
  expect(focused()).toMatch(/^israel/);
  expect(store.getState().pointer.hover).toEqual({ kind: "actor", id: "israel" });
  expect(store.getState().document.selection).toEqual({ kind: "actor", id: "observer" });
  expect(document.querySelector(".tip")).toBeNull();
  select(store, { kind: "issue", id: "council" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(focused()).toMatch(/^israel/); // nothing moves under the person
  find("[data-map]").focus();
  expect(store.getState().pointer.hover).toBeUndefined();
  pointAt(store, { hover: { kind: "actor", id: "hamas" }, x: 10, y: 10 });
  await expect.poll(() => rowOf("hamas")?.dataset["pointed"]).toBe("true");
});

test("the filter rules: what it hides is absent, the numbers tell, and an empty outline leads back", async () => {
  const { store } = await inTree();
  const outline = page.getByRole("region", { name: "Outline of positions" });
  await expect.element(outline.getByText("4 actors", { exact: true })).toBeVisible();
  await userEvent.keyboard("{End}");
  changeFilter(store, { actors: ["israel"] });
  await expect.poll(rows).toEqual(["israel"]);
  await expect.element(outline.getByText("2 of 4 actors")).toBeVisible();
  await expect.poll(focused).toMatch(/^israel/); // the row that had it is gone
  changeFilter(store, { stances: ["neutral"] });
  await expect.element(outline.getByText("0 of 4 actors")).toBeVisible();
  await outline.getByRole("button", { name: "Clear all filters" }).click();
  await expect.poll(rows).toEqual(["hamas", "israel", "observer"]);
});

test("people inside a body: Enter takes them out on the map and back, and their words move with them", async () => {
  const { store } = await inTree();
  await userEvent.keyboard("isr{ArrowRight}{ArrowRight}");
  expect(focused()).toBe("1 person or office inside israel; one mark on the map");
  await userEvent.keyboard("{Enter}");
  expect(store.getState().document.unfolded).toEqual(["israel"]);
  await expect.poll(focused).toContain("each on its own on the map");
  await page.getByRole("button", { name: "Fold in" }).click();
  expect(store.getState().document.unfolded).toEqual([]);
});

test("names in another language, and from right to left the arrows turn round", async () => {
  const { store } = await inTree({
    dataset: {
      ...draw("  x\n  b  +\n  a  -"),
      actors: draw("  x\n  b  +\n  a  -").actors.map((actor) => ({
        ...actor,
        names: new Map([["ar", actor.id === "a" ? "ثاء" : "ألف"]]),
      })),
    },
  });
  expect(rows()).toEqual(["a", "b"]);
  changeSession(store, { locale: "ar-XB" });
  await expect.poll(rows).toEqual(["ألف", "ثاء"]);
  await userEvent.keyboard("{Home}{ArrowLeft}");
  await expect.poll(() => document.activeElement?.ariaExpanded).toBe("true");
  await userEvent.keyboard("{ArrowRight}");
  await expect.poll(() => document.activeElement?.ariaExpanded).toBe("false");
});

test("of a long outline only a part is on the page, and every row can be reached", async () => {
  const issues = Array.from({ length: 30 }, (_, i) => `i${i}`);
  const lines = Array.from({ length: 40 }, (_, a) => `a${a}  ${issues.map(() => "+").join("  ")}`);
  await inTree({ dataset: draw([issues.join("  "), ...lines].join("\n")) });
  await userEvent.keyboard("*{End}");
  await expect.poll(focused).toMatch(/^i29: /);
  expect(document.activeElement?.ariaPosInSet).toBe("30");
  expect(document.querySelectorAll("[role=treeitem]").length).toBeLessThan(250);
  const box = document.activeElement!.getBoundingClientRect();
  expect(box.bottom).toBeLessThanOrEqual(find("[role=tree]").getBoundingClientRect().bottom + 1);
  find("[role=tree]").scrollTop = 0;
  await expect.poll(() => rowOf("a0: ")).toBeDefined();
  expect(find("[role=tree]").contains(document.activeElement)).toBe(true); // its row is far away
  await userEvent.keyboard("{ArrowUp}");
  await expect.poll(focused).toMatch(/^i28: /);
});

test("on a tall screen a long outline fills its place from the first", async () => {
  const issues = Array.from({ length: 30 }, (_, i) => `i${i}`);
  const lines = Array.from({ length: 40 }, (_, a) => `a${a}  ${issues.map(() => "+").join("  ")}`);
  await inTree({ dataset: draw([issues.join("  "), ...lines].join("\n")), height: 3200 });
  await userEvent.keyboard("*");
  const bottom = (selector: string) =>
    [...document.querySelectorAll(selector)].at(-1)!.getBoundingClientRect().bottom;
  await expect.poll(() => rowOf("a1: ")).toBeDefined();
  await expect.poll(() => bottom("[role=treeitem]")).toBeGreaterThanOrEqual(bottom("[role=tree]"));
});

test("filters and outline are tabs: one stop, arrows show the other, and what was open in the outline stays so", async () => {
  const { store } = await inTree();
  await userEvent.keyboard("{ArrowRight}");
  const [filters, outline] = [
    page.getByRole("tab", { name: "Filters" }),
    page.getByRole("tab", { name: "Outline" }),
  ];
  outline.element().focus();
  await userEvent.keyboard("{ArrowLeft}");
  expect(store.getState().session.leftTab).toBe("filters");
  expect(document.activeElement).toBe(filters.element());
  await expect
    .element(page.getByRole("tabpanel", { name: "Filters" }).getByRole("searchbox").first())
    .toBeVisible();
  await userEvent.keyboard("{End}");
  await expect.poll(rows).toContain("  disarmament");
});

test("on a phone the sheet has the same tabs", async () => {
  const { ports } = await showScreen({ width: 390, height: 844 });
  ports.run("panel.filters");
  await page.getByRole("tab", { name: "Outline" }).click();
  await expect.poll(rows).toEqual(["hamas", "israel", "observer"]);
  expect(document.documentElement.scrollWidth).toBe(390);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect.poll(() => document.querySelector(".panel")).toBeNull();
});
