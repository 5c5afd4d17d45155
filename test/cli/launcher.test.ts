/** The launcher bundles once, again when a source changes, and never runs what is stale. Tried in a copy of the sources. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { run } from "../support/run.ts";

let root = "";
const launch = (...args: string[]) => run("src/cli/run.mjs", args, { cwd: root });
const bundles = () => readdirSync(join(root, "node_modules/.cache/standpoint"));

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "launcher-"));
  for (const layer of ["base", "domain", "ingest", "analytics", "graph", "layout", "i18n", "cli"])
    cpSync(`src/${layer}`, join(root, "src", layer), { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) cpSync(file, join(root, file));
  mkdirSync(join(root, "node_modules"));
  for (const name of readdirSync("node_modules"))
    if (!name.startsWith(".")) symlinkSync(resolve("node_modules", name), join(root, "node_modules", name));
  writeFileSync(join(root, "a.csv"), "actor,issue,stance\nA,X,support\n");
});

afterAll(() => rmSync(root, { recursive: true }));

test("prepared once, it starts from the bundle; a changed source makes another", async () => {
  const prepared = await launch("--prepare");
  expect([prepared.code, prepared.out, prepared.err]).toEqual([0, "", ""]);
  const [first] = bundles();
  expect(bundles()).toEqual([first]);

  const before = await launch("check", "a.csv");
  expect(before.out).toContain("Nothing is wrong.");
  expect(bundles()).toEqual([first]);

  const words = join(root, "src/i18n/messages/cli.en.json");
  writeFileSync(words, readFileSync(words, "utf8").replace("Nothing is wrong.", "All is well."));
  const old = new Date(Date.now() - 3_600_000);
  utimesSync(join(root, "node_modules/.cache/standpoint", first!), old, old);
  const after = await launch("check", "a.csv");
  expect(after.out).toContain("All is well.");
  expect(bundles()).not.toContain(first);
  expect(bundles()).toHaveLength(1);
});

test("two that start at once both work, and leave one bundle and nothing half-made", async () => {
  rmSync(join(root, "node_modules/.cache"), { recursive: true, force: true });
  const both = await Promise.all([launch("check", "a.csv"), launch("check", "a.csv")]);
  expect(both.map(({ code, err }) => [code, err])).toEqual([
    [0, ""],
    [0, ""],
  ]);
  expect(bundles()).toHaveLength(1);
});

test("without the tools of development, prepare does nothing and does not fail", async () => {
  rmSync(join(root, "node_modules"), { recursive: true });
  const { code, err } = await launch("--prepare");
  expect([code, err]).toEqual([0, ""]);
});

test("started from the bundle it is no slower than a few times an empty program", async () => {
  await run("src/cli/run.mjs", ["--prepare"]);
  const time = async (script: string, ...args: string[]) => {
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 3; i++) {
      const start = performance.now();
      await run(script, args);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  writeFileSync(join(root, "empty.mjs"), "");
  const ratio = (await time("src/cli/run.mjs", "--help")) / (await time(join(root, "empty.mjs")));
  console.info(`command line: starts in ${ratio.toFixed(1)} times an empty program`);
  expect(ratio).toBeGreaterThan(0); // told, not gated: the machine may be busy
});
