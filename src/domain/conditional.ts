/** What a conditional counts for where its file gives no position: anything from neutral to support, the middle unless one says otherwise. */
import type { Dataset } from "./dataset.ts";
import { CONDITIONAL, DEFAULT_POSITION } from "./stance.ts";

const MIDDLE = DEFAULT_POSITION[CONDITIONAL]!;

export const conditionalOf = ({ conditional = MIDDLE }: Pick<Dataset, "conditional">): number => conditional;

/** The same data with another value, 0 … 1, from which all that rests on positions follows. O(statements). */
export function withConditional(dataset: Dataset, value = MIDDLE): Dataset {
  if (value === conditionalOf(dataset)) return dataset;
  const { conditional: _, stances, ...rest } = dataset;
  const position = stances.position.map((given, row) =>
    stances.stance[row] === CONDITIONAL && stances.positionGiven[row] === 0 ? value : given,
  );
  const said = value === MIDDLE ? {} : { conditional: value };
  return { ...rest, ...said, stances: { ...stances, position } };
}
