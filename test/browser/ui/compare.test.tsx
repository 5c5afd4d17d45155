/** Two side by side, as one reads them: the sentence, the sum, the lists, and the way to the evidence and back. */
import { afterEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { restOfMessages } from "../../../src/i18n/messages.ts";
import type { Compared } from "../../../src/state/document.ts";
import { compare } from "../../../src/state/store.ts";
import { CompareDialog } from "../../../src/ui/compare/CompareDialog.tsx";
import { EvidencePanel } from "../../../src/ui/evidence/EvidencePanel.tsx";
import { showPanel, smallCase, violations } from "../../support/panels.tsx";

afterEach(() => {
  vi.restoreAllMocks();
});

const TWO: Compared = { kind: "actor", a: "israel", b: "us" };

async function show(compared: Compared = TWO, session = {}) {
  await restOfMessages();
  const dataset = { ...(await smallCase()), name: "Small case" };
  const panel = await showPanel(<EvidencePanel />, dataset, { session });
  compare(panel.store, compared);
  await expect.element(page.getByRole("heading", { level: 2 })).toBeVisible();
  return panel;
}

const text = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

test("the sentence, the number, what it rests on and how it is counted", async () => {
  await show();
  expect(text("h2")).toEqual(["Israel and United States"]);
  expect(text(".compare-sentence")).toEqual([
    "They do not agree on the one issue on which both are known; on one more only one is known.",
  ]);
  expect(text(".compare-number")).toEqual(["Agreement 0%"]);
  // Aid: 1 apart; phase two and council plan: from 0 on
  expect(text(".compare-rests")).toEqual([
    "It rests on 1 of 3 issues in view that arise for both. With the unknown left out or filled in, whichever way, it lies between 0% and 67%.",
  ]);
  await page.getByText("How this is counted").click();
  await expect.element(page.getByText("1 − 1 ÷ 1 = 0")).toBeVisible();
  await expect.element(page.getByText("disagree mostly (40 % or less)")).toBeVisible();
  expect(text("h3")).toEqual([
    "Common ground 0",
    "Differences 1",
    "Known only of \u2068Israel\u2069 1",
    "Known of neither 1",
  ]);
  expect(await violations()).toEqual([]);
});

test("what is unknown read otherwise: the number follows, says by which reading, and is undone with it", async () => {
  const { store } = await show();
  const readings = page.getByRole("radiogroup", { name: "What is unknown" });
  await expect.element(readings).toHaveTextContent("left out 0%neutral 58%at worst 8%at best 67%");
  await readings.getByRole("radio", { name: "at best 67%" }).click();
  expect(text(".compare-number")).toEqual(["Agreement 67%with what is unknown at best"]);
  expect(store.getState().document.missing).toBe("best");
  expect(await violations()).toEqual([]);
});

test("each stance leads to its evidence, from there a button back, and the focus goes along", async () => {
  const { store } = await show();
  const stance = page.getByRole("button", { name: "Israel: opposes" });
  await expect.element(stance).toHaveAccessibleDescription(/Aid/);
  await stance.click();
  await expect.element(page.getByText("Aid is described as restricted.")).toBeVisible();
  expect(store.getState().document).toMatchObject({ compared: undefined, selection: { kind: "tie" } });
  await page.getByRole("button", { name: "Back to the comparison" }).click();
  await expect.element(page.getByRole("heading", { name: "Israel and United States" })).toHaveFocus();
  expect(store.getState().document).toMatchObject({ compared: TWO, selection: undefined });
});

test("copied: the sentence with its number, the data and the sources", async () => {
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await show();
  await page.getByRole("button", { name: "Copy as a sentence with its sources" }).click();
  await expect.element(page.getByText("Copied")).toBeVisible();
  const copied = write.mock.calls[0]![0];
  expect(copied).toMatch(
    /^Israel and United States\. They do not agree .* Agreement 0%\. It rests on 1 of 3/,
  );
  expect(copied).toContain("As coded in Small case");
  expect(copied).toContain("Aid report, Some Daily, A. Writer, January 2026, https://example.org/aid?x=1");
});

test("issues side by side, in Arabic names and from right to left", async () => {
  await show({ kind: "issue", a: "truce", b: "aid" }, { locale: "ar-XB", names: "ar" });
  expect(text("h2")[0]).toContain("المرحلة الثانية");
  expect(text(".compare-by .name")).toContain("إسرائيل");
  expect(await violations()).toEqual([]);
});

test("the list to choose from: those with the most in common first, never itself or who stands inside it", async () => {
  await restOfMessages();
  const { store } = await showPanel(<CompareDialog />, await smallCase());
  compare(store, { kind: "actor", a: "israel", b: "hamas" });
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  expect(text('[role="option"]')).toEqual([
    "United Statesone issue in common",
    "Peace councilone issue in common",
    "Hamasno issue in common",
  ]);
  await page.getByRole("option").first().click();
  expect(store.getState().document.compared).toEqual(TWO);
});
