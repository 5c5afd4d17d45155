/** Steps of a presentation that put two side by side: those who are compared, and whoever stands in the middle with each of the others. */
import { memoLast } from "../base/memo.ts";
import { NEUTRAL_VALUE, type NeutralReading } from "./arrangement.ts";
import { compareThings } from "./compare.ts";
import type { Shown } from "./describe.ts";
import type { Compared, Ego, ViewName } from "./document.ts";
import { thingsInView } from "./inView.ts";
import { type Page, type PairSteps, selectStep, selectSteps } from "./present.ts";
import { backingOf, type NodeStep, type PairStep, type Step, toldRows } from "./presentSteps.ts";
import { present } from "./store.ts";
import { openBeside } from "./viewing.ts";

/** So many others follow whoever is in the middle: the nearest first, then the farthest. */
const MOST_OTHERS = 12;

export interface PairsWanted {
  readonly compared: Compared | undefined;
  /** Undefined where the ego view is not in sight. */
  readonly ego: Ego | undefined;
  readonly neutral: NeutralReading;
  readonly flipped: readonly string[];
  /** The views in sight, where there are two. */
  readonly views?: readonly [ViewName, ViewName] | undefined;
}

/** The steps with two of something among them: after the whole two views and then the compared, the others after the one in the middle. */
export function withPairs(
  steps: readonly Step[],
  shown: Shown,
  indexOf: (kind: Compared["kind"], id: string) => number,
  { compared, ego, neutral, flipped, views }: PairsWanted,
): readonly Step[] {
  const reading = { neutral: NEUTRAL_VALUE[neutral], turned: flipped };
  const stepOf = (kind: Compared["kind"], a: number, b: number): PairStep => {
    const comparison = compareThings(shown, kind, a, b, reading);
    const ties = toldRows(comparison).flatMap((row) => [row.a.tie, row.b.tie].filter((tie) => tie >= 0));
    return { kind: "pair", comparison, backing: backingOf(shown, ties) };
  };
  const [a, b] = compared
    ? [indexOf(compared.kind, compared.a), indexOf(compared.kind, compared.b)]
    : [-1, -1];
  const first = compared && a >= 0 && b >= 0 && a !== b ? [stepOf(compared.kind, a, b)] : [];
  const middle = ego && steps.find((step): step is NodeStep => step.kind === ego.kind && step.id === ego.id);
  const others = middle
    ? [...thingsInView(shown, middle.kind === "actor" ? "issue" : "actor")]
        .filter((other) => other !== middle.index)
        .map((other) => stepOf(middle.kind, middle.index, other))
        .filter(({ comparison }) => comparison.known > 0)
        .sort((p, q) => q.comparison.agreement! - p.comparison.agreement!)
    : [];
  const few =
    others.length <= MOST_OTHERS
      ? others
      : [...others.slice(0, MOST_OTHERS / 2), ...others.slice(-MOST_OTHERS / 2)];
  return steps.flatMap((step): readonly Step[] => {
    if (step.kind === "whole") return [step, ...(views ? [{ kind: "both", views } as const] : []), ...first];
    return step === middle ? [step, ...few] : [step];
  });
}

/** The same, remembered for what is presented. */
export const rememberPairs: PairSteps = memoLast(
  (steps, shown, indexOf, compared, ego, neutral, flipped, view, beside) =>
    withPairs(steps, shown, indexOf, {
      compared,
      ego,
      neutral,
      flipped,
      views: beside && [view, beside],
    }),
);

/** To the two views, beside which there are none yet a second one is put for the time being; from there back to the whole. */
export function showBoth({ store, selectors }: Page): void {
  const { presentation, session } = store.getState();
  if (!presentation) return;
  if (selectStep(store.getState(), selectors)?.kind === "both") {
    present(store, { ...presentation, step: 0 });
    return;
  }
  if (!session.beside) openBeside(store);
  const steps = selectSteps(store.getState(), selectors) ?? [];
  const step = Math.max(
    0,
    steps.findIndex(({ kind }) => kind === "both"),
  );
  present(store, { ...presentation, step, ...(session.beside ? {} : { lent: true }) });
}
