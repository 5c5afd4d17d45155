/** The table: the map's twin, complete, sortable, and every name a way to its evidence. */
import { expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { changeFilter } from "../../../src/state/store.ts";
import { draw } from "../../support/pictures.ts";
import { find, showScreen } from "./screen.tsx";

const cells = () =>
  [...document.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent),
  );

test("every tie has a row; what was looked for and not found stands apart", async () => {
  await showScreen({ session: { view: "table" } });
  await expect.element(page.getByRole("table")).toBeVisible();
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
  await page.getByRole("button", { name: "Statements" }).click();
  await page.getByRole("button", { name: "Statements" }).click();
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
  page.getByRole("table").getByRole("button", { name: "observer" }).first().element().focus();
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

test("a large table shows 500 rows, and more on demand", async () => {
  const issues = Array.from({ length: 30 }, (_, i) => `i${i}`);
  const lines = Array.from({ length: 40 }, (_, a) => `a${a}  ${issues.map(() => "+").join("  ")}`);
  const dataset = draw([issues.join("  "), ...lines].join("\n"));
  await showScreen({ session: { view: "table" }, dataset });
  await expect.poll(() => cells().length).toBe(500);
  await page.getByRole("button", { name: "Show 500 more of 700" }).click();
  await expect.poll(() => cells().length).toBe(1000);
});
