/** Faults 2, 5 and 9: words, columns, encodings and names are decided in the report, by keys, and the files are read so. */
import { expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createEngine } from "../../../src/app/engine.ts";
import { createOpener } from "../../../src/app/open.ts";
import { violations } from "../../support/axeHere.ts";
import { showScreen } from "./screen.tsx";

const dialog = page.getByRole("dialog", { name: "What became of each row" });
const pick = (name: string) => dialog.getByRole("combobox", { name });
const apply = dialog.getByRole("button", { name: "Read again with these choices" });
const status = dialog.getByRole("status");

/** The screen with the engine behind it, and a file opened. */
async function open(name: string, content: string | Uint8Array<ArrayBuffer>, session = {}) {
  localStorage.removeItem("standpoint.columns");
  const screen = await showScreen({ session });
  const opener = createOpener(screen.store, createEngine());
  screen.own.reread.mockImplementation(opener.reread);
  screen.own.material.mockImplementation(opener.material);
  screen.own.mend.mockImplementation(opener.mend);
  await opener.openFiles([new File([content], name)]);
  const actors = () => screen.store.getState().opened!.dataset.actors.map((actor) => actor.name);
  return { ...screen, opener, actors };
}

const WORDS =
  "actor,issue,stance,date\nA,Lanes,meh,2024\nB,Lanes,MEH,2024-02-30\nC,Lanes,tja,\nD,Lanes,yes,\n";

test("fault 5: a word is told its meaning in its row, by keys; what changes is said, and can be taken back", async () => {
  const { actors } = await open("words.csv", WORDS);
  await expect.element(dialog.getByText("Words nobody told us the meaning of")).toBeVisible();
  const row = dialog.getByRole("listitem").filter({ hasText: "Row 2" }).first();
  await expect.element(row.getByText("2 rows")).toBeVisible();
  expect(row.element().querySelector("mark")?.textContent).toBe("meh");
  pick("Meaning of “meh”").element().focus();
  await userEvent.keyboard("neu");
  await expect.element(pick("Meaning of “meh”")).toHaveValue("neutral");
  await expect.element(dialog.getByText("1 choice is not applied yet")).toBeVisible();
  expect(actors()).toEqual(["D"]);
  expect(await violations(dialog.element())).toEqual([]);
  apply.element().focus();
  await userEvent.keyboard("{Enter}");
  await expect.element(status).toHaveTextContent("1 word mapped, 2 more statements shown.");
  expect(document.activeElement).toBe(status.element());
  expect(actors()).toEqual(["A", "B", "D"]);
  // A doubtful cell is marked in its row, too.
  const marked = () => [...document.querySelectorAll("mark")].map(({ textContent }) => textContent);
  await vi.waitFor(() => expect(marked()).toContain("2024-02-30"));
  await dialog.getByRole("button", { name: "As found" }).click();
  await expect.element(status).toHaveTextContent("Read again: 2 statements fewer shown.");
  expect(actors()).toEqual(["D"]);
  await expect.element(dialog.getByRole("button", { name: "As found" })).not.toBeInTheDocument();
});

test("filters and selection stay while their names are still there", async () => {
  const { store, opener } = await open("words.csv", WORDS);
  const { changeFilter, select } = await import("../../../src/state/store.ts");
  changeFilter(store, { actors: ["D"] });
  select(store, { kind: "issue", id: "Lanes" });
  const { AS_FOUND } = await import("../../../src/domain/decisions.ts");
  opener.reread({ ...AS_FOUND, words: new Map([["meh", "oppose"]]) });
  await vi.waitFor(() => expect(store.getState().opened?.dataset.stances.length).toBe(3));
  const { document, own, history } = store.getState();
  expect(document.filter.actors).toEqual(["D"]);
  expect(document.selection).toEqual({ kind: "issue", id: "Lanes" });
  expect(own.former).toEqual([]);
  expect(history.past.map(({ name }) => name.kind)).toEqual(["filter", "select", "reading"]);
});

test("a reading is a step: undo takes the choice back, redo makes it again, and what was arranged before is still undone", async () => {
  const { store, opener } = await open("words.csv", WORDS);
  const { changeFilter, redo, undo } = await import("../../../src/state/store.ts");
  const { AS_FOUND } = await import("../../../src/domain/decisions.ts");
  const shown = () => {
    const { opened, document } = store.getState();
    return [opened!.dataset.stances.length, opened!.decisions!.words.size, document.filter.actors];
  };
  changeFilter(store, { actors: ["D"] });
  opener.reread({ ...AS_FOUND, words: new Map([["meh", "oppose"]]) });
  await vi.waitFor(() => expect(shown()).toEqual([3, 1, ["D"]]));
  changeFilter(store, { actors: ["A"] });
  undo(store);
  undo(store);
  expect(shown()).toEqual([1, 0, ["D"]]);
  undo(store);
  expect(shown()).toEqual([1, 0, []]);
  redo(store);
  redo(store);
  expect(shown()).toEqual([3, 1, ["D"]]);
  undo(store);
  // What is decided next starts from what is on screen.
  opener.reread({ ...AS_FOUND, words: new Map([["tja", "support"]]) });
  await vi.waitFor(() => expect(shown()).toEqual([2, 1, ["D"]]));
  undo(store);
  expect(shown()).toEqual([1, 0, ["D"]]);
});

test("of the example the rule for several statements can be chosen too, and taken back", async () => {
  const { store, opener, selectors } = await open("words.csv", WORDS);
  const { undo } = await import("../../../src/state/store.ts");
  const example = { ...store.getState().opened!, origin: { kind: "example" as const } };
  const table = "actor,issue,stance,date\nA,Lanes,yes,2024-01\nA,Lanes,no,2024-02\n";
  await opener.openFiles([new File([table], "two.csv")]);
  store.setState(({ opened, own }) => ({
    opened: { ...opened!, origin: example.origin },
    own: { ...own, dialog: "report" },
  }));
  expect(selectors.summary(store.getState())?.position[0]).toBe(-1);
  await dialog.getByText("Read as").click();
  await userEvent.selectOptions(pick("Several statements of one actor on one issue"), "mean");
  await apply.click();
  await vi.waitFor(() => expect(selectors.summary(store.getState())?.position[0]).toBe(0));
  await expect.element(status).toHaveTextContent("as many statements shown as before");
  expect(await violations(dialog.element())).toEqual([]);
  undo(store);
  expect(selectors.summary(store.getState())?.position[0]).toBe(-1);
});

test("what a conditional counts for is chosen in the report, is undone, and decides every position", async () => {
  const { store, selectors } = await open(
    "on-terms.csv",
    "actor,issue,stance\nA,Lanes,yes\nB,Lanes,conditional\n",
  );
  const { undo } = await import("../../../src/state/store.ts");
  const position = () => selectors.summary(store.getState())?.position[1];
  store.setState(({ own }) => ({ own: { ...own, dialog: "report" } }));
  expect(position()).toBe(0.5);
  await dialog.getByText("Read as").click();
  await userEvent.selectOptions(pick("A conditional position counts as"), "quarter");
  await expect.element(dialog.getByText("1 choice is not applied yet")).toBeVisible();
  await apply.click();
  await vi.waitFor(() => expect(position()).toBe(0.25));
  expect(store.getState().opened?.decisions?.conditional).toBe(0.25);
  expect(await violations(dialog.element())).toEqual([]);
  undo(store);
  expect(position()).toBe(0.5);
});

test("a table beside the statements, and a grid, are told what they are", async () => {
  const { store, opener, actors } = await open("a.csv", WORDS);
  const files = [
    new File(["actor,issue,stance\nc1,Lanes,yes\n"], "stances.csv"),
    new File(["Kürzel,Wer\nc1,City Council\n"], "people.csv"),
  ];
  await opener.openFiles(files);
  expect(actors()).toEqual(["c1"]);
  await userEvent.selectOptions(pick("people.csv holds"), "actors");
  await userEvent.selectOptions(pick("What “Kürzel” holds"), "id");
  await userEvent.selectOptions(pick("What “Wer” holds"), "name");
  expect(await violations(dialog.element())).toEqual([]);
  await apply.click();
  await vi.waitFor(() => expect(actors()).toEqual(["City Council"]));
  await opener.openFiles([new File(["x,Ann,Bo\nLanes,++,--\nTram,--,++\n"], "grid.csv")]);
  store.setState(({ own }) => ({ own: { ...own, dialog: "report" } }));
  await userEvent.selectOptions(pick("This table holds"), "matrix-issues");
  await expect.element(dialog.getByText("The first column names issues", { exact: false })).toBeVisible();
  await apply.click();
  await userEvent.selectOptions(pick("Meaning of “++”"), "support");
  await userEvent.selectOptions(pick("Meaning of “--”"), "oppose");
  await apply.click();
  await vi.waitFor(() => expect(actors()).toEqual(["Ann", "Bo"]));
});

test("the rows set aside are saved as a table with why", async () => {
  await open("words.csv", WORDS);
  const made = vi.spyOn(URL, "createObjectURL");
  const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
  await dialog.getByRole("button", { name: "Save the rows set aside" }).click();
  await vi.waitFor(() => expect(clicked).toHaveBeenCalled());
  expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe("words-set-aside.csv");
  const text = await (made.mock.lastCall![0] as Blob).text();
  expect(text.split("\r\n")[3]).toMatch(/^C,Lanes,tja,,4,stance,"“tja” is no stance/);
  clicked.mockRestore();
});

const SURVEY = "Results\nWho,Verdict,About,Remarks\nCouncil,yes,Lanes,first\nGuild,no,Lanes,second\n";

test("a table of unknown headings is refused with an offer: one choice for each column, then one confirm; remembered", async () => {
  const { store, opener, actors } = await open("survey.csv", SURVEY);
  await page.getByRole("button", { name: "Say what the columns hold…" }).click();
  await expect.element(pick("What “Who” holds")).toHaveValue("actor");
  await expect.element(pick("What “About” holds")).toHaveValue("issue");
  await expect.element(pick("What “Remarks” holds")).toHaveValue("note");
  await expect.element(dialog.getByRole("cell", { name: "Guild" })).toBeVisible();
  expect(await violations(dialog.element())).toEqual([]);
  // What another column is said to hold is taken from the first.
  await userEvent.selectOptions(pick("What “Remarks” holds"), "issue");
  await expect.element(pick("What “About” holds")).toHaveValue("");
  await userEvent.selectOptions(pick("What “Who” holds"), "");
  await expect.element(dialog.getByText("Still needed: Who (actor).")).toBeVisible();
  await expect.element(apply).toBeDisabled();
  await userEvent.selectOptions(pick("What “Who” holds"), "actor");
  await apply.click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(actors()).toEqual(["Council", "Guild"]);
  expect(store.getState().opened!.dataset.issues.map(({ name }) => name)).toEqual(["first", "second"]);
  // The next table with these headings is read so, and that is said.
  await opener.openFiles([new File([SURVEY.replaceAll("Council", "Mayor")], "later.csv")]);
  expect(actors()).toEqual(["Mayor", "Guild"]);
  expect(store.getState().opened!.problems[0]).toMatchObject({ code: "columns-remembered" });
  await page.getByRole("button", { name: "What became of each row" }).click();
  await dialog.getByRole("button", { name: "As found" }).click();
  await expect.element(dialog.getByText("What do the columns hold?")).toBeVisible();
  await expect.element(status).toHaveTextContent("What was on screen is unchanged.");
  await opener.openFiles([new File([SURVEY], "again.csv")]);
  expect(store.getState().load).toMatchObject({ phase: "failed", name: "again.csv" });
});

test("fault 2: the encoding is shown with a preview, changed, and changed back", async () => {
  const latin = new TextEncoder().encode("actor,issue,stance\nM#ller,Stra$e,yes\nJos%,Stra$e,no\n");
  const bytes = latin.map((byte) => ({ 35: 0xfc, 36: 0xdf, 37: 0xe9 })[byte] ?? byte);
  const { store, actors } = await open("latin.csv", bytes);
  expect(actors()).toEqual(["Müller", "José"]);
  store.setState(({ own }) => ({ own: { ...own, dialog: "report" } }));
  const encoding = pick("Encoding");
  await expect.element(encoding).toHaveValue("windows-1252");
  await expect.element(dialog.getByText("Müller,Straße,yes")).toBeVisible();
  await userEvent.selectOptions(encoding, "cp850");
  await expect.element(dialog.getByText("No browser knows it")).toBeVisible();
  await expect.element(dialog.getByText("M³ller,Stra▀e,yes")).toBeVisible();
  expect(await violations(dialog.element())).toEqual([]);
  await apply.click();
  await expect.element(status).toHaveTextContent("as many statements shown as before");
  expect(actors()).toEqual(["M³ller", "JosÚ"]);
  await userEvent.selectOptions(pick("Separator"), "tab");
  await apply.click();
  await expect.element(status).toHaveTextContent("Read so, nothing can be shown.");
  expect(actors()).toEqual(["M³ller", "JosÚ"]);
  await dialog.getByRole("button", { name: "As found" }).click();
  await vi.waitFor(() => expect(actors()).toEqual(["Müller", "José"]));
  expect(store.getState().own).toMatchObject({ former: [], dialog: "report" });
});

test("fault 9: names that look alike are one when somebody says so; the rule for several statements is stated and changed", async () => {
  const table = "actor,issue,stance,date\nCafe,Lanes,yes,2024-01\nCafé,Lanes,no,2024-02\n";
  const { store, selectors, actors } = await open("names.csv", table, { theme: "dark" });
  store.setState(({ own }) => ({ own: { ...own, dialog: "report" } }));
  await expect.element(dialog.getByText("They differ in e (U+0065), é (U+00E9)")).toBeVisible();
  expect(actors()).toEqual(["Cafe", "Café"]);
  await userEvent.selectOptions(pick("Cafe and Café"), "Café");
  await dialog.getByText("Read as").click();
  await expect
    .element(dialog.getByText("The line shows the latest position", { exact: false }))
    .toBeVisible();
  await userEvent.selectOptions(pick("Several statements of one actor on one issue"), "mean");
  expect(await violations(dialog.element())).toEqual([]);
  await apply.click();
  await vi.waitFor(() => expect(actors()).toEqual(["Café"]));
  expect(selectors.summary(store.getState())?.position[0]).toBe(0);
  await expect.element(pick("Café and Cafe")).toHaveValue("Café");
});
