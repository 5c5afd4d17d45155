/** One in the middle: the same numbers as the comparison of two has, and what is unknown in no group but its own. */
import { expect, test } from "vitest";
import { seededRandom } from "../../src/base/random.ts";
import { compareThings } from "../../src/state/compare.ts";
import type { Shown } from "../../src/state/describe.ts";
import { betweenOf, buildEgo } from "../../src/state/ego.ts";
import { nextMiddle, putInMiddle } from "../../src/state/egoing.ts";
import { compare, createAppStore, select } from "../../src/state/store.ts";
import { unitedOn } from "../../src/state/unite.ts";
import { draw } from "../support/pictures.ts";
import { shownOf } from "../support/shown.ts";

const BETWEEN = { neutral: 0, turned: [] };

const dataset = draw(`
          Truce   Aid   Force   Council   Prisoners   Borders
Israel    -       +     c       =         .           ?
>Katz     .       .     .       -         .           .
Hamas     +       +     -       .         +           ?
Egypt     +       +     -       /         .           .
Qatar     .       .     .       .         .           ?
`);
const shown = shownOf(dataset);
const actor = (id: string) => dataset.actors.findIndex((each) => each.id === id);

test("an actor: its issues by stance, not found apart from neutral and from what nobody recorded; the others by distance", () => {
  const ego = buildEgo(shown, "actor", actor("israel"), BETWEEN);
  const named = ego.groups.map(({ ties }) => ties.map(({ by }) => dataset.issues[by]!.id));
  // support, conditional, oppose, neutral, not found, not applicable
  expect(named).toEqual([["aid"], ["force"], ["truce", "council"], [], ["borders"], []]);
  expect(ego.groups[2]!.ties[1]!.others).toEqual([3]); // its own statement on the council differs from that of its member
  expect(ego.silent.map((by) => dataset.issues[by]!.id)).toEqual(["prisoners"]);
  expect([ego.known, ego.all]).toEqual([4, 6]);
  expect(ego.neighbours.map(({ index, common }) => [dataset.actors[index]!.id, common])).toEqual([
    ["hamas", 3],
    ["egypt", 3],
  ]);
  expect(ego.strangers.map((index) => dataset.actors[index]!.id)).toEqual(["qatar"]);
  const between = betweenOf(shown, ego, [actor("hamas")], BETWEEN).get(actor("hamas"))!;
  expect(between.shared.map((by) => dataset.issues[by]!.id)).toEqual(["aid"]);
  expect(between.disputed.map((by) => dataset.issues[by]!.id)).toEqual(["truce", "force"]);
});

function randomShown(seed: number): Shown {
  const random = seededRandom(seed);
  const signs = [".", ".", "+", "-", "c", "=", "?", "/"];
  const cell = () => signs[Math.floor(random() * signs.length)]!;
  const row = (name: string) => [name, ...Array.from({ length: 6 }, cell)].join("  ");
  const rows = Array.from({ length: 6 }, (_, i) => row(`A${i}`));
  const filter = random() < 0.5 ? {} : { stances: ["support", "oppose", "not applicable"] as const };
  return shownOf(draw(["  I0  I1  I2  I3  I4  I5", ...rows].join("\n")), { ...filter } as never);
}

test("each number is that of the comparison of the two, whatever is known, narrowed or turned round", () => {
  for (let seed = 1; seed <= 60; seed++) {
    const one = randomShown(seed);
    const reading = { neutral: [0, -0.5, null][seed % 3]!, turned: seed % 2 ? ["i1", "i4"] : [] };
    for (const kind of ["actor", "issue"] as const) {
      const ego = buildEgo(one, kind, seed % 6, reading);
      const between = betweenOf(
        one,
        ego,
        ego.neighbours.map(({ index }) => index),
        reading,
      );
      for (const { index, ...found } of ego.neighbours) {
        const pair = compareThings(one, kind, seed % 6, index, reading);
        const where = `seed ${seed}, ${kind} ${index}`;
        expect(found.agreement, where).toBeCloseTo(pair.agreement!, 12);
        expect([found.common, found.all, found.shared], where).toEqual([
          pair.known,
          pair.all,
          pair.together.length,
        ]);
        expect(found.least, where).toBeCloseTo(pair.bounds!.least, 12);
        expect(found.most, where).toBeCloseTo(pair.bounds!.most, 12);
        const { shared, disputed } = between.get(index)!;
        const sorted = (list: readonly number[]) => [...list].sort((p, q) => p - q);
        expect(sorted(shared), where).toEqual(sorted(pair.together.map(({ by }) => by)));
        expect(sorted(disputed), where).toEqual(sorted(pair.apart.map(({ by }) => by)));
      }
      for (const stranger of ego.strangers)
        expect(compareThings(one, kind, seed % 6, stranger, reading).known).toBe(0);
    }
  }
});

test("what unites those who otherwise disagree", () => {
  const quarrel = shownOf(
    draw(`
       Aid  Truce  Force  Council
    A  +    +      +      +
    B  +    -      -      -
    C  +    +      +      .
    D  -    -      -      -
    `),
  );
  expect(unitedOn(quarrel, 0, BETWEEN)).toEqual([
    { a: 0, b: 1, otherwise: 0, others: 3 },
    { a: 1, b: 2, otherwise: 0, others: 2 },
  ]);
});

test("a step goes to what is asked for, and of two to the one that is not in the middle yet", () => {
  const store = createAppStore();
  const next = () => nextMiddle(store.getState());
  expect(next()).toBeUndefined();
  select(store, { kind: "tie", actor: "israel", issue: "truce" });
  putInMiddle(store, next()!);
  expect(store.getState().document.ego).toEqual({ kind: "actor", id: "israel" });
  expect(store.getState().session.view).toBe("ego");
  expect(next()).toEqual({ kind: "issue", id: "truce" });
  compare(store, { kind: "actor", a: "israel", b: "hamas" });
  expect(next()).toEqual({ kind: "actor", id: "hamas" });
  expect(store.getState().history.past.map(({ name }) => name.kind)).toEqual(["select", "ego", "compare"]);
});
