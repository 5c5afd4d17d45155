/** The report in the hand: by weight, few at first, to take along; and what stands there when there is nothing to show. */
import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import type { Problem } from "../../../src/domain/problem.ts";
import { showOwnDialog } from "../../../src/state/ownChanges.ts";
import { openDataset } from "../../../src/state/store.ts";
import { draw } from "../../support/pictures.ts";
import { EXAMPLE, showScreen } from "./screen.tsx";

const problem = (row: number, change: Partial<Problem>): Problem => ({
  code: "stance-unknown",
  level: "error",
  file: "stances.csv",
  row,
  line: row,
  column: "stance",
  value: "",
  ...change,
});
const PROBLEMS: readonly Problem[] = [
  ...Array.from({ length: 30 }, (_, i) => problem(i + 2, { value: "perhaps", line: i + 3 })),
  ...Array.from({ length: 8 }, (_, i) => problem(i + 40, { value: `word ${i}` })),
  problem(60, { code: "date-unreadable", level: "warning", column: "date", value: "=31/12/25" }),
  problem(61, { code: "duplicate", level: "info", column: null, params: { first: 60 } }),
];

async function showReport() {
  const screen = await showScreen();
  const account = { records: 60, kept: 21, setAside: 38, merged: 1, ignored: 0 };
  openDataset(screen.store, { dataset: EXAMPLE, account, problems: PROBLEMS, origin: { kind: "files" } });
  showOwnDialog(screen.store, "report");
  const dialog = page.getByRole("dialog", { name: "What became of each row" });
  await expect.element(dialog.getByText("Together 60 rows", { exact: false })).toBeVisible();
  return { ...screen, dialog };
}

test("equal problems are one entry with its rows and lines; long lists and long rows unfold", async () => {
  const { dialog } = await showReport();
  const first = "rows 2 (line 3), 3 (line 4), 4 (line 5)";
  await expect.element(dialog.getByText(first, { exact: false })).toBeVisible();
  await dialog.getByRole("button", { name: "and 18 more" }).click();
  await expect.element(dialog.getByText("31 (line 32)", { exact: false })).toBeVisible();
  await expect.element(dialog.getByText("row 47")).not.toBeInTheDocument();
  await dialog.getByRole("button", { name: "Show all 9" }).click();
  await expect.element(dialog.getByText("row 47")).toBeVisible();
  // The words quote the text already.
  expect(document.querySelectorAll(".report .problem-value")).toHaveLength(0);
});

test("the report shows one weight at a time", async () => {
  const { dialog } = await showReport();
  await dialog.getByRole("radio", { name: "Kept, with a doubt 1" }).click();
  await expect.element(dialog.getByText("Dates that cannot be read")).toBeVisible();
  await expect.element(dialog.getByText("Unknown stances")).not.toBeInTheDocument();
  await dialog.getByRole("radio", { name: "All 40" }).click();
  await expect.element(dialog.getByText("Unknown stances")).toBeVisible();
});

test("the report is copied as text with place, words and account", async () => {
  const { dialog } = await showReport();
  const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await dialog.getByRole("button", { name: "Copy report" }).click();
  await expect.element(dialog.getByRole("button", { name: "Copied" })).toBeVisible();
  const text = write.mock.lastCall![0];
  expect(text).toMatch(/^Drawn case: 60 rows: 21 kept, 38 set aside, 1 merged\.\n/);
  expect(text).toContain("stances.csv · row 2 · line 3 · stance\n  “perhaps” is no stance that is known.");
  expect(text.split("\n\n")).toHaveLength(41);
});

test("the report as a table holds every problem, its formulas guarded", async () => {
  const { dialog } = await showReport();
  const made = vi.spyOn(URL, "createObjectURL");
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await dialog.getByRole("button", { name: "Save as CSV" }).click();
  expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe("Drawn-case-report.csv");
  const text = await (made.mock.lastCall![0] as Blob).text();
  const lines = text.trimEnd().split("\r\n");
  expect(lines).toHaveLength(41);
  expect(lines[0]).toContain("file,row,line,column,level,code,text,problem");
  expect(lines[1]).toContain("stances.csv,2,3,stance,error,stance-unknown,perhaps,");
  expect(text).toContain(",'=31/12/25,");
});

test("a dataset without a statement says so, and how to bring one", async () => {
  const dataset = { ...draw("    x\n"), name: "Nothing" };
  expect(dataset.stances.length).toBe(0);
  const { store } = await showScreen({ dataset });
  await expect.element(page.getByText("There are no statements in this dataset.")).toBeVisible();
  await page.getByRole("button", { name: "Template…" }).click();
  expect(store.getState().own.dialog).toBe("template");
});
