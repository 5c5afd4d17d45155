/** A picture as the selectors have it: a dataset under a filter, folded. */
import type { Dataset } from "../../src/domain/dataset.ts";
import type { Filter } from "../../src/domain/filter.ts";
import type { Shown } from "../../src/state/describe.ts";
import { createSelectors, type Selectors } from "../../src/state/selectors.ts";
import { changeFilter, createAppStore, openDataset, type Store } from "../../src/state/store.ts";

const ACCOUNT = { records: 0, kept: 0, setAside: 0, merged: 0, ignored: 0 };

/** The picture that a store has now. */
export function shownIn(store: Store, selectors: Selectors): Shown {
  const state = store.getState();
  return {
    dataset: state.opened!.dataset,
    fold: selectors.fold(state)!,
    ties: selectors.ties(state)!,
    summary: selectors.summary(state)!,
    mask: selectors.mask(state),
  };
}

export function shownOf(dataset: Dataset, filter: Partial<Filter> = {}): Shown {
  const store = createAppStore();
  openDataset(store, { dataset, account: ACCOUNT, problems: [] });
  changeFilter(store, filter);
  return shownIn(store, createSelectors());
}
