/** Faults 19–23, 24 and 28: data from a web address, asked for first, with real servers that misbehave. */
import type { Page } from "playwright";
import { afterEach, beforeEach, expect, test } from "vitest";
import { axe } from "../support/axe.ts";
import { type Elsewhere, elsewhere } from "../support/elsewhere.ts";
import { cancelTime, csvFile, dist, onStage, ready, rested, type Visit } from "../support/page.ts";
import { STRICT_HEADERS, serve } from "../support/serve.ts";

const stage = onStage();
let other: Elsewhere;
let visited: Visit;

beforeEach(async () => {
  other = await elsewhere();
});
afterEach(async () => {
  await other.close();
});

async function arrive(query = "", root = stage.served.root): Promise<Page> {
  visited = await stage.visit(`${root}${query}`);
  return visited.page;
}
const link = (...urls: string[]) => `?${urls.map((url) => `data=${encodeURIComponent(url)}`).join("&")}`;
const ask = (page: Page) => page.getByRole("dialog", { name: "This link wants to open data from elsewhere" });
const banner = (page: Page) => page.getByRole("banner").getByRole("button", { name: "Dataset:" });
const main = (page: Page) => page.getByRole("main");

async function openAddress(page: Page, text: string): Promise<void> {
  await banner(page).click();
  await page.getByRole("menuitem", { name: "Open from a web address…" }).click();
  await page.getByRole("textbox", { name: "Web addresses" }).fill(text);
  await page.getByRole("textbox", { name: "Web addresses" }).press("Enter");
}

async function expectRefused(page: Page, ...words: string[]): Promise<void> {
  const alert = page.getByRole("alert").filter({ hasText: "could not be opened" });
  await alert.waitFor();
  for (const word of words) await expect.poll(() => alert.innerText()).toContain(word);
  expect(await alert.innerText()).toContain("What was on screen before is unchanged.");
  expect(await banner(page).innerText()).toContain("Gaza, phase two");
  expect(await page.getByRole("checkbox", { name: "Israel", exact: true }).count()).toBe(1);
}

test("fault 28: a link to somebody else's data asks, naming the host; nothing is fetched before yes, or after no", async () => {
  const page = await arrive(link(`${other.url}stances.csv`));
  await ask(page).getByText(other.host, { exact: true }).waitFor();
  await ask(page).getByText("A computer in your own network").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.waitForTimeout(500);
  expect(other.asked).toEqual([]);
  await ask(page).getByRole("button", { name: "Do not fetch" }).click();
  await ask(page).waitFor({ state: "detached" });
  await page.waitForTimeout(300);
  expect(other.asked).toEqual([]);
  expect(visited.requests.every((url) => url.startsWith(stage.served.origin))).toBe(true);
  expect(visited.troubles).toEqual([]);
  expect(await banner(page).innerText()).toContain("Gaza, phase two");
  expect(new URL(page.url()).searchParams.get("data")).toBe(`${other.url}stances.csv`); // the link is still the link
});

test.each(["root", "sub"] as const)(
  "fault 28: after yes the data opens, from the %s folder; nobody learns more than the address",
  async (place) => {
    const page = await arrive(link(`${other.url}stances.csv?a=1`), stage.served[place]);
    await page.context().addCookies([{ name: "c", value: "1", url: other.url }]);
    await ask(page)
      .getByRole("button", { name: `Fetch from ${other.host}` })
      .click();
    await main(page).getByText(`stances.csv from ${other.host} is open. 2 rows: 2 kept.`).waitFor();
    await page.getByRole("checkbox", { name: "Baker", exact: true }).waitFor();
    expect(other.asked.map(({ path }) => path)).toEqual(["/stances.csv"]);
    expect(other.asked[0]!.headers).toMatchObject({ origin: "null" });
    expect(other.asked[0]!.headers).not.toHaveProperty("cookie");
    expect(other.asked[0]!.headers).not.toHaveProperty("referer");
    expect(visited.troubles).toEqual([`request to another origin: ${other.url}stances.csv?a=1`]);
    expect(await page.locator("iframe").count()).toBe(0);
    await page.setInputFiles('input[type="file"]', csvFile("mine.csv", "actor,issue,stance\nA,X,support\n"));
    await expect.poll(() => banner(page).innerText()).toContain("mine.csv");
    expect(new URL(page.url()).search).toBe("");
  },
);

test("several data= are the tables of one dataset; those of our own site are opened without a question", async () => {
  const tables = new Map([
    ["mine/stances.csv", "actor,issue,stance\na,x,support\n"],
    ["mine/actors.csv", "id,name\na,Anna\n"],
  ]);
  stage.served.misbehave = (path) => {
    const body = tables.get(path);
    return body === undefined ? undefined : { status: 200, body, type: "text/csv" };
  };
  const page = await arrive(link("mine/stances.csv", "mine/actors.csv"), stage.served.sub);
  await page.getByRole("checkbox", { name: "Anna", exact: true }).waitFor();
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(visited.troubles).toEqual([]);
});

const NO_TABLES = [
  ["missing.csv", "answered with 404: there is nothing at this address"],
  ["broken.csv", "answered with 500: something is wrong there"],
  ["page.csv", "answered with a web page, not a table."],
  ["members.csv", "/login, often a page to sign in"],
] as const;

test("fault 19: what answers with no table is told by status and host, and the map stays", async () => {
  const page = await arrive();
  for (const [name, words] of NO_TABLES) {
    await openAddress(page, `${other.url}${name}`);
    await expectRefused(page, other.host, words);
  }
});

test("fault 20: a host that does not let others read, one that is not there, one without encryption", async () => {
  const page = await arrive();
  await openAddress(page, `${other.url}private.csv`);
  await expectRefused(page, `${other.host} answered, but does not let other sites read`, "drop it here");
  await openAddress(page, "http://nobody.invalid/a.csv");
  await expectRefused(page, "nobody.invalid could not be reached", "drop it here");
});

test("fault 20: an encrypted page says beforehand that it may not ask without encryption", async () => {
  const { page, context } = await stage.open("about:blank");
  await context.route("https://standpoint.test/**", async (route) => {
    const url = new URL(route.request().url());
    await route.fulfill({ response: await route.fetch({ url: `${stage.served.origin}${url.pathname}` }) });
  });
  await page.goto(`https://standpoint.test/${link("http://data.example/a.csv")}`);
  await ready(page);
  await ask(page).getByText("Not encrypted: browsers refuse it on an encrypted page").waitFor();
  await ask(page).getByRole("button", { name: "Fetch from data.example" }).click();
  await expectRefused(page, "This page is encrypted and the address is not", "drop it here");
});

test("fault 20: where the server forbids the fetching frame, that is said", async () => {
  const strict = await serve(dist(), STRICT_HEADERS);
  const { page } = await stage.open(strict.root);
  await page.clock.install();
  await page.reload();
  await ready(page);
  await openAddress(page, `${other.url}stances.csv`);
  await page.getByRole("button", { name: "Cancel" }).waitFor();
  await page.clock.fastForward(9_000);
  await expectRefused(page, "This site does not let the page fetch from elsewhere", "drop it here");
  expect(other.asked).toEqual([]);
  await strict.close();
});

test("fault 21: a slow answer shows how far it is, and stops within 200 ms when it is not wanted", async () => {
  const page = await arrive();
  await openAddress(page, `${other.url}slow.csv`);
  await main(page).getByRole("status").filter({ hasText: "Fetching slow.csv…" }).waitFor();
  await expect.poll(() => page.getByRole("progressbar").getAttribute("value")).not.toBe("0");
  expect(await axe(page)).toEqual([]);
  const took = await cancelTime(page);
  expect(await page.locator("iframe").count()).toBe(0);
  expect(took).toBeLessThan(200);
  await expect.poll(() => other.open()).toBe(0);
  expect(await banner(page).innerText()).toContain("Gaza, phase two");
});

test("fault 21: 30 seconds without a byte end it", async () => {
  const { page } = await stage.open();
  await page.clock.install();
  await page.reload();
  await ready(page);
  await openAddress(page, `${other.url}stalled.csv`);
  await expect.poll(() => other.open()).toBe(1);
  await page.waitForTimeout(500);
  await page.clock.fastForward(29_000);
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.clock.fastForward(2_000);
  await expectRefused(page, `${other.host} has sent nothing for 30 seconds`);
  await expect.poll(() => other.open()).toBe(0);
});

test("fault 21: an answer without end is stopped at 200 MB", async () => {
  const page = await arrive();
  await openAddress(page, `${other.url}endless.csv`);
  await page.getByRole("alert").waitFor({ timeout: 30_000 });
  await expectRefused(page, "There is more than 200 MB at this address");
  await expect.poll(() => other.open()).toBe(0);
});

test("fault 22: a connection that breaks off is no shorter table; trying again may help", async () => {
  const page = await arrive();
  await openAddress(page, `${other.url}cut.csv`);
  await expectRefused(page, `The connection to ${other.host} broke off after`, "of 200 kB");
  await page.getByRole("button", { name: "Try again" }).click();
  await main(page).getByText(`cut.csv from ${other.host} is open. 2 rows: 2 kept.`).waitFor();
});

test.each([
  ["javascript:window.__pwned=1", "Only web addresses that begin with http"],
  ["file:///etc/passwd", "Only web addresses that begin with http"],
  ["blob:http://127.0.0.1/1-2-3", "Only web addresses that begin with http"],
  ["data:text/csv,actor,issue,stance%0Aa,b,support", "Only web addresses that begin with http"],
  ["http://user:secret@127.0.0.1:1/a.csv", "holds a user name or a password"],
])("fault 23: a link to %s is refused in words, and nothing is asked", async (href, words) => {
  const page = await arrive(link(href, `${other.url}stances.csv`));
  await expectRefused(page, words);
  expect(await page.getByRole("dialog").count()).toBe(0);
  expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
  expect(other.asked).toEqual([]);
  expect(visited.troubles).toEqual([]);
});

test("the dialog names the host while one types, and says what is wrong with an address", async () => {
  const page = await arrive();
  await openAddress(page, "javascript:alert(1)");
  const dialog = page.getByRole("dialog", { name: "Open from a web address" });
  await dialog.getByRole("alert").filter({ hasText: "Only web addresses that begin with http" }).waitFor();
  const field = dialog.getByRole("textbox");
  await field.fill("data.example/a.csv\nhttp://192.168.0.7/b.csv");
  await dialog.getByText("data.example", { exact: true }).waitFor();
  await dialog.getByText("A computer in your own network").waitFor();
  await dialog.getByRole("button", { name: "Fetch from these 2 hosts" }).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Escape");
  expect(visited.requests.every((url) => url.startsWith(stage.served.origin))).toBe(true);
});

test("fault 24: offline is said calmly; own files, the example and pasting go on working", async () => {
  const page = await arrive();
  await rested(page);
  await page.context().setOffline(true);
  await main(page).getByText("You are offline. Everything here goes on working").waitFor();
  await page.setInputFiles('input[type="file"]', csvFile("mine.csv", "actor,issue,stance\nA,X,support\n"));
  await page.getByRole("checkbox", { name: "A", exact: true }).waitFor();
  await openAddress(page, `${other.url}stances.csv`);
  await page.getByRole("alert").getByText(`You are offline, so ${other.host} was not asked.`).waitFor();
  await banner(page).click();
  await page.getByRole("menuitem", { name: "Back to the example" }).click();
  await page.getByRole("checkbox", { name: "Israel", exact: true }).waitFor();
  await page.context().setOffline(false);
  await main(page).getByText("You are offline.").first().waitFor({ state: "detached" });
  expect(other.asked).toEqual([]);
});
