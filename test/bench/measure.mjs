/** Drives one page with real input and gives back what its measures were. */
import { FILE, FILTER, MAP, MARK } from "./contract.mjs";
import { watch } from "./inPage.mjs";

const PATIENCE = 60_000;
const TOGGLES = 8;
const HOVERS = 6;
const TRIES = 400;

/**
 * @param {import("playwright").Browser} browser
 * @param {{ url: string, table: string | undefined, measures: readonly string[] }} what `table` undefined = the page's own
 * @returns {Promise<Record<string, number>>} milliseconds by name; what was not measured is absent
 */
export async function measure(browser, { url, table, measures }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    page.on("pageerror", ({ message }) => process.stderr.write(`${url}: ${message}\n`));
    await page.addInitScript(watch);
    const session = await context.newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    await page.goto(url);
    let picture = await pictureAt(page, 1);
    let [start, before] = [0, 0];
    if (table) {
      before = await busy(session);
      await page.setInputFiles(FILE, table);
      const end = await pictureAt(page, 2);
      start = await page.evaluate(() => globalThis.bench.last.change);
      picture = end - start;
    }
    const result = { picture, "main thread": (await busy(session)) - before };
    result["longest task"] = await page.evaluate((since) => globalThis.bench.longest(since), start);
    for (const [name, take] of Object.entries({ filter: filters, hover: hovers }))
      if (measures.includes(name)) result[name] = median(await take(page).catch(nothing));
    result.spin = await page.evaluate(() => globalThis.bench.spin());
    return result;
  } finally {
    await context.close();
  }
}

/** Time of the n-th complete picture since navigation. */
async function pictureAt(page, n) {
  const find = ([name, count]) => performance.getEntriesByName(name)[count - 1]?.startTime;
  const handle = await page.waitForFunction(find, [MARK, n], { timeout: PATIENCE });
  return handle.jsonValue();
}

/** Processor time of the page's main thread so far. */
async function busy(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

/** A measure that could not be taken leaves a dash in the table, and says why. */
function nothing({ message }) {
  process.stderr.write(`${message}\n`);
  return [];
}

async function filters(page) {
  const times = [];
  for (let i = 0; i < TOGGLES; i++) {
    const answer = page.evaluate(() => globalThis.bench.nextPicture());
    await page.click(FILTER, { timeout: 10_000 });
    times.push(await within(answer, 20_000, "filter"));
    await page.waitForTimeout(100);
  }
  return times;
}

/** Looks for nodes as a hand would, by moving over the map; then measures going from empty paper onto each. */
async function hovers(page) {
  const { nodes, paper } = await explore(page);
  const times = [];
  for (const [x, y] of nodes) {
    await moveTo(page, paper);
    await page.waitForTimeout(100);
    const answer = page.evaluate(() => globalThis.bench.nextHover());
    await page.mouse.move(x, y);
    const time = await within(answer, 10_000, "hover").catch(() => undefined);
    if (time === undefined) await page.evaluate(() => globalThis.bench.forget());
    else times.push(time);
  }
  if (times.length < nodes.length || nodes.length === 0)
    process.stderr.write(`hover: ${nodes.length} nodes found, ${times.length} answered\n`);
  return times;
}

async function moveTo(page, point) {
  await page.mouse.move(...point);
  await page.evaluate((there) => globalThis.bench.arrived(there), point);
}

async function explore(page) {
  const box = await page.locator(MAP).boundingBox({ timeout: 10_000 });
  const nodes = new Map();
  let paper;
  for (let i = 1; i <= TRIES && nodes.size < HOVERS; i++) {
    const point = [
      box.x + box.width * (0.1 + 0.8 * halton(i, 2)),
      box.y + box.height * (0.1 + 0.8 * halton(i, 3)),
    ];
    await moveTo(page, point);
    const id = await page.locator(MAP).getAttribute("data-hover");
    if (!id) paper ??= point;
    else if (id !== "tie") nodes.set(id, nodes.get(id) ?? point);
  }
  return { nodes: [...nodes.values()], paper: paper ?? [box.x + 2, box.y + 2] };
}

/** Points that fill a square evenly, always the same. */
function halton(index, base) {
  let result = 0;
  for (let i = index, f = 1 / base; i > 0; i = Math.floor(i / base), f /= base) result += f * (i % base);
  return result;
}

function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing after ${ms} ms`)), ms);
  });
  promise.catch(() => {});
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

export function median(values) {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? undefined : (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
}
