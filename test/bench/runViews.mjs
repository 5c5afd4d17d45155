/** `npm run bench -- views`: how long each view takes to show a filter, and to open, at two sizes, beside plain loops over maps. */
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright";
import { build, runnerImport } from "vite";
import { FILE, FILTER, MARK } from "./contract.mjs";
import { median } from "./measure.mjs";
import { watchViews } from "./viewsInPage.mjs";

const OUT = "test/output/bench/views";
const VOTES = "../shared/data/unga/stances_large.csv.gz";
const PATIENCE = 60_000;
/** Until the map behind a view has followed too. */
const REST_MS = 1200;
/** Keys that open it, and what of it follows a filter. */
const VIEWS = {
  table: ["2", ".table-scroll"],
  matrix: ["7", '.view[data-view="matrix"] .grid'],
  agreement: ["8", '.view[data-view="agreement"] .grid'],
  lists: ["9", ".rank-lists"],
  strips: ["i", ".strip-list"],
  groups: ["g", ".blocs"],
  audit: ["k", ".audit table"],
  "matrix beside agreement": ["7s8", ".stage"],
};
/** One after the other: each leaves other statements. */
const CLICKS = ["oppose", "support", "oppose", "neutral", "support"];

export async function runViews(args, reps, print) {
  const wanted = (names) =>
    names.filter((name) => !names.some((each) => args.includes(each)) || args.includes(name));
  const ours = async (path) => (await runnerImport(path, { configFile: false, logLevel: "error" })).module;
  const { findBrowser } = await ours("./test/support/browser.ts");
  const { build: buildApp } = await ours("./test/support/build.ts");
  const { serve, STRICT_HEADERS } = await ours("./test/support/serve.ts");
  buildApp(join(OUT, "app"));
  const served = await serve(join(OUT, "app"), STRICT_HEADERS);
  const { executablePath, args: flags, env } = await findBrowser();
  const plain = await plainLoops();
  print(
    "| table | view | after a filter, ms | all of it, ms | counts, ms | longest task, ms | to open, ms | plain loops, ms | plain ÷ ours |",
  );
  print("|---|---|--:|--:|--:|--:|--:|--:|--:|");
  let version = "";
  try {
    for (const [name, path] of await tables(ours)) {
      if (!wanted(["made", "votes"]).includes(name)) continue;
      const browser = await chromium.launch({ executablePath, args: flags, env: { ...process.env, ...env } });
      version = browser.version();
      try {
        const page = await opened(browser, served.root, path);
        const beside = args.includes("alone") ? {} : await plain(path);
        for (const view of wanted(Object.keys(VIEWS)))
          print(line(name, view, await timesOf(page, view, reps), beside[view]));
      } finally {
        await browser.close();
      }
    }
  } finally {
    await served.close();
  }
  print(`
Medians of ${reps * CLICKS.length} clicks; \`npm run bench -- views\`; ${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${cpus()[0]?.model}, Chromium ${version}, WebGL in software.
After a filter: from letting go of the button to the frame that shows the view's new content; all of it: also what comes after that by design;
counts: to the frame with the last of the counts among the filters. A click that changes nothing in sight is left out.
Plain loops: the figures of that view from the statements that pass, in maps by name, without drawing anything.`);
}

/** Name and path of each table. */
async function tables(ours) {
  const { madeTable } = await ours("./test/bench/viewsMade.ts");
  mkdirSync(OUT, { recursive: true });
  const made = join(OUT, "made.csv");
  writeFileSync(made, madeTable(250, 400, 0.5));
  return [["made", made], ...(existsSync(VOTES) ? [["votes", VOTES]] : [])];
}

/** Bundled, so that they run as fast as they would in a page. */
async function plainLoops() {
  const outDir = join(process.cwd(), OUT, "plain");
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      ssr: "test/bench/viewsPlain.ts",
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
    },
  });
  return (await import(pathToFileURL(join(outDir, "viewsPlain.js")).href)).plainViews;
}

async function opened(browser, url, path) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  page.on("pageerror", ({ message }) => process.stderr.write(`${message}\n`));
  await page.addInitScript(watchViews);
  await page.goto(url);
  const picture = (n) =>
    page.waitForFunction(([mark, count]) => performance.getEntriesByName(mark).length >= count, [MARK, n], {
      timeout: PATIENCE,
    });
  await picture(1);
  await page.setInputFiles(FILE, path);
  await picture(2);
  await page.waitForSelector('html[data-rest="here"]', { timeout: PATIENCE, state: "attached" });
  await page.keyboard.press("Escape"); // the report
  await page.waitForTimeout(1500);
  return page;
}

async function timesOf(page, view, reps) {
  const [keys, place] = VIEWS[view];
  const opening = await timed(page, place, async () => {
    for (const key of keys) await page.keyboard.press(key);
  });
  process.stderr.write(`${view} opened ${JSON.stringify(opening)}\n`);
  const runs = [];
  for (let rep = 0; rep < reps; rep++) {
    for (const stance of CLICKS) {
      const box = FILTER.replace("oppose", stance);
      const run = await timed(page, place, () => page.click(box));
      process.stderr.write(`${view} ${stance} ${JSON.stringify(run)}\n`);
      runs.push(run);
    }
    await page.keyboard.press("x");
    await page.waitForTimeout(REST_MS);
  }
  if (keys.length > 1) await page.keyboard.press("s");
  await page.keyboard.press("1");
  await page.waitForTimeout(REST_MS);
  return { opening, runs };
}

async function timed(page, place, act) {
  await page.waitForTimeout(REST_MS);
  await page.evaluate((where) => globalThis.views.begin(where), place);
  await act();
  return page.evaluate((most) => globalThis.views.end(most), PATIENCE);
}

function line(table, view, { opening, runs }, plain) {
  const of = (what) => median(runs.map((run) => run[what]));
  const [first, all, counts] = [of("first"), of("all"), of("counts")];
  const longest = Math.max(...runs.map((run) => run.longest));
  const whole = (ms) => (Number.isFinite(ms) ? ms.toFixed(0) : "–");
  const ratio = plain === undefined ? "–" : (plain / first).toFixed(1);
  return `| ${table} | ${view} | ${[first, all, counts, longest, opening.first, plain].map(whole).join(" | ")} | ${ratio} |`;
}
