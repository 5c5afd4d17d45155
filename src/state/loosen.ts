/** When a filter leaves nothing: which single clause to take away, and how much would then be seen. */
import { memoLast } from "../base/memo.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { Clause } from "../domain/filter.ts";
import { type ClauseMasks, combineMasks } from "../graph/facets.ts";
import type { State } from "./model.ts";
import type { Selectors } from "./selectors.ts";

export interface Loosening {
  readonly clause: Clause;
  /** Statements that pass all the other clauses. */
  readonly statements: number;
}

/** The clauses whose removal alone shows something, the one that shows most first. */
export const findLoosenings = memoLast((dataset: Dataset, masks: ClauseMasks): readonly Loosening[] => {
  const { length } = dataset.stances;
  return [...masks.keys()]
    .map((clause) => ({ clause, statements: combineMasks(length, masks, clause)?.count() ?? length }))
    .filter(({ statements }) => statements > 0)
    .sort((a, b) => b.statements - a.statements);
});

/** {@link findLoosenings} of the state; undefined while no dataset is open. */
export function selectLoosenings(state: State, selectors: Selectors): readonly Loosening[] | undefined {
  const masks = selectors.masks(state);
  return state.opened && masks ? findLoosenings(state.opened.dataset, masks) : undefined;
}
