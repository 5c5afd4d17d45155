/** Faults 2 and 5 over the built app: what was decided about a file changes the picture, and is still so after a reload. */
import type { Page } from "playwright";
import { expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { kept, type Records } from "../support/kept.ts";
import { csvFile, expectQuiet, onStage, ready, rested, WIDE } from "../support/page.ts";

const stage = onStage();

async function arrive() {
  const visited = await stage.visit("", WIDE);
  await rested(visited.page);
  return visited;
}
const choose = (page: Page, ...files: ReturnType<typeof csvFile>[]) =>
  page.setInputFiles('input[type="file"]', files);
const report = (page: Page) => page.getByRole("dialog", { name: "What became of each row" });
const openReport = (page: Page) => page.getByRole("button", { name: "What became of each row" }).click();
const apply = (page: Page) =>
  report(page).getByRole("button", { name: "Read again with these choices" }).click();
const actor = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });
const counts = (page: Page, text: string) => page.getByRole("main").getByText(text).first().waitFor();
const isDecided = (now: Records) => "view" in now && "decisions" in now;
const isAsFound = (now: Records) => "view" in now && !("decisions" in now);
async function reload(page: Page, wanted: (now: Records) => boolean): Promise<void> {
  await kept(page, wanted);
  await page.reload();
  await ready(page);
  await rested(page);
}

test("fault 5: unknown words are told once; the picture changes, is so after a reload, and can be taken back", async () => {
  const visited = await arrive();
  const { page } = visited;
  const rows = Array.from({ length: 12 }, (_, i) => `Actor ${i},Lanes,tja`).join("\n");
  await choose(page, csvFile("words.csv", `actor,issue,stance\nMayor,Lanes,yes\nGuild,Lanes,meh\n${rows}\n`));
  await report(page).getByText("Words nobody told us the meaning of").waitFor();
  await report(page).getByRole("combobox", { name: "Meaning of “tja”" }).selectOption("oppose");
  await report(page).getByRole("combobox", { name: "Meaning of “meh”" }).selectOption("neutral");
  expect(await axe(page)).toEqual([]);
  await apply(page);
  await report(page).getByRole("status").getByText("2 words mapped, 13 more statements shown.").waitFor();
  await page.keyboard.press("Escape");
  await counts(page, "14 actors, 1 issue, 14 positions");
  await reload(page, isDecided);
  await counts(page, "14 actors, 1 issue, 14 positions");
  await openReport(page);
  const told = report(page).getByRole("combobox", { name: "Meaning of “tja”" });
  expect(await told.inputValue()).toBe("oppose");
  await report(page).getByRole("button", { name: "As found" }).click();
  await report(page).getByRole("status").getByText("13 statements fewer shown").waitFor();
  await page.keyboard.press("Escape");
  await reload(page, isAsFound);
  await counts(page, "1 actor, 1 issue, 1 position");
  expectQuiet(visited);
});

test("a table with unknown headings is refused, mapped, shown, there after a reload, and known the next time", async () => {
  const visited = await arrive();
  const { page } = visited;
  const survey = "Who;Verdict;About\nCouncil;yes;Lanes\nGuild;no;Lanes\n";
  await choose(page, csvFile("survey.csv", survey));
  await page.getByRole("alert").getByText("survey.csv could not be opened").waitFor();
  await page.getByRole("button", { name: "Say what the columns hold…" }).click();
  await report(page).getByRole("cell", { name: "Guild" }).waitFor();
  expect(await axe(page)).toEqual([]);
  await apply(page);
  await report(page).waitFor({ state: "detached" });
  await counts(page, "survey.csv is open. 2 rows: 2 kept.");
  await actor(page, "Guild").waitFor();
  await reload(page, isDecided);
  await actor(page, "Guild").waitFor();
  await choose(page, csvFile("survey 2.csv", survey.replaceAll("Guild", "Union")));
  await counts(page, "survey 2.csv is open. 2 rows: 2 kept.");
  await actor(page, "Union").waitFor();
  await openReport(page);
  await report(page).getByText("The columns were read as you chose for these headings before.").waitFor();
  expectQuiet(visited);
});

test("fault 2: a wrong encoding is changed by its preview, and names are right, also after a reload", async () => {
  const visited = await arrive();
  const { page } = visited;
  // Czech in the encoding of Central Europe; two letters are too little to tell it from Danish.
  const czech = Buffer.from("actor,issue,stance\n\xd8eho\xf8,Lanes,yes\nGuild,Lanes,no\n", "latin1");
  await choose(page, { ...csvFile("czech.csv", ""), buffer: czech });
  await actor(page, "Øehoø").waitFor();
  await openReport(page);
  const encoding = report(page).getByRole("combobox", { name: "Encoding" });
  await encoding.waitFor();
  expect(await encoding.inputValue()).toBe("windows-1252");
  await report(page).getByText("Øehoø,Lanes,yes").waitFor();
  await encoding.selectOption("windows-1250");
  await report(page).getByText("Řehoř,Lanes,yes").waitFor();
  await apply(page);
  await report(page).getByRole("status").getByText("as many statements shown as before").waitFor();
  await page.keyboard.press("Escape");
  await actor(page, "Řehoř").waitFor();
  await reload(page, isDecided);
  await actor(page, "Řehoř").waitFor();
  expectQuiet(visited);
});

test("how statements count can be chosen of the example, is so after a reload, and is undone like any step", async () => {
  const visited = await arrive();
  const { page } = visited;
  const rule = report(page).getByRole("combobox", { name: "Several statements of one actor on one issue" });
  const open = async () => {
    await page.getByRole("banner").getByRole("button", { name: "Dataset:" }).click();
    await page.getByRole("menuitem", { name: "What became of each row" }).click();
    await report(page).getByText("Read as").click();
  };
  const conditional = report(page).getByRole("combobox", { name: "A conditional position counts as" });
  await open();
  await rule.selectOption("mean");
  await conditional.selectOption("quarter");
  expect(await axe(page)).toEqual([]);
  await apply(page);
  await report(page).getByRole("status").getByText("as many statements shown as before").waitFor();
  await page.keyboard.press("Escape");
  await reload(page, isDecided);
  await open();
  await expect.poll(() => rule.inputValue()).toBe("mean");
  expect(await conditional.inputValue()).toBe("quarter");
  await page.keyboard.press("Escape");
  await report(page).waitFor({ state: "detached" }); // beneath a sheet no key asks for another
  await page.keyboard.press("e");
  await page.getByText("A conditional position counts as 0.25 where the file gives no number").waitFor();
  await page.keyboard.press("Escape");
  await open();
  await rule.selectOption("strongest");
  await apply(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Undo: Read the data otherwise" }).click();
  await open();
  await expect.poll(() => rule.inputValue()).toBe("mean");
  await report(page).getByRole("button", { name: "As found" }).click();
  await expect.poll(() => rule.inputValue()).toBe("latest");
  expect(await conditional.inputValue()).toBe("half");
  expectQuiet(visited);
});
