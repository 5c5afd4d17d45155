/** Documents at random, but the same for the same seed: what a person could have arranged for a dataset. */
import type { Random } from "../../src/base/random.ts";
import type { Dataset } from "../../src/domain/dataset.ts";
import { NO_DAY } from "../../src/domain/days.ts";
import { EMPTY_FILTER } from "../../src/domain/filter.ts";
import { BASES, STANCES } from "../../src/domain/stance.ts";
import { LAYOUT_WAYS, MAP_MODES, NEUTRAL_READINGS, PAIR_LINES } from "../../src/state/arrangement.ts";
import type { Compared, Document, Place, Selection } from "../../src/state/document.ts";
import type { Group } from "../../src/state/groups.ts";
import { MISSING_READINGS } from "../../src/state/measures/missing.ts";
import { ORDERINGS } from "../../src/state/orders.ts";
import { TABLE_COLUMNS, TABLE_GRAINS, tidyTable } from "../../src/state/tableLook.ts";

export function randomDocument(random: Random, { actors, issues, stances }: Dataset): Document {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const some = <Value>(values: readonly Value[]): Value[] =>
    random() < 0.5 ? [] : [...new Set(values.filter(() => random() < 0.4))];
  const actorIds = actors.map(({ id }) => id);
  const issueIds = issues.map(({ id }) => id);
  const places = new Map<string, Place>();
  for (const key of [...actorIds.map((id) => `a:${id}`), ...issueIds.map((id) => `i:${id}`)])
    if (random() < 0.2)
      places.set(key, { x: Math.floor(random() * 4000) - 2000, y: Math.floor(random() * 4000) - 2000 });
  const selections: (Selection | undefined)[] = [
    undefined,
    { kind: "actor", id: pick(actorIds) },
    { kind: "issue", id: pick(issueIds) },
    { kind: "tie", actor: pick(actorIds), issue: pick(issueIds) },
  ];
  const pairOf = (kind: Compared["kind"], ids: readonly string[]): Compared => {
    const a = pick(ids);
    return { kind, a, b: pick(ids.filter((id) => id !== a)) };
  };
  const selection = pick(selections);
  const compared = selection
    ? undefined
    : pick([undefined, pairOf("actor", actorIds), pairOf("issue", issueIds)]);
  const filter = () => {
    const from = random() < 0.5 ? NO_DAY : Math.floor(random() * 30_000);
    return {
      ...EMPTY_FILTER,
      actors: some(actorIds),
      actorTypes: some(actors.map(({ type }) => type)),
      issues: some(issueIds),
      topics: some(issues.map(({ topic }) => topic)),
      stances: some(STANCES),
      bases: some(BASES),
      voices: some([...(stances.text.voice?.values ?? [""])]),
      minConfidence: random() < 0.5 ? 0 : Math.round(random() * 10) / 10,
      from,
      to: random() < 0.5 ? NO_DAY : Math.max(from, 0) + Math.floor(random() * 900),
      text: random() < 0.5 ? "" : pick(["arms", "a & b=c, d:e#f", "سلاح", "100 % (sic!)", "'*~+"]),
    };
  };
  const group = (): Group =>
    pick<Group>([
      { by: "type", ids: [pick(actors).type] },
      { by: "body", ids: [pick(actorIds)] },
      { by: "picked", ids: actorIds.slice(0, 2) },
    ]);
  const groups = selection || compared ? undefined : pick([undefined, { a: group(), b: group() }]);
  return {
    groups,
    ego: pick([undefined, { kind: "actor", id: pick(actorIds) }, { kind: "issue", id: pick(issueIds) }]),
    filter: filter(),
    unfolded: some(actorIds),
    selection,
    compared,
    sizeBy: pick(["ties", "statements"]),
    missing: pick(MISSING_READINGS),
    places,
    table: tidyTable({
      grain: pick(TABLE_GRAINS),
      columns: some(TABLE_COLUMNS),
      by: pick(TABLE_COLUMNS),
      descending: random() < 0.5,
    }),
    orders: { actors: pick(ORDERINGS), issues: pick(ORDERINGS) },
    arrangement: {
      mode: pick(MAP_MODES),
      way: pick(LAYOUT_WAYS),
      lines: pick(PAIR_LINES),
      neutral: pick(NEUTRAL_READINGS),
      flipped: some(issueIds),
      afresh: random() < 0.7 ? undefined : { filter: filter(), unfolded: some(actorIds) },
    },
  };
}
