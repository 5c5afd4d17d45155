/** Fault 52: the dependencies are few, exact, whole, and run nothing when they are installed. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  holes,
  inexact,
  installScripts,
  type Lock,
  type Manifest,
  runtime,
  untrusted,
} from "./rules/lock.ts";

const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const MOST_DIRECT = 16;
const MOST_RUNTIME = 40;

test("the lock file has no holes", () => {
  expect(holes(lock)).toEqual([]);
  const entry = { optionalDependencies: { a: "1", b: "1", c: "1", d: "1" } };
  const packages = {
    "node_modules/@x/tool": entry,
    "node_modules/a": {},
    "node_modules/@x/tool/node_modules/b": {},
    "node_modules/other/node_modules/c": {},
  };
  expect(holes({ packages })).toEqual([
    "node_modules/@x/tool: c is missing",
    "node_modules/@x/tool: d is missing",
  ]);
});

test("the lock file names no registry, and has a checksum for every package", () => {
  expect(untrusted(lock)).toEqual([]);
  const packages = {
    "node_modules/a": { resolved: "https://registry.npmjs.org/a.tgz", integrity: "sha512-x" },
    "node_modules/b": {},
  };
  expect(untrusted({ packages })).toHaveLength(2);
});

test("all versions are exact", () => {
  expect(inexact(manifest)).toEqual([]);
  expect(inexact({ dependencies: { a: "^1.0.0", b: "1.0.0" }, devDependencies: { c: "latest" } })).toEqual([
    "a: ^1.0.0",
    "c: latest",
  ]);
});

test(`at most ${MOST_DIRECT} packages of our choice and ${MOST_RUNTIME} in all come to the people who use the app`, () => {
  expect(Object.keys(manifest.dependencies ?? {}).length).toBeLessThanOrEqual(MOST_DIRECT);
  const all = runtime(lock);
  expect(all.length, all.join("\n")).toBeLessThanOrEqual(MOST_RUNTIME);
});

test("no package of the app runs a script when it is installed", () => {
  expect(installScripts(lock)).toEqual([]);
  const packages = {
    "node_modules/a": { hasInstallScript: true },
    "node_modules/b": { hasInstallScript: true, dev: true },
  };
  expect(installScripts({ packages })).toEqual(["node_modules/a"]);
});
