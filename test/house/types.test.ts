/** The compiler, with every strict flag. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "../support/run.ts";

const TSC = "node_modules/typescript/bin/tsc";

test("tsc finds nothing", async () => {
  const { code, out, err } = await run(TSC, ["-p", ".", "--pretty", "false"]);
  expect(code, `${out}${err}`).toBe(0);
});

test("tsc would find what only strict flags find", async () => {
  const folder = mkdtempSync(join(tmpdir(), "types-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const text =
    "const a = [1];\nexport const b: number = a[0];\nexport const c: { d?: number } = { d: undefined };\n";
  writeFileSync(join(folder, "x.ts"), text);
  const compilerOptions = { types: [], incremental: false, tsBuildInfoFile: null };
  const config = { extends: resolve("tsconfig.json"), include: ["x.ts"], compilerOptions };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
  const { out } = await run(TSC, ["-p", folder, "--pretty", "false"]);
  expect(out.match(/error TS\d+/g)).toEqual(["error TS2322", "error TS2375"]);
});
