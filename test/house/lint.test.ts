/** Format and lint, with warnings as errors. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "../support/run.ts";

const BIOME = resolve("node_modules/@biomejs/biome/bin/biome");
const CHECK = ["check", "--error-on-warnings", "--colors=off", "--max-diagnostics=100"];

test("biome finds nothing", async () => {
  const { code, out, err } = await run(BIOME, [...CHECK, "."]);
  expect(code, `${out}${err}`).toBe(0);
});

test("biome would find what our rules forbid", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const config = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
  writeFileSync(join(folder, "good.ts"), "export const a = 1;\n");
  writeFileSync(join(folder, "any.ts"), "export const a: any = 1;\n");
  writeFileSync(join(folder, "default.ts"), "const a = 1;\nexport default a;\n");
  writeFileSync(join(folder, "format.ts"), "export const a=1\n");
  writeFileSync(join(folder, "side.css"), "a {\n  margin-left: 1px;\n}\n");
  const { code, out, err } = await run(BIOME, [...CHECK, folder], { cwd: folder });
  const named = [...`${out}${err}`.matchAll(/(\S+\.(?:ts|css))(?:\S*) (lint\S*|format)/g)];
  const found = new Set(named.map(([, file, rule]) => `${file} ${rule}`));
  expect(code).not.toBe(0);
  expect([...found].sort()).toEqual([
    "any.ts lint/suspicious/noExplicitAny",
    "default.ts lint/style/noDefaultExport",
    "format.ts format",
    "side.css lint/nursery/useLogicalProperties",
  ]);
});
