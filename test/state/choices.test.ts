/** What the filters offer: members under their body, issues under their topic, the most heard voice first. */
import { expect, test } from "vitest";
import { buildChoices } from "../../src/state/choices.ts";
import { draw } from "../support/pictures.ts";

const dataset = draw(
  `
                    Truce (security)   Aid (relief)   Force (security)
  Israel (state)    -                  +              .
  Hamas (group)     c                  ?              .
  Egypt (state)     .                  .              +
  `,
  { voice: ["b", "a", "a", "", "c"], basis: ["stated", "", "", "", "mandate"] },
);

test("actors in file order, members after their body", () => {
  const nested = draw(`
                Truce
    Katz        -
    Israel      -
    >Army       +
    >>Chief     +
    Hamas       c
  `);
  const { actors, hasMembers } = buildChoices(nested);
  expect(actors.map(({ index, depth }) => ">".repeat(depth) + nested.actors[index]!.name)).toEqual([
    "Katz",
    "Israel",
    ">Army",
    ">>Chief",
    "Hamas",
  ]);
  expect(hasMembers).toBe(true);
});

test("issues by topic, both in file order; types once each", () => {
  const { topics, types, hasTopics } = buildChoices(dataset);
  expect(topics.map(({ topic, issues }) => [topic, issues.map((i) => dataset.issues[i]!.name)])).toEqual([
    ["security", ["Truce", "Force"]],
    ["relief", ["Aid"]],
  ]);
  expect(types).toEqual(["state", "group"]);
  expect(hasTopics).toBe(true);
});

test("one type or topic is no choice", () => {
  const { types, hasTopics } = buildChoices(draw("Truce\nHamas  c\nIsrael  -"));
  expect([types, hasTopics]).toEqual([[], false]);
});

test("voices and bases are those that occur", () => {
  const { voices, bases, hasConfidence } = buildChoices(dataset);
  expect(voices).toEqual(["a", "b", "c", ""]);
  expect(bases).toEqual(["", "stated", "mandate"]);
  expect(hasConfidence).toBe(false);
});
