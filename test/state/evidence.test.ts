/** The statements behind a selection, as pictures: who is drawn, what passes, what is hidden. */
import { expect, test } from "vitest";
import type { Dataset } from "../../src/domain/dataset.ts";
import type { Filter } from "../../src/domain/filter.ts";
import { STANCES } from "../../src/domain/stance.ts";
import type { Selection } from "../../src/state/model.ts";
import { createSelectors } from "../../src/state/selectors.ts";
import { changeFilter, createAppStore, openDataset, select, setUnfolded } from "../../src/state/store.ts";
import { draw, pairName, rowName } from "../support/pictures.ts";

const dataset = draw(
  `
            Truce   Aid   Force
  Israel    -c      .     ?
  >Katz     -       +     .
  Hamas     c       .     .
  `,
  { date: ["2025-11", "2025-12", "", "2025-10", "2025-12", "2025-12"] },
);

interface Asked {
  readonly unfolded?: string;
  readonly filter?: Partial<Filter>;
  readonly data?: Dataset;
}

function evidenceOf(selection: Selection, { unfolded, filter, data = dataset }: Asked = {}) {
  const store = createAppStore();
  const account = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };
  openDataset(store, { dataset: data, account, problems: [] });
  if (unfolded) setUnfolded(store, unfolded, true);
  if (filter) changeFilter(store, filter);
  select(store, selection);
  return createSelectors().evidence(store.getState());
}

function lines(selection: Selection, asked?: Asked, list: "rows" | "passing" = "passing"): string[] {
  const { sections } = evidenceOf(selection, asked)!;
  return sections.flatMap(({ stance, groups }) => [
    ...(stance === undefined ? [] : [`# ${STANCES[stance]}`]),
    ...groups.map(
      (group) =>
        `${pairName(dataset, group.actor, group.issue)}: ${group[list].map((row) => rowName(dataset, row)).join(", ")}`,
    ),
  ]);
}

const actor = (id: string): Selection => ({ kind: "actor", id });

test("an actor: by issue in file order, the newest statement first", () => {
  expect(lines(actor("israel"), { unfolded: "israel" })).toEqual([
    "Israel–Truce: Israel c Truce, Israel - Truce",
    "Israel–Force: Israel ? Force",
  ]);
});

test("a folded body speaks for its members; a member folded away shows only its own", () => {
  expect(lines(actor("israel"))).toEqual([
    "Israel–Truce: Israel c Truce, Israel - Truce, Katz - Truce",
    "Israel–Aid: Katz + Aid",
    "Israel–Force: Israel ? Force",
  ]);
  expect(lines(actor("katz"))).toEqual(["Israel–Truce: Katz - Truce", "Israel–Aid: Katz + Aid"]);
  const katz = evidenceOf(actor("katz"))!;
  expect([katz.actor, katz.displayed]).toEqual([1, 0]);
  expect(evidenceOf(actor("katz"), { unfolded: "israel" })!.displayed).toBe(1);
});

test("an issue: by stance, then actor; a pair with two stances stands under both", () => {
  expect(lines({ kind: "issue", id: "truce" })).toEqual([
    "# oppose",
    "Israel–Truce: Israel - Truce, Katz - Truce",
    "# conditional",
    "Israel–Truce: Israel c Truce",
    "Hamas–Truce: Hamas c Truce",
  ]);
});

test("a tie: all its statements, and what the map draws", () => {
  const { sections } = evidenceOf({ kind: "tie", actor: "israel", issue: "truce" })!;
  const group = sections[0]!.groups[0]!;
  expect(group.rows.map((row) => rowName(dataset, row))).toEqual([
    "Israel c Truce",
    "Israel - Truce",
    "Katz - Truce",
  ]);
  expect(group.current).toBe(1);
  expect([...group.kinds]).toEqual([0, 2, 1, 0, 0, 0]);
});

test("a later search that found none is not what the map draws", () => {
  const data = draw(
    `
              Truce
    Israel    +?
    `,
    { date: ["2025-11", "2025-12"] },
  );
  const { sections } = evidenceOf({ kind: "tie", actor: "israel", issue: "truce" }, { data })!;
  expect(sections[0]!.groups[0]).toMatchObject({ rows: [1, 0], current: 0 });
});

test("what the filter hides is kept apart, and the map then draws the latest that passes", () => {
  const asked = { filter: { stances: ["oppose" as const] } };
  expect(lines(actor("israel"), asked)).toEqual([
    "Israel–Truce: Israel - Truce, Katz - Truce",
    "Israel–Aid: ",
    "Israel–Force: ",
  ]);
  expect(lines(actor("israel"), asked, "rows")[1]).toBe("Israel–Aid: Katz + Aid");
  const { sections, all, passing } = evidenceOf(actor("israel"), asked)!;
  expect(sections[0]!.groups[0]!.current).toBe(0);
  expect(sections[0]!.groups[1]!.current).toBeUndefined();
  expect([...all]).toEqual([1, 2, 1, 0, 1, 0]);
  expect([...passing]).toEqual([0, 2, 0, 0, 0, 0]);
});

test("nothing selected, something unknown, and a pair that nobody brings up", () => {
  const store = createAppStore();
  expect(createSelectors().evidence(store.getState())).toBeUndefined();
  expect(evidenceOf(actor("nobody"))).toBeUndefined();
  expect(evidenceOf({ kind: "tie", actor: "hamas", issue: "nothing" })).toBeUndefined();
  expect(evidenceOf({ kind: "tie", actor: "hamas", issue: "aid" })!.sections).toEqual([
    { stance: undefined, groups: [] },
  ]);
});
