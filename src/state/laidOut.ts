/** What the map was laid out for, before any filter since: the ties that its places rest on. */
import type { BitSet } from "../base/bitset.ts";
import { memoLast } from "../base/memo.ts";
import { type Dataset, ruleOf } from "../domain/dataset.ts";
import { CLAUSES, EMPTY_FILTER, resolveClause } from "../domain/filter.ts";
import { combineMasks } from "../graph/facets.ts";
import { resolveFold } from "../graph/fold.ts";
import { buildTies, summarizeTies, type TieIndex, type TieSummary } from "../graph/ties.ts";
import type { Afresh } from "./arrangement.ts";
import type { State } from "./model.ts";
import type { Prepared } from "./prepared.ts";
import type { Selectors } from "./selectors.ts";

/** Ties of a folding, and what they show. */
export interface LaidOut {
  readonly fold: Uint32Array;
  readonly ties: TieIndex;
  readonly summary: TieSummary;
  /** What was made of it beforehand, with positions as they are read by default. */
  readonly prepared?: Prepared | undefined;
}

/** Of everything, folded, and of what the map was laid out for afresh (the same, where that never was). */
export function createLaidOutSelectors(selectors: Selectors) {
  const whole = new WeakMap<Dataset, LaidOut>();
  const afresh = memoLast(laidOutFor);
  const everything = (dataset: Dataset, state: State): LaidOut => {
    const known = whole.get(dataset);
    if (known) return known;
    const made =
      state.document.unfolded.length === 0
        ? {
            fold: selectors.fold(state)!,
            ties: selectors.ties(state)!,
            summary: selectors.whole(state)!,
            prepared: selectors.prepared(state),
          }
        : laidOutFor(dataset, { filter: EMPTY_FILTER, unfolded: [] });
    whole.set(dataset, made);
    return made;
  };
  return {
    everything,
    base: (dataset: Dataset, state: State): LaidOut => {
      const { arrangement } = state.document;
      return arrangement.afresh ? afresh(dataset, arrangement.afresh) : everything(dataset, state);
    },
  };
}

function laidOutFor(dataset: Dataset, { filter, unfolded }: Afresh): LaidOut {
  const fold = resolveFold(dataset.actors, new Set(unfolded));
  const masks = new Map(
    CLAUSES.flatMap((clause) => {
      const mask = resolveClause(dataset, filter, clause);
      return mask ? [[clause, mask] as const] : [];
    }),
  );
  const ties = buildTies(dataset.stances, fold, dataset.issues.length);
  return laidOut(dataset, fold, ties, combineMasks(dataset.stances.length, masks));
}

function laidOut(dataset: Dataset, fold: Uint32Array, ties: TieIndex, mask?: BitSet): LaidOut {
  return { fold, ties, summary: summarizeTies(ties, dataset.stances, mask, ruleOf(dataset)) };
}
