/** Ranked lists, groups, strips and the audit: what is first, on how much it rests, and what is unknown of whom. */
import { expect, test } from "vitest";
import type { Unknown } from "../../../src/analytics/pairTable.ts";
import { NO_DAY } from "../../../src/domain/days.ts";
import { AUDIT_COLUMNS, buildAudit, sortAudit } from "../../../src/state/measures/audit.ts";
import { type RankId, type RankList, ranksOf } from "../../../src/state/measures/ranks.ts";
import { buildStrip, countsAt, orderStrips, smallerSide } from "../../../src/state/measures/strips.ts";
import type { Basis } from "../../../src/state/measures/task.ts";
import { draw } from "../../support/pictures.ts";
import { ask, away, measured } from "./basis.ts";

const dataset = draw(`
          Truce   Aid   Force   Council
Israel    -       -     +       .
>Katz     .       .     .       -
Hamas     +       +     c       .
Egypt     +       +     .       ?
Qatar     +       .     =       /
Observer  ?       .     .       .
`);
const basis = measured(dataset);

const named = ({ shown }: Basis, { kind, rows }: RankList) =>
  rows.map(({ things, n, of }) => {
    const list = kind === "actor" ? shown.dataset.actors : shown.dataset.issues;
    return `${things.map((index) => list[index]!.name).join("–")} ${n}/${of}`;
  });
const listOf = (of: Basis, id: RankId, unknown: Unknown = "ignore", least = 1) =>
  ranksOf(of.shown.dataset, ask("ranks", of, { unknown, least }).lists).find((each) => each.id === id)!;
const list = (id: RankId, unknown?: Unknown, least?: number) => listOf(basis, id, unknown, least);

test("contested issues have two sides; the evenest first; a folded body stands for its member", () => {
  expect(named(basis, list("contested"))).toEqual(["Aid 3/5", "Truce 4/5"]);
  expect(list("contested").rows.map(({ value }) => value)).toEqual([1 / 3, 1 / 4]);
  expect(list("agreed").rows[0]).toMatchObject({ n: 1, value: 1 }); // one alone agrees with itself
  expect(named(basis, list("agreed", "ignore", 2))[0]).toBe("Truce 4/5");
});

test("pairs by agreement, of equal ones first what rests on more; what rests on too little is counted", () => {
  expect(named(basis, list("closest")).slice(0, 3)).toEqual([
    "Hamas–Egypt 2/4",
    "Egypt–Qatar 1/3",
    "Hamas–Qatar 2/3",
  ]);
  const firm = list("closest", "ignore", 2);
  expect(named(basis, firm)[0]).toBe("Hamas–Egypt 2/4");
  expect([firm.all, firm.below]).toEqual([5, 1]);
  expect(named(basis, list("furthest"))[0]).toBe("Israel–Egypt 2/4");
});

test("under another reading of the unknown numbers stay within their bounds, and the first may change", () => {
  for (const id of ["contested", "agreed", "closest", "furthest", "isolated"] as const)
    for (const unknown of ["ignore", "neutral", "worst", "best"] as const)
      for (const { value, low, high } of list(id, unknown).rows) {
        expect(value, `${id} ${unknown}`).toBeGreaterThanOrEqual(low - 1e-9);
        expect(value, `${id} ${unknown}`).toBeLessThanOrEqual(high + 1e-9);
      }
  const shaken = list("closest");
  for (const unknown of ["neutral", "worst", "best"] as const)
    expect(shaken.shaken.includes(unknown)).toBe(
      named(basis, list("closest", unknown))[0]!.split(" ")[0] !== "Hamas–Egypt",
    );
});

test("the most isolated agree least with the others; of whom nothing is known is in no list", () => {
  expect(named(basis, list("isolated"))[0]).toBe("Israel 3/4");
  expect(named(basis, list("known"))).toEqual(["Israel 4/4", "Hamas 3/4", "Qatar 2/3", "Egypt 2/4"]);
});

test("filters change the numbers", () => {
  const narrow = measured(dataset, { issues: ["force"] });
  expect(named(narrow, listOf(narrow, "closest"))).toEqual([
    "Israel–Hamas 1/1",
    "Hamas–Qatar 1/1",
    "Israel–Qatar 1/1",
  ]);
});

test("of one pair nobody says that it is the closest and the furthest; of equals none comes first", () => {
  const one = measured(draw("     One  Two\nA    +    -\nB    +    +"));
  for (const id of ["closest", "furthest"] as const)
    expect([listOf(one, id).all, listOf(one, id).level]).toEqual([1, false]);
  const equal = measured(draw("     One  Two\nA    +    -\nB    +    -\nC    +    -"));
  expect(listOf(equal, "closest").level).toBe(true);
  expect(list("closest").level).toBe(false);
});

test("away from the screen, without words, every answer is the same", () => {
  const there = away(basis);
  for (const unknown of ["ignore", "worst"] as const) {
    expect(ask("ranks", there, { unknown, least: 1 })).toEqual(ask("ranks", basis, { unknown, least: 1 }));
    expect(ask("blocs", there, { unknown })).toEqual(ask("blocs", basis, { unknown }));
    expect(ask("firmness", there, { unknown })).toEqual(ask("firmness", basis, { unknown }));
    expect(ask("agreement", there, { unknown })).toEqual(ask("agreement", basis, { unknown }));
  }
  expect(ask("readings", there, {})).toEqual(ask("readings", basis, {}));
  expect(ask("strips", there, {})).toEqual(ask("strips", basis, {}));
  expect(ask("seriation", there, { flipped: ["aid"] })).toEqual(
    ask("seriation", basis, { flipped: ["aid"] }),
  );
  for (const kind of ["actor", "issue"] as const)
    expect(ask("audit", there, { kind })).toEqual(ask("audit", basis, { kind }));
});

test("a strip runs from opposing to supporting; unknown actors stand beside it, never in the middle", () => {
  const rank = Uint32Array.from(dataset.issues, (_, i) => i);
  const table = ask("strips", basis, {});
  const order = orderStrips(table, "contested", rank).map((at) => dataset.issues[table.issue[at]!]!.name);
  expect(order).toEqual(["Aid", "Truce", "Force", "Council"]);
  expect(table.issue[orderStrips(table, "known", rank)[0]!]).toBe(0);
  const at = (issue: number) => buildStrip(basis.shown, 0, table.actors, issue);
  const words = ({ marks }: ReturnType<typeof buildStrip>) =>
    marks.map(({ actor, position }) => `${dataset.actors[actor]!.name} ${position}`);
  expect(words(at(2))).toEqual(["Qatar 0", "Hamas 0.5", "Israel 1"]);
  expect(at(2).unknown.map((i) => dataset.actors[i]!.name)).toEqual(["Egypt", "Observer"]);
  // Council: not applicable to Qatar, who is therefore not unknown.
  expect(at(3).unknown.map((i) => dataset.actors[i]!.name)).toEqual(["Hamas", "Egypt", "Observer"]);
});

test("how much the smaller side's share hangs on the unknown is said as the lists say it", () => {
  const table = ask("strips", basis, {});
  for (const unknown of ["ignore", "neutral", "worst", "best"] as const)
    for (const row of list("contested", unknown).rows) {
      const at = table.issue.indexOf(row.things[0]!);
      expect(smallerSide(countsAt(table, at), unknown)).toBeCloseTo(row.value, 12);
    }
});

test("a neutral that counts as no position is unknown, as in the comparison", () => {
  const strict = measured(dataset, {}, null);
  const { actors } = ask("strips", strict, {});
  const force = buildStrip(strict.shown, null, actors, 2);
  expect(force.marks).toHaveLength(2);
  expect(force.unknown.map((i) => dataset.actors[i]!.name)).toContain("Qatar");
});

test("groups: the division, what stands in its way, and under how many settings coalitions hold", () => {
  const quarrel = measured(
    draw(`
      One  Two  Three  Four
A     +    +    .      +
B     +    .    +      +
C     .    +    -      -
`),
  );
  const blocs = ask("blocs", quarrel, { unknown: "ignore" });
  // A and B agree, A and C are even (no tie), B and C disagree
  expect([blocs.ties, blocs.frustrated, blocs.exact, blocs.thin]).toEqual([2, 0, true, true]);
  expect(blocs.sides).toEqual([[0, 1], [2]]);
  expect(blocs.coalitions).toEqual([[0, 1], [2]]);
  const firm = ask("firmness", quarrel, { unknown: "ignore" });
  expect(firm.settings).toBe(36);
  expect(firm.coalitions[0]).toMatchObject({ apart: [0, 1] });
  expect(firm.coalitions[0]!.weakest).toBeGreaterThan(0.5);
});

test("unbalanced threesomes say who stands between whom", () => {
  const between = measured(
    draw(`
      One  Two  Three  Four  Five
A     +    +    -      -     .
B     -    .    .      +     +
C     .    +    -      .     +
`),
  );
  const { triangles, against } = ask("blocs", between, { unknown: "ignore" });
  expect(triangles).toEqual({
    all: 1,
    balanced: 0,
    unbalanced: [{ a: 0, b: 1, between: 2, kind: "between" }],
  });
  expect(against).toHaveLength(1);
});

test("the audit: best evidence of each position, single sources, the oldest, and what is missing", () => {
  const coded = draw(
    `
          Truce   Aid
Israel    -+      +
Hamas     +       .
`,
    {
      date: ["2025-10-01", "2025-12", "2025-11", ""],
      basis: ["attributed", "stated", "attributed", ""],
      source: [0, 1, 1, undefined],
      sources: [{ id: "a" }, { id: "b" }],
    },
  );
  const of = measured(coded);
  const audit = buildAudit(of, "actor");
  const [israel, hamas] = [...audit.thing.keys()].map((at) =>
    Object.fromEntries(
      [...AUDIT_COLUMNS.slice(1), "of" as const].map((name) => [name, audit[name as "known"][at]]),
    ),
  );
  expect(israel).toMatchObject({ known: 2, of: 2, own: 1, weak: 1, single: 1, missing: 0 });
  expect(coded.stances.from[audit.oldestRow[0]!]).toBe(audit.oldest[0]);
  expect(audit.oldestRow[0]).toBe(2); // the current statements are asked, not superseded ones
  expect(hamas).toMatchObject({ known: 1, noBasis: 1, single: 1, oldest: NO_DAY, missing: 1 });
  expect([...audit.missed]).toEqual([-1, -1, -1, 1, -1, -1]);
  const issues = buildAudit(of, "issue");
  expect([issues.thing[1], issues.known[1], issues.of[1], issues.missed[3]]).toEqual([1, 1, 2, 1]);
  const rank = Uint32Array.of(0, 1);
  for (const descending of [false, true]) expect(sortAudit(audit, "oldest", descending, rank).at(-1)).toBe(1);
  expect(sortAudit(audit, "missing", true, rank)[0]).toBe(1);
});
