/** Choices before they are applied: each changes what it says and nothing else, and can be taken back. */
import { expect, test } from "vitest";
import {
  AS_FOUND,
  countDecisions,
  type Decisions,
  decisionsText,
  isAsFound,
} from "../../src/domain/decisions.ts";
import type { ColumnPreview } from "../../src/domain/material.ts";
import type { Problem } from "../../src/domain/problem.ts";
import { isMessageId, restOfMessages } from "../../src/i18n/messages.ts";
import { SCHEMAS } from "../../src/ingest/schemas.ts";
import { headingsUnknown } from "../../src/state/headings.ts";
import { differing } from "../../src/ui/mapping/differing.ts";
import { type Choice, chooseIn, missingRoles, rolesIn } from "../../src/ui/mapping/draft.ts";
import { spotsOf } from "../../src/ui/mapping/spots.ts";
import { outcomeOf } from "../../src/ui/mapping/useReread.ts";
import type { Told } from "../../src/ui/own/useTold.ts";

const after = (...choices: readonly Choice[]) => choices.reduce(chooseIn, AS_FOUND);
const column = (roles: readonly (string | null)[], index: number, role: string | null): Choice => ({
  kind: "column",
  file: "a.csv",
  table: undefined,
  headings: ["Who", "Verdict", "About", "About"],
  roles,
  index,
  role,
});

test("what is chosen and taken back leaves nothing behind", () => {
  const made: [Choice, Choice][] = [
    [
      { kind: "word", key: "meh", stance: "neutral" },
      { kind: "word", key: "meh", stance: undefined },
    ],
    [
      { kind: "names", name: "Café", other: "Cafe", into: "Cafe" },
      { kind: "names", name: "Café", other: "Cafe", into: undefined },
    ],
    [
      { kind: "rule", rule: "mean" },
      { kind: "rule", rule: "latest" },
    ],
    [
      { kind: "encoding", file: "a.csv", encoding: "cp850" },
      { kind: "encoding", file: "a.csv", encoding: undefined },
    ],
    [
      { kind: "separator", file: "a.csv", separator: ";" },
      { kind: "separator", file: "a.csv", separator: undefined },
    ],
    [column([null, null, null, null], 0, "actor"), { kind: "all", decisions: AS_FOUND }],
  ];
  for (const [choice, back] of made) {
    expect(isAsFound(after(choice)), choice.kind).toBe(false);
    expect(countDecisions(after(choice)), choice.kind).toBe(1);
    expect(isAsFound(after(choice, back)), choice.kind).toBe(true);
  }
  const some = made.slice(0, 4).map(([choice]) => choice);
  expect(decisionsText(after(...some))).toBe(decisionsText(after(...some.toReversed())));
});

test("of two names the one that is chosen counts, whichever was met first", () => {
  const alike = { kind: "names", name: "Café", other: "Cafe" } as const;
  expect([...after({ ...alike, into: "Cafe" }).merges]).toEqual([["Café", "Cafe"]]);
  expect([...after({ ...alike, into: "Cafe" }, { ...alike, into: "Café" }).merges]).toEqual([
    ["Cafe", "Café"],
  ]);
});

test("a column of the table has one heading; of equal headings the first; another separator makes other columns", () => {
  const chosen = after(column(["actor", "stance", null, null], 2, "actor"));
  expect([...chosen.files.get("a.csv")!.columns!]).toEqual([
    ["Who", null],
    ["Verdict", "stance"],
    ["About", "actor"],
  ]);
  const stances = { required: ["actor", "issue", "stance"] };
  const preview = {
    headings: ["Who", "Verdict", "About", "About"],
    kinds: { stances },
  } as unknown as ColumnPreview;
  const roles = rolesIn(chosen, "a.csv", preview, false, "stances");
  expect(roles).toEqual([null, "stance", "actor", null]);
  expect(missingRoles(preview, "stances", roles)).toEqual(["issue"]);
  expect(missingRoles(preview, "matrix-actors", roles)).toEqual([]);
  expect(chooseIn(chosen, { kind: "separator", file: "a.csv", separator: ";" }).files.get("a.csv")).toEqual({
    separator: ";",
  });
});

test("where nothing is chosen a known table shows what is read, an unknown one the guess", () => {
  const stances = { known: ["actor", null], guess: ["actor", "evidence"] };
  const actors = { known: [null, null], guess: ["id", null] };
  const preview = { headings: ["a", "b"], kinds: { stances, actors } } as unknown as ColumnPreview;
  expect(rolesIn(AS_FOUND, "a.csv", preview, false, "stances")).toEqual(["actor", null]);
  expect(rolesIn(AS_FOUND, "a.csv", preview, true, "stances")).toEqual(["actor", "evidence"]);
  expect(rolesIn(AS_FOUND, "a.csv", preview, true, "actors")).toEqual(["id", null]);
  expect(rolesIn(AS_FOUND, "a.csv", preview, true, "matrix-actors")).toEqual([null, null]);
});

test("where names differ, whatever the eye sees", () => {
  expect(differing("Acme", "Асme")).toEqual(["A (U+0041)", "c (U+0063)", "А (U+0410)", "с (U+0441)"]);
  expect(differing("Cafe\u0301", "Café")).toEqual([]);
});

const problem = (change: Partial<Problem>): Problem => ({
  code: "stance-unknown",
  level: "error",
  file: "a.csv",
  row: 2,
  line: 2,
  column: "stance",
  value: "meh",
  ...change,
});

test("headings are what is wrong with the file that was refused for them, or with all when none holds stances", () => {
  const missing = problem({ code: "columns-missing", row: null });
  expect(["a.csv", "b.csv"].map((file) => headingsUnknown([missing], file))).toEqual([true, false]);
  expect(headingsUnknown([problem({ code: "no-stances", row: null })], "b.csv")).toBe(true);
  expect(headingsUnknown([problem({})], "a.csv")).toBe(false);
});

test("rows are shown for the first of each fault and word, not for what is only for information", () => {
  const problems = [
    ...Array.from({ length: 400 }, (_, i) => problem({ row: i + 2, value: i % 2 ? "meh" : "tja" })),
    problem({ code: "duplicate", level: "info", row: 500 }),
  ];
  expect(spotsOf({ problems, doubts: undefined }).map(({ row }) => row)).toEqual([2, 3]);
});

test("what reading again has changed, said in numbers", () => {
  const told = (statements: number, decisions?: Partial<Decisions>, refused = false) =>
    ({ statements, refused, decisions: { ...AS_FOUND, ...decisions } }) as Told;
  const words = new Map([["meh", "neutral"] as const, ["tja", "oppose"] as const]);
  expect(outcomeOf(told(5), told(17, { words }))).toEqual({
    id: "mapping.saidWords",
    values: { words: 2, change: "more", count: 12 },
  });
  expect(outcomeOf(told(17, { words }), told(5))).toMatchObject({
    id: "mapping.saidRead",
    values: { change: "fewer", count: 12 },
  });
  expect(outcomeOf(told(5), told(0, {}, true)).id).toBe("mapping.saidRefused");
});

test("every column of every table has its words among the choices", async () => {
  await restOfMessages();
  const wordless = SCHEMAS.flatMap(({ kind, columns }) =>
    [...columns].filter(
      (role) => !isMessageId(`mapping.role.${kind}.${role}`) && !isMessageId(`mapping.role.${role}`),
    ),
  );
  expect(wordless).toEqual(["copy"]); // our own mark of a repeated record, which nobody chooses
});
