/** The picture's parts that sentences and rows are made from, and where a selection lies in them. */
import { useMemo } from "react";
import type { Shown } from "../state/describe.ts";
import type { Selection } from "../state/model.ts";
import type { Lookup } from "../state/selectors.ts";
import { useApp } from "./context.tsx";

export interface Picture extends Shown {
  readonly lookup: Lookup;
}

/** Undefined while no dataset is open; the same object while nothing of it changes. */
export function useShown(): Picture | undefined {
  const dataset = useApp(({ opened }) => opened?.dataset);
  const lookup = useApp((state, selectors) => selectors.lookup(state));
  const fold = useApp((state, selectors) => selectors.fold(state));
  const ties = useApp((state, selectors) => selectors.ties(state));
  const summary = useApp((state, selectors) => selectors.summary(state));
  const mask = useApp((state, selectors) => selectors.mask(state));
  return useMemo(
    () =>
      dataset && lookup && fold && ties && summary
        ? { dataset, lookup, fold, ties, summary, mask }
        : undefined,
    [dataset, lookup, fold, ties, summary, mask],
  );
}

/** A selection by index; −1 where it does not concern that kind, undefined when an id is unknown. */
export function locate(
  { lookup }: Picture,
  selection: Selection,
): { actor: number; issue: number } | undefined {
  const actor =
    selection.kind === "issue"
      ? -1
      : lookup.actor.get(selection.kind === "tie" ? selection.actor : selection.id);
  const issue =
    selection.kind === "actor"
      ? -1
      : lookup.issue.get(selection.kind === "tie" ? selection.issue : selection.id);
  return actor === undefined || issue === undefined ? undefined : { actor, issue };
}
