/** `npm run bench -- reading`: large files read by the engine of the app, and by papaparse alone, in the same run. */

import { once } from "node:events";
import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { chromium } from "playwright";
import { build, runnerImport } from "vite";
import { median } from "./measure.mjs";
import { memory, rendererPids } from "./processes.mjs";

const OUT = "test/output/bench/reading";
const VOTES = "../shared/data/unga/stances_large.csv.gz";
const ROWS = 1_000_000;

export async function runReading(reps, print, wanted) {
  const ours = async (path) => (await runnerImport(path, { configFile: false, logLevel: "error" })).module;
  const { findBrowser } = await ours("./test/support/browser.ts");
  const { serve, STRICT_HEADERS } = await ours("./test/support/serve.ts");
  await build({
    configFile: false,
    root: "test/bench/reading",
    base: "./",
    logLevel: "warn",
    worker: { format: "es" },
    build: { outDir: join(process.cwd(), OUT, "page"), emptyOutDir: true, target: "es2022" },
  });
  const served = await serve(join(OUT, "page"), STRICT_HEADERS);
  const { executablePath, args, env } = await findBrowser();
  print(
    "| file | rows | Standpoint, ms | papaparse alone, ms | ratio | columns, MB per million rows | peak, MB per million rows | longest task, ms |",
  );
  print("|---|--:|--:|--:|--:|--:|--:|--:|");
  let version = "";
  try {
    for (const [name, path] of await files()) {
      if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
      const runs = { ours: [], papaparse: [] };
      for (let rep = 0; rep < reps; rep++)
        for (const who of rep % 2 ? ["papaparse", "ours"] : ["ours", "papaparse"]) {
          const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
          version = browser.version();
          try {
            runs[who].push(await readOnce(browser, served.root, path, who));
            process.stderr.write(`${name} ${who} ${JSON.stringify(runs[who].at(-1))}\n`);
          } finally {
            await browser.close();
          }
        }
      print(line(name, runs));
    }
  } finally {
    await served.close();
  }
  print(`
Medians of ${reps} runs; \`npm run bench -- reading\`; ${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${cpus()[0]?.model}, Chromium ${version}.
Standpoint: from the file to the answer of the engine, with all that the first picture needs. Papaparse: from the file to its rows, in a worker.
Peak: what the renderer grew by at most, all of it, file and unpacked bytes too.`);
}

async function readOnce(browser, url, path, who) {
  const page = await browser.newPage();
  page.on("pageerror", ({ message }) => process.stderr.write(`${message}\n`));
  await page.goto(url);
  await page.waitForFunction("globalThis.reading");
  await page.setInputFiles("input", path);
  const pids = await rendererPids(browser);
  const before = memory(pids, "VmRSS");
  const result = await page.evaluate((which) => globalThis.reading[which](), who);
  return { ...result, peak: memory(pids, "VmHWM") - before };
}

function line(name, { ours, papaparse }) {
  const [mine, other] = [ours, papaparse].map((runs) => median(runs.map(({ time }) => time)));
  const { rows, columns } = ours[0];
  const per = (bytes) => ((bytes / rows) * (1e6 / 1e6)).toFixed(0);
  const peak = median(ours.map((run) => run.peak));
  const task = Math.max(...ours.map((run) => run.task));
  return `| ${name} | ${rows} | ${mine.toFixed(0)} | ${other.toFixed(0)} | ${(mine / other).toFixed(2)} | ${per(columns)} | ${peak ? per(peak) : "–"} | ${task.toFixed(0)} |`;
}

/** Paths by name; those of votes only where they are there. */
async function files() {
  mkdirSync(OUT, { recursive: true });
  const found = [];
  for (const [name, write] of [
    ["like votes", voteRow],
    ["a sentence of its own in each", sentenceRow],
  ]) {
    const made = join(OUT, `million-${found.length}.csv`);
    if (!existsSync(made)) await writeMillion(made, write);
    found.push([`made: 1,000,000 rows, ${name}`, made]);
  }
  if (!existsSync(VOTES)) return found;
  const plain = join(OUT, "votes.csv");
  if (!existsSync(plain)) await pipeline(createReadStream(VOTES), createGunzip(), createWriteStream(plain));
  return [["votes, .csv.gz", VOTES], ["votes, .csv", plain], ...found];
}

const WORDS =
  "the delegation restated its view that measures on access, funding and oversight should be weighed against other needs".split(
    " ",
  );
const SAID = ["support", "oppose", "conditional", "neutral"];

/** 167 actors on one issue after the other, in the words of a record. */
function voteRow(i, random) {
  const issue = Math.floor(i / 167);
  const from = random(12);
  const words = WORDS.slice(from, from + 3 + random(6)).join(" ");
  const said = random(50) ? `"${words}"` : `"said ""${words}"""`;
  return `Actor ${i % 167},Issue ${issue},${SAID[random(4)]},${dayOf(issue % 5000)},rec/${issue},${said},0.${random(10)}`;
}

/** 2,000 actors on 500 issues in no order, with a text in each row that is in no other. */
function sentenceRow(i, random) {
  const said = random(4) ? `Statement ${i} of the record` : `"Statement ${i}, and ""so on"""`;
  return `Actor ${random(2000)},Issue ${random(500)},${SAID[random(4)]},${dayOf(random(5000))},Source ${random(3000)},${said},0.${random(10)}`;
}

const dayOf = (day) => new Date((7305 + day) * 864e5).toISOString().slice(0, 10);

/** The same rows each time. */
async function writeMillion(path, rowOf) {
  const out = createWriteStream(path);
  let seed = 1;
  const random = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  out.write("actor,issue,stance,date,source,evidence,confidence\n");
  for (let i = 0; i < ROWS; i++) if (!out.write(`${rowOf(i, random)}\n`)) await once(out, "drain");
  out.end();
  await once(out, "finish");
}
