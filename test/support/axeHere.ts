/** Runs axe-core in the page that the test itself runs in. */
import axe from "axe-core";
import { AXE_TAGS, linesOf } from "./axeRules.ts";

/** Title and language are the business of the app's `index.html`, which a component test does not have. */
const RULES = { "document-title": { enabled: false }, "html-has-lang": { enabled: false } };

export async function violations(root: Element = document.body): Promise<string[]> {
  const { violations: found } = await axe.run(root, { runOnly: AXE_TAGS, rules: RULES });
  return linesOf(found);
}
