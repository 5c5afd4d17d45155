/** The filter, the ways to change it, and the counts that go with it. */
import { useCallback } from "react";
import type { Filter, ListClause } from "../../domain/filter.ts";
import type { Choices, FacetCounts } from "../../state/choices.ts";
import type { State } from "../../state/model.ts";
import type { Selectors } from "../../state/selectors.ts";
import { changeFilter } from "../../state/store.ts";
import { useApp, usePorts } from "../context.tsx";
import { useLater } from "../useLater.ts";

export type { ListClause };

const filterOf = ({ document }: State) => document.filter;

/** For what may come a frame after the hand: the picture answers first. */
export function useFilterLater(): Filter {
  return useLater(filterOf);
}

export function useChangeFilter(): (change: Partial<Filter>) => void {
  const { store } = usePorts();
  return useCallback((change) => changeFilter(store, change), [store]);
}

/** Ticks a value of a clause, or takes the tick away. */
export function useToggle(clause: ListClause): (value: string, on: boolean) => void {
  const { store } = usePorts();
  return useCallback(
    (value, on) => {
      const known: readonly string[] = store.getState().document.filter[clause];
      const others = known.filter((each) => each !== value);
      changeFilter(store, { [clause]: on ? [...others, value] : others });
    },
    [store, clause],
  );
}

export function useChoices(): Choices | undefined {
  return useApp((state, selectors) => selectors.choices(state));
}

const facetsOf = (state: State, selectors: Selectors) => selectors.facets(state);

/** Live counts; they may come a frame after the filter. */
export function useFacets(): FacetCounts | undefined {
  return useLater(facetsOf);
}
