/** Faults 17, 18, 3, 5 and 39: one's own files dropped, chosen, pasted, changed meanwhile; large ones, stopped ones. */
import { mkdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { cancelTime, csvFile, expectQuiet, onStage, ready, type Visit } from "../support/page.ts";

const stage = onStage();
let visited: Visit;
const folder = resolve("test/output/own");

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(`${folder}/case/more/.hidden`, { recursive: true });
});

const STANCES = "actor,issue,stance\nbaker,Bread,support\nmiller,Bread,oppose\n";
const ACTORS = "id,name\nbaker,The baker\nmiller,The miller\n";
const put = (name: string, text: string) => {
  writeFileSync(`${folder}/${name}`, text);
  return `${folder}/${name}`;
};

async function arrive(): Promise<Page> {
  visited = await stage.visit();
  return visited.page;
}
const choose = (page: Page, ...files: (string | ReturnType<typeof csvFile>)[]) =>
  page.setInputFiles('input[type="file"]', files as string[]);
const main = (page: Page) => page.getByRole("main");
const actor = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });
const report = (page: Page) => page.getByRole("dialog", { name: "What became of each row" });
const dataset = (page: Page) => page.getByRole("banner").getByRole("button", { name: "Dataset:" });

/** What the mouse does when it brings files or folders from outside. */
async function drop(page: Page, ...files: string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 600, y: 400, data });
  await page
    .getByText(
      files.length > 1 ? `Drop to open these ${files.length} files together` : "Drop to open this file",
    )
    .waitFor();
  await session.send("Input.dispatchDragEvent", { type: "drop", x: 600, y: 400, data });
  await page.locator(".drop-here").waitFor({ state: "detached" });
}

test("fault 17: two files dropped together are the tables of one dataset; each is named", async () => {
  const page = await arrive();
  await drop(page, put("stances.csv", STANCES), put("actors.csv", ACTORS));
  await main(page).getByText("stances.csv is open. 4 rows: 4 kept.").waitFor();
  await actor(page, "The baker").waitFor();
  await page.getByRole("button", { name: "What became of each row" }).click();
  for (const words of ["stances: 2 of 2 rows kept", "actors: 2 of 2 rows kept"])
    await report(page).getByText(words).waitFor();
  expect(await axe(page)).toEqual([]);
  expectQuiet(visited);
});

test("fault 17: a dropped folder is one dataset under its name; what is no table in it is named", async () => {
  put("case/stances.csv", STANCES);
  put("case/more/actors.csv", ACTORS);
  put("case/more/.hidden/x.csv", "not a table");
  put("case/read me.txt", "About the case.");
  const page = await arrive();
  await drop(page, `${folder}/case`);
  await main(page).getByText("case is open. 4 rows: 4 kept.").waitFor();
  await actor(page, "The miller").waitFor();
  expect(await dataset(page).innerText()).toContain("case");
  expect(await report(page).count()).toBe(0); // nothing of it needs attention
  await page.getByRole("button", { name: "What became of each row" }).click();
  await report(page).getByText("One other file of the folder was not looked at").waitFor();
  await report(page).getByText("read me.txt").waitFor();
  await report(page).getByText("more/actors.csv", { exact: true }).first().waitFor();
  expectQuiet(visited);
});

test("fault 17: the same file twice counts once, and is named", async () => {
  const page = await arrive();
  await choose(page, csvFile("a.csv", STANCES), csvFile("copy.csv", STANCES));
  await main(page).getByText("a.csv is open. 2 rows: 2 kept.").waitFor();
  await page.getByRole("button", { name: "What became of each row" }).click();
  await report(page).getByText("copy.csv is the same as a.csv, byte for byte; it was read once.").waitFor();
});

test.each([
  ["changed", (path: string) => writeFileSync(path, `${STANCES}third,Bread,support\n`)],
  ["deleted", (path: string) => unlinkSync(path)],
])("fault 17: a file that was %s after it was chosen is named, and nothing is lost", async (_how, change) => {
  const page = await arrive();
  const path = put("volatile.csv", STANCES);
  // The choice is held back until the file is another one, as when somebody hesitates.
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>("#file-input")!;
    const hold = (event: Event) => event.stopImmediatePropagation();
    addEventListener("change", hold, { capture: true });
    Object.assign(globalThis, {
      letGo: () => {
        removeEventListener("change", hold, { capture: true });
        input.dispatchEvent(new Event("change", { bubbles: true }));
      },
    });
  });
  await choose(page, path);
  await page.waitForTimeout(50);
  change(path);
  await page.evaluate("letGo()");
  const alert = page.getByRole("alert");
  await alert.getByText("volatile.csv could not be opened").waitFor();
  await alert.getByText("The browser could not read volatile.csv: it was").waitFor();
  await alert.getByText("Choose it again.").waitFor();
  await actor(page, "Israel").waitFor();
});

test("fault 17: a second dataset never takes the place of one's own without a word; it comes back as it was left", async () => {
  const page = await arrive();
  await choose(page, csvFile("first.csv", STANCES));
  await actor(page, "baker").click({ force: true });
  await choose(page, csvFile("second.csv", STANCES.replaceAll("Bread", "Cake")));
  await main(page).getByText("second.csv is open.").waitFor();
  await main(page).getByRole("button", { name: "Back to first.csv" }).click();
  await expect.poll(() => dataset(page).innerText()).toContain("first.csv");
  await expect.poll(() => actor(page, "baker").isChecked()).toBe(true);
  await dataset(page).click();
  await page.getByRole("menuitem", { name: "Back to second.csv" }).click();
  await expect.poll(() => dataset(page).innerText()).toContain("second.csv");
  await dataset(page).click();
  await page.getByRole("menuitem", { name: "Back to the example" }).click();
  await actor(page, "Israel").waitFor();
  await dataset(page).click();
  await page.getByRole("menuitem", { name: "Back to second.csv" }).waitFor();
  await page.getByRole("menuitem", { name: "Back to first.csv" }).waitFor();
  expectQuiet(visited);
});

/** What Ctrl+V does with this on the clipboard. */
const paste = (page: Page, data: Readonly<Record<string, string>>, selector = "body") =>
  page.evaluate(
    ([entries, target]) => {
      const clipboardData = new DataTransfer();
      for (const [type, text] of Object.entries(entries)) clipboardData.setData(type, text);
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.querySelector(target)!.dispatchEvent(event);
      return event.defaultPrevented;
    },
    [data, selector] as const,
  );

test("fault 18: rich text is pasted as the plain text beside it; in a field of text pasting means text", async () => {
  const page = await arrive();
  const html =
    "<table><tr><td onmouseover='window.__pwned=1'>x</td></tr></table><img src=x onerror='window.__pwned=1'>";
  await paste(page, { "text/html": html, "text/plain": STANCES.replaceAll(",", "\t") });
  await main(page).getByText("Pasted table is open. 2 rows: 2 kept.").waitFor();
  await actor(page, "baker").waitFor();
  expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
  expect(await paste(page, { "text/plain": STANCES }, ".search-input")).toBe(false);
  expectQuiet(visited);
});

test("fault 18: nothing, one cell, and an address say what to do; nothing is fetched", async () => {
  const page = await arrive();
  await paste(page, {});
  await page.getByRole("alert").getByText("The clipboard holds no text and no file.").waitFor();
  await paste(page, { "text/plain": "one cell" });
  await page.getByRole("alert").getByText("A single cell was pasted. Select the whole table").waitFor();
  await actor(page, "Israel").waitFor();
  await paste(page, { "text/plain": "https://data.example/a.csv" });
  await page.getByRole("button", { name: "Fetch from data.example" }).waitFor();
  expectQuiet(visited);
});

test("fault 18: 10 MB pasted, at once or into the dialog, leave the page alive", async () => {
  const page = await arrive();
  const longest = await page.evaluate(async () => {
    const row = (i: number) => `Actor ${i % 90}\tIssue ${i % 70}\t${i % 3 ? "support" : "oppose"}\t${i}`;
    const rows = Array.from({ length: 260_000 }, (_, i) => row(i));
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", `actor\tissue\tstance\tnote\n${rows.join("\n")}`);
    let gap = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      gap = Math.max(gap, performance.now() - last);
      last = performance.now();
    });
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve, 400)); // it is being read by now
    clearInterval(timer);
    return gap;
  });
  expect(longest).toBeLessThan(1000);
  await main(page).getByText("Pasted table is open. 260,000 rows:").waitFor();
  await dataset(page).click();
  await page.getByRole("menuitem", { name: "Paste a table…" }).click();
  const dialog = page.getByRole("dialog", { name: "Paste a table" });
  await dialog.getByRole("textbox").evaluate(
    (field, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    },
    `actor,issue,stance\n${"A,X,support\n".repeat(900_000)}`,
  );
  await dialog.getByText("10.8 MB of text, 900,001 lines.").waitFor();
  await dialog.getByRole("button", { name: "Take it out again" }).click();
  await dialog.getByRole("button", { name: "Open the table" }).click();
  await dialog.getByRole("alert").getByText("The field is empty.").waitFor();
  await dialog.getByRole("textbox").fill(STANCES);
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole("button", { name: "Open the table" }).click();
  await actor(page, "miller").waitFor();
});

test("fault 3: reading a large file shows how far it is and stops within 200 ms; the next one opens", async () => {
  const page = await arrive();
  const rows = Array.from(
    { length: 900_000 },
    (_, i) => `Actor ${i % 900},Issue ${i % 700},support,note ${i}`,
  );
  await choose(page, put("large.csv", `actor,issue,stance,note\n${rows.join("\n")}\n`));
  await main(page).getByText("Reading large.csv…").waitFor();
  await expect
    .poll(() => page.locator(".how-far").innerText())
    .toMatch(/[1-9][\d.]* of [\d.]+ MB\s+\d[\d,]+ rows/);
  const took = await cancelTime(page);
  expect(took).toBeLessThan(200);
  expect(await dataset(page).innerText()).toContain("Gaza, phase two");
  await choose(page, csvFile("small.csv", STANCES));
  await actor(page, "baker").waitFor({ timeout: 3000 }); // the engine is not still busy with the large one
  expectQuiet(visited);
});

test("a file of which no row can be shown leaves the map; its rows are all told", async () => {
  const page = await arrive();
  await choose(page, csvFile("words.csv", "actor,issue,stance\nA,X,perhaps\nB,X,perhaps\n"));
  const alert = page.getByRole("alert");
  await alert.getByText("None of its rows can be shown").waitFor();
  await alert.getByText("2 rows: 0 kept, 2 set aside").waitFor();
  await alert.getByRole("button", { name: "What became of each row" }).click();
  await report(page).getByText("rows 2, 3").waitFor();
  await page.keyboard.press("Escape");
  await actor(page, "Israel").waitFor();
  await alert.getByRole("button", { name: "Template…" }).click();
  await page.getByRole("dialog", { name: "Template" }).waitFor();
  expect(await axe(page)).toEqual([]);
});

test("the template saved from the menu opens again without a problem", async () => {
  const page = await arrive();
  await dataset(page).click();
  await page.getByRole("menuitem", { name: "Template…" }).click();
  const paths: string[] = [];
  for (const name of ["stances.csv", "actors.csv"]) {
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: `Save ${name}` }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toBe(name);
    paths.push(`${folder}/saved-${name}`);
    await download.saveAs(paths.at(-1)!);
  }
  await page.keyboard.press("Escape");
  await choose(page, ...paths);
  await main(page).getByText("saved-stances.csv is open. 4 rows: 4 kept.").waitFor();
  await actor(page, "City council").waitFor();
  expectQuiet(visited);
});

test("fault 39: an engine that stops while reading is started anew, once; then it is said, and the page lives", async () => {
  const page = await arrive();
  await page.addInitScript(() => {
    const Real = Worker;
    Object.assign(globalThis, { crashes: 0 });
    globalThis.Worker = class extends Real {
      override postMessage(message: { request?: { task?: string } }, more?: Transferable[] | object) {
        const left = (globalThis as unknown as { crashes: number }).crashes;
        if (message.request?.task !== "load" || left === 0)
          return super.postMessage(message, more as Transferable[]);
        Object.assign(globalThis, { crashes: left - 1 });
        setTimeout(() => this.dispatchEvent(new ErrorEvent("error", { message: "out of memory" })), 50);
      }
    };
  });
  await page.reload();
  await ready(page);
  await page.evaluate("crashes = 1");
  await choose(page, csvFile("one.csv", STANCES));
  await main(page).getByText("one.csv is open. 2 rows: 2 kept.").waitFor();
  await page.evaluate("crashes = 2");
  await choose(page, csvFile("two.csv", STANCES));
  await page.getByRole("alert").getByText("The part of the app that reads files stopped").waitFor();
  expect(await dataset(page).innerText()).toContain("one.csv");
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await main(page).getByText("two.csv is open. 2 rows: 2 kept.").waitFor();
});

test("fault 39: without the engine's script, that is said, and trying again starts it", async () => {
  stage.served.misbehave = (path) => (path.includes("engine.worker") ? { status: 404 } : undefined);
  const { page } = await stage.open();
  await page.getByRole("alert").getByText("The part of the app that reads files stopped").waitFor();
  stage.served.misbehave = undefined;
  await page.getByRole("alert").getByRole("button", { name: "Try again" }).click();
  await actor(page, "Israel").waitFor();
});
