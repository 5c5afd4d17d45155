/** However statements count, a dataset shows on screen what `measure --json` prints; also where a conditional is tried out. */
import { expect, test } from "vitest";
import { overview } from "../../../src/analytics/overview.ts";
import { seededRandom } from "../../../src/base/random.ts";
import { measureJson } from "../../../src/cli/measureJson.ts";
import { load } from "../../../src/ingest/load.ts";
import { ask, away, measured } from "./basis.ts";

const WORDS = ["support", "oppose", "conditional", "neutral"];

/** One to three statements on each pair, at most. */
function someStatements(seed: number): string {
  const random = seededRandom(seed);
  const lines = ["actor,issue,stance,date"];
  for (const actor of ["A", "B", "C", "D", "E", "F"])
    for (const issue of ["p", "q", "r", "s", "t"])
      for (let n = Math.floor(random() * 4); n > 0; n--)
        lines.push(`${actor},${issue},${WORDS[Math.floor(random() * WORDS.length)]},202${n}`);
  return lines.join("\n");
}

interface Printed {
  readonly a: string;
  readonly b: string;
  readonly agreement: number;
  readonly bounds: readonly [number, number];
  readonly together: number;
}

test.each([
  ["latest", 0.5],
  ["mean", 0.5],
  ["strongest", 0.5],
  ["latest", 0.25],
  ["mean", 1],
  ["recent", 0.5],
  ["recent", 0.75],
] as const)("%s, a conditional as %d", async (statements, conditional) => {
  for (const seed of [1, 2, 3, 4]) {
    const bytes = new TextEncoder().encode(someStatements(seed));
    const files = [{ name: "several.csv", bytes }];
    const found = (await load(files, { statements })).dataset!;
    const options = { conditional };
    const what = { issuePairs: false, ties: false };
    const report = measureJson(found, overview(found, options), options, what);
    const { dataset } = await load(files, { statements, conditional });
    const printed = [...(report["pairs"] as Iterable<Printed>)];
    expect(printed.length).toBeGreaterThan(5);
    const ids = new Map(dataset!.actors.map(({ id, name }) => [name, id]));
    const screen = measured(dataset!);
    for (const basis of [screen, away(screen)])
      for (const { a, b, agreement, bounds, together } of printed) {
        const open = (measure: "agreement" | "together") => {
          const ref = { of: "pair", kind: "actor", measure, a: ids.get(a)!, b: ids.get(b)! } as const;
          return ask("figure", basis, { ref, unknown: "ignore", flipped: [] }).opened!.arithmetic;
        };
        const figure = open("agreement");
        const where = `${seed}: ${a} and ${b}`;
        expect(figure.value, where).toBeCloseTo(agreement, 9);
        expect(figure.bounds[0], where).toBeCloseTo(bounds[0], 9);
        expect(figure.bounds[1], where).toBeCloseTo(bounds[1], 9);
        expect(open("together").value, where).toBeCloseTo(together, 9);
      }
  }
});
