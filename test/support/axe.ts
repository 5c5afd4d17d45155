/** Runs axe-core in a page of the built app, without loosening its policy. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Result } from "axe-core";
import type { Page } from "playwright";
import { AXE_TAGS, linesOf } from "./axeRules.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export async function axe(page: Page): Promise<string[]> {
  // Evaluated through the debugger, which the policy does not bind; `page.addScriptTag` would be blocked by it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const asked = { runOnly: AXE_TAGS, resultTypes: ["violations"] };
  const run = `axe.run(document, ${JSON.stringify(asked)}).then(({ violations }) => violations)`;
  return linesOf(await page.evaluate<readonly Result[]>(run));
}
