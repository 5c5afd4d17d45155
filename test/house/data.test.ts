/** The data that the app opens with passes its own check, with nothing above a note. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { run } from "../support/run.ts";

interface Report {
  readonly refused: boolean;
  readonly problems: readonly { readonly level: "error" | "warning" | "info" }[];
}

test("data/gaza-phase-two is whole", async () => {
  const { code, out, err } = await run("src/cli/run.mjs", ["check", "data/gaza-phase-two", "--json"]);
  expect(code, `${out}${err}`).toBe(0);
  const { refused, problems } = JSON.parse(out) as Report;
  expect(refused).toBe(false);
  expect(problems.filter(({ level }) => level !== "info")).toEqual([]);
});

test("the check would name a row that it cannot read", async () => {
  const folder = mkdtempSync(join(tmpdir(), "data-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "stances.csv"), "actor,issue,stance\nA,B,support\nA,C,no such word\n");
  const { out, err } = await run("src/cli/run.mjs", ["check", folder, "--json"]);
  expect(out, err).toMatch(/^\s*\{/);
  expect((JSON.parse(out) as Report).problems.some(({ level }) => level === "error")).toBe(true);
});
