/** What ties show under one filter after another is what each filter leaves by itself, and so is all that is made from it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { BitSet } from "../../src/base/bitset.ts";
import { STATEMENT_RULES } from "../../src/domain/dataset.ts";
import { resolveFold } from "../../src/graph/fold.ts";
import { createMeasure, createPassing, measureNodes } from "../../src/graph/measure.ts";
import { changeOf, createNarrowing, lineColumns, positionsOfShown } from "../../src/graph/narrowed.ts";
import { knownPositions } from "../../src/graph/positions.ts";
import { buildTies, NO_STANCE, summarizeTies } from "../../src/graph/ties.ts";
import { draw } from "../support/pictures.ts";

/** Some pairs have one statement, some several that differ, some none that is a position. */
const GRID =
  "      P    Q    R    S\nKatz   +-c  =    ?    +\nHamas  -    c+   .    -\nEgypt  .    n    --   +\nQatar  +    -    c    n";
const dataset = draw(GRID, { basis: ["stated", "attributed", "", "mandate", "reported"] });
const { stances, actors, issues } = dataset;
const sizes = [actors.length, issues.length] as const;
const ties = buildTies(stances, resolveFold(actors, new Set()), issues.length);
const masks = fc.array(fc.nat({ max: 2 ** stances.length - 1 }), { minLength: 1, maxLength: 12 });

test.each(STATEMENT_RULES)("filter after filter, by the rule %s", (rule) => {
  const whole = summarizeTies(ties, stances, undefined, rule);
  const untouched = structuredClone(whole);
  fc.assert(
    fc.property(masks, (filters) => {
      const narrow = createNarrowing();
      const [byTies, byStatements, passing] = [createMeasure(), createMeasure(), createPassing()];
      for (const rows of filters) {
        const mask = new BitSet(stances.length, Uint32Array.of(rows));
        const alone = summarizeTies(ties, stances, mask, rule);
        const now = narrow(ties, stances, mask, rule, whole);
        for (const column of ["stance", "count", "current", "position", "basis", "kinds", "weak"] as const)
          expect(now[column]).toEqual(alone[column]);
        expect(knownPositions(ties, now)).toEqual(knownPositions(ties, alone));
        const drawn = lineColumns(now);
        alone.stance.forEach((stance, t) => {
          if (stance === NO_STANCE) return;
          for (const column of ["kinds", "weak", "basis"] as const)
            expect(drawn[column][t]).toBe(alone[column][t]);
        });
        expect(byTies(now, ties, "ties", ...sizes)).toEqual(measureNodes(ties, alone, "ties", ...sizes));
        expect(byStatements(now, ties, "statements", ...sizes)).toEqual(
          measureNodes(ties, alone, "statements", ...sizes),
        );
        const shown = [...alone.count.keys()].filter((t) => alone.count[t]! > 0);
        const counted = passing(now, ties, ...sizes);
        expect([...counted.actor]).toEqual(
          actors.map((_, a) => shown.filter((t) => ties.actor[t] === a).length),
        );
        expect([...counted.issue]).toEqual(
          issues.map((_, i) => shown.filter((t) => ties.issue[t] === i).length),
        );
      }
    }),
    { numRuns: 200 },
  );
  expect(whole).toEqual(untouched);
});

test("where each tie rests on one statement its position is that of everything, without another look", () => {
  const one = draw("      P  Q  R\nKatz  +  c  -\nHamas -  ?  .\nEgypt .  =  +", {});
  const index = buildTies(one.stances, resolveFold(one.actors, new Set()), one.issues.length);
  const whole = summarizeTies(index, one.stances, undefined);
  const narrow = createNarrowing();
  for (let rows = 0; rows < 2 ** one.stances.length; rows++) {
    const mask = new BitSet(one.stances.length, Uint32Array.of(rows));
    const now = narrow(index, one.stances, mask, undefined, whole);
    expect(positionsOfShown(now)).toBe(whole.position);
    expect(knownPositions(index, now)).toEqual(
      knownPositions(index, summarizeTies(index, one.stances, mask)),
    );
  }
});

test("only ties of statements that came or went are looked at again, and no filter holds on to those before it", () => {
  const whole = summarizeTies(ties, stances, undefined);
  const narrow = createNarrowing();
  const without = (...gone: number[]) =>
    narrow(
      ties,
      stances,
      BitSet.where(stances.length, (row) => !gone.includes(row)),
      "latest",
      whole,
    );
  const tieOf = (row: number) =>
    [...ties.start.keys()].findLast((t) => ties.rows.indexOf(row) >= ties.start[t]!);
  const first = without(3, 4, 5);
  const second = without(3, 4, 5, 6);
  expect(changeOf(second)).toEqual({ from: first, ties: Uint32Array.of(tieOf(6)!) });
  expect(changeOf(first)).toBeUndefined();
  expect(changeOf(without(7))?.from).toBe(whole); // that is nearer
});
