/** How statements count, as a link says it: nothing where it is as usual, and nothing is guessed of what cannot be read. */
import { conditionalOf } from "../domain/conditional.ts";
import { HALF_LIFE, isHalfLife, STATEMENT_RULES } from "../domain/dataset.ts";
import { AS_FOUND, type Counting } from "../domain/decisions.ts";
import { type Part, readNumbers } from "./linkWords.ts";

/** What a link that says nothing of it was made under. */
export const USUAL_COUNTING: Counting = { statements: AS_FOUND.statements };

/** The parts of a link and their values; undefined = as usual. */
export function countingParts({ statements, halfLife, conditional }: Partial<Counting>) {
  const named = statements === USUAL_COUNTING.statements ? undefined : statements;
  const rule = named === "recent" && halfLife !== undefined ? `${named}:${halfLife}` : named;
  return [
    ["several", rule],
    ["conditional", conditional === undefined ? undefined : String(conditional)],
  ] as const;
}

/** What a part adds to what is read so far. */
export const COUNTING_READERS: readonly (readonly [
  name: string,
  read: (part: Part) => Partial<Counting> | undefined,
])[] = [
  [
    "several",
    ({ text, drop }) => {
      const [name, days, ...more] = text.split(":");
      const statements = STATEMENT_RULES.find((rule) => rule === name);
      if (!statements || more.length > 0) return drop("bad");
      if (days === undefined) return { statements };
      const [halfLife] = readNumbers([days], 1) ?? [];
      if (statements !== "recent" || !isHalfLife(halfLife)) return drop("bad");
      return halfLife === HALF_LIFE ? { statements } : { statements, halfLife };
    },
  ],
  [
    "conditional",
    ({ text, drop }) => {
      const [value] = readNumbers([text], 1) ?? [];
      if (value === undefined || value < 0 || value > 1) return drop("bad");
      return value === conditionalOf({}) ? {} : { conditional: value };
    },
  ],
];
