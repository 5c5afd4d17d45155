/** The filter: within a clause any value will do, between clauses all must hold. */
import { expect, test } from "vitest";
import { BitSet } from "../../src/base/bitset.ts";
import { NO_DAY, parseSpan } from "../../src/domain/days.ts";
import {
  activeClauses,
  CLAUSES,
  EMPTY_FILTER,
  type Filter,
  resolveClause,
  withoutClause,
} from "../../src/domain/filter.ts";
import { draw, rowNames } from "../support/pictures.ts";

const dataset = draw(
  `
                   Truce (security)   Aid (relief)
  Israel (state)   -                  +
  >Katz (person)   -                  .
  Hamas (group)    c                  ?
  `,
  {
    date: ["2025-12", "2025-12-05", "2026-01-19", "", "2025"],
    voice: ["Channel 12", "Katz", "the article", "", ""],
    confidence: [0.7, 0.55, 1, undefined, 0.6],
    evidence: ["Wary of the next phase", "", "Will “never” leave", "حماس", "Café au lait"],
    basis: ["reported", "conduct", "stated", "reported", ""],
  },
);

function passing(change: Partial<Filter>): string[] {
  const filter = { ...EMPTY_FILTER, ...change };
  const sets = CLAUSES.flatMap((clause) => resolveClause(dataset, filter, clause) ?? []);
  return rowNames(dataset, BitSet.intersection(dataset.stances.length, sets));
}

const ALL = ["Israel - Truce", "Israel + Aid", "Katz - Truce", "Hamas c Truce", "Hamas ? Aid"];
const day = (text: string) => parseSpan(text)!.from;

test("an empty filter lets everything through and has no clause", () => {
  expect(passing({})).toEqual(ALL);
  expect(activeClauses(EMPTY_FILTER)).toEqual([]);
  for (const clause of CLAUSES) expect(resolveClause(dataset, EMPTY_FILTER, clause)).toBeUndefined();
});

test.each<[string, Partial<Filter>, string[]]>([
  ["a body stands for its members", { actors: ["israel"] }, ALL.slice(0, 3)],
  ["a member does not stand for its body", { actors: ["katz"] }, ["Katz - Truce"]],
  ["any of the values", { actors: ["katz", "hamas"] }, ALL.slice(2)],
  ["a type is the actor's own", { actorTypes: ["state"] }, ALL.slice(0, 2)],
  ["issues", { issues: ["aid"] }, ["Israel + Aid", "Hamas ? Aid"]],
  ["topics", { topics: ["relief"] }, ["Israel + Aid", "Hamas ? Aid"]],
  ["stances", { stances: ["support", "not found"] }, ["Israel + Aid", "Hamas ? Aid"]],
  ["bases, also the one not given", { bases: ["", "stated"] }, ["Katz - Truce", "Hamas ? Aid"]],
  ["voices, also the one not given", { voices: [""] }, ["Hamas c Truce", "Hamas ? Aid"]],
  [
    "least confidence leaves out what has none",
    { minConfidence: 0.6 },
    ["Israel - Truce", "Katz - Truce", "Hamas ? Aid"],
  ],
  ["an unknown id lets nothing through", { actors: ["nobody"] }, []],
  ["all clauses must hold", { actors: ["israel"], stances: ["oppose"], topics: ["relief"] }, []],
])("%s", (_name, filter, names) => {
  expect(passing(filter)).toEqual(names);
});

test.each<[string, Partial<Filter>, string[]]>([
  ["from a day", { from: day("2025-12-10") }, ["Israel - Truce", "Katz - Truce", "Hamas ? Aid"]],
  ["to a day", { to: day("2025-12-01") }, ["Israel - Truce", "Hamas ? Aid"]],
  ["between", { from: day("2026-01-01"), to: day("2026-01-31") }, ["Katz - Truce"]],
])("dates: what touches the span passes, the undated do not: %s", (_name, filter, names) => {
  expect(passing(filter)).toEqual(names);
});

test.each([
  ["every word somewhere in the statement", "phase israel", ["Israel - Truce"]],
  ["names of the pair", "katz truce", ["Katz - Truce"]],
  ["accents and case do not matter", "CAFE", ["Hamas ? Aid"]],
  ["Arabic without its points", "حَمَاس", ["Hamas c Truce"]],
  ["nothing has it", "phase katz", []],
])("text: %s", (_name, text, names) => {
  expect(passing({ text })).toEqual(names);
});

test("a clause that is active is the only one that clearing it changes", () => {
  const full: Filter = {
    actors: ["a"],
    actorTypes: ["b"],
    issues: ["c"],
    topics: ["d"],
    stances: ["oppose"],
    bases: ["stated"],
    voices: ["e"],
    minConfidence: 0.5,
    from: 1,
    to: NO_DAY,
    text: "f",
  };
  expect(activeClauses(full)).toEqual([...CLAUSES]);
  for (const clause of CLAUSES)
    expect(activeClauses(withoutClause(full, clause))).toEqual(CLAUSES.filter((other) => other !== clause));
  expect(activeClauses({ ...EMPTY_FILTER, text: " \u200f " })).toEqual([]);
});
