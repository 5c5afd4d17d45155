/** Live counts: each facet without its own clause, with all the others. */
import { expect, test } from "vitest";
import type { Dataset } from "../../src/domain/dataset.ts";
import { CLAUSES, EMPTY_FILTER, type Filter, resolveClause } from "../../src/domain/filter.ts";
import { type ClauseMasks, combineMasks, countFacets } from "../../src/graph/facets.ts";
import { draw, rowNames } from "../support/pictures.ts";

const dataset = draw(
  `
                   Truce (security)   Aid (relief)
  Israel (state)   -                  +
  >Katz (person)   -                  .
  Hamas (group)    c                  ?
  `,
  {
    voice: ["Channel 12", "the article", "Katz", "the article", ""],
    confidence: [0.7, 0.55, 1, undefined, 0],
    basis: ["reported", "conduct", "stated", "reported", ""],
  },
);

const masksOf = (data: Dataset, filter: Partial<Filter>): ClauseMasks =>
  new Map(
    CLAUSES.flatMap((clause) => {
      const mask = resolveClause(data, { ...EMPTY_FILTER, ...filter }, clause);
      return mask ? [[clause, mask] as const] : [];
    }),
  );
const count = (filter: Partial<Filter>) => countFacets(dataset, masksOf(dataset, filter));

test("nothing narrowed: a member counts for its body too", () => {
  const facets = count({});
  expect([...facets.actors]).toEqual([3, 1, 2]);
  expect([...facets.issues]).toEqual([3, 2]);
  expect([...facets.stances]).toEqual([1, 2, 1, 0, 1, 0]);
  expect([...facets.bases]).toEqual([1, 1, 2, 0, 1, 0]);
  expect(Object.fromEntries(facets.actorTypes)).toEqual({ state: 2, person: 1, group: 2 });
  expect(Object.fromEntries(facets.topics)).toEqual({ security: 3, relief: 2 });
  expect(facets.voices.get("the article")).toBe(2);
});

test("a clause does not narrow its own counts, but those of the others", () => {
  const facets = count({ stances: ["oppose"] });
  expect([...facets.stances]).toEqual([1, 2, 1, 0, 1, 0]);
  expect([...facets.actors]).toEqual([2, 1, 0]);
  expect([...facets.issues]).toEqual([2, 0]);
});

test("two clauses: each count is what the choice would leave beside the other clause", () => {
  const facets = count({ stances: ["oppose", "support"], actors: ["israel"] });
  expect([...facets.stances]).toEqual([1, 2, 0, 0, 0, 0]);
  expect([...facets.actors]).toEqual([3, 1, 0]);
  expect([...facets.issues]).toEqual([2, 1]);
});

test("confidence is counted by tenth, its ends and its absence included", () => {
  const { confidence, withoutConfidence } = count({});
  expect([...confidence]).toEqual([1, 0, 0, 0, 0, 1, 0, 1, 0, 1]);
  expect(withoutConfidence).toBe(1);
});

test("masks are combined, except one if wanted; no masks = no mask", () => {
  const masks = masksOf(dataset, { stances: ["oppose"], topics: ["security"], actors: ["katz"] });
  const rows = (except?: "actors") => rowNames(dataset, combineMasks(5, masks, except));
  expect(rows()).toEqual(["Katz - Truce"]);
  expect(rows("actors")).toEqual(["Israel - Truce", "Katz - Truce"]);
  expect(combineMasks(5, new Map())).toBeUndefined();
});
