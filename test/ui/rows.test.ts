/** The table's rows, sorted by counting and in pieces: the same as comparing each two. */
import { expect, test } from "vitest";
import { textAt } from "../../src/domain/dataset.ts";
import { describeStatement, describeTie } from "../../src/state/describe.ts";
import { TABLE_COLUMNS, TABLE_GRAINS, type TableColumn } from "../../src/state/tableLook.ts";
import { textRanks } from "../../src/ui/table/rowSort.ts";
import { buildRows } from "../../src/ui/table/rows.ts";
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
      evidence: ["no", "yes", "", "Yes", "but", "a10", "a9"],
      confidence: [0.5, Number.NaN, 0.25, 1],
    },
  ),
  { stances: ["support", "oppose", "neutral", "conditional"] },
);
const ranks = { actor: Uint32Array.of(2, 1, 0), issue: Uint32Array.of(1, 0, 2), locale: "en" };
const { ties, summary, dataset, mask } = shown;
const { stances } = dataset;
const LAST = Number.MAX_SAFE_INTEGER;
const { compare } = new Intl.Collator("en", { numeric: true });

/** What a column compares, as a person would read it off; undefined for those that have all the same here. */
function keyOf(
  column: TableColumn,
  grain: (typeof TABLE_GRAINS)[number],
  at: number,
): number | string | undefined {
  const ends = grain === "pairs" ? ties : stances;
  const told = grain === "pairs" ? describeTie(shown, at)! : describeStatement(shown, at);
  const position = (grain === "pairs" ? summary : stances).position[at]!;
  const confidence = stances.confidence?.[told.row] ?? Number.NaN;
  const keys: Partial<Record<TableColumn, number | string>> = {
    actor: ranks.actor[ends.actor[at]!]!,
    issue: ranks.issue[ends.issue[at]!]!,
    stance: told.stance,
    position: Number.isNaN(position) ? LAST : position,
    statements: told.statements,
    words: textAt(stances, "evidence", told.row) || "\uffff",
    voices: grain === "pairs" ? told.voices.length : told.voices[0] || "\uffff",
    basis: told.basis || LAST,
    confidence: Number.isNaN(confidence) ? LAST : confidence,
    date: told.span?.from ?? LAST,
    line: stances.line[told.row]!,
  };
  return keys[column];
}

const cases = TABLE_GRAINS.flatMap((grain) => TABLE_COLUMNS.map((column) => [grain, column] as const));

test.for(cases)("%s by %s, upwards and downwards, equals by actor and issue", ([grain, by]) => {
  const ends = grain === "pairs" ? ties : stances;
  const passing = Array.from({ length: ends.length }, (_, at) => at).filter((at) =>
    grain === "pairs" ? summary.count[at]! > 0 : mask!.has(at),
  );
  expect(passing.length).toBeGreaterThan(6);
  expect(passing.length).toBeLessThan(ends.length);
  for (const descending of [false, true]) {
    const sign = descending ? -1 : 1;
    const compared = passing.toSorted((p, q) => {
      const [a, b] = [keyOf(by, grain, p), keyOf(by, grain, q)];
      const order =
        typeof a === "string" ? compare(a, b as string) : ((a as number) ?? 0) - ((b as number) ?? 0);
      return (
        sign * order ||
        ranks.actor[ends.actor[p]!]! - ranks.actor[ends.actor[q]!]! ||
        ranks.issue[ends.issue[p]!]! - ranks.issue[ends.issue[q]!]! ||
        p - q
      );
    });
    expect([...buildRows(shown, ranks, { grain, by, descending })]).toEqual(compared);
  }
});

test.each([3000, 50_000])("%i texts get their places in pieces, the empty one the last", (count) => {
  const texts = Array.from({ length: count }, (_, i) => (i === 7 ? "" : `t${(i * 7919) % 1009}`));
  const steps = textRanks(texts, "en");
  let step = steps.next();
  let pieces = 0;
  for (; !step.done; pieces++) step = steps.next();
  expect(pieces).toBeGreaterThan(1);
  const found = step.value;
  const first = Math.min(...found);
  const distinct = [...new Set(texts.filter((text) => text !== ""))].sort(
    count > 20_000 ? undefined : compare,
  );
  const place = new Map(distinct.map((text, rank) => [text, rank]));
  expect(found.every((rank, i) => rank - first === (place.get(texts[i]!) ?? distinct.length))).toBe(true);
});
