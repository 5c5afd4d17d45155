/** `npm run bench`: how long people wait, beside a reference measured in the same run, as a Markdown table. */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync } from "node:fs";
import { cpus, loadavg, totalmem } from "node:os";
import { basename, join } from "node:path";
import { chromium } from "playwright";
import { build, runnerImport } from "vite";
import { MARK } from "./contract.mjs";
import { measure, median } from "./measure.mjs";

const args = process.argv.slice(2);
if (args[0] === "layout") {
  await import("./runLayout.mjs").then(({ runLayout }) => runLayout(args.slice(1)));
  process.exit();
}
if (args[0] === "measures") {
  await import("./runMeasures.mjs").then(({ runMeasures }) => runMeasures(args.slice(1)));
  process.exit();
}
const wish = args.indexOf("--reps");
const reps = wish < 0 ? 3 : Number(args[wish + 1]);
if (args[0] === "reading") {
  const wanted = args.slice(1).filter((arg, at, all) => arg !== "--reps" && all[at - 1] !== "--reps");
  await import("./runReading.mjs").then(({ runReading }) => runReading(reps, console.log, wanted));
  process.exit();
}
if (args[0] === "views") {
  await import("./runViews.mjs").then(({ runViews }) => runViews(args.slice(1), reps, console.log));
  process.exit();
}
if (args[0] === "sizes") {
  await import("./runSizes.mjs").then(({ runSizes }) => runSizes(args.slice(1), reps, console.log));
  process.exit();
}
const named = args.filter((arg) => ["picture", "filter", "hover"].includes(arg));
const measures = named.length > 0 ? named : ["picture", "filter", "hover"];
const EXAMPLE = "data/gaza-phase-two/stances.csv";
const LARGE = process.env.BENCH_TABLE ?? "../shared/data/unga/stances_medium.csv";
const OUT = "test/output/bench";

const ours = async (path) => (await runnerImport(path, { configFile: false, logLevel: "error" })).module;
const { findBrowser } = await ours("./test/support/browser.ts");
const { build: buildApp } = await ours("./test/support/build.ts");
const { serve, STRICT_HEADERS } = await ours("./test/support/serve.ts");

buildApp(join(OUT, "app"));
await build({
  configFile: false,
  root: "test/bench/reference",
  base: "./",
  logLevel: "warn",
  build: { outDir: join(process.cwd(), OUT, "reference"), emptyOutDir: true },
});
if (existsSync(EXAMPLE)) copyFileSync(EXAMPLE, join(OUT, "reference", "stances.csv"));

const pages = {
  app: await serve(join(OUT, "app"), STRICT_HEADERS),
  reference: await serve(join(OUT, "reference"), STRICT_HEADERS),
};
const { executablePath, args: flags, env } = await findBrowser();
const tables = [undefined, ...(existsSync(LARGE) ? [LARGE] : [])];
const rows = [];
let version = "";
try {
  for (const table of tables) {
    const runs = { app: [], reference: [] };
    for (let rep = 0; rep < reps; rep++)
      for (const page of rep % 2 ? ["reference", "app"] : ["app", "reference"]) {
        const browser = await chromium.launch({
          executablePath,
          args: flags,
          env: { ...process.env, ...env },
        });
        version = browser.version();
        try {
          runs[page].push(await measure(browser, { url: pages[page].root, table, measures }));
          process.stderr.write(
            `${page} ${table ? basename(table) : "example"} ${JSON.stringify(runs[page].at(-1))}\n`,
          );
        } finally {
          await browser.close();
        }
      }
    rows.push(...lines(table ? basename(table) : "example", runs));
  }
} finally {
  await Promise.all(Object.values(pages).map((page) => page.close()));
}

const revision = () => {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return "no commit";
  }
};
console.log(`
| table | measure | Standpoint, ms | plain sigma, ms | ratio |
|---|---|--:|--:|--:|
${rows.join("\n")}

Medians of ${reps} runs; \`${["npm run bench --", ...args].join(" ")}\`; ${new Date().toISOString().slice(0, 10)}, ${revision()};
${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0].toFixed(1)}, Node ${process.version}, Chromium ${version}, WebGL in software.
Picture: \`${MARK}\` after navigation or after choosing the file. Filter, hover: input event → frame shown. Plain sigma lays nothing out.`);

function lines(name, { app, reference }) {
  const shown = (value) => (value === undefined ? "–" : value.toFixed(value < 10 ? 1 : 0));
  return Object.keys(app[0] ?? {}).map((what) => {
    const [mine, other] = [app, reference].map((runs) => median(runs.map((run) => run[what])));
    return `| ${name} | ${what} | ${shown(mine)} | ${shown(other)} | ${mine && other ? (mine / other).toFixed(2) : "–"} |`;
  });
}
