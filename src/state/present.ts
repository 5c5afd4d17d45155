/** The steps of what is being presented, as the state has it. */
import { memoLast } from "../base/memo.ts";
import type { Dataset } from "../domain/dataset.ts";
import type { NeutralReading } from "./arrangement.ts";
import type { Shown } from "./describe.ts";
import type { Compared, Ego, ViewName } from "./document.ts";
import type { State } from "./model.ts";
import type { Presentation, Walk } from "./presentation.ts";
import { buildSteps, type Step } from "./presentSteps.ts";
import type { Lookup, Selectors } from "./selectors.ts";
import type { Store } from "./store.ts";
import { isShown } from "./viewing.ts";

/** The steps with pairs among them: see `presentPairs.ts`. */
export type PairSteps = (
  steps: readonly Step[],
  shown: Shown,
  indexOf: (kind: Compared["kind"], id: string) => number,
  compared: Compared | undefined,
  ego: Ego | undefined,
  neutral: NeutralReading,
  flipped: readonly string[],
  view: ViewName,
  beside: ViewName | undefined,
) => readonly Step[];

let pairSteps: PairSteps | undefined;
let twoViews: ((page: Page) => void) | undefined;

/** Who is compared is worked out by what the first picture does without; until it is here there are no pairs. */
export function presentPairsBy(given: PairSteps, show?: (page: Page) => void): void {
  pairSteps = given;
  twoViews = show;
}

export interface Page {
  readonly store: Store;
  readonly selectors: Selectors;
}

/** To two views beside each other, and back. */
export const showTwoViews = (page: Page): void => twoViews?.(page);

const rememberSteps = memoLast(
  (
    dataset: Dataset,
    fold: Shown["fold"],
    ties: Shown["ties"],
    summary: Shown["summary"],
    mask: Shown["mask"],
    walk: Walk,
  ) => buildSteps({ dataset, fold, ties, summary, mask }, walk),
);

/** {@link buildSteps} of the state, for what is being presented, else by issue; undefined while no dataset is open. */
export function selectSteps(state: State, selectors: Selectors): readonly Step[] | undefined {
  const fold = selectors.fold(state);
  const ties = selectors.ties(state);
  const summary = selectors.summary(state);
  if (!state.opened || !fold || !ties || !summary) return undefined;
  const walk = state.presentation?.walk ?? "issues";
  const { dataset } = state.opened;
  const mask = selectors.mask(state);
  const steps = rememberSteps(dataset, fold, ties, summary, mask, walk);
  const { compared, ego, arrangement } = state.document;
  const middle = isShown(state.session, "ego") ? ego : undefined;
  const lookup = selectors.lookup(state);
  const { view, beside } = state.session;
  if (!(compared || middle || beside) || !lookup || !pairSteps) return steps;
  const { neutral, flipped } = arrangement;
  const shown = shownOf(dataset, fold, ties, summary, mask);
  return pairSteps(
    steps,
    shown,
    indexing(lookup, fold),
    compared,
    middle,
    neutral,
    flipped,
    view,
    beside?.view,
  );
}

const shownOf = memoLast(
  (
    dataset: Dataset,
    fold: Shown["fold"],
    ties: Shown["ties"],
    summary: Shown["summary"],
    mask: Shown["mask"],
  ): Shown => ({ dataset, fold, ties, summary, mask }),
);

/** Indexes of displayed actors, and of issues, by id; −1 = there is none. */
const indexing = memoLast(
  ({ actor, issue }: Lookup, fold: Uint32Array) =>
    (kind: "actor" | "issue", id: string) =>
      (kind === "actor" ? fold[actor.get(id) ?? -1] : issue.get(id)) ?? -1,
);

/** The step that is on screen; undefined while nothing is presented. */
export function selectStep(state: State, selectors: Selectors): Step | undefined {
  const steps = state.presentation && selectSteps(state, selectors);
  return steps?.[Math.min(state.presentation!.step, steps.length - 1)];
}

/** The presentation so many steps on, within the steps there are; a dark screen only lights up again. */
export function stepBy(presentation: Presentation, by: number, steps: number): Presentation {
  if (presentation.blank) return { ...presentation, blank: false };
  const step = Math.max(0, Math.min(steps - 1, presentation.step + by));
  return step === presentation.step ? presentation : { ...presentation, step };
}
