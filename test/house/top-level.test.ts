/** The top level holds what was agreed, and nothing else. */
import { readdirSync } from "node:fs";
import { expect, test } from "vitest";

const GIVEN = new Set([
  "CITATION.cff",
  "LICENSE",
  "README.md",
  "biome.json",
  "data",
  "index.html",
  "package-lock.json",
  "package.json",
  "public",
  "src",
  "test",
  "tsconfig.json",
  "vite.config.ts",
]);
/** Made by tools, ignored by git. */
const MADE = new Set(["node_modules", "dist", "coverage"]);

const strangers = (names: readonly string[]) =>
  names.filter(
    (name) => !name.startsWith(".") && !GIVEN.has(name) && !MADE.has(name) && !name.endsWith(".local"),
  );

test("the top level holds nothing else", () => {
  expect(strangers(readdirSync("."))).toEqual([]);
  expect(strangers(["src", ".ci", ".gitignore", "notes.md", "vitest.config.ts"])).toEqual([
    "notes.md",
    "vitest.config.ts",
  ]);
});
