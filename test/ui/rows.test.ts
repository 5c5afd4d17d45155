/** The table's rows, sorted by counting: the same as comparing each two. */
import { expect, test } from "vitest";
import { describeTie } from "../../src/state/describe.ts";
import { buildRows, COLUMNS } from "../../src/ui/table/rows.ts";
import { draw } from "../support/pictures.ts";
import { shownOf } from "../support/shown.ts";

const shown = shownOf(
  draw(
    `
          One  Two  Three
Israel    -+   +    c
Hamas     +    .    -
Egypt     =    ?    +-
`,
    {
      date: ["2025-10", "", "2025-12-01", "2024", "2025-10", "", "2025", "", "2025-11"],
      voice: ["A", "B", "", "A", "C", "", "A", "B", "A"],
      basis: ["stated", "reported", "", "attributed"],
    },
  ),
  { stances: ["support", "oppose", "neutral", "conditional"] },
);
const ranks = { actor: Uint32Array.of(2, 1, 0), issue: Uint32Array.of(1, 0, 2) };

test.for(COLUMNS)("by %s, upwards and downwards, equals by actor and issue", (column) => {
  const { ties, summary, dataset } = shown;
  const key = (tie: number): number => {
    const told = describeTie(shown, tie)!;
    const day = told.span?.from ?? Number.MAX_SAFE_INTEGER;
    return {
      actor: ranks.actor[ties.actor[tie]!]!,
      issue: ranks.issue[ties.issue[tie]!]!,
      stance: told.stance,
      statements: told.statements,
      voices: told.voices.length,
      basis: told.basis || Number.MAX_SAFE_INTEGER,
      date: day,
    }[column];
  };
  const passing = [...summary.count.keys()].filter((tie) => summary.count[tie]! > 0);
  expect(passing.length).toBeLessThan(ties.length);
  expect(dataset.actors).toHaveLength(3);
  for (const descending of [false, true]) {
    const sign = descending ? -1 : 1;
    const compared = passing.toSorted(
      (p, q) =>
        sign * (key(p) - key(q)) ||
        ranks.actor[ties.actor[p]!]! - ranks.actor[ties.actor[q]!]! ||
        ranks.issue[ties.issue[p]!]! - ranks.issue[ties.issue[q]!]!,
    );
    expect([...buildRows(shown, ranks, { column, descending })]).toEqual(compared);
  }
});
