/** The measures as one reads and walks them: lists, strips, groups, evidence, and any number opened. */
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { restOfMessages } from "../../../src/i18n/messages.ts";
import { MEASURES_PARTS, type MeasuresPart } from "../../../src/state/measures/missing.ts";
import { changeSession } from "../../../src/state/store.ts";
import { violations } from "../../support/axeHere.ts";
import { find, type ScreenOptions, showScreen } from "./screen.tsx";

async function show(measures: MeasuresPart, options: ScreenOptions = {}) {
  await restOfMessages();
  const screen = await showScreen({
    ...options,
    session: { view: "measures", measures, filtersOpen: false, ...options.session },
  });
  await expect.element(page.getByRole("tabpanel")).toBeVisible();
  return screen;
}

const text = (selector: string) =>
  [...document.querySelectorAll<HTMLElement>(selector)].map(({ innerText }) =>
    innerText.replaceAll("\n", " "),
  );
const active = () =>
  document
    .getElementById(document.activeElement?.getAttribute("aria-activedescendant") ?? "")
    ?.querySelector(".strip-tip")?.textContent;

test("each row has a name, a number, on how much it rests, and the way to its arithmetic", async () => {
  const { store } = await show("ranks");
  const contested = page.getByRole("region", { name: "Most contested issues" });
  await expect.element(contested).toHaveTextContent(/ceasefire\s*33%\s*3 of 3 actors known\s*how\?/);
  await contested.getByRole("button", { name: "ceasefire", exact: true }).click();
  expect(store.getState().document.selection).toEqual({ kind: "issue", id: "ceasefire" });
  await page.getByRole("radio", { name: "1", exact: true }).click();
  const furthest = page.getByRole("region", { name: "Furthest pairs" });
  await furthest.getByRole("button", { name: "israel and hamas" }).first().click();
  expect(store.getState().document.compared).toMatchObject({ kind: "actor" });
});

test("the reading of the unknown changes the numbers, says so, and can be undone", async () => {
  const { store } = await show("ranks");
  const number = () => text(".rank-number")[0];
  await expect.poll(number).toBe("50%");
  const isolated = page.getByRole("region", { name: "Most isolated actors" });
  const before = isolated.element().textContent;
  await page.getByRole("radio", { name: "at worst" }).click();
  await expect.element(page.getByText(/least agreement there could be/)).toBeVisible();
  await expect.poll(() => isolated.element().textContent).not.toBe(before);
  await userEvent.keyboard("w");
  expect(store.getState().document.missing).toBe("best");
  await userEvent.keyboard("{Control>}z{/Control}{Control>}z{/Control}");
  await expect.poll(() => store.getState().document.missing).toBe("ignore");
});

test("strips are lists walked by arrow keys; who is unknown is named beside them; a press asks for evidence", async () => {
  const { store } = await show("strips");
  const strip = page.getByRole("listbox", { name: /^ceasefire/ });
  await expect.element(strip).toBeVisible();
  (strip.element() as HTMLElement).focus();
  await expect.poll(active).toBe("israel: opposes, position −1, reported");
  await userEvent.keyboard("{ArrowRight}");
  expect(active()).toBe("hamas: supports, position 1, reported; its statements differ");
  await userEvent.keyboard("{End}{Enter}");
  expect(store.getState().document.selection).toEqual({ kind: "tie", actor: "observer", issue: "ceasefire" });
  await expect.poll(() => text(".strip-name[data-hot]")).toEqual(["observer"]);
  const council = page.getByRole("region", { name: "council" });
  await expect.element(council).toHaveTextContent("Nothing known of 2: israel, observer");
  const middle = [...council.element().querySelectorAll("[role=option] > .strip-tip")].map(
    ({ textContent }) => textContent,
  );
  expect(middle).toEqual(["hamas: neutral, as stated, position 0, reported"]);
});

test("from right to left the same key goes the same way on the page, and nothing is wrong with it", async () => {
  await show("strips", { session: { locale: "ar-XB" } });
  await expect.poll(() => document.querySelector("[role=listbox]")).not.toBeNull();
  const strip = find("[role=listbox]");
  strip.focus();
  const first = active();
  await userEvent.keyboard("{ArrowLeft}");
  await expect.poll(active).not.toBe(first);
  const [opposes, supports] = [...strip.querySelectorAll("[role=option]")].map(
    (mark) => mark.getBoundingClientRect().left,
  );
  expect(opposes).toBeGreaterThan(supports!);
  expect(await violations(find(".measures"))).toEqual([]);
});

test("a number opened: the sentence, the formula, the readings, the terms and the statements", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  const { store } = await show("ranks");
  const furthest = page.getByRole("region", { name: "Furthest pairs" });
  await expect.element(furthest).toHaveTextContent("Only one pair rests on 2 or more");
  await page
    .getByRole("region", { name: "Closest pairs" })
    .getByRole("button", { name: /^How\? Agreement: .*israel/ })
    .first()
    .click();
  const sheet = page.getByRole("dialog");
  await expect.element(sheet).toHaveAccessibleName(/^Agreement: .*israel.* and .*hamas/);
  await expect
    .element(sheet)
    .toHaveTextContent(/As reported, .*israel.*hamas.* agree on 1 of 3 issues where both are known/);
  await expect.element(sheet).toHaveTextContent("Σ(1 − |x − y|/2) ÷ m");
  expect(text(".figure-readings td")).toHaveLength(4);
  expect(await violations(sheet.element())).toEqual([]);
  await sheet.getByRole("button", { name: "Copy as a sentence with its sources" }).click();
  await expect.element(sheet.getByText("Copied")).toBeVisible();
  expect(write.mock.calls[0]![0]).toMatch(/^As reported, .* Whatever the unknown positions were/);
  await sheet.getByRole("button", { name: "Same answers" }).click();
  await expect.element(page.getByRole("dialog", { name: /^Same answers/ })).toBeVisible();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /hamas.* on .*withdrawal.*: supports/ })
    .click();
  await expect.poll(() => document.activeElement?.className).toBe("statement");
  expect(store.getState().document.selection).toEqual({ kind: "tie", actor: "hamas", issue: "withdrawal" });
  write.mockRestore();
});

test("groups are said in words, and that there is too little to speak of them", async () => {
  const { store } = await show("blocs");
  await expect.element(page.getByText(/too little to speak of groups/)).toBeVisible();
  await expect.element(page.getByText(/ties stand in the way of two camps \(exact/)).toBeVisible();
  await page.getByRole("button", { name: /^How\? Ties in the way/ }).click();
  await expect.element(page.getByRole("dialog")).toHaveTextContent("Harary 1959");
  await userEvent.keyboard("{Escape}");
  expect(store.getState().dialog).toBeUndefined();
});

test("the audit can be sorted by any column, by actor and by issue", async () => {
  await show("audit");
  const names = () => text(".audit-table tbody th");
  await expect.poll(names).toEqual(["observer", "israel", "hamas"]);
  await page.getByRole("button", { name: "Actor", exact: true }).click();
  expect(names()).toEqual(["hamas", "israel", "observer"]);
  expect(find("th.audit-name").ariaSort).toBe("ascending");
  await page.getByRole("radio", { name: "by issue" }).click();
  await expect.poll(() => names().length).toBe(4);
});

test("axe finds nothing in any part, light, dark, in contrast, and on a phone", async () => {
  const { store } = await show("ranks");
  for (const theme of ["light", "dark", "contrast"] as const) {
    document.documentElement.dataset["theme"] = theme;
    // In a further theme the same colours are asked once.
    for (const measures of theme === "light" ? MEASURES_PARTS : (["ranks", "strips"] as const)) {
      changeSession(store, { measures });
      await expect
        .poll(() => document.querySelector(".rank-row, .strip-option, .bloc, .audit-table"))
        .not.toBeNull();
      expect(await violations(find(".measures")), `${theme} ${measures}`).toEqual([]);
    }
  }
  delete document.documentElement.dataset["theme"];
  await page.viewport(390, 844);
  for (const measures of MEASURES_PARTS) {
    changeSession(store, { measures });
    await expect.poll(() => find(".measures").scrollWidth).toBeLessThanOrEqual(390);
  }
});
