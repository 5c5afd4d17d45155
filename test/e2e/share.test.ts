/** Faults 11, 13, 34, 43, 50 and 51: what is taken along is saved without a network, is well formed, and reads back. */
import { readFileSync } from "node:fs";
import type { BrowserContextOptions, Page } from "playwright";
import { beforeAll, expect, test } from "vitest";
import { load } from "../../src/ingest/load.ts";
import { axe } from "../support/axe.ts";
import { quoted } from "../support/csv.ts";
import { csvFile, expectQuiet, onStage, ready, rested, type Visit, WIDE } from "../support/page.ts";

const stage = onStage();
/** A page without our policy, to read files as any other program would. */
let reader: Page;

beforeAll(async () => {
  reader = await stage.browser.newPage();
});

/** Arrives, waits until the rest has been fetched, and then takes the server away. */
async function arrive(options: BrowserContextOptions = {}, query = ""): Promise<Visit> {
  const visited = await stage.visit(query, {
    ...WIDE,
    ...options,
  });
  await rested(visited.page);
  stage.served.misbehave = () => ({ status: 404, body: "gone" });
  return visited;
}

async function press(page: Page, command: string): Promise<void> {
  await page.locator(".bar-end .icon-button:has(.lucide-share-2)").click();
  await page.locator(`[role^="menuitem"][data-key="${command}"]`).click();
}

async function save(page: Page, command: string): Promise<{ name: string; bytes: Buffer }> {
  const coming = page.waitForEvent("download");
  await press(page, command);
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: readFileSync((await file.path())!) };
}

const said = (page: Page) => page.locator(".taken");
const fileOf = (name: string, bytes: Buffer) => ({ name, bytes: new Uint8Array(bytes) });

/** What an SVG holds, read by a real XML parser. */
function parse(svg: string) {
  return reader.evaluate((text) => {
    const document = new DOMParser().parseFromString(text, "image/svg+xml");
    const all = [...document.querySelectorAll("*")];
    const texts = [...document.querySelectorAll("text:not([aria-hidden])")];
    return {
      error: document.querySelector("parsererror")?.textContent ?? "",
      width: Number(document.documentElement.getAttribute("width")),
      elements: [...new Set(all.map(({ localName }) => localName))].sort(),
      attributes: [...new Set(all.flatMap((each) => each.getAttributeNames()))],
      nodes: [...document.querySelectorAll("[data-node]")].map((each) => ({
        key: each.getAttribute("data-node")!,
        name: each.querySelector("title")!.textContent!,
      })),
      lines: document.querySelectorAll("[data-line=tie]").length,
      texts: texts.map((each) => [...each.children].map((line) => line.textContent).join(" ")),
      rtl: texts.filter((each) => each.getAttribute("direction") === "rtl").length,
    };
  }, svg);
}

/** Size of a PNG, and how many of its pixels have each of the colours. */
function look(png: Buffer, colours: readonly string[]) {
  return reader.evaluate(
    async ([data, wanted]) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
      const counts = wanted.map((hex) => {
        const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [
          number,
          number,
          number,
        ];
        const code = ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0;
        let count = 0;
        for (const pixel of pixels) if (pixel === code) count++;
        return count;
      });
      return { width: canvas.width, height: canvas.height, counts, first: pixels[0] };
    },
    [`data:image/png;base64,${png.toString("base64")}`, colours] as const,
  );
}

const FOLDED = 10;
const ISSUES = 11;

test("the picture as SVG: well formed, real text, everything that is visible, nothing that runs", async () => {
  const visited = await arrive();
  const { page } = visited;
  const { name, bytes } = await save(page, "share.svg");
  expect(name).toMatch(/^standpoint-gaza-phase-two-\d{4}-\d\d-\d\d\.svg$/);
  await expect.poll(() => said(page).innerText()).toContain(name);
  const svg = await parse(bytes.toString("utf8"));
  expect(svg.error).toBe("");
  expect(svg.width).toBeGreaterThanOrEqual(1600);
  expect(svg.elements).toEqual("circle clipPath defs desc g line path rect svg text title tspan".split(" "));
  expect(svg.attributes.filter((each) => /^on|href|style/.test(each))).toEqual([]);
  expect(svg.nodes).toHaveLength(FOLDED + ISSUES);
  for (const node of svg.nodes) expect(svg.texts).toContain(node.name);
  const caption = await page.locator(".sentence").innerText();
  expect(svg.texts).toContain(caption);
  expect(svg.texts.join("\n")).toMatch(
    /Coded from one source: .*December 2025\.[\s\S]*as reported by its voice/,
  );
  expect(svg.texts).toEqual(expect.arrayContaining(["Gaza, phase two", "Standpoint", "supports", "mandate"]));
  expect(svg.texts).not.toContain("neutral, as stated");
  expectQuiet(visited);
});

test("PNG at its natural size and finer, on white whatever the theme, or as on screen", async () => {
  const visited = await arrive({}, "?theme=dark");
  const { page } = visited;
  const light = ["#0b7a75", "#c8452c", "#7a4fb5", "#ffffff"];
  const one = await look((await save(page, "share.png1")).bytes, light);
  expect(one.width).toBeGreaterThanOrEqual(1600);
  for (const count of one.counts) expect(count).toBeGreaterThan(40);
  const two = await look((await save(page, "share.png2")).bytes, light);
  expect([two.width, two.height]).toEqual([2 * one.width, 2 * one.height]);
  await page.locator(".bar-end .icon-button:has(.lucide-share-2)").click();
  const choice = page.locator('[role^="menuitem"][data-key="screen"]');
  await choice.waitFor();
  expect(await axe(page)).toEqual([]);
  await choice.click();
  await page.keyboard.press("Escape");
  const dark = await look((await save(page, "share.png1")).bytes, [
    "#4fb8b0",
    "#f0866c",
    "#b595e6",
    "#14171c",
  ]);
  for (const count of dark.counts) expect(count).toBeGreaterThan(40);
  expectQuiet(visited);
});

test("the picture on the clipboard", async () => {
  const { page } = await arrive({ permissions: ["clipboard-read", "clipboard-write"] });
  await press(page, "share.copyPicture");
  await expect.poll(() => said(page).innerText(), { timeout: 20_000 }).toContain("clipboard");
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const picture = await createImageBitmap(await item!.getType("image/png"));
    return picture.width;
  });
  expect(size).toBeGreaterThanOrEqual(3200);
});

test("fault 51: too large a picture is said, and a smaller one offered, which can be had", async () => {
  const { page } = await arrive({ viewport: { width: 390, height: 2600 } });
  await press(page, "share.png4");
  await expect
    .poll(() => said(page).innerText(), { timeout: 20_000 })
    .toMatch(/pixels, more than this browser can draw/);
  const coming = page.waitForEvent("download");
  await said(page)
    .getByRole("button", { name: /save it/i })
    .click();
  const bytes = readFileSync((await (await coming).path())!);
  const height = bytes.readUInt32BE(20);
  expect(height).toBeGreaterThan(4000);
  expect(height).toBeLessThanOrEqual(16_384);
});

test("faults 13, 34: the statements in view and all of them, and everything as JSON, read back", async () => {
  const { page } = await arrive();
  const filters = page.getByRole("complementary", { name: "Filters" });
  await filters.getByRole("checkbox", { name: "opposes", exact: true }).click({ force: true });
  await expect.poll(() => page.getByRole("main").innerText()).toContain("13 of 42");
  const view = await save(page, "share.csvShown");
  expect(view.name).toContain("in-view");
  const { dataset, problems } = await load([fileOf(view.name, view.bytes)]);
  expect(problems.filter(({ level }) => level !== "info")).toEqual([]);
  expect(dataset!.stances.stance.every((code) => code === 1)).toBe(true);
  expect(dataset!.actors.map(({ name }) => name)).toContain("Israel");
  const { nodes, texts } = await parse((await save(page, "share.svg")).bytes.toString("utf8"));
  expect(nodes.map(({ name }) => name)).not.toContain("Hamas");
  expect(texts.some((text) => /Shows 13 of 42 statements\. Stance: .*opposes/.test(text))).toBe(true);
  const all = await load([fileOf("all.csv", (await save(page, "share.csvAll")).bytes)]);
  expect(all.dataset!.stances.length).toBe(42);
  const json = await save(page, "share.json");
  const whole = await load([fileOf(json.name, json.bytes)]);
  expect(whole.dataset!.stances.length).toBe(42);
  expect(whole.dataset!.events).toHaveLength(3);
  await page.setInputFiles('input[type="file"]', {
    name: json.name,
    mimeType: "application/json",
    buffer: json.bytes,
  });
  await expect
    .poll(() => page.locator(".sentence").innerText())
    .toMatch(/^10 actors, 11 issues, 31 positions/);
});

const HOSTILE = [
  "<script>window.__pwned=1</script>",
  "]]> --> <!-- \"quoted\" & 'so'",
  "con\u0001trol \ufffe\uffff mark",
  "in \u202eturned round\u202c it",
  "=cmd|' /C calc'!A1",
  "حماس و עמדה mixed",
];

test("faults 11, 50: hostile names stay text in the picture, and it stays well formed", async () => {
  const visited = await arrive();
  const { page } = visited;
  stage.served.misbehave = undefined; // fonts for these scripts come when they are first needed
  const rows = HOSTILE.map((name, i) => quoted([name, HOSTILE[(i + 1) % HOSTILE.length]!, "support", name]));
  const text = ["actor,issue,stance,voice", ...rows].join("\n");
  await page.setInputFiles('input[type="file"]', csvFile("<b>hostile</b> ]]>.csv", text));
  await expect.poll(() => page.getByRole("banner").innerText()).toContain("hostile");
  await ready(page);
  const { name, bytes } = await save(page, "share.svg");
  expect(name).toMatch(/^standpoint-b-hostile-b-\d/);
  const svg = await parse(bytes.toString("utf8"));
  expect(svg.error).toBe("");
  expect(svg.elements).not.toContain("script");
  expect(svg.nodes).toHaveLength(2 * HOSTILE.length);
  const names = svg.nodes.map((node) => node.name);
  expect(names).toContain(HOSTILE[0]);
  expect(names).toContain(HOSTILE[1]);
  expect(names).toContain("in ⟦RLO⟧turned round\u202c it");
  expect(names).toContain("control  mark");
  expect(svg.rtl).toBeGreaterThan(0);
  const csv = (await save(page, "share.csvAll")).bytes.toString("utf8");
  expect(csv).toContain("'=cmd|");
  expect(await page.evaluate(() => "__pwned" in window)).toBe(false);
  expectQuiet(visited);
});

test("by keys alone, mirrored, with names in Arabic", async () => {
  const visited = await arrive({ storageState: arabic() }, "?lang=ar-XB");
  const { page } = visited;
  await page.locator(".bar-end .icon-button:has(.lucide-share-2)").focus();
  await page.keyboard.press("Enter");
  await page.locator('[role="menuitem"]:focus').waitFor();
  for (let item = 0; item < 2; item++) await page.keyboard.press("ArrowDown"); // past the link and the copy
  const coming = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  const svg = await parse(readFileSync((await (await coming).path())!, "utf8"));
  expect(svg.error).toBe("");
  expect(svg.nodes.map(({ name }) => name)).toContain("حماس");
  expect(svg.rtl).toBeGreaterThan(FOLDED + ISSUES);
  expectQuiet(visited);
});

function arabic(): NonNullable<BrowserContextOptions["storageState"]> {
  const value = JSON.stringify({ names: "ar" });
  return {
    cookies: [],
    origins: [
      {
        origin: new URL(stage.served.root).origin,
        localStorage: [{ name: "standpoint.preferences", value }],
      },
    ],
  };
}

test("printing asks the browser", async () => {
  const { page } = await arrive();
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset["printed"] = "yes";
    };
  });
  await press(page, "share.print");
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["printed"])).toBe("yes");
});
