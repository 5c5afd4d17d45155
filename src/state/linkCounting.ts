/** How statements count, as a link says it: nothing where it is as usual, and nothing is guessed of what cannot be read. */
import { conditionalOf } from "../domain/conditional.ts";
import { STATEMENT_RULES } from "../domain/dataset.ts";
import { AS_FOUND, type Counting } from "../domain/decisions.ts";
import { type Part, readNumbers } from "./linkWords.ts";

/** What a link that says nothing of it was made under. */
export const USUAL_COUNTING: Counting = { statements: AS_FOUND.statements };

/** The parts of a link and their values; undefined = as usual. */
export function countingParts({ statements, conditional }: Partial<Counting>) {
  const rule = statements === USUAL_COUNTING.statements ? undefined : statements;
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
      const statements = STATEMENT_RULES.find((rule) => rule === text);
      return statements ? { statements } : drop("bad");
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
