/** The table: the map's twin, complete, sortable, and every name a way to its evidence. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { writeLink } from "../../../src/state/link.ts";
import { changeFilter, select } from "../../../src/state/store.ts";
import { draw } from "../../support/pictures.ts";
import { EXAMPLE, find, showScreen } from "./screen.tsx";

const cells = () =>
  [...document.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
  );

test("every tie has a row; what was looked for and not found stands apart", async () => {
  await showScreen({ session: { view: "table" } });
  await expect.element(page.getByRole("grid")).toBeVisible();
  expect(cells().map(([actor, issue, stance]) => `${actor} ${issue} ${stance}`.trim())).toEqual([
    "hamas ceasefire supports also: opposes",
    "hamas council neutral, as stated",
    "hamas disarmament conditional",
    "hamas withdrawal supports",
    "israel ceasefire opposes",
    "israel council no position found",
    "israel disarmament supports",
    "israel withdrawal opposes",
    "observer ceasefire supports",
    "observer disarmament not applicable",
    "observer withdrawal no position found",
  ]);
  const unknown = [...document.querySelectorAll("tr[data-unknown=true] th")].map((cell) => cell.textContent);
  expect(unknown).toEqual(["israel", "observer", "observer"]);
  expect(cells()[0]?.slice(3)).toEqual(["2", "Channel 12", "reported", "Dec 2025"]);
});

test("headings sort, and say so", async () => {
  await showScreen({ session: { view: "table" } });
  await page.getByRole("button", { name: "Statements", exact: true }).click();
  await page.getByRole("button", { name: "Statements", exact: true }).click();
  await expect.poll(() => cells()[0]?.[3]).toBe("2");
  expect(find("th.statements").ariaSort).toBe("descending");
  await page.getByRole("button", { name: "Issue", exact: true }).click();
  await expect.poll(() => cells().map(([, issue]) => issue)[0]).toBe("ceasefire");
  expect(find("th.issue").ariaSort).toBe("ascending");
  expect(find("th.statements").ariaSort).toBe("none");
});

test("names and positions select, by mouse and by key", async () => {
  const { store } = await showScreen({ session: { view: "table" } });
  await page.getByRole("button", { name: "conditional: hamas, disarmament. Show the evidence" }).click();
  expect(store.getState().document.selection).toEqual({ kind: "tie", actor: "hamas", issue: "disarmament" });
  await expect.poll(() => find("tr[data-selected=true]").textContent).toContain("disarmament");
  page.getByRole("grid").getByRole("button", { name: "observer" }).first().element().focus();
  await userEvent.keyboard("{Enter}");
  expect(store.getState().document.selection).toEqual({ kind: "actor", id: "observer" });
});

test("people come out of their bodies and go back", async () => {
  await showScreen({ session: { view: "table" } });
  await page.getByRole("button", { name: "israel 1 inside" }).click();
  await expect.poll(() => cells().map(([actor]) => actor)).toContain("katz");
  await page.getByRole("button", { name: "israel 1 inside" }).click();
  await expect.poll(() => cells().map(([actor]) => actor)).not.toContain("katz");
});

test("the filter rules the table too", async () => {
  const { store } = await showScreen({ session: { view: "table" } });
  changeFilter(store, { stances: ["conditional"] });
  await expect.poll(() => cells().length).toBe(1);
});

/** 40 actors who each support 300 issues: more rows than a page has room for. */
function large() {
  const issues = Array.from({ length: 300 }, (_, i) => `i${i}`);
  const lines = Array.from({ length: 40 }, (_, a) => `a${a}  ${issues.map(() => "+").join("  ")}`);
  return draw([issues.join("  "), ...lines].join("\n"));
}

const here = () => {
  const cell = document.activeElement?.closest("th, td");
  return cell && `${cell.parentElement?.ariaRowIndex} ${cell.ariaColIndex}`;
};
const inSight = () => {
  const [row, room] = [document.activeElement!, find(".table-scroll")].map((each) =>
    each.getBoundingClientRect(),
  );
  return row!.top >= room!.top && row!.bottom <= room!.bottom;
};

test("of a long table only what is in sight is on the page; keys go to any row of it", async () => {
  await showScreen({ session: { view: "table" }, dataset: large() });
  await expect.poll(() => cells().length).toBeGreaterThan(10);
  expect(cells().length).toBeLessThan(60);
  const grid = find("table[role=grid]");
  expect([grid.ariaRowCount, grid.ariaColCount]).toEqual(["12001", "4"]);
  page.getByRole("grid").getByRole("button", { name: "a0" }).first().element().focus();
  expect(here()).toBe("2 1");
  for (const [keys, place] of [
    ["{ArrowDown}", "3 1"],
    ["{End}", "3 4"],
    ["{ArrowLeft}", "3 3"],
    ["{Control>}{End}{/Control}", "12001 4"],
    ["{PageUp}", undefined],
    ["{Home}", undefined],
    ["{Control>}{Home}{/Control}", "2 1"],
    ["{ArrowUp}", "1 1"],
    ["{ArrowRight}", "1 2"],
  ] as const) {
    await userEvent.keyboard(keys);
    if (place) await expect.poll(here).toBe(place);
    expect(inSight()).toBe(true);
    expect(document.querySelectorAll("[data-cell][tabindex='0']")).toHaveLength(1);
  }
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => find("th.issue").ariaSort).toBe("ascending");
  await expect
    .poll(() =>
      cells()
        .slice(0, 2)
        .map(([actor, issue]) => `${actor} ${issue}`),
    )
    .toEqual(["a0 i0", "a1 i0"]);
  expect(cells().length).toBeLessThan(60);
});

test("scrolled away, the row of the keys keeps the focus; what is selected elsewhere comes into sight", async () => {
  const { store } = await showScreen({ session: { view: "table" }, dataset: large() });
  page.getByRole("grid").getByRole("button", { name: "a0" }).first().element().focus();
  const scroller = find(".table-scroll");
  scroller.scrollTop = scroller.scrollHeight / 2;
  await expect.poll(() => cells()[5]?.[0]).toMatch(/a(19|2\d)/);
  expect(here()).toBe("2 1");
  await userEvent.keyboard("{ArrowDown}");
  await expect.poll(here).toBe("3 1");
  expect(inSight()).toBe(true);
  select(store, { kind: "tie", actor: "a39", issue: "i299" });
  await expect.poll(() => find("tr[data-selected=true]").textContent).toContain("i299");
});

test("what a row is, and its columns, are chosen, undone, and said in a link", async () => {
  const { store, ports } = await showScreen({ session: { view: "table" } });
  await page.getByRole("button", { name: "Rows and columns" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Position" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Voices" }).click();
  await page.getByRole("menuitemradio", { name: "statement", exact: true }).click();
  await userEvent.keyboard("{Escape}");
  const heads = () => [...document.querySelectorAll("thead th")].map((head) => head.textContent);
  await expect.poll(heads).toEqual(["Actor", "Issue", "Stance", "Position", "Basis", "Date"]);
  expect(cells()).toHaveLength(13);
  expect(cells().map(([actor, , , position]) => `${actor} ${position}`)).toContain("katz not given");
  const link = writeLink({ document: store.getState().document, view: "table", camera: undefined }, EXAMPLE);
  expect(link).toContain("table=statements:actor:up:actor.issue.stance.position.statements.basis.date");
  for (let step = 0; step < 3; step++) ports.run("history.undo");
  await expect.poll(() => cells()).toHaveLength(11);
  expect(heads()).toHaveLength(7);
});
