#!/usr/bin/env node
// Starts the command line: bundles the sources that it can reach, unless that was done before, and runs the bundle.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cache = join(root, "node_modules/.cache/standpoint");
/** The layers that the command line stands on; see the table of the architecture. */
const LAYERS = ["base", "domain", "ingest", "analytics", "graph", "layout", "i18n", "cli"];

/** A name that changes with the path and content of every source, and with the versions of the packages. */
function bundleName() {
  const hash = createHash("sha256");
  const add = (path) =>
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update("\0");
  for (const layer of LAYERS) {
    if (!existsSync(join(root, "src", layer))) continue;
    const paths = readdirSync(join(root, "src", layer), { recursive: true }).map(
      (path) => `src/${layer}/${path}`,
    );
    for (const path of paths.sort()) if (/\.(ts|json|mjs)$/.test(path)) add(path.replaceAll("\\", "/"));
  }
  add("package-lock.json");
  return `cli-${hash.digest("hex").slice(0, 16)}.mjs`;
}

/** Vite brings rolldown; where the package manager hides it, it is found from Vite's place. */
async function loadRolldown() {
  const require = createRequire(import.meta.url);
  const paths = [root, join(require.resolve("vite/package.json"), "..")];
  return import(pathToFileURL(require.resolve("rolldown", { paths })).href);
}

/** Writes the bundle under another name first, so that a second process never sees half of it. */
async function build(file) {
  const { rolldown } = await loadRolldown();
  const bundle = await rolldown({
    input: join(root, "src/cli/main.ts"),
    cwd: root,
    platform: "node",
    logLevel: "silent",
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
  });
  mkdirSync(cache, { recursive: true });
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await bundle.write({ file: draft, format: "esm", codeSplitting: false });
    renameSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
    await bundle.close();
  }
  removeOld(file);
}

/** Removes bundles of earlier sources, but none so young that another process may be about to start it. */
function removeOld(current) {
  for (const name of readdirSync(cache)) {
    const file = join(cache, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (file !== current && age > 60_000) rmSync(file, { force: true });
  }
}

async function main() {
  const file = join(cache, bundleName());
  const args = process.argv.slice(2);
  const prepare = args[0] === "--prepare";
  if (!existsSync(file)) {
    try {
      await build(file);
    } catch (error) {
      // An installation must not fail over this: without the tools of development there is nothing to bundle with,
      // and what else is wrong is said when the command is first used.
      if (prepare) return;
      throw error;
    }
  }
  if (prepare) return;
  const { main: run } = await import(pathToFileURL(file).href);
  process.exitCode = await run(args);
}

await main();
