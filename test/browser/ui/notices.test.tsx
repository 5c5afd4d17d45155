/** What goes wrong is said where it went wrong, and the rest works. */
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Problem } from "../../../src/domain/problem.ts";
import { VIEWS } from "../../../src/state/model.ts";
import { FIRST_SLIDE } from "../../../src/state/presentation.ts";
import {
  changeFilter,
  failLoad,
  openDataset,
  present,
  setDrawing,
  setReading,
} from "../../../src/state/store.ts";
import { PANELS, type PanelName } from "../../../src/ui/PanelBoundary.tsx";
import { EXAMPLE, find, showScreen } from "./screen.tsx";

test.for(PANELS)(
  "%s breaks: the rest works, the report holds no data, and it can be tried again",
  async (panel) => {
    const { store } = await showScreen({ throwIn: panel, session: sessionFor(panel) });
    if (panel === "help") setReading(store, true);
    if (panel === "present") present(store, FIRST_SLIDE);
    const broken = page.getByText("This part stopped. The rest works.");
    await expect.element(broken).toBeVisible();
    expect(document.querySelectorAll(".broken")).toHaveLength(1);
    changeFilter(store, { stances: ["support"] });
    const write = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await page.getByRole("button", { name: "Copy report" }).click();
    await expect.element(page.getByRole("button", { name: "Copied" })).toBeVisible();
    const report = write.mock.lastCall![0];
    expect(report).toContain(`Error in ${panel}`);
    expect(report).not.toContain("on purpose");
    for (const { name } of [...EXAMPLE.actors, ...EXAMPLE.issues]) expect(report).not.toContain(name);
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => document.querySelector(".broken")).toBeNull();
  },
);

const sessionFor = (panel: PanelName) =>
  ({
    view: VIEWS.find((view) => view === panel) ?? "map",
    leftTab: panel === "outline" ? "outline" : "filters",
  }) as const;

const PROBLEMS: readonly Problem[] = [
  {
    code: "too-many-cells",
    level: "error",
    file: "stances.csv",
    row: 12,
    line: 14,
    column: "date",
    value: "<img src=x onerror=alert(1)>",
    params: { found: 4, expected: 3 },
  },
];

test("a refused file: name, place, remedy; the picture stays; the message goes when it is dismissed", async () => {
  const { store } = await showScreen();
  failLoad(store, "mine.xlsx", [
    {
      ...PROBLEMS[0]!,
      code: "not-csv-xlsx",
      file: "mine.xlsx",
      row: null,
      line: null,
      column: null,
      value: "",
    },
    ...PROBLEMS,
  ]);
  const alert = page.getByRole("alert");
  await expect.element(alert.getByText("mine.xlsx could not be opened")).toBeVisible();
  await expect.element(alert.getByText("save the sheet as", { exact: false })).toBeVisible();
  for (const place of ["row 12", "line 14", "column", "<img src=x onerror=alert(1)>"])
    await expect.element(alert.getByText(place)).toBeVisible();
  await expect.element(page.getByText("3 actors,", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Dismiss" }).click();
  await expect.poll(() => document.querySelector("[role=alert]")).toBeNull();
  expect(store.getState().load.phase).toBe("ready");
});

test("own files: the four numbers at once, every row on demand, and always from the menu", async () => {
  const { openFiles, store } = await showScreen();
  const account = { records: 14, kept: 12, setAside: 1, merged: 1, ignored: 0 };
  openDataset(store, { dataset: EXAMPLE, account, problems: PROBLEMS, origin: { kind: "files" } });
  const file = new File(["actor,issue,stance"], "mine.csv");
  await userEvent.upload(find("[data-bench=file]"), file);
  expect(openFiles).toHaveBeenCalledOnce();
  await expect
    .element(page.getByText("Drawn case is open. 14 rows: 12 kept, 1 set aside, 1 merged."))
    .toBeVisible();
  await page.getByRole("button", { name: "What became of each row" }).click();
  const dialog = page.getByRole("dialog", { name: "What became of each row" });
  await expect.element(dialog.getByText("Together 14 rows", { exact: false })).toBeVisible();
  await expect.element(dialog.getByText("row 12")).toBeVisible();
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await page.getByRole("button", { name: "Dataset: Drawn case" }).click();
  await page.getByRole("menuitem", { name: "What became of each row" }).click();
  await expect.element(dialog).toBeVisible();
});

test("without a picture the table stands in its place", async () => {
  const { store } = await showScreen();
  setDrawing(store, "missing");
  await expect
    .element(page.getByText("This browser offers nothing to draw on.", { exact: false }))
    .toBeVisible();
  await expect.element(page.getByRole("grid", { name: "Table of positions" })).toBeVisible();
  setDrawing(store, "lost");
  await expect.element(page.getByText("The picture is being brought back.")).toBeVisible();
});

test("a filter that leaves nothing names the clause to loosen", async () => {
  const { store } = await showScreen();
  changeFilter(store, { stances: ["neutral"], actors: ["israel"] });
  const status = page.elementLocator(find(".map-frame"));
  await expect.element(status.getByText("No statement passes all filters.")).toBeVisible();
  await expect
    .element(status.getByRole("button", { name: "Remove the filter on stance 5 statements" }))
    .toBeVisible();
  await status.getByRole("button", { name: "Remove the filter on actors 1 statement" }).click();
  expect(store.getState().document.filter).toMatchObject({ stances: ["neutral"], actors: [] });
  await expect.poll(() => document.querySelector(".empty-overlay")).toBeNull();
});

test("the empty table names the clause to loosen as well", async () => {
  const { store } = await showScreen({ session: { view: "table" } });
  changeFilter(store, { stances: ["neutral"], actors: ["israel"] });
  await page.getByRole("button", { name: "Remove the filter on actors 1 statement" }).click();
  expect(store.getState().document.filter).toMatchObject({ stances: ["neutral"], actors: [] });
  await expect.poll(() => document.querySelector(".table-empty")).toBeNull();
});

test("a filter that leaves only what is not known points to the table", async () => {
  const { store } = await showScreen();
  changeFilter(store, { stances: ["not found"] });
  await expect
    .element(page.getByText("None of the 2 statements that pass holds a position", { exact: false }))
    .toBeVisible();
  await page.getByRole("button", { name: "Show the table" }).click();
  await expect.element(page.getByRole("grid", { name: "Table of positions" })).toBeVisible();
});
