/** `npm run bench -- sizes`: the map of the app, plain sigma and a bare probe at 50,000 and 250,000 stances (`XL`: a million), in one run. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { build, runnerImport } from "vite";
import { median } from "./measure.mjs";
import { memory, rendererPids } from "./processes.mjs";
import { SIZES, writeTable } from "./sizes/made.mjs";

const OUT = resolve("test/output/bench/sizes");
const PAGES = ["app", "sigma", "probe"];
const DRAG_MS = 1500;
const SETTLES_WITHIN_MS = 120_000;
const MB = 2 ** 20;
/** What is measured, by column of the table. */
const MEASURES = {
  first: "first frame, ms",
  cpu: "main thread until then, ms",
  settled: "settled, ms",
  again: "the same again, after it is read, ms",
  filter: "filter, ms",
  script: "script of a filter, ms",
  hover: "hover, ms",
  pan: "pan, frame p95, ms",
  zoom: "zoom, frame p95, ms",
  frame: "main thread a frame of pan, ms",
  longest: "longest task, ms",
  peak: "renderer grew by at most, MB",
};

export async function runSizes(args, reps, print) {
  const asked = args.filter((arg) => arg in SIZES);
  const sizes = asked.length > 0 ? asked : ["M", "L"];
  const served = await servePages(sizes);
  const { findBrowser } = await ours("./test/support/browser.ts");
  const found = await findBrowser();
  print(
    "| stances | measure | Standpoint | plain sigma | probe | Standpoint / sigma |\n|---|---|--:|--:|--:|--:|",
  );
  let version = "";
  try {
    for (const size of sizes) {
      const runs = Object.fromEntries(PAGES.map((page) => [page, []]));
      for (let rep = 0; rep < reps; rep++)
        for (const page of PAGES.map((_, k) => PAGES[(k + rep) % PAGES.length])) {
          const { executablePath, args: flags, env } = found;
          const browser = await chromium.launch({
            executablePath,
            args: flags,
            env: { ...process.env, ...env },
          });
          version = browser.version();
          try {
            runs[page].push(await once(browser, page, served[page].root, size));
            process.stderr.write(`${page} ${size} ${JSON.stringify(runs[page].at(-1))}\n`);
          } finally {
            await browser.close();
          }
        }
      for (const [what, title] of Object.entries(MEASURES))
        print(line(SIZES[size].stances, title, what, runs));
    }
  } finally {
    await Promise.all(Object.values(served).map((server) => server.close()));
  }
  print(`
Medians of ${reps}; \`${["npm run bench -- sizes", ...args].join(" ")}\`; ${new Date().toISOString().slice(0, 10)};
${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0].toFixed(1)}, Node ${process.version}, Chromium ${version}.
No GPU: drawing to the screen is dropped on all three pages, as if the card took no time; everything else is done.`);
}

const ours = async (path) => (await runnerImport(path, { configFile: false, logLevel: "error" })).module;

async function servePages(sizes) {
  const { build: buildApp } = await ours("./test/support/build.ts");
  const { serve, STRICT_HEADERS } = await ours("./test/support/serve.ts");
  mkdirSync(join(OUT, "data"), { recursive: true });
  for (const size of sizes) {
    const path = join(OUT, "data", `${size}.csv`);
    if (!existsSync(path)) await writeTable(path, size);
  }
  const served = {};
  for (const page of PAGES) {
    const outDir = join(OUT, page);
    const root = join("test/bench/sizes", page);
    if (page === "app") buildApp(outDir);
    else
      await build({
        configFile: false,
        root,
        base: "./",
        logLevel: "warn",
        build: { outDir, emptyOutDir: true },
      });
    rmSync(join(outDir, "data"), { recursive: true, force: true });
    symlinkSync(join(OUT, "data"), join(outDir, "data"));
    served[page] = await serve(outDir, page === "app" ? STRICT_HEADERS : {}); // the worker of ForceAtlas2 is made of a text
  }
  return served;
}

/** Runs in the page before its own code: what would be drawn to the screen is not. */
function dropDrawing() {
  for (const type of [WebGLRenderingContext, WebGL2RenderingContext]) {
    const { prototype } = type;
    const { bindFramebuffer } = prototype;
    prototype.bindFramebuffer = function (target, buffer) {
      this.elsewhere = buffer;
      bindFramebuffer.call(this, target, buffer);
    };
    for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
      const draw = prototype[name];
      if (!draw) continue;
      prototype[name] = function (...args) {
        if (this.elsewhere) draw.apply(this, args);
      };
    }
  }
}

async function once(browser, name, url, size) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on("pageerror", ({ message }) => process.stderr.write(`${name}: ${message}\n`));
  await page.addInitScript(dropDrawing);
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * metrics.find((metric) => metric.name === "TaskDuration").value;
  };
  await page.goto(`${url}?bench&draw=webgl`);
  await page.waitForFunction(() => globalThis.bench !== undefined);
  await page.waitForTimeout(500);
  const pids = await rendererPids(browser);
  const before = memory(pids, "VmRSS");
  const idle = await busy();
  const { first } = await page.evaluate((which) => globalThis.bench.load(which), size);
  const result = { first, cpu: (await busy()) - idle };
  const rest = page.evaluate(() => globalThis.bench.settle());
  const at = await within(rest, SETTLES_WITHIN_MS).catch(() => undefined);
  // A page without a layout has nothing to settle.
  if (at && name !== "probe") Object.assign(result, { settled: at.settled, longest: at.total.longest });
  result.peak = (memory(pids, "VmHWM") - before) / MB;
  await page.waitForTimeout(1000);
  Object.assign(result, await handled(page, busy));
  if (name === "app") {
    await page.evaluate((which) => globalThis.bench.load(which), size);
    await page.evaluate(() => globalThis.bench.settle());
    result.again = await page.evaluate(() => globalThis.bench.R.afterRead);
  }
  return result;
}

/** What the hand does: drag, wheel, filter, point. */
async function handled(page, busy) {
  await page.mouse.move(12, 12);
  await page.mouse.down();
  const since = await busy();
  const pan = await drive(page, (n) =>
    page.mouse.move(12 + 150 * (1 - Math.cos(n / 12)), 12 + 100 * Math.sin(n / 12) ** 2),
  );
  const frame = ((await busy()) - since) / pan.length;
  await page.mouse.move(12, 12);
  await page.mouse.up();
  await page.mouse.move(500, 400);
  const zoom = await drive(page, (n) => page.mouse.wheel(0, n % 12 < 6 ? -40 : 40));
  await page.waitForTimeout(500);
  await page.evaluate(() => globalThis.bench.fit());
  await page.mouse.move(1150, 600);
  await page.waitForTimeout(1200);
  const filters = [];
  for (const id of [
    "oppose",
    "oppose",
    "support",
    "support",
    "abstain",
    "abstain",
    "from",
    "from",
    "from",
    "from",
  ]) {
    const answer = page.evaluate(() => globalThis.bench.nextFilter());
    if (id === "from") await page.locator("#from").press("ArrowRight");
    else await page.click(`#s-${id}`);
    filters.push(await within(answer, 20_000));
    await page.waitForTimeout(60);
  }
  return {
    pan: p95(pan),
    zoom: p95(zoom),
    frame,
    filter: median(filters.map(({ ms }) => ms)),
    script: median(filters.map(({ js }) => js)),
    hover: median(await hovers(page)),
  };
}

async function hovers(page) {
  const times = [];
  for (const [x, y] of await page.evaluate(() => globalThis.bench.nodes())) {
    if (times.length === 8) break;
    await page.mouse.move(4, 796);
    await page.waitForTimeout(120);
    const answer = page.evaluate(() => globalThis.bench.nextHover());
    await page.mouse.move(x, y);
    const hover = await within(answer, 8000).catch(() => undefined);
    if (hover) times.push(hover.ms);
    else await page.evaluate(() => void globalThis.bench.disarm());
  }
  return times;
}

/** One event in each sixtieth of a second, none while the page is still busy with the last. @returns times between frames. */
async function drive(page, step) {
  await page.evaluate(() => globalThis.bench.frames.start());
  const start = Date.now();
  for (let n = 0; Date.now() - start < DRAG_MS; n++) {
    const began = Date.now();
    await step(n);
    await page.waitForTimeout(Math.max(0, 16 - (Date.now() - began)));
  }
  return page.evaluate(() => globalThis.bench.frames.stop());
}

const p95 = (times) => [...times].sort((a, b) => a - b)[Math.floor(0.95 * times.length)];

function within(promise, ms) {
  promise.catch(() => undefined);
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing after ${ms} ms`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function line(stances, title, what, runs) {
  const [app, sigma, probe] = PAGES.map((page) => median(runs[page].map((run) => run[what] ?? Number.NaN)));
  const shown = (value) => (value === undefined ? "–" : value.toFixed(value < 10 ? 1 : 0));
  const ratio = app !== undefined && sigma !== undefined ? (app / sigma).toFixed(2) : "–";
  return `| ${stances.toLocaleString("en")} | ${title} | ${shown(app)} | ${shown(sigma)} | ${shown(probe)} | ${ratio} |`;
}
