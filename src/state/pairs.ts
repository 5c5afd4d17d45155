/** How lines between two of one kind are drawn: how alike they must be, and on how much that must rest. */

/** From here on a line says that a pair agrees, down from minus that it disagrees; between, both. */
const CLEAR_LIKENESS = 0.2;
/** What rests on fewer things has a hollow sign. */
export const FIRM_OVERLAP = 3;
/** Up to so many pairs all are drawn; of more, of each node the pairs most alike and those least alike. */
export const ALL_PAIRS_UP_TO = 250;
export const MOST_ALIKE = 3;
export const LEAST_ALIKE = 2;

export type Tone = "agree" | "disagree" | "both";

/** What a line of that likeness, −1 … +1, says. */
export function toneOf(likeness: number): Tone {
  if (likeness >= CLEAR_LIKENESS) return "agree";
  return likeness <= -CLEAR_LIKENESS ? "disagree" : "both";
}
