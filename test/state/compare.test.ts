/** Two side by side: what they share, where they differ, what is unknown, and the numbers. */
import { expect, test } from "vitest";
import { pairLines } from "../../src/app/pairScene.ts";
import { comparedAt } from "../../src/app/pairTargets.ts";
import { seededRandom } from "../../src/base/random.ts";
import { orderNodes } from "../../src/graph/order.ts";
import { type ComparedRow, compareThings, overlapsWith } from "../../src/state/compare.ts";
import { comparedBefore } from "../../src/state/comparedBefore.ts";
import { checkLink, readLink } from "../../src/state/link.ts";
import { compare, createAppStore, openDataset, select, undo } from "../../src/state/store.ts";
import { draw } from "../support/pictures.ts";
import { shownOf } from "../support/shown.ts";

const dataset = draw(`
          Truce   Aid   Force   Council   Prisoners   Borders
Israel    -       +     c       .         .           ?
>Katz     .       .     .       -         .           .
Hamas     +       +     =       .         +           ?
Egypt     .       .     .       .         .           .
`);

const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
const BETWEEN = { neutral: 0, turned: [] };

const actor = (id: string) => dataset.actors.findIndex((each) => each.id === id);
const issue = (id: string) => dataset.issues.findIndex((each) => each.id === id);
const issuesOf = (rows: readonly ComparedRow[]) => rows.map(({ by }) => dataset.issues[by]!.name);

test("two actors: together, apart, known of one alone (a folded body with its members), of neither", () => {
  const found = compareThings(shownOf(dataset), "actor", actor("israel"), actor("hamas"), BETWEEN);
  expect(issuesOf(found.together)).toEqual(["Aid"]);
  expect(issuesOf(found.apart)).toEqual(["Truce", "Force"]);
  expect(issuesOf(found.onlyA)).toEqual(["Council"]);
  expect(issuesOf(found.onlyB)).toEqual(["Prisoners"]);
  expect(issuesOf(found.neither)).toEqual(["Borders"]);
  expect([found.known, found.all, found.sum]).toEqual([3, 6, 1.25]);
  expect(found.agreement).toBeCloseTo(1 - 1.25 / 3, 12);
  expect(found.likeness).toBeCloseTo(2 * (1 - 1.25 / 3) - 1, 12);
  // known: 1.25; of one alone, at −1 and +1: 0 … 1 each; of neither: 0 … 1
  expect(found.bounds?.most).toBeCloseTo(1 - 1.25 / 6, 12);
  expect(found.bounds?.least).toBeCloseTo(1 - 4.25 / 6, 12);
  // As neutral: 1.25, half of one at −1 and of one at +1, nothing between two of whom nothing is known.
  expect(found.filled).toEqual({
    neutral: expect.closeTo(1 - 2.25 / 6, 12),
    worst: expect.closeTo(1 - 4.25 / 6, 12),
    best: expect.closeTo(1 - 1.25 / 6, 12),
  });
});

test("neutral is read as the map reads it, and as no position where it is to be none", () => {
  const shown = shownOf(dataset);
  const as = (neutral: number | null) =>
    compareThings(shown, "actor", actor("israel"), actor("hamas"), { neutral, turned: [] });
  expect(as(-0.5).apart.map(({ distance }) => distance)).toEqual([1, 0.5]);
  expect(issuesOf(as(null).apart)).toEqual(["Truce"]);
  expect(issuesOf(as(null).onlyA)).toEqual(["Force", "Council"]);
});

test("nothing known of both: no number, and bounds that exclude nothing that is open", () => {
  const found = compareThings(shownOf(dataset), "actor", actor("israel"), actor("egypt"), BETWEEN);
  expect([found.known, found.agreement, found.likeness]).toEqual([0, null, null]);
  expect(found.bounds?.most).toBe(1);
});

test("two issues: the same turned round, by who is known on both; turned wording turns one of them", () => {
  const shown = shownOf(dataset);
  const found = compareThings(shown, "issue", issue("truce"), issue("aid"), BETWEEN);
  const names = (rows: readonly ComparedRow[]) => rows.map(({ by }) => dataset.actors[by]!.name);
  expect([names(found.together), names(found.apart)]).toEqual([["Hamas"], ["Israel"]]);
  expect(names(found.neither)).toEqual(["Egypt"]); // Katz stands inside Israel
  const turned = compareThings(shown, "issue", issue("truce"), issue("aid"), {
    neutral: 0,
    turned: ["truce"],
  });
  expect([names(turned.together), names(turned.apart)]).toEqual([["Israel"], ["Hamas"]]);
  expect(turned.likeness).toBeCloseTo(-found.likeness!, 12);
});

test("a filter takes from view what nothing passes of", () => {
  const shown = shownOf(dataset, { issues: ["truce", "aid"] });
  const found = compareThings(shown, "actor", actor("israel"), actor("hamas"), BETWEEN);
  expect([found.known, found.all, found.neither.length]).toEqual([2, 2, 0]);
});

/** Actors × issues at random, two in three cells known; and the same with the rest filled in. */
function randomCase(seed: number) {
  const random = seededRandom(seed);
  const pick = (signs: string) => signs[Math.floor(random() * signs.length)]!;
  const head = `          ${Array.from({ length: 5 }, (_, i) => `i${i}`).join("  ")}`;
  const cells = Array.from({ length: 6 }, () => Array.from({ length: 5 }, () => pick("+-c=.?/")));
  const full = cells.map((line) => line.map((cell) => (".?".includes(cell) ? pick("+-c=") : cell)));
  const drawn = (lines: string[][]) =>
    draw([head, ...lines.map((line, a) => `a${a}  ${line.join("  ")}`)].join("\n"));
  return { data: drawn(cells), full: drawn(full), random };
}

test("symmetric, every completion within the bounds, and for actors it does not matter how an issue is worded", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const { data, full, random } = randomCase(seed);
    const shown = shownOf(data);
    const { stances } = data;
    const turned = Math.floor(random() * data.issues.length);
    const position = stances.position.map((p, row) => (stances.issue[row] === turned ? -p : p));
    const worded = shownOf({ ...data, stances: { ...stances, position } });
    for (const kind of ["actor", "issue"] as const) {
      const there = compareThings(shown, kind, 0, 1, BETWEEN);
      const back = compareThings(shown, kind, 1, 0, BETWEEN);
      for (const key of ["known", "all", "agreement", "sum", "bounds"] as const)
        expect(back[key]).toEqual(there[key]);
      expect(back.likeness ?? 9).toBeCloseTo(there.likeness ?? 9, 12);
      expect(back.onlyA.map(({ by }) => by)).toEqual(there.onlyB.map(({ by }) => by));
      const { together, apart, onlyA, onlyB, neither, all, bounds, agreement } = there;
      expect([together, apart, onlyA, onlyB, neither].flat().length).toBe(all);
      expect(all + there.outOfPlace.length).toBe(kind === "actor" ? data.issues.length : data.actors.length);
      if (all === 0) continue;
      expect(bounds!.least).toBeLessThanOrEqual(agreement ?? 1);
      expect(bounds!.most).toBeGreaterThanOrEqual(agreement ?? 0);
      const completed = compareThings(shownOf(full), kind, 0, 1, BETWEEN);
      expect(completed.known).toBe(all);
      expect(completed.agreement).toBeGreaterThanOrEqual(bounds!.least - 1e-12);
      expect(completed.agreement).toBeLessThanOrEqual(bounds!.most + 1e-12);
      expect(completed.bounds?.least).toBeCloseTo(completed.agreement!, 12);
    }
    const before = compareThings(shown, "actor", 0, 1, BETWEEN);
    const after = compareThings(worded, "actor", 0, 1, BETWEEN);
    expect(after.together.map(({ by }) => by)).toEqual(before.together.map(({ by }) => by));
    expect(after.sum).toBeCloseTo(before.sum, 12);
    expect(after.bounds?.least ?? 9).toBeCloseTo(before.bounds?.least ?? 9, 12);
  }
});

test("the number behind a line is the one by which the map draws it", () => {
  for (let seed = 1; seed <= 20; seed++) {
    const { data } = randomCase(seed);
    const shown = shownOf(data);
    const order = orderNodes(data, shown.fold);
    for (const mode of ["actors", "issues"] as const) {
      const turned = ["i1"];
      const mask = Uint8Array.from(data.issues, ({ id }) => Number(turned.includes(id)));
      const lines = pairLines(order, shown.ties, shown.summary, "between", mode, "difference", mask);
      for (let tie = 0; tie < lines.ties.length; tie++) {
        const { kind, a, b } = comparedAt(data, order, lines, tie);
        const things = kind === "actor" ? data.actors : data.issues;
        const [first, second] = [a, b].map((id) => things.findIndex((each) => each.id === id));
        const found = compareThings(shown, kind, first!, second!, { neutral: 0, turned });
        expect(found.likeness).toBeCloseTo(lines.likeness[tie]!, 10);
        expect(found.known).toBe(lines.overlap[tie]);
        expect(overlapsWith(shown, kind, first!)[second!]).toBe(found.known);
      }
    }
  }
});

test("a selection and a comparison take each other's place, each in one step that has a name", () => {
  const store = createAppStore();
  openDataset(store, { dataset, account, problems: [] });
  const now = () => store.getState().document;
  const last = () => store.getState().history.past.at(-1)?.name;
  select(store, { kind: "actor", id: "israel" });
  const compared = { kind: "actor", a: "israel", b: "hamas" } as const;
  compare(store, compared);
  expect([now().selection, now().compared, last()]).toEqual([
    undefined,
    compared,
    { kind: "compare", compared },
  ]);
  compare(store, { kind: "actor", a: "hamas", b: "israel" }); // the same two
  expect(store.getState().history.past.length).toBe(2);
  select(store, { kind: "tie", actor: "israel", issue: "aid" });
  expect([now().compared, last()?.kind]).toEqual([undefined, "select"]);
  expect(comparedBefore(store.getState())).toEqual(compared);
  undo(store);
  expect(now().compared).toEqual(compared);
  select(store, undefined);
  expect([now().compared, last()?.kind]).toEqual([undefined, "uncompare"]);
  expect(comparedBefore(store.getState())).toBeUndefined();
});

test("of a link's comparison both must be there, and be two", () => {
  const partOf = (text: string) => {
    const link = readLink(`v1&compare=${text}&end`);
    if (typeof link === "string") throw new Error(link);
    const { document, dropped } = checkLink(link, dataset);
    return [document.compared, dropped.map(({ why, value }) => `${why} ${value}`)];
  };
  expect(partOf("issue:truce:aid")).toEqual([{ kind: "issue", a: "truce", b: "aid" }, []]);
  expect(partOf("actor:israel:nobody")).toEqual([undefined, ["missing nobody"]]);
  expect(partOf("actor:israel:israel")).toEqual([undefined, ["bad actor:israel:israel"]]);
  expect(partOf("tie:israel:aid")).toEqual([undefined, ["bad tie:israel:aid"]]);
});
