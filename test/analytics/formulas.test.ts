/** The README lists every measure with the formula, range and source that the program gives; what looks ahead says that it does not foretell. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FORMULAS } from "../../src/analytics/formulas.ts";

test("each formula of the program is a row of the README, and no other is", () => {
  const section = readFileSync("README.md", "utf8").split("## Measures\n")[1]!.split("\n## ")[0]!;
  const rows = section
    .split("\n")
    .flatMap((line) => (line.startsWith("| ") ? [line.split(" | ").slice(1, 4)] : []));
  const stated = Object.values(FORMULAS).map(({ formula, range, source }) => [
    formula.replaceAll("|", "&#124;"),
    range,
    source || "ours",
  ]);
  expect(rows.slice(1)).toEqual(stated);
});

test("what an issue might come to is called a scenario wherever it is explained", () => {
  const catalogue = ["measuresLater", "figuresLater"].map((name) =>
    JSON.parse(readFileSync(`src/i18n/messages/${name}.en.json`, "utf8")),
  );
  const words: Record<string, string> = Object.assign({}, ...catalogue);
  for (const id of ["compromise", "weightedMedian", "winShare", "feasibility", "trade"] as const)
    expect(words[`figure.means.${id}`], id).toMatch(/^A scenario, not a forecast: /);
});
