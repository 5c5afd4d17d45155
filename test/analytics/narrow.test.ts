/** Positions under a filter: taken from those of everything, they are what they would be read from scratch. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BitSet } from "../../src/base/bitset.ts";
import { type Dataset, STATEMENT_RULES } from "../../src/domain/dataset.ts";
import { summarizeTies } from "../../src/graph/ties.ts";
import { load } from "../../src/ingest/load.ts";
import type { Shown } from "../../src/state/describe.ts";
import { makeBasis } from "../../src/state/measures/task.ts";
import { shownOf } from "../support/shown.ts";

const WORDS = ["support", "oppose", "conditional", "neutral", "not found", "not applicable"];
const statement = fc.record({
  actor: fc.integer({ min: 0, max: 5 }),
  issue: fc.integer({ min: 0, max: 6 }),
  stance: fc.constantFrom(...WORDS),
  position: fc.constantFrom("", "", "", "0.3", "-0.7"),
  salience: fc.constantFrom("", "0.5", "1"),
  basis: fc.constantFrom("", "stated", "attributed"),
  year: fc.integer({ min: 2000, max: 2003 }),
});
type Statement = typeof statement extends fc.Arbitrary<infer One> ? One : never;

async function read(list: readonly Statement[], statements: Dataset["statements"]): Promise<Dataset> {
  const lines = list.map(({ actor, issue, stance, position, salience, basis, year }, i) => {
    const given = stance.startsWith("not") ? "" : position;
    return `A${actor},I${issue},${stance},${given},${salience},${basis},${year},word ${i}`;
  });
  const text = ["actor,issue,stance,position,salience,basis,date,note", ...lines].join("\n");
  const options = statements === undefined ? {} : { statements };
  return (await load([{ name: "drawn.csv", bytes: new TextEncoder().encode(text) }], options)).dataset!;
}

test("whichever statements a filter leaves, and by whichever rule they count", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(statement, { minLength: 1, maxLength: 60 }),
      fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
      fc.constantFrom(...STATEMENT_RULES),
      fc.constantFrom(0, null, 0.25),
      async (list, passes, statements, neutral) => {
        const dataset = await read(list, statements);
        const everything = shownOf(dataset);
        const { ties } = everything;
        const { stances } = dataset;
        const mask = BitSet.where(stances.length, (row) => passes[row]!);
        const scratch: Shown = {
          ...everything,
          mask,
          summary: summarizeTies(ties, stances, mask, dataset.statements),
        };
        const narrowed: Shown = {
          ...scratch,
          summary: summarizeTies(ties, stances, mask, dataset.statements, everything.summary),
        };
        for (const name of ["count", "current", "position", "stance", "basis", "kinds", "weak"] as const)
          expect(narrowed.summary[name], name).toEqual(scratch.summary[name]);
        const whole = makeBasis(everything, neutral);
        expect(makeBasis(narrowed, neutral, whole).matrix).toEqual(makeBasis(scratch, neutral).matrix);
      },
    ),
  );
});
