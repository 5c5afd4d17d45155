/** Two groups side by side: of one against one the comparison of two, bounds that hold whatever the unknown say, and nobody in both. */
import { expect, test } from "vitest";
import { seededRandom } from "../../src/base/random.ts";
import { compareThings } from "../../src/state/compare.ts";
import { compareMembers, type GroupPart } from "../../src/state/compareGroups.ts";
import type { Group } from "../../src/state/groups.ts";
import { membersOf } from "../../src/state/members.ts";
import { unitingGroups } from "../../src/state/unite.ts";
import { draw } from "../support/pictures.ts";
import { shownOf } from "../support/shown.ts";

const BETWEEN = { neutral: 0, turned: [] };

const dataset = draw(`
                 Truce   Aid   Force   Council   Prisoners   Borders
Israel (state)   -       +     -       =         .           ?
>Katz (person)   .       .     .       .         .           .
Egypt (state)    -       +     +       .         +           .
Qatar (state)    .       c     -       /         .           .
Hamas (group)    +       +     -       .         +           ?
Fatah (group)    c       .     -       /         .           .
`);
const shown = shownOf(dataset);
const lookup = new Map(dataset.actors.map(({ id }, index) => [id, index]));
const index = (id: string) => lookup.get(id)!;
const type = (name: string): Group => ({ by: "type", ids: [name] });

test("by type: common ground, differences, divided within, known of one alone, of neither; what arises for nobody is left out", () => {
  const members = membersOf(shown, { a: type("state"), b: type("group") }, lookup);
  const found = compareMembers(shown, members, BETWEEN);
  const of = (part: GroupPart) =>
    found.rows.filter((row) => row.part === part).map(({ issue }) => dataset.issues[issue]!.id);
  expect(of("together")).toEqual(["prisoners", "aid"]);
  expect(of("apart")).toEqual(["truce"]);
  expect(of("split")).toEqual(["force"]);
  expect(of("onlyA")).toEqual(["council"]);
  expect(of("neither")).toEqual(["borders"]);
  const aid = found.rows.find(({ issue }) => dataset.issues[issue]!.id === "aid")!;
  expect(aid.agreement).toBeCloseTo(1 - (0 + 0 + 0.25) / 3, 12);
  expect(aid.b.unknown).toEqual([index("fatah")]);
  const council = found.rows.find(({ issue }) => dataset.issues[issue]!.id === "council")!;
  expect(council.a.unknown).toEqual([index("egypt")]); // for Qatar it does not arise: that is not unknown
  expect([found.known, found.all]).toEqual([4, 6]);
});

test("one against one is the comparison of two, also its bounds", () => {
  for (const [one, other] of [
    ["israel", "hamas"],
    ["qatar", "fatah"],
    ["egypt", "fatah"],
  ] as const) {
    const members = { a: [index(one)], b: [index(other)], both: [] };
    const found = compareMembers(shown, members, BETWEEN);
    const pair = compareThings(shown, "actor", index(one), index(other), BETWEEN);
    expect(found.agreement).toBeCloseTo(pair.agreement!, 12);
    expect([found.known, found.all]).toEqual([pair.known, pair.all]);
    expect(found.bounds!.least).toBeCloseTo(pair.bounds!.least, 12);
    expect(found.bounds!.most).toBeCloseTo(pair.bounds!.most, 12);
    for (const reading of ["neutral", "worst", "best"] as const)
      expect(found.filled![reading]).toBeCloseTo(pair.filled![reading], 12);
    expect(found.within).toEqual({ a: null, b: null });
  }
});

test("however the unknown are filled in, agreement stays within its bounds, and both ends are reached", () => {
  const random = seededRandom(5);
  const signs = ["+", "-", "c", "=", "."];
  const filled = [["+"], ["-"], ["c"], ["="], ["+", "-", "c", "="]];
  for (let round = 0; round < 150; round++) {
    const cells = Array.from({ length: 5 }, () => signs[Math.floor(random() * 5)]!);
    const agreementOf = (column: readonly string[]) => {
      const one = shownOf(draw(["  I", ...column.map((sign, i) => `A${i}  ${sign}`)].join("\n")));
      return compareMembers(one, { a: [0, 1], b: [2, 3, 4], both: [] }, BETWEEN);
    };
    const { bounds, agreement } = agreementOf(cells);
    let all: string[][] = [[]];
    for (const sign of cells) {
      const fills = filled[signs.indexOf(sign)]!;
      all = all.flatMap((done) => fills.map((fill) => [...done, fill]));
    }
    if (all.length > 64) continue;
    const reached = all.map((column) => agreementOf(column).agreement!);
    const where = cells.join("");
    expect(Math.min(...reached), where).toBeGreaterThanOrEqual(bounds!.least - 1e-9);
    expect(Math.max(...reached), where).toBeLessThanOrEqual(bounds!.most + 1e-9);
    if (agreement !== null) {
      expect(agreement).toBeGreaterThanOrEqual(bounds!.least - 1e-9);
      expect(agreement).toBeLessThanOrEqual(bounds!.most + 1e-9);
    }
    // Where somebody is known, the ends are where positions of the file can be.
    expect(Math.min(...reached), where).toBeCloseTo(Math.min(bounds!.least, ...reached), 9);
  }
});

test("bodies with their members, all others, by hand; who is in both is in neither", () => {
  const of = (a: Group, b: Group) => {
    const { a: one, b: other, both } = membersOf(shown, { a, b }, lookup);
    return [one, other, both].map((list) => list.map((actor) => dataset.actors[actor]!.id));
  };
  expect(of({ by: "body", ids: ["israel"] }, { by: "others", ids: [] })).toEqual([
    ["israel"],
    ["egypt", "qatar", "hamas", "fatah"],
    [],
  ]);
  expect(of(type("state"), { by: "picked", ids: ["egypt", "hamas", "gone"] })).toEqual([
    ["israel", "qatar"],
    ["hamas"],
    ["egypt"],
  ]);
});

test("what unites two groups that otherwise disagree", () => {
  const quarrel = shownOf(
    draw(`
       Aid  Truce  Force  Council
    A  +    +      +      .
    B  +    +      +      +
    C  +    -      -      -
    `),
  );
  const found = compareMembers(quarrel, { a: [0, 1], b: [2], both: [] }, BETWEEN);
  expect(unitingGroups(found)).toEqual([{ by: 0, otherwise: 0 }]);
  expect(found.within.a).toBe(1);
});
