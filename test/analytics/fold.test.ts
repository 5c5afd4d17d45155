/** Folding: who stands for whom on the picture. */
import { expect, test } from "vitest";
import { membersByBody, resolveFold } from "../../src/analytics/fold.ts";
import { draw } from "../support/pictures.ts";

const { actors } = draw(`
            Truce
  Israel    -
  >Army     .
  >>Chief   +
  >Katz     -
  Hamas     c
`);

const standIns = (unfolded: readonly string[]) =>
  Array.from(resolveFold(actors, new Set(unfolded)), (index) => actors[index]!.name);

test("members stand inside the outermost folded body", () => {
  expect(standIns([])).toEqual(["Israel", "Israel", "Israel", "Israel", "Hamas"]);
  expect(standIns(["israel"])).toEqual(["Israel", "Army", "Army", "Katz", "Hamas"]);
  expect(standIns(["israel", "army"])).toEqual(["Israel", "Army", "Chief", "Katz", "Hamas"]);
});

test("a body inside a folded one stays inside, unfolded or not", () => {
  expect(standIns(["army"])).toEqual(["Israel", "Israel", "Israel", "Israel", "Hamas"]);
});

test("members are listed under their own body only", () => {
  const members = [...membersByBody(actors)].map(
    ([body, list]) => `${actors[body]!.name}: ${list.map((index) => actors[index]!.name).join(", ")}`,
  );
  expect(members).toEqual(["Israel: Army, Katz", "Army: Chief"]);
});

test("a chain longer than the stack resolves", () => {
  const long = Array.from({ length: 15_000 }, (_, index) => ({
    ...actors[0]!,
    id: String(index),
    partOf: index === 14_999 ? -1 : index + 1,
  }));
  expect(new Set(resolveFold(long, new Set()))).toEqual(new Set([14_999]));
  expect(resolveFold(long, new Set(["14999"]))[0]).toBe(14_998);
});
