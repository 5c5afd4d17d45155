/** Builds the app once for all end-to-end tests, as `npm run build` would. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

interface Built {
  readonly folder: string;
  /** What the build said when it failed. */
  readonly error?: string;
}

declare module "vitest" {
  interface ProvidedContext {
    built: Built;
  }
}

/**
 * Beside the other output of the tests, not in `dist`, so that a test run never touches what somebody has built.
 * Does not throw: that would stop the other projects too, before their first test.
 */
export function setup(project: TestProject): void {
  const folder = join(process.cwd(), "test", "output", "dist");
  try {
    build(folder);
    project.provide("built", { folder });
  } catch (error) {
    project.provide("built", { folder, error: String(error) });
  }
}

/** A child process: Vitest sets NODE_ENV=test, and a build made under it carries React's development code. */
export function build(outDir: string): void {
  const { VITEST: _, ...env } = process.env;
  const vite = join("node_modules", "vite", "bin", "vite.js");
  const args = [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "warn"];
  const done = spawnSync(process.execPath, args, {
    encoding: "utf8",
    env: { ...env, NODE_ENV: "production" },
  });
  if (done.status !== 0) throw new Error(`The build failed.\n${done.stdout}${done.stderr}`);
  process.stderr.write(done.stderr);
}
